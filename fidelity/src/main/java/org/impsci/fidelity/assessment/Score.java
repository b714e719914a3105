package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.Given;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.jspecify.annotations.Nullable;

/**
 * The score of an assessment in which every item is rated: the plain sum of the ratings, without
 * weights.
 *
 * @param scale the id of the scale, which names its edition
 * @param items how many items the scale has, all of them rated
 * @param total the sum of all ratings
 * @param sections the sum of each section, in the order of the form
 * @param band what the total is called
 * @param nextBand the band after that; null if the total is in the highest
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Score(
    String scale,
    int items,
    int total,
    List<SectionScore> sections,
    Band band,
    @Nullable Band nextBand)
    implements ScoreResult {

  /** Checks and copies the components. */
  public Score {
    Given.text("score", "scale", scale);
    sections = ImmutableList.copyOf(sections);
    int sum = 0;
    for (SectionScore section : sections) {
      sum += section.total();
    }
    Preconditions.checkArgument(
        sum == total, "scale %s: sections add up to %s, the total is %s", scale, sum, total);
    Preconditions.checkArgument(
        band.minTotal() <= total && (nextBand == null || nextBand.minTotal() > total),
        "scale %s: total %s is not in band %s",
        scale,
        total,
        band.code());
  }

  /**
   * Scores an assessment in which every item is rated.
   *
   * @param scale the scale it was made with
   * @param assessment the assessment
   * @return its score
   * @throws IncompleteAssessmentException if an item has no rating; it names all of them
   * @throws InvalidDataException if it was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if it rates an item that the scale does not have
   */
  public static Score of(FidelityScale scale, Assessment assessment) {
    return (Score) of(scale, assessment, MissingPolicy.refuse());
  }

  /**
   * Scores an assessment.
   *
   * @param scale the scale it was made with
   * @param assessment the assessment
   * @param policy what to do if ratings are missing
   * @return a {@link Score} if every item is rated, whatever the policy; {@link NoScore} if none is
   *     and the policy does not refuse; otherwise what the policy asks for
   * @throws IncompleteAssessmentException if an item has no rating and the policy refuses that
   * @throws InvalidDataException if it was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if it rates an item that the scale does not have
   */
  public static ScoreResult of(FidelityScale scale, Assessment assessment, MissingPolicy policy) {
    return Tally.of(scale, assessment).result(policy);
  }

  @Override
  public Map<String, MissingReason> missing() {
    return ImmutableMap.of();
  }

  /**
   * The mean rating of all items.
   *
   * @return the total divided by the number of items
   */
  public double meanItemRating() {
    return (double) total / items;
  }

  /**
   * How many points are lacking to the next band.
   *
   * @return at least 1; empty if the total is in the highest band
   */
  public OptionalInt pointsToNextBand() {
    return nextBand == null ? OptionalInt.empty() : OptionalInt.of(nextBand.minTotal() - total);
  }
}
