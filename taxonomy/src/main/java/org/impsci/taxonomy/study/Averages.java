package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * Precision, recall and F1 over all categories.
 *
 * @param precision of the categories found, the share that are right
 * @param recall of the categories to be found, the share that were
 * @param f1 the harmonic mean of the two; for a mean over categories, the mean of their F1
 * @since 0.1
 */
public record Averages(Proportion precision, Proportion recall, Proportion f1)
    implements Serializable {

  /** Checks and copies the components. */
  public Averages {
    Preconditions.checkArgument(
        precision != null && recall != null && f1 != null,
        "averages: expected precision, recall and F1, got %s, %s and %s",
        precision,
        recall,
        f1);
  }
}
