package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * A question of a checklist, by a short name; its wording stays with its authors.
 *
 * @param code names the question within the checklist, such as {@code recruitment}; not blank
 * @param label what it asks about, in a few neutral words; not blank
 * @param open true if it is answered in words, not by an {@link AppraisalAnswer}
 * @since 0.1
 */
public record AppraisalQuestion(String code, String label, boolean open) implements Serializable {

  /** Checks and copies the components. */
  public AppraisalQuestion {
    Preconditions.checkArgument(
        code != null && !code.isBlank(), "appraisal question has no code: give it one");
    Preconditions.checkArgument(
        label != null && !label.isBlank(), "appraisal question %s has no label", code);
  }
}
