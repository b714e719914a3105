package org.impsci.fidelity.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.impsci.fidelity.assessment.ScoreResult;

/**
 * How often sites are reviewed: at one interval until a review reaches a band, at another from then
 * on.
 *
 * <p>The latest review decides. A site that falls below the band goes back to the first interval;
 * to let it keep the second, the other reading, take {@link #due} of the review that reached it. An
 * incomplete review has reached the band only if its lowest possible total has.
 *
 * @param scale the id of the scale, which names its edition
 * @param band the code of the band
 * @param monthsUntil the months between reviews until the band is reached, at least 1
 * @param monthsAfter the months between reviews from then on, at least 1
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ReviewSchedule(String scale, String band, int monthsUntil, int monthsAfter)
    implements Serializable {

  /** Checks and copies the components. */
  public ReviewSchedule {
    Given.text("review schedule", "scale", scale);
    Given.text("review schedule", "band", band);
    Preconditions.checkArgument(
        monthsUntil >= 1 && monthsAfter >= 1,
        "schedule of every %s months, then every %s: give 1 or more",
        monthsUntil,
        monthsAfter);
  }

  /**
   * Starts an empty schedule.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reviews every six months until good fidelity, then every twelve.
   *
   * <p>Source: the rhythm of the IPS programs in Wisconsin, read at
   * https://www.dhs.wisconsin.gov/ips/fidelity-reviews.htm. The item of the IPS-25 on executive
   * support is known, unchecked, to ask for the same rhythm until <em>high</em> fidelity instead:
   * for that reading, build a schedule with the band {@code exemplary}.
   *
   * @param scale a scale with a band {@code good}
   * @return the schedule
   * @throws UnknownCodeException if the scale has no such band
   */
  public static ReviewSchedule untilGood(FidelityScale scale) {
    return of(scale, "good", 6, 12);
  }

  /**
   * Reviews at intervals of the caller's.
   *
   * @param scale the scale
   * @param band the code of the band
   * @param monthsUntil the months between reviews until the band is reached, at least 1
   * @param monthsAfter the months between reviews from then on, at least 1
   * @return the schedule
   * @throws UnknownCodeException if the scale has no such band
   */
  public static ReviewSchedule of(
      FidelityScale scale, String band, int monthsUntil, int monthsAfter) {
    return new ReviewSchedule(scale.id(), scale.band(band).code(), monthsUntil, monthsAfter);
  }

  /**
   * When a site is to be reviewed after a review.
   *
   * @param scale the scale
   * @param latest its latest review
   * @return the next review; where a month has no such day, on its last
   * @throws InvalidDataException if the review or this schedule is of another scale, or a rating is
   *     out of range
   * @throws UnknownCodeException if the review rates an item that the scale does not have
   */
  public DueReview due(FidelityScale scale, Assessment latest) {
    if (!scale.id().equals(this.scale)) {
      throw new InvalidDataException(
          "review schedule", "", "is for scale %s, not %s".formatted(this.scale, scale.id()));
    }
    boolean reached = reached(scale, Score.of(scale, latest, MissingPolicy.bounds()));
    return new DueReview(
        ReviewedSite.of(latest),
        reached,
        latest.date().plusMonths(reached ? monthsAfter : monthsUntil));
  }

  private boolean reached(FidelityScale scale, ScoreResult score) {
    Band target = scale.band(band);
    if (score instanceof Score complete) {
      return complete.total() >= target.minTotal();
    }
    return score instanceof ScoreBounds bounds && bounds.lowest() >= target.minTotal();
  }

  /**
   * When each site is to be reviewed next.
   *
   * @param scale the scale
   * @param reviews all reviews of all sites, in any order
   * @return one for each site, the earliest due first, then by site
   * @throws InvalidDataException if a site has two latest reviews of one day; if a review or this
   *     schedule is of another scale, or a rating is out of range
   * @throws UnknownCodeException if a review rates an item that the scale does not have
   */
  public List<DueReview> due(FidelityScale scale, Collection<Assessment> reviews) {
    Map<String, Assessment> latest = new LinkedHashMap<>();
    Map<String, Assessment> tied = new LinkedHashMap<>();
    for (Assessment review : reviews) {
      Assessment other = latest.get(review.site());
      if (other == null || other.date().isBefore(review.date())) {
        latest.put(review.site(), review);
        tied.remove(review.site());
      } else if (other.date().equals(review.date())) {
        tied.put(review.site(), review);
      }
    }
    for (Assessment review : tied.values()) {
      throw new InvalidDataException(
          "review schedule",
          "",
          "%s has two reviews of %s: find their consensus, and give that"
              .formatted(review.site(), review.date()));
    }
    return latest.values().stream()
        .map(review -> due(scale, review))
        .sorted(Comparator.comparing(DueReview::due).thenComparing(review -> review.last().site()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The sites whose review is overdue on a day.
   *
   * @param scale the scale
   * @param reviews all reviews of all sites, in any order
   * @param day the day, such as today
   * @return those due before that day, the longest overdue first, then by site
   * @throws InvalidDataException as {@link #due(FidelityScale, Collection)} does
   */
  public List<DueReview> overdue(
      FidelityScale scale, Collection<Assessment> reviews, LocalDate day) {
    return due(scale, reviews).stream()
        .filter(review -> review.due().isBefore(day))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Collects the components of a {@link ReviewSchedule}.
   *
   * @since 0.1
   */
  public static final class Builder extends ReviewScheduleBuilder {
    Builder() {}
  }
}
