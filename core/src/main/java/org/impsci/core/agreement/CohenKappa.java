package org.impsci.core.agreement;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.jspecify.annotations.Nullable;

/** Kappa of two raters, from how often they gave which categories. */
final class CohenKappa {

  private final double[] weights;
  private final long[] counts;
  private final int size;
  private final long[] first;
  private final long[] second;
  private final long units;

  private CohenKappa(double[] categories, long[] counts, DisagreementWeights weights) {
    this.weights = WeightTable.checked(weights, categories);
    this.counts = counts;
    size = categories.length;
    first = new long[size];
    second = new long[size];
    long sum = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        long count = counts[i * size + j];
        first[i] += count;
        second[j] += count;
        sum += count;
      }
    }
    units = sum;
  }

  static Coefficient of(
      double[] categories, long[] counts, DisagreementWeights weights, double confidence) {
    return new CohenKappa(categories, counts, weights).coefficient(confidence);
  }

  private Coefficient coefficient(double confidence) {
    if (units == 0) {
      return new Undefined("no unit was rated by both raters");
    }
    // Sums of products of whole numbers: exact for whole-number weights, and in a fixed order.
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        observed += weights[i * size + j] * counts[i * size + j];
        expected += weights[i * size + j] * ((double) first[i] * second[j]);
      }
    }
    if (expected == 0) {
      return new Undefined(
          "chance alone would disagree nowhere, as when both raters put every unit into the same"
              + " category");
    }
    double kappa = 1 - observed * units / expected;
    return new Estimate(kappa, interval(kappa, confidence), Denominators.complete(units, 2));
  }

  /** By the standard error of Fleiss, Cohen and Everitt, formula for a kappa that is not zero. */
  private @Nullable Interval interval(double kappa, double confidence) {
    double largest = 0;
    for (double weight : weights) {
      largest = Math.max(largest, weight);
    }
    double n = units;
    double[] ofRow = new double[size];
    double[] ofColumn = new double[size];
    double agreed = 0;
    double chance = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double agreement = 1 - weights[i * size + j] / largest;
        ofRow[i] += agreement * second[j] / n;
        ofColumn[j] += agreement * first[i] / n;
        agreed += agreement * counts[i * size + j] / n;
        chance += agreement * (first[i] / n) * (second[j] / n);
      }
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double agreement = 1 - weights[i * size + j] / largest;
        double term = agreement * (1 - chance) - (ofRow[i] + ofColumn[j]) * (1 - agreed);
        sum += counts[i * size + j] / n * term * term;
      }
    }
    double shift = agreed * chance - 2 * chance + agreed;
    double spread = sum - shift * shift;
    // A spread of nothing but rounding: the raters agree, or disagree, in every unit alike.
    if (spread <= 1e-14 * sum) {
      return null;
    }
    double error = Math.sqrt(spread / n) / ((1 - chance) * (1 - chance));
    double reach =
        error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    return Interval.ifFinite(kappa - reach, Math.min(1, kappa + reach), confidence);
  }
}
