package org.impsci.fidelity.monitoring;

import java.io.Serializable;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.fidelity.assessment.Rating;

/**
 * How one item changed between two reviews.
 *
 * @param item the code of the item in the second review
 * @param itemBefore the code of the item in the first review; the same unless the editions differ
 * @param before what the first review says of it
 * @param after what the second says
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ItemChange(String item, String itemBefore, Rating before, Rating after)
    implements Serializable {
  /** Checks the components. */
  public ItemChange {
    Given.text("item change", "item", item);
    Given.text("item change", "itemBefore", itemBefore);
    Given.value("item change", "before", before);
    Given.value("item change", "after", after);
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
   * How many points the second review gives more than the first.
   *
   * @return the difference; empty if the item is missing in either
   */
  public OptionalInt points() {
    return before instanceof Rating.Rated first && after instanceof Rating.Rated second
        ? OptionalInt.of(second.value() - first.value())
        : OptionalInt.empty();
  }

  /**
   * Collects the components of an {@link ItemChange}.
   *
   * @since 0.1
   */
  public static final class Builder extends ItemChangeBuilder {
    Builder() {}
  }
}
