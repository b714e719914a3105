package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.impsci.core.data.Given;

/**
 * An item of which independent assessments say different things.
 *
 * @param item the code of the item
 * @param ratings what each assessment says, in their order; a missing rating differs from any
 *     number, and from one that is missing for another reason
 * @since 0.1
 */
public record ItemDifference(String item, List<Rating> ratings) implements Serializable {

  /** Checks and copies the components. */
  public ItemDifference {
    Given.text("item difference", "item", item);
    ratings = ImmutableList.copyOf(ratings);
    Preconditions.checkArgument(
        ratings.stream().distinct().count() > 1,
        "item %s: %s ratings do not differ",
        item,
        ratings.size());
  }
}
