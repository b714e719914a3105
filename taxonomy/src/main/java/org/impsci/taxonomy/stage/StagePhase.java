package org.impsci.taxonomy.stage;

import java.io.Serializable;
import org.impsci.core.data.Given;

/**
 * A group of stages that follow each other in a model.
 *
 * @param code its code, such as {@code pre-implementation}
 * @param label its name for people
 * @since 0.1
 */
public record StagePhase(String code, String label) implements Serializable {

  /** Checks and copies the components. */
  public StagePhase {
    Codes.check("phase", code);
    Given.text("phase " + code, "label", label);
  }
}
