package org.impsci.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.impsci.core.agreement.Bootstrap;
import org.impsci.core.agreement.RatingMatrix;
import org.impsci.core.agreement.SetCodings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java's serialised form goes through the same checks as every other way to make a value. */
class SerialFormTest {

  private static final RatingMatrix NARROW = RatingMatrix.of(new int[][] {{1, 2}, {3, 3}, {2, 1}});

  static RatingMatrix wide() {
    RatingMatrix.Builder builder = RatingMatrix.builder(2);
    for (int i = 0; i < 200; i++) {
      builder.addUnit(new int[] {i, i + 1}, -1);
    }
    return builder.build();
  }

  static Stream<Serializable> values() {
    return Stream.of(
        Citation.builder().addAuthors("Doe J").title("A title").year(2015).build(),
        ReadLimits.standard(),
        new Bootstrap(100, 7, 0.95),
        NARROW,
        wide(),
        SetCodings.ofRows(
            List.of(List.of(Set.of("a", "b"), Set.of()), List.of(Set.of("b"), Set.of("b")))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsWrittenIsReadBack(Serializable value) throws Exception {
    assertThat(Serialized.value(Serialized.bytes(value))).isEqualTo(value);
  }

  private static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    Arrays.stream(values).forEach(bytes::putInt);
    return bytes.array();
  }

  private static byte[] doubles(double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
    Arrays.stream(values).forEach(bytes::putDouble);
    return bytes.array();
  }

  static Stream<byte[]> edited() {
    Citation citation = Citation.builder().addAuthors("Doe J").title("A title").year(2015).build();
    SetCodings codings =
        SetCodings.ofRows(
            List.of(List.of(Set.of("alpha"), Set.of("gamma")), List.of(Set.of(), Set.of())));
    return Stream.of(
        Serialized.edited(citation, "A title", "       "),
        Serialized.edited(ReadLimits.standard(), ints(100), ints(0)),
        Serialized.edited(new Bootstrap(100, 7, 0.95), doubles(0.95), doubles(2)),
        Serialized.edited(NARROW, new byte[] {0, 1, 2, 2, 1, 0}, new byte[] {0, 1, 3, 2, 1, 0}),
        Serialized.edited(NARROW, new byte[] {0, 1, 2, 2, 1, 0}, new byte[] {0, 1, -2, 2, 1, 0}),
        Serialized.edited(NARROW, new byte[] {0, 1, 2, 2, 1, 0}, new byte[] {0, 1, 0, 0, 1, 0}),
        Serialized.edited(NARROW, doubles(1, 2, 3), doubles(1, 1, 3)),
        Serialized.edited(NARROW, doubles(1, 2, 3), doubles(1, 2, Double.NaN)),
        Serialized.edited(NARROW, doubles(1, 2, 3), doubles(1, 2, Double.POSITIVE_INFINITY)),
        Serialized.edited(wide(), ints(199, 200), ints(199, 201)),
        Serialized.edited(codings, "alpha", "     "));
  }

  @ParameterizedTest
  @MethodSource("edited")
  void whatBreaksARuleIsRefusedOnTheWayIn(byte[] stream) {
    assertThatThrownBy(() -> Serialized.value(stream))
        .isInstanceOfAny(InvalidObjectException.class, IllegalArgumentException.class);
  }
}
