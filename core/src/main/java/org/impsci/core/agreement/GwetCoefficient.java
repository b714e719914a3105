package org.impsci.core.agreement;

import com.google.common.base.Preconditions;
import com.google.common.primitives.Doubles;
import org.apache.commons.statistics.distribution.TDistribution;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.jspecify.annotations.Nullable;

/** Gwet's coefficients, with weights (AC2) or with all disagreements alike (AC1). */
final class GwetCoefficient {

  private final RatingMatrix matrix;
  private final int size;

  /** How far two categories agree, 0..1, row by row. */
  private final double[] agreements;

  /** The place in the scale of each value that occurs. */
  private final int[] places;

  private final int[] codes;
  private final int[] inUnit;
  private final int[] present;
  private int different;

  private GwetCoefficient(RatingMatrix matrix, double[] scale, double[] weights, double largest) {
    this.matrix = matrix;
    size = scale.length;
    agreements = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      agreements[i] = 1 - weights[i] / largest;
    }
    double[] levels = matrix.levels();
    places = new int[levels.length];
    for (int i = 0; i < levels.length; i++) {
      places[i] = Doubles.indexOf(scale, levels[i]);
      Preconditions.checkArgument(
          places[i] >= 0, "rating %s is not on the scale %s", levels[i], Doubles.asList(scale));
    }
    codes = new int[matrix.raters()];
    inUnit = new int[size];
    present = new int[size];
  }

  static Coefficient of(
      RatingMatrix matrix,
      DisagreementWeights weights,
      double @Nullable [] declared,
      double confidence) {
    double[] scale = declared == null ? matrix.levels() : declared;
    if (scale.length > ContingencyTable.MOST_CATEGORIES) {
      return tooMany(scale.length);
    }
    double[] table = WeightTable.checked(weights, scale);
    double largest = 0;
    for (int i = 0; i < scale.length; i++) {
      for (int j = 0; j < i; j++) {
        Preconditions.checkArgument(
            scale[i] != scale[j], "the scale has category %s twice", scale[i]);
        Preconditions.checkArgument(
            table[i * scale.length + j] == table[j * scale.length + i],
            "disagreement weights, categories %s and %s: %s one way and %s the other; Gwet's AC2"
                + " needs the same",
            scale[j],
            scale[i],
            table[j * scale.length + i],
            table[i * scale.length + j]);
        largest = Math.max(largest, table[i * scale.length + j]);
      }
    }
    GwetCoefficient gwet = new GwetCoefficient(matrix, scale, table, largest);
    if (scale.length < 2) {
      return new Undefined(
          "there is one category at most; name the categories of the scale if there were others to"
              + " choose");
    }
    if (largest == 0) {
      return new Undefined("the weights count no disagreement");
    }
    return gwet.coefficient(confidence);
  }

  static Undefined tooMany(int values) {
    return new Undefined(
        "there are "
            + values
            + " different values; more than "
            + ContingencyTable.MOST_CATEGORIES
            + " are taken for measurements, not categories");
  }

  private Coefficient coefficient(double confidence) {
    long units = 0;
    long compared = 0;
    long ratings = 0;
    long pairs = 0;
    // For each number of ratings, how often each category was given: whole numbers.
    long[][] given = new long[matrix.raters() + 1][0];
    ExactSum agreed = new ExactSum();
    for (int unit = 0; unit < matrix.units(); unit++) {
      int m = load(unit);
      if (m == 0) {
        continue;
      }
      units++;
      long[] into = given[m];
      if (into.length == 0) {
        into = new long[size];
        given[m] = into;
      }
      for (int i = 0; i < different; i++) {
        into[present[i]] += inUnit[present[i]];
      }
      if (m >= 2) {
        compared++;
        ratings += m;
        pairs += m * (m - 1L) / 2;
        agreed.add(agreement(m));
      }
      clear();
    }
    if (compared == 0) {
      return new Undefined("no unit has two ratings to compare");
    }
    double[] shares = new double[size];
    for (int m = 1; m < given.length; m++) {
      long[] counts = given[m];
      for (int i = 0; i < counts.length; i++) {
        shares[i] += (double) counts[i] / m;
      }
    }
    double uneven = 0;
    for (int i = 0; i < size; i++) {
      shares[i] /= units;
      uneven += shares[i] * (1 - shares[i]);
    }
    double weightSum = 0;
    for (double agreement : agreements) {
      weightSum += agreement;
    }
    double factor = weightSum / (size * (size - 1.0));
    double chance = factor * uneven;
    if (1 - chance <= 0) {
      return new Undefined("chance alone would agree in everything");
    }
    double observed = agreed.value() / compared;
    double value = 1 - (1 - observed) / (1 - chance);
    return new Estimate(
        value,
        interval(value, chance, factor, shares, units, compared, confidence),
        new Denominators(compared, matrix.raters(), ratings, pairs));
  }

  /** By Gwet's variance over the units, for a population without end. */
  private @Nullable Interval interval(
      double value,
      double chance,
      double factor,
      double[] shares,
      long units,
      long compared,
      double confidence) {
    if (units < 2) {
      return null;
    }
    ExactSum squares = new ExactSum();
    for (int unit = 0; unit < matrix.units(); unit++) {
      int m = load(unit);
      if (m == 0) {
        continue;
      }
      double ofUnit =
          m < 2 ? 0 : (double) units / compared * (agreement(m) - chance) / (1 - chance);
      double unitChance = 0;
      for (int i = 0; i < different; i++) {
        unitChance += inUnit[present[i]] * (1 - shares[present[i]]);
      }
      unitChance *= factor / m;
      double off = ofUnit - 2 * (1 - value) * (unitChance - chance) / (1 - chance) - value;
      squares.add(off * off);
      clear();
    }
    double variance = squares.value() / ((double) units * (units - 1));
    // Nothing but rounding: the units do not differ.
    if (variance <= 1e-30) {
      return null;
    }
    double reach =
        Math.sqrt(variance)
            * TDistribution.of(units - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
    return Interval.ifFinite(value - reach, Math.min(1, value + reach), confidence);
  }

  /** Counts the categories of a unit; to be followed by {@link #clear}. */
  private int load(int unit) {
    int m = matrix.load(unit, codes);
    different = 0;
    for (int i = 0; i < m; i++) {
      int place = places[codes[i]];
      if (inUnit[place]++ == 0) {
        present[different++] = place;
      }
    }
    return m;
  }

  private void clear() {
    for (int i = 0; i < different; i++) {
      inUnit[present[i]] = 0;
    }
  }

  /** The share of pairs of ratings of the unit that agree. */
  private double agreement(int ratings) {
    double sum = 0;
    for (int i = 0; i < different; i++) {
      int one = present[i];
      double count = inUnit[one];
      sum += count * (count - 1);
      for (int j = i + 1; j < different; j++) {
        sum += 2 * count * inUnit[present[j]] * agreements[one * size + present[j]];
      }
    }
    return sum / (ratings * (ratings - 1.0));
  }
}
