package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.impsci.taxonomy.NilsenCategory;

/**
 * A category that a study uses.
 *
 * @param category the category
 * @param strength how strong the evidence is, above 0 and at most 1: the logistic of the sum of its
 *     log-odds
 * @param named true if the study uses an approach of the category by name; false if the category is
 *     only inferred from what the study does, which reviewers call its soft version
 * @since 0.1
 */
public record CategoryFinding(NilsenCategory category, double strength, boolean named)
    implements Serializable {

  /** Checks and copies the components. */
  public CategoryFinding {
    Preconditions.checkArgument(
        strength > 0 && strength <= 1,
        "category %s: strength %s is outside 0..1",
        category.code(),
        strength);
  }
}
