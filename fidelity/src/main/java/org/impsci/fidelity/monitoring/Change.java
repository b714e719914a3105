package org.impsci.fidelity.monitoring;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * How a sum of ratings changed between two reviews. Both sums are over the items that are rated in
 * both reviews; an item that is missing in either counts in neither.
 *
 * @param items how many items there are to compare
 * @param compared how many of them are rated in both reviews
 * @param before the sum of their ratings in the first review
 * @param after the sum in the second
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Change(int items, int compared, int before, int after) implements Serializable {

  /** Checks and copies the components. */
  public Change {
    Preconditions.checkArgument(
        0 <= compared && compared <= items, "change over %s of %s items", compared, items);
  }

  /**
   * Starts an empty change.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many points the second review has more than the first.
   *
   * @return the difference; 0 also if nothing could be compared
   */
  public int points() {
    return after - before;
  }

  /**
   * Collects the components of a {@link Change}.
   *
   * @since 0.1
   */
  public static final class Builder extends ChangeBuilder {
    Builder() {}
  }
}
