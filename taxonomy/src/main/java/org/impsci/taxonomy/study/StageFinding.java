package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.impsci.taxonomy.stage.Stage;

/**
 * A stage of implementation that a study speaks of.
 *
 * @param stage the stage
 * @param strength how strong the evidence is, above 0 and at most 1: the logistic of the sum of its
 *     log-odds
 * @since 0.1
 */
public record StageFinding(Stage stage, double strength) implements Serializable {

  /** Checks the components. */
  public StageFinding {
    Preconditions.checkArgument(
        strength > 0 && strength <= 1,
        "stage %s: strength %s is outside 0..1",
        stage.code(),
        strength);
  }
}
