package org.impsci.fidelity.assertj;

import java.time.LocalDate;
import java.util.Map;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;

/** Reviews for tests. */
final class Reviews {

  static final FidelityScale IPS = FidelityScales.ips25();

  /** A scale that only its users have. */
  static final FidelityScale LOCAL =
      new FidelityScale(
          "local-25",
          IPS.title(),
          IPS.practice(),
          IPS.source(),
          IPS.minRating(),
          IPS.maxRating(),
          IPS.insufficientData(),
          IPS.sections(),
          IPS.bands(),
          IPS.notes());

  private Reviews() {}

  /** A review in which every item has one rating but those given. */
  static Assessment allRated(FidelityScale scale, int rating, Map<String, Integer> others) {
    Assessment.Builder builder = start(scale);
    scale
        .items()
        .forEach(item -> builder.rate(item.code(), others.getOrDefault(item.code(), rating)));
    return builder.build();
  }

  /** A review with a total of 97. */
  static Assessment fair(FidelityScale scale) {
    return allRated(
        scale,
        4,
        Map.of("disclosure", 3, "rapid-job-search", 2, "caseload-size", 5, "outreach", 3));
  }

  /** A review in which some items have no rating. */
  static Assessment withMissing(Map<String, MissingReason> missing) {
    Assessment.Builder builder = start(IPS);
    IPS.items()
        .forEach(
            item -> {
              MissingReason reason = missing.get(item.code());
              builder.rate(item.code(), reason == null ? Rating.of(4) : Rating.missing(reason));
            });
    return builder.build();
  }

  private static Assessment.Builder start(FidelityScale scale) {
    return Assessment.builder(scale).site("North").date(LocalDate.of(2024, 5, 31));
  }
}
