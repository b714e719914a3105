package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.psychometrics.ItemMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java's serialised form goes through the same checks as every other way to make a value. */
class SerialFormTest {

  private static final FidelityScale SCALE = FidelityScales.ips25();

  private static final Assessment REVIEW = review();

  private static final ItemMatrix MATRIX =
      ItemMatrix.of(List.of("one", "two"), 1, 5, new byte[] {1, 2, 3, 4, 5, 5});

  private static Assessment review() {
    Assessment.Builder review =
        Assessment.builder(SCALE).site("Lund").date(LocalDate.of(2026, 3, 14));
    SCALE.items().forEach(item -> review.rate(item.code(), 4));
    return review.build();
  }

  static Stream<Serializable> values() {
    return Stream.of(SCALE, REVIEW, Score.of(SCALE, REVIEW), Rating.of(4), MATRIX);
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsWrittenIsReadBack(Serializable value) throws Exception {
    assertThat(Serialized.value(Serialized.bytes(value))).isEqualTo(value);
  }

  static Stream<byte[]> edited() {
    return Stream.of(
        Serialized.edited(SCALE, "ips-25", "IPS 25"),
        Serialized.edited(SCALE, "caseload-size", "caseload size"),
        Serialized.edited(REVIEW, "Lund", "    "),
        Serialized.edited(MATRIX, new byte[] {1, 2, 3, 4, 5, 5}, new byte[] {1, 2, 3, 4, 5, 6}),
        Serialized.edited(MATRIX, "two", "one"));
  }

  @ParameterizedTest
  @MethodSource("edited")
  void whatBreaksARuleIsRefusedOnTheWayIn(byte[] stream) {
    assertThatThrownBy(() -> Serialized.value(stream))
        .isInstanceOfAny(InvalidObjectException.class, IllegalArgumentException.class);
  }
}
