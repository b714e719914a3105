package org.impsci.fidelity;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values hold null only where their type says so, and no blank texts. */
class PromisesTest {

  static Stream<Object> values() {
    Assessment.Builder review =
        Assessment.builder(FidelityScales.ips25()).site("Lund").date(LocalDate.of(2026, 3, 14));
    FidelityScales.ips25().items().forEach(item -> review.rate(item.code(), 3));
    Assessment assessment =
        review
            .evidence(Ips25Item.RAPID_JOB_SEARCH, EvidenceSource.INTERVIEWS)
            .note(Ips25Item.RAPID_JOB_SEARCH, "Two months.")
            .build();
    return Stream.of(
        FidelityScales.ips25(),
        FidelityScales.se15(),
        assessment,
        Score.of(FidelityScales.ips25(), assessment));
  }

  @ParameterizedTest
  @MethodSource("values")
  void keepThem(Object value) {
    Promises.check(value);
  }
}
