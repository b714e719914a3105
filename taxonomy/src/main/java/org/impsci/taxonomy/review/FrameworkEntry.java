package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.impsci.taxonomy.determinant.DeterminantLevel;

/**
 * A determinant that the framework of a review lists.
 *
 * @param determinant its code, as the findings use it; not blank
 * @param level the level on which the framework has it
 * @since 0.1
 */
public record FrameworkEntry(String determinant, DeterminantLevel level) implements Serializable {

  /** Checks and copies the components. */
  public FrameworkEntry {
    Preconditions.checkArgument(
        determinant != null && !determinant.isBlank(),
        "framework: a determinant is blank: give its code");
    Preconditions.checkArgument(level != null, "framework: \"%s\" has no level", determinant);
  }
}
