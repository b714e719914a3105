package org.impsci.fidelity.monitoring;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * A higher rating of one item.
 *
 * @param item the code of the item
 * @param rating its rating
 * @param to the higher rating
 * @param cost what it costs to get there
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Raise(String item, int rating, int to, int cost) implements Serializable {

  /** Checks and copies the components. */
  public Raise {
    Given.text("raise", "item", item);
    Preconditions.checkArgument(
        rating < to, "item %s: from %s to %s is not higher", item, rating, to);
    Preconditions.checkArgument(
        cost >= 1, "item %s: from %s to %s costs %s: 1 or more", item, rating, to, cost);
  }

  /**
   * Starts an empty raise.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many points it brings.
   *
   * @return the ratings between, at least 1
   */
  public int points() {
    return to - rating;
  }

  /**
   * Collects the components of a {@link Raise}.
   *
   * @since 0.1
   */
  public static final class Builder extends RaiseBuilder {
    Builder() {}
  }
}
