package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.Map;

/**
 * What scoring an assessment came to.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Score.class, name = "complete"),
  @JsonSubTypes.Type(value = ProratedScore.class, name = "prorated"),
  @JsonSubTypes.Type(value = ScoreBounds.class, name = "bounds"),
  @JsonSubTypes.Type(value = NoScore.class, name = "none")
})
public sealed interface ScoreResult extends Serializable
    permits Score, ProratedScore, ScoreBounds, NoScore {

  /**
   * The scale, and so the edition, it was made with.
   *
   * @return the id of the scale
   */
  String scale();

  /**
   * How many items the scale has.
   *
   * @return the number, at least 1
   */
  int items();

  /**
   * The items without a rating.
   *
   * @return their codes in the order of the form, each with the reason; empty if all are rated
   */
  Map<String, MissingReason> missing();

  /**
   * How many items have a rating.
   *
   * @return the number, 0 to {@link #items()}
   */
  default int itemsRated() {
    return items() - missing().size();
  }
}
