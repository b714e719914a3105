package org.impsci.fidelity.monitoring;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.fidelity.Anchor;
import org.impsci.fidelity.Condition;

/**
 * An item below full fidelity, and what would earn more.
 *
 * @param item the code of the item
 * @param section the code of its section
 * @param rating its rating
 * @param pointsAvailable how many points it lacks to full fidelity, at least 1
 * @param next what earns the next rating
 * @param conditions what must hold besides for the next rating; conditions that limit the rating to
 *     one below it
 * @param principles the codes of the principles of the practice that it serves
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Opportunity(
    String item,
    String section,
    int rating,
    int pointsAvailable,
    Anchor next,
    List<Condition> conditions,
    List<String> principles)
    implements Serializable {

  /** Checks and copies the components. */
  public Opportunity {
    Given.text("opportunity", "item", item);
    Given.text("opportunity", "section", section);
    Given.value("opportunity", "next", next);
    conditions = ImmutableList.copyOf(conditions);
    principles = ImmutableList.copyOf(principles);
  }

  /**
   * Starts an empty opportunity.
   *
   * @return a builder; all components but conditions and principles are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of an {@link Opportunity}.
   *
   * @since 0.1
   */
  public static final class Builder extends OpportunityBuilder {
    Builder() {}
  }
}
