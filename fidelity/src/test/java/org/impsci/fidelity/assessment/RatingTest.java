package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;

class RatingTest {

  @Test
  void isABareIntegerOrACodeInJson() {
    assertThat(PlainMappers.write(Rating.of(4))).isEqualTo("4");
    assertThat(PlainMappers.write(Rating.missing(MissingReason.NOT_APPLICABLE)))
        .isEqualTo("\"not-applicable\"");
    PlainMappers.assertRoundTrip(Rating.of(4), Rating.class);
    for (MissingReason reason : MissingReason.values()) {
      PlainMappers.assertRoundTrip(Rating.missing(reason), Rating.class);
      assertThat(MissingReason.of(reason.code())).isSameAs(reason);
    }
  }

  @Test
  void anythingElseIsRefused() {
    String rule =
        " is not a whole number, nor a reason why there is none: not-assessed, not-applicable,"
            + " insufficient-data";
    assertThatThrownBy(() -> Rating.fromJson(2.5)).hasMessage("rating 2.5" + rule);
    assertThatThrownBy(() -> Rating.fromJson("3")).hasMessage("rating \"3\"" + rule);
    assertThatThrownBy(() -> Rating.fromJson(null)).hasMessage("rating null" + rule);
    assertThatThrownBy(() -> Rating.fromJson(List.of(1))).hasMessage("rating [1]" + rule);
    for (String json : Arrays.asList("2.5", "3.0", "\"3\"", "true", "{}")) {
      assertThatThrownBy(() -> PlainMappers.read(json, Rating.class)).hasMessageContaining(rule);
      assertThatThrownBy(() -> PlainMappers.readWith3(json, Rating.class))
          .hasMessageContaining(rule);
    }
  }
}
