package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The score of one review in a file of many: what identifies the review, and the score, without the
 * ratings.
 *
 * @param site the site or program that was reviewed
 * @param date the day of the review
 * @param score the score, which names the scale
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"site", "date", "score"})
public record ReviewScore(
    @JsonProperty("site") String site, LocalDate date, @JsonProperty("score") ScoreResult score)
    implements Serializable {

  /** Checks the components. */
  public ReviewScore {
    Preconditions.checkArgument(
        site != null && date != null && score != null,
        "score of a review lacks its site, its date or its score");
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param site the site
   * @param date the date, as in {@code 2024-05-31}
   * @param score the score
   * @return the score of the review
   * @throws IllegalArgumentException if a component is missing or the date is none
   */
  @JsonCreator
  public static ReviewScore fromJson(
      @JsonProperty("site") String site,
      @JsonProperty("date") String date,
      @JsonProperty("score") ScoreResult score) {
    Preconditions.checkArgument(date != null, "score of %s has no date", site);
    return new ReviewScore(site, Assessment.date(date), score);
  }

  /**
   * The date as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}
   */
  @JsonProperty("date")
  public String dateText() {
    return date.toString();
  }
}
