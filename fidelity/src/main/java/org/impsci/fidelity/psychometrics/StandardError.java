package org.impsci.fidelity.psychometrics;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.impsci.core.agreement.Interval;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;

/**
 * The standard error of measurement of a total: how far totals of one and the same program would
 * scatter if it could be reviewed again and again without changing.
 *
 * <p>It is the spread of totals times the square root of one minus their reliability. Both are the
 * caller's: from data of one's own, see {@link ItemAnalysis}, or from a publication, see {@link
 * PublishedReliabilities}. A reliability holds for the kind of programs it was found with, and its
 * spread must be of the same kind of programs; which kind of reliability fits depends on the
 * question: inter-rater for another reviewer, test-retest for another day.
 *
 * <p>All that follows from it takes errors to be normally distributed around the true total with
 * this standard deviation, alike for low and high totals, and centres on the observed total, not on
 * an estimate drawn towards the mean of programs.
 *
 * @param reliability the reliability of totals, from 0 to below 1
 * @param standardDeviation the standard deviation of totals among programs, in points, above 0
 * @since 0.1
 */
public record StandardError(double reliability, double standardDeviation) implements Serializable {

  /** Checks and copies the components. */
  public StandardError {
    Preconditions.checkArgument(
        reliability >= 0 && reliability < 1,
        "reliability %s is outside 0..1, 1 excluded",
        reliability);
    Preconditions.checkArgument(
        standardDeviation > 0 && Double.isFinite(standardDeviation),
        "standard deviation %s is not a number above 0",
        standardDeviation);
  }

  /**
   * The standard error.
   *
   * @return points of the total, above 0
   */
  public double points() {
    return standardDeviation * Math.sqrt(1 - reliability);
  }

  /**
   * A confidence interval of the true total.
   *
   * @param total the observed total
   * @param confidence the confidence, above 0 and below 1, such as 0.95
   * @return the total plus and minus a multiple of the standard error. It is not cut off at the
   *     lowest or highest total of a scale
   */
  public Interval interval(double total, double confidence) {
    Exact.checkConfidence(confidence);
    double half = critical(confidence) * points();
    return new Interval(total - half, total + half, confidence, null);
  }

  /** The value that a standard normal variable does not exceed in size with this probability. */
  static double critical(double confidence) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /**
   * How probable it is, given the observed total, that the true total lies in each band.
   *
   * <p>True totals are taken to be continuous: a band reaches from its lower bound up to that of
   * the next, the lowest has no lower and the highest no upper end. To ask instead what total
   * another review would print, whole numbers with an error of their own, gives other figures.
   *
   * @param scale the scale
   * @param total the observed total
   * @return one probability for each band, highest band first; they add up to 1
   * @throws IllegalArgumentException if the total is not possible on this scale
   */
  public List<BandProbability> bandProbabilities(FidelityScale scale, double total) {
    scale.band(total);
    NormalDistribution truth = NormalDistribution.of(total, points());
    ImmutableList.Builder<BandProbability> all = ImmutableList.builder();
    List<Band> bands = scale.bands();
    double upper = Double.POSITIVE_INFINITY;
    for (int i = 0; i < bands.size(); i++) {
      double lower = i == bands.size() - 1 ? Double.NEGATIVE_INFINITY : bands.get(i).minTotal();
      all.add(new BandProbability(bands.get(i), probability(truth, lower, upper)));
      upper = lower;
    }
    return all.build();
  }

  private static double probability(NormalDistribution truth, double lower, double upper) {
    if (upper == Double.POSITIVE_INFINITY) {
      return lower == Double.NEGATIVE_INFINITY ? 1 : truth.survivalProbability(lower);
    }
    return lower == Double.NEGATIVE_INFINITY
        ? truth.cumulativeProbability(upper)
        : truth.probability(lower, upper);
  }
}
