package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * Why reports were left out after they had been read.
 *
 * @param reason the reason, in words; not blank
 * @param reports how many were left out for it
 * @since 0.1
 */
public record ExclusionReason(String reason, FlowCount reports) implements Serializable {

  /** Checks and copies the components. */
  public ExclusionReason {
    Preconditions.checkArgument(
        reason != null && !reason.isBlank(), "exclusion reason is blank: say why");
    Preconditions.checkArgument(
        reports != null,
        "exclusion reason \"%s\" has no count; it may be \"not-reported\"",
        reason);
  }
}
