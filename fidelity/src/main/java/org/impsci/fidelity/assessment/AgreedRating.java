package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * What reviewers agreed to say of an item after they had rated it independently.
 *
 * @param rating the rating, or that there is none
 * @param reason why this one
 * @since 0.1
 */
public record AgreedRating(Rating rating, String reason) implements Serializable {

  /** Checks and copies the components. */
  public AgreedRating {
    Preconditions.checkArgument(rating != null, "agreed rating is not given");
    Preconditions.checkArgument(
        reason != null && !reason.isBlank(), "agreed rating has no reason: say why this one");
  }
}
