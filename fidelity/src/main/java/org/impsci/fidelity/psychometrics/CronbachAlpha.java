package org.impsci.fidelity.psychometrics;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;
import org.impsci.core.agreement.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Cronbach's alpha: how far the items of a scale go together.
 *
 * <p>It is k/(k − 1) times one minus the sum of the variances of the k items over the variance of
 * their total, variances with n − 1. It is at most 1, and reported as it is if it is negative.
 * Assessments with a missing rating are left out; the number used is part of the result. It is
 * undefined for fewer than two items or complete assessments, and if the totals do not vary.
 *
 * <p>Also known as: coefficient alpha, Guttman's lambda 3; for items rated 0 or 1, KR-20. On
 * complete data it equals the intraclass correlation ICC(3,k).
 *
 * <p>Its interval is that of Feldt 1965: one minus the true alpha over one minus the estimate
 * follows an F distribution with n − 1 and (n − 1)(k − 1) degrees of freedom. There is none if the
 * estimate is 1.
 *
 * <p>All sums are whole numbers and rounded once, so the order of assessments changes no bit.
 *
 * @since 0.1
 */
public final class CronbachAlpha {

  /** The confidence of intervals if nobody says otherwise. */
  public static final double CONFIDENCE = 0.95;

  private CronbachAlpha() {}

  /**
   * Alpha with an interval of confidence {@value #CONFIDENCE}.
   *
   * @param matrix the ratings
   * @return alpha, or why there is none
   */
  public static Statistic of(ItemMatrix matrix) {
    return of(matrix, CONFIDENCE);
  }

  /**
   * Alpha.
   *
   * @param matrix the ratings
   * @param confidence the confidence of its interval, above 0 and below 1
   * @return alpha, or why there is none
   */
  public static Statistic of(ItemMatrix matrix, double confidence) {
    Exact.checkConfidence(confidence);
    AlphaSums sums = AlphaSums.of(matrix);
    return of(matrix.items().size(), sums.rows(), sums.parts(), sums.total(), confidence);
  }

  /**
   * Alpha from variances.
   *
   * @param k how many items
   * @param n how many assessments
   * @param parts the sum of the variances of the items, times n(n − 1)
   * @param total the variance of the total, times n(n − 1)
   */
  static Statistic of(int k, long n, BigInteger parts, BigInteger total, double confidence) {
    if (k < 2) {
      return new Statistic.Undefined("1 item: alpha needs two or more");
    }
    if (n < 2) {
      return new Statistic.Undefined(n + " complete assessments: alpha needs two or more");
    }
    if (total.signum() == 0) {
      return new Statistic.Undefined("the totals do not vary");
    }
    double alpha =
        Exact.ratio(
            total.subtract(parts).multiply(BigInteger.valueOf(k)),
            total.multiply(BigInteger.valueOf(k - 1L)));
    return new Statistic.Estimate(alpha, (int) n, feldt(alpha, k, n, confidence));
  }

  private static @Nullable Interval feldt(double alpha, int k, long n, double confidence) {
    if (alpha >= 1) {
      return null;
    }
    FDistribution f = FDistribution.of(n - 1.0, (n - 1.0) * (k - 1));
    double tail = (1 - confidence) / 2;
    return new Interval(
        1 - (1 - alpha) * f.inverseSurvivalProbability(tail),
        1 - (1 - alpha) * f.inverseCumulativeProbability(tail),
        confidence,
        null);
  }

  /**
   * Standardised alpha: what alpha would be if all items had the same variance. It is k·r/(1 + (k −
   * 1)·r) for k items whose correlations have the mean r.
   *
   * @param matrix the ratings
   * @return standardised alpha, without an interval; undefined as alpha is, and if an item does not
   *     vary
   */
  public static Statistic standardized(ItemMatrix matrix) {
    return standardized(meanCorrelation(matrix, ItemSums.of(matrix)), matrix.items().size());
  }

  static Statistic standardized(Statistic meanCorrelation, int k) {
    if (!(meanCorrelation instanceof Statistic.Estimate mean)) {
      return meanCorrelation;
    }
    double denominator = 1 + (k - 1) * mean.value();
    // The correlations of all items, each with itself included, add up to no less than 0.
    return denominator * k <= 1e-12
        ? new Statistic.Undefined("the total of the standardised items does not vary")
        : new Statistic.Estimate(k * mean.value() / denominator, mean.n(), null);
  }

  /** The mean of the correlations of each two items. */
  static Statistic meanCorrelation(ItemMatrix matrix, ItemSums sums) {
    int k = matrix.items().size();
    if (k < 2) {
      return new Statistic.Undefined("1 item: there are no two to correlate");
    }
    if (sums.rows() < 2) {
      return new Statistic.Undefined(
          sums.rows() + " complete assessments: correlations need two or more");
    }
    BigInteger[] spreads = new BigInteger[k];
    for (int i = 0; i < k; i++) {
      spreads[i] = sums.spread(i, i);
      if (spreads[i].signum() == 0) {
        return new Statistic.Undefined("item " + matrix.items().get(i) + " does not vary");
      }
    }
    double[] correlations = new double[k * (k - 1) / 2];
    int place = 0;
    for (int i = 1; i < k; i++) {
      for (int j = 0; j < i; j++) {
        correlations[place++] = Exact.correlation(sums.spread(i, j), spreads[i], spreads[j]);
      }
    }
    // Sorted, so that the order of items changes no bit of the sum.
    Arrays.sort(correlations);
    double mean = Arrays.stream(correlations).sum() / correlations.length;
    return new Statistic.Estimate(mean, (int) sums.rows(), null);
  }
}
