package org.impsci.core.agreement;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.impsci.core.agreement.Coefficient.Estimate;

/**
 * Confidence intervals by drawing units again and again, with replacement, and taking the middle of
 * the coefficients found: the percentile bootstrap. For coefficients without a published formula.
 *
 * <p>A resample whose coefficient is undefined, say because it drew one category only, is left out;
 * the interval says how many remained, and with fewer than half of them there is none. Given the
 * same ratings in the same order, the result is the same on every machine.
 *
 * @param resamples how often to draw, at least 2; a thousand or more for an interval of 95 %
 * @param seed where the random numbers start
 * @param confidence of the interval, above 0 and below 1
 * @see "Efron B, Tibshirani RJ (1993), An introduction to the bootstrap, chapter 13"
 */
public record Bootstrap(int resamples, long seed, double confidence) implements Serializable {

  /** Checks and copies the components. */
  public Bootstrap {
    Preconditions.checkArgument(
        resamples >= 2, "bootstrap of %s resamples: give 2 or more", resamples);
    Interval.checkConfidence(confidence);
  }

  /**
   * A coefficient with an interval by this method, in place of any it had.
   *
   * @param ratings the ratings
   * @param statistic what computes the coefficient, called once for the ratings and once for each
   *     resample
   * @return what the statistic gives for the ratings, with the interval if it is an estimate
   */
  public Coefficient estimate(
      RatingMatrix ratings, Function<? super RatingMatrix, ? extends Coefficient> statistic) {
    Coefficient whole = statistic.apply(ratings);
    if (!(whole instanceof Estimate estimate)) {
      return whole;
    }
    // Its algorithm is part of the specification of Java, as that of newer generators is not.
    Random random = new Random(seed);
    double[] found = new double[resamples];
    int defined = 0;
    int[] drawn = new int[ratings.units()];
    for (int i = 0; i < resamples; i++) {
      for (int unit = 0; unit < drawn.length; unit++) {
        drawn[unit] = random.nextInt(drawn.length);
      }
      if (statistic.apply(ratings.withUnits(drawn)) instanceof Estimate resampled) {
        found[defined++] = resampled.value();
      }
    }
    Arrays.sort(found, 0, defined);
    return new Estimate(
        estimate.value(),
        2L * defined < resamples
            ? null
            : new Interval(
                quantile(found, defined, (1 - confidence) / 2),
                quantile(found, defined, (1 + confidence) / 2),
                confidence,
                defined),
        estimate.denominators());
  }

  /** Between two values in proportion, as most programs do by default. */
  private static double quantile(double[] sorted, int size, double share) {
    double place = share * (size - 1);
    int below = (int) place;
    int above = Math.min(below + 1, size - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
