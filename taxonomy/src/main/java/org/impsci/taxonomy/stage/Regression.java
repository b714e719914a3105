package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * That a site went into a stage after it had been in a later one. It is normal when staff, funding
 * or leadership change, and no fault.
 *
 * @param observation the going in: a return, or a first entering that came late
 * @param furthest the code of the furthest stage the site had entered on an earlier day
 * @since 0.1
 */
public record Regression(StageObservation observation, String furthest) implements Serializable {

  /** Checks and copies the components. */
  public Regression {
    Preconditions.checkArgument(
        observation != null && observation.event() != StageEvent.LEFT,
        "regression needs an observation of entering or returning");
    Codes.check("stage", furthest);
  }
}
