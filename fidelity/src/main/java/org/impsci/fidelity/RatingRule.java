package org.impsci.fidelity;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.List;

/**
 * What earns which rating of an item.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Thresholds.class, name = "thresholds"),
  @JsonSubTypes.Type(value = Criteria.class, name = "criteria"),
  @JsonSubTypes.Type(value = Ladder.class, name = "ladder")
})
public sealed interface RatingRule extends Serializable permits Thresholds, Criteria, Ladder {

  /**
   * What earns each rating.
   *
   * @return one anchor for each rating of the scale, lowest first
   */
  List<Anchor> anchors();

  /**
   * What earns one rating.
   *
   * @param rating the rating
   * @return its anchor
   * @throws IllegalArgumentException if the scale has no such rating
   */
  default Anchor anchor(int rating) {
    int lowest = anchors().get(0).rating();
    int highest = lowest + anchors().size() - 1;
    Preconditions.checkArgument(
        rating >= lowest && rating <= highest,
        "rating %s is outside %s..%s",
        rating,
        lowest,
        highest);
    return anchors().get(rating - lowest);
  }
}
