package org.impsci.examples.spring;

import java.time.LocalDate;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;

/** Bodies of requests. */
final class Requests {

  private Requests() {}

  /** A complete review, written by hand as a client would. */
  static String assessment() {
    return assessment("Northside", 5, 4, 4, 4, 3, 5, 4, 4, 3, 4, 4, 5, 4, 4, 4);
  }

  static String assessment(String site, int... ratings) {
    FidelityScale scale = FidelityScales.se15();
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < ratings.length; i++) {
      members
          .append(i == 0 ? "" : ", ")
          .append("\"%s\": %d".formatted(scale.items().get(i).code(), ratings[i]));
    }
    return """
        {"scale": "se-15", "site": "%s", "date": "2026-03-14", "ratings": {%s}}"""
        .formatted(site, members);
  }

  /** What {@link #assessment()} says, as the library builds it. */
  static Assessment northside() {
    return Assessment.builder(FidelityScales.se15())
        .site("Northside")
        .date(LocalDate.of(2026, 3, 14))
        .rateInOrder(5, 4, 4, 4, 3, 5, 4, 4, 3, 4, 4, 5, 4, 4, 4)
        .build();
  }

  static String study(String id) {
    return """
        {"id": "%s", "title": "Barriers to IPS: interviews guided by CFIR"}"""
        .formatted(id);
  }
}
