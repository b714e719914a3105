package org.impsci.core.agreement;

import com.google.common.base.Preconditions;
import java.math.BigInteger;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;

/** Kappa of any number of raters who each rated every unit, from the counts of categories. */
final class FleissKappa {

  private FleissKappa() {}

  static Coefficient of(RatingMatrix matrix) {
    int raters = matrix.raters();
    if (raters < 2) {
      return new Undefined("there is one rater; kappa compares two or more");
    }
    int[] codes = new int[raters];
    long[] ofCategory = new long[matrix.levels().length];
    int[] inUnit = new int[ofCategory.length];
    long units = 0;
    long squares = 0;
    for (int unit = 0; unit < matrix.units(); unit++) {
      if (matrix.load(unit, codes) < raters) {
        continue;
      }
      units++;
      for (int i = 0; i < raters; i++) {
        // (c + 1)² is c² and the odd number 2 c + 1.
        squares += 2L * inUnit[codes[i]]++ + 1;
      }
      for (int i = 0; i < raters; i++) {
        ofCategory[codes[i]] += inUnit[codes[i]];
        inUnit[codes[i]] = 0;
      }
    }
    return kappa(units, raters, squares, ofCategory);
  }

  static Coefficient of(int[][] counts) {
    Preconditions.checkArgument(
        counts.length > 0, "counts of categories without a unit: give at least one");
    long[] ofCategory = new long[counts[0].length];
    long raters = -1;
    long squares = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      Preconditions.checkArgument(
          counts[unit].length == ofCategory.length,
          "counts of categories, unit %s: %s counts, expected one for each of %s categories (units"
              + " count from 0)",
          unit,
          counts[unit].length,
          ofCategory.length);
      long ratings = 0;
      for (int category = 0; category < ofCategory.length; category++) {
        long count = counts[unit][category];
        Preconditions.checkArgument(
            count >= 0,
            "counts of categories, unit %s, category %s: count %s is negative (units and categories"
                + " count from 0)",
            unit,
            category,
            count);
        ratings += count;
        squares = Math.addExact(squares, count * count);
        ofCategory[category] += count;
      }
      Preconditions.checkArgument(
          raters == -1 || ratings == raters,
          "counts of categories, unit %s: %s ratings, but %s in the units before; Fleiss' kappa"
              + " needs the same number in each (units count from 0)",
          unit,
          ratings,
          raters);
      raters = ratings;
    }
    if (raters < 2) {
      return new Undefined("each unit has " + raters + " ratings; kappa compares two or more");
    }
    return kappa(counts.length, Math.toIntExact(raters), squares, ofCategory);
  }

  /**
   * Kappa from sums.
   *
   * @param squares the squares of the counts of all units and categories
   * @param ofCategory how often each category was given
   */
  private static Coefficient kappa(long units, int raters, long squares, long[] ofCategory) {
    if (units == 0) {
      return new Undefined("no unit was rated by all " + raters + " raters");
    }
    BigInteger ratings = BigInteger.valueOf(units).multiply(BigInteger.valueOf(raters));
    BigInteger all = ratings.multiply(ratings);
    BigInteger expected = BigInteger.ZERO;
    for (long count : ofCategory) {
      expected = expected.add(BigInteger.valueOf(count).multiply(BigInteger.valueOf(count)));
    }
    if (expected.equals(all)) {
      return new Undefined("all ratings are the same category; chance alone would agree as much");
    }
    // 1 − (1 − observed)/(1 − expected), with whole numbers above and below.
    BigInteger pairs = ratings.multiply(BigInteger.valueOf(raters - 1L));
    BigInteger disagreeing = pairs.add(ratings).subtract(BigInteger.valueOf(squares));
    double disagreed = disagreeing.multiply(all).doubleValue();
    double byChance = pairs.multiply(all.subtract(expected)).doubleValue();
    return new Estimate(1 - disagreed / byChance, null, Denominators.complete(units, raters));
  }
}
