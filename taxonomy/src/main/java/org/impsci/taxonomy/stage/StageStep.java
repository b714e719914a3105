package org.impsci.taxonomy.stage;

import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * A piece of work that a model names within one of its stages.
 *
 * @param code its code, such as {@code fit-assessment}
 * @param label its name for people
 * @param definition what it means, in this library's words
 * @param verification how far name and definition were checked; partly if only the name was read
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record StageStep(String code, String label, String definition, Verification verification)
    implements Serializable {

  /** Checks and copies the components. */
  public StageStep {
    Codes.check("step", code);
    String step = "step " + code;
    Given.text(step, "label", label);
    Given.text(step, "definition", definition);
    Given.value(step, "verification", verification);
  }

  /**
   * Starts an empty step.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link StageStep}.
   *
   * @since 0.1
   */
  public static final class Builder extends StageStepBuilder {
    Builder() {}
  }
}
