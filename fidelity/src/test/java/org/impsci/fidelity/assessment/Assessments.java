package org.impsci.fidelity.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;

/** Assessments for tests. */
final class Assessments {

  static final FidelityScale IPS = FidelityScales.ips25();
  static final FidelityScale SE = FidelityScales.se15();

  private Assessments() {}

  static Assessment.Builder of(FidelityScale scale) {
    return Assessment.builder(scale).site("North").date(LocalDate.of(2024, 5, 31));
  }

  /** A complete assessment with a total: as many fives, from the first item on, as it takes. */
  static Assessment withTotal(FidelityScale scale, int total) {
    int[] ratings = new int[scale.itemCount()];
    Arrays.fill(ratings, scale.minRating());
    int left = total - scale.minTotal();
    for (int i = 0; left > 0; i++) {
      int points = Math.min(left, scale.maxRating() - scale.minRating());
      ratings[i] += points;
      left -= points;
    }
    return of(scale).rateInOrder(ratings).build();
  }
}
