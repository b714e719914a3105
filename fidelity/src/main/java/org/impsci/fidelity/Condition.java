package org.impsci.fidelity;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * What must hold, beside the measured value, for a rating above a limit: contacts are tracked, a
 * specialist is on at most two teams.
 *
 * @param code the name that data carry, unique within its item
 * @param description what must hold, in this library's words
 * @param otherwiseAtMost the highest rating a program can earn for which it does not hold
 * @param implies the codes of conditions of the same item that hold whenever this one does
 * @param verification how far it was checked against the form
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Condition(
    String code,
    String description,
    int otherwiseAtMost,
    List<String> implies,
    Verification verification)
    implements Serializable {

  /** Checks and copies the components. */
  public Condition {
    Given.value("condition " + code, "verification", verification);
    Codes.check("condition", code);
    Codes.text("condition " + code, "description", description);
    implies = ImmutableList.copyOf(implies);
  }

  /**
   * Starts an empty condition.
   *
   * @return a builder; all components but the implied conditions are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link Condition}.
   *
   * @since 0.1
   */
  public static final class Builder extends ConditionBuilder {
    Builder() {}
  }
}
