package org.impsci.core.agreement;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * @since 0.1
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
    return estimate(
        statistic.apply(ratings),
        ratings.units(),
        drawn -> statistic.apply(ratings.withUnits(drawn)));
  }

  /**
   * A coefficient of sets with an interval by this method, in place of any it had.
   *
   * @param codings the codings
   * @param statistic what computes the coefficient, called once for the codings and once for each
   *     resample
   * @return what the statistic gives for the codings, with the interval if it is an estimate
   */
  public Coefficient estimate(
      SetCodings codings, Function<? super SetCodings, ? extends Coefficient> statistic) {
    return estimate(
        statistic.apply(codings),
        codings.units(),
        drawn -> statistic.apply(codings.withUnits(drawn)));
  }

  private Coefficient estimate(
      Coefficient whole, int units, Function<int[], ? extends Coefficient> resampled) {
    if (!(whole instanceof Estimate estimate)) {
      return whole;
    }
    Interval interval =
        intervals(
                units,
                drawn ->
                    ImmutableList.of(
                        resampled.apply(drawn) instanceof Estimate found
                            ? OptionalDouble.of(found.value())
                            : OptionalDouble.empty()))
            .get(0)
            .orElse(null);
    return new Estimate(estimate.value(), interval, estimate.denominators());
  }

  /**
   * Intervals of several statistics of anything that comes in units, all from the same resamples.
   *
   * @param units how many units there are, at least 1
   * @param statistics what computes the statistics, called once for each resample with the units
   *     drawn, from 0, one of them maybe more than once; gives as many numbers each time, in the
   *     same order, finite, or empty where a statistic is undefined
   * @return the interval of each statistic; empty where it is undefined in more than half of the
   *     resamples
   * @throws IllegalArgumentException if there are no units
   */
  public List<Optional<Interval>> intervals(
      int units, Function<int[], ? extends List<OptionalDouble>> statistics) {
    Preconditions.checkArgument(units >= 1, "bootstrap of %s units: give 1 or more", units);
    // Its algorithm is part of the specification of Java, as that of newer generators is not.
    Random random = new Random(seed);
    double[][] found = {};
    int[] defined = {};
    for (int i = 0; i < resamples; i++) {
      int[] drawn = new int[units];
      for (int unit = 0; unit < units; unit++) {
        drawn[unit] = random.nextInt(units);
      }
      List<OptionalDouble> values = statistics.apply(drawn);
      if (i == 0) {
        found = new double[values.size()][resamples];
        defined = new int[values.size()];
      }
      for (int statistic = 0; statistic < defined.length; statistic++) {
        OptionalDouble value = values.get(statistic);
        if (value.isPresent()) {
          found[statistic][defined[statistic]++] = value.getAsDouble();
        }
      }
    }
    ImmutableList.Builder<Optional<Interval>> intervals = ImmutableList.builder();
    for (int statistic = 0; statistic < defined.length; statistic++) {
      intervals.add(interval(found[statistic], defined[statistic]));
    }
    return intervals.build();
  }

  private Optional<Interval> interval(double[] found, int defined) {
    if (2L * defined < resamples) {
      return Optional.empty();
    }
    Arrays.sort(found, 0, defined);
    return Optional.of(
        new Interval(
            quantile(found, defined, (1 - confidence) / 2),
            quantile(found, defined, (1 + confidence) / 2),
            confidence,
            defined));
  }

  /** Between two values in proportion, as most programs do by default. */
  private static double quantile(double[] sorted, int size, double share) {
    double place = share * (size - 1);
    int below = (int) place;
    int above = Math.min(below + 1, size - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
