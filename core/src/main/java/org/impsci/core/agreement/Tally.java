package org.impsci.core.agreement;

import org.jspecify.annotations.Nullable;

/**
 * How often which two values were given to the same unit, in whole numbers, apart by how many
 * ratings the unit has.
 */
final class Tally {

  /** Beyond that many numbers, in all, units are better looked at one by one. */
  private static final long MOST_NUMBERS = 1L << 23;

  private final int values;

  /**
   * For each number of ratings and pair of values, in either order; empty if no unit has so many.
   */
  private final long[][] pairs;

  /** For each number of ratings how many units have so many. */
  private final long[] units;

  /** For each value how many ratings have it in units with two or more. */
  private final long[] pairable;

  private Tally(int values, int raters) {
    this.values = values;
    pairs = new long[raters + 1][0];
    units = new long[raters + 1];
    pairable = new long[values];
  }

  /**
   * Counts the pairs of values.
   *
   * @return null if there are too many different values for it
   */
  static @Nullable Tally of(RatingMatrix matrix) {
    long values = matrix.levels().length;
    long sizes = Math.min(matrix.raters(), matrix.units());
    if (values * values > MOST_NUMBERS / sizes) {
      return null;
    }
    Tally tally = new Tally((int) values, matrix.raters());
    tally.count(matrix);
    return tally;
  }

  private void count(RatingMatrix matrix) {
    int[] codes = new int[matrix.raters()];
    int[] inUnit = new int[values];
    int[] present = new int[values];
    for (int unit = 0; unit < matrix.units(); unit++) {
      int ratings = matrix.load(unit, codes);
      units[ratings]++;
      if (ratings < 2) {
        continue;
      }
      int different = 0;
      for (int i = 0; i < ratings; i++) {
        if (inUnit[codes[i]]++ == 0) {
          present[different++] = codes[i];
        }
      }
      long[] into = pairs[ratings];
      if (into.length == 0) {
        into = new long[values * values];
        pairs[ratings] = into;
      }
      for (int i = 0; i < different; i++) {
        int value = present[i];
        long count = inUnit[value];
        pairable[value] += count;
        into[value * values + value] += count * (count - 1) / 2;
        for (int j = i + 1; j < different; j++) {
          into[value * values + present[j]] += count * inUnit[present[j]];
        }
      }
      for (int i = 0; i < different; i++) {
        inUnit[present[i]] = 0;
      }
    }
  }

  int mostRatings() {
    return units.length - 1;
  }

  long units(int ratings) {
    return units[ratings];
  }

  /** The ratings of each value in units with two or more ratings. */
  long[] pairable() {
    return pairable;
  }

  /** How many pairs of ratings of units with that many ratings have the two values. */
  long pairs(int ratings, int one, int other) {
    long[] counts = pairs[ratings];
    if (counts.length == 0) {
      return 0;
    }
    return one == other
        ? counts[one * values + one]
        : counts[one * values + other] + counts[other * values + one];
  }

  Denominators denominators() {
    long allUnits = 0;
    long ratings = 0;
    long allPairs = 0;
    for (int m = 2; m < units.length; m++) {
      allUnits += units[m];
      ratings += units[m] * m;
      allPairs += units[m] * (m * (m - 1L) / 2);
    }
    return new Denominators(allUnits, mostRatings(), ratings, allPairs);
  }
}
