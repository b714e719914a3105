package org.impsci.core.agreement;

import com.google.common.base.Preconditions;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;

/** The share of pairs of ratings of the same unit that are close enough. */
final class PercentAgreement {

  private PercentAgreement() {}

  static Coefficient of(RatingMatrix matrix, double tolerance) {
    Preconditions.checkArgument(tolerance >= 0, "tolerance %s: expected 0 or more", tolerance);
    double[] values = matrix.levels();
    Tally tally = Tally.of(matrix);
    if (tally == null) {
      return unitByUnit(matrix, tolerance);
    }
    long agreeing = 0;
    for (int m = 2; m <= tally.mostRatings(); m++) {
      for (int i = 0; i < values.length && tally.units(m) > 0; i++) {
        for (int j = i; j < values.length && close(values[i], values[j], tolerance); j++) {
          agreeing += tally.pairs(m, i, j);
        }
      }
    }
    return share(agreeing, tally.denominators());
  }

  private static Coefficient unitByUnit(RatingMatrix matrix, double tolerance) {
    double[] values = matrix.levels();
    int[] codes = new int[matrix.raters()];
    long units = 0;
    long ratings = 0;
    long pairs = 0;
    long agreeing = 0;
    for (int unit = 0; unit < matrix.units(); unit++) {
      int present = matrix.load(unit, codes);
      if (present < 2) {
        continue;
      }
      units++;
      ratings += present;
      pairs += present * (present - 1L) / 2;
      for (int i = 0; i < present; i++) {
        for (int j = i + 1; j < present; j++) {
          if (close(values[codes[i]], values[codes[j]], tolerance)) {
            agreeing++;
          }
        }
      }
    }
    return share(agreeing, new Denominators(units, matrix.raters(), ratings, pairs));
  }

  private static boolean close(double one, double other, double tolerance) {
    double distance = Math.abs(one - other);
    // Decimals are not binary numbers: 2.2 less 1.7 comes out a little above 0.5.
    return distance <= tolerance
        || (tolerance > 0
            && distance - tolerance <= 2 * Math.ulp(Math.max(Math.abs(one), Math.abs(other))));
  }

  private static Coefficient share(long agreeing, Denominators denominators) {
    return denominators.pairs() == 0
        ? new Undefined("no unit has two ratings to compare")
        : new Estimate((double) agreeing / denominators.pairs(), null, denominators);
  }
}
