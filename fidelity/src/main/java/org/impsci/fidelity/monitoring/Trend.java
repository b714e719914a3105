package org.impsci.fidelity.monitoring;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.IncompleteAssessmentException;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;

/**
 * All reviews of one site with one edition, earliest first.
 *
 * @param scale the id of the scale, which names its edition
 * @param site the site
 * @param points one for each review, on different days; at least one
 * @since 0.1
 */
public record Trend(String scale, String site, List<TrendPoint> points) implements Serializable {

  private static final double DAYS_A_YEAR = 365.25;

  /** Checks and copies the components. */
  public Trend {
    points = ImmutableList.copyOf(points);
    if (points.isEmpty()) {
      throw new InvalidDataException("trend of " + site, "", "0 reviews: give one or more");
    }
    for (int i = 0; i < points.size(); i++) {
      Assessment review = points.get(i).assessment();
      if (!review.site().equals(site) || !review.scale().equals(scale)) {
        throw new InvalidDataException(
            "trend of " + site,
            "",
            "one review is of %s (%s) with scale %s: all must be of one site, and with %s"
                .formatted(review.site(), review.date(), review.scale(), scale));
      }
      if (i > 0 && !points.get(i - 1).assessment().date().isBefore(review.date())) {
        throw new InvalidDataException(
            "trend of " + site,
            "",
            "a review of %s follows one of %s: put the earliest first, and one for each day"
                .formatted(review.date(), points.get(i - 1).assessment().date()));
      }
    }
  }

  /**
   * Puts reviews in the order of their dates.
   *
   * @param scale the scale they were made with
   * @param reviews the reviews of one site, in any order; at least one
   * @param policy what to do if ratings are missing
   * @return the trend
   * @throws InvalidDataException if there are none, or they are of several sites, or two of one
   *     day; if one was made with another scale, or a rating is out of range
   * @throws IncompleteAssessmentException if an item has no rating and the policy refuses that
   * @throws UnknownCodeException if one rates an item that the scale does not have
   */
  public static Trend of(
      FidelityScale scale, Collection<Assessment> reviews, MissingPolicy policy) {
    String site = reviews.stream().map(Assessment::site).findFirst().orElse("no site");
    return new Trend(
        scale.id(),
        site,
        reviews.stream()
            .sorted(Comparator.comparing(Assessment::date))
            .map(review -> new TrendPoint(review, Score.of(scale, review, policy)))
            .toList());
  }

  /**
   * What each review says of an item.
   *
   * @param item the code of the item
   * @return one rating for each review, earliest first
   */
  public List<Rating> ratings(String item) {
    return points.stream()
        .map(point -> point.assessment().rating(item))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Each review compared with the one before it.
   *
   * @param scale the scale
   * @return one comparison less than there are reviews, earliest first
   * @throws InvalidDataException if this is not its scale
   */
  public List<Comparison> steps(FidelityScale scale) {
    ImmutableList.Builder<Comparison> steps = ImmutableList.builder();
    for (int i = 1; i < points.size(); i++) {
      steps.add(Comparison.of(scale, points.get(i - 1).assessment(), points.get(i).assessment()));
    }
    return steps.build();
  }

  /**
   * The last review compared with the first.
   *
   * @param scale the scale
   * @return the comparison; of a single review with itself
   * @throws InvalidDataException if this is not its scale
   */
  public Comparison overall(FidelityScale scale) {
    return Comparison.of(
        scale, points.get(0).assessment(), points.get(points.size() - 1).assessment());
  }

  /**
   * The first review whose total reaches a band.
   *
   * @param scale the scale
   * @param band the code of the band
   * @return the review; empty if none does. Reviews without a total are passed over
   * @throws UnknownCodeException if the scale has no such band
   */
  public Optional<TrendPoint> firstReaching(FidelityScale scale, String band) {
    int lowest = scale.band(band).minTotal();
    return points.stream().filter(point -> point.total().orElse(-1) >= lowest).findFirst();
  }

  /**
   * The mean gain a year: the slope of the straight line that fits the totals best (least squares),
   * a year having 365.25 days. It describes the reviews there are and foretells nothing.
   *
   * @return points a year; empty if fewer than two reviews have a total
   */
  public OptionalDouble pointsPerYear() {
    List<TrendPoint> scored =
        points.stream()
            .filter(point -> point.total().isPresent())
            .collect(ImmutableList.toImmutableList());
    int n = scored.size();
    if (n < 2) {
      return OptionalDouble.empty();
    }
    double[] days = new double[n];
    double[] totals = new double[n];
    double meanDay = 0;
    double meanTotal = 0;
    for (int i = 0; i < n; i++) {
      days[i] =
          ChronoUnit.DAYS.between(
              scored.get(0).assessment().date(), scored.get(i).assessment().date());
      totals[i] = scored.get(i).total().orElseThrow();
      meanDay += days[i] / n;
      meanTotal += totals[i] / n;
    }
    double products = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      products += (days[i] - meanDay) * (totals[i] - meanTotal);
      squares += (days[i] - meanDay) * (days[i] - meanDay);
    }
    return OptionalDouble.of(products / squares * DAYS_A_YEAR);
  }
}
