package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * How much of one phase a site has completed: the activities of all its stages together.
 *
 * @param phase the code of the phase
 * @param activities how many activities its stages have, skipped and open ones included
 * @param completed how many of them are completed
 * @since 0.1
 */
public record PhaseCompletion(String phase, int activities, int completed) implements Serializable {

  /** Checks and copies the components. */
  public PhaseCompletion {
    Codes.check("phase", phase);
    Preconditions.checkArgument(
        0 <= completed && completed <= activities,
        "completion of phase %s: %s of %s activities completed",
        phase,
        completed,
        activities);
  }

  /**
   * The share of its activities that are completed.
   *
   * @return 0..1; empty if it has no activities
   */
  public OptionalDouble proportion() {
    return activities == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) completed / activities);
  }
}
