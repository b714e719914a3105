package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.impsci.core.data.Given;
import org.impsci.fidelity.Band;

/**
 * The totals that an assessment with missing ratings could still have: between 97 and 105, fair or
 * good.
 *
 * @param scale the id of the scale, which names its edition
 * @param items how many items the scale has
 * @param missing the items without a rating, by code, and why; at least one
 * @param lowest the total if all missing items had the lowest rating
 * @param highest the total if all missing items had the highest rating
 * @param bands what those totals and all between them are called, lowest first; at least one
 * @since 0.1
 */
public record ScoreBounds(
    String scale,
    int items,
    Map<String, MissingReason> missing,
    int lowest,
    int highest,
    List<Band> bands)
    implements ScoreResult {

  /** Checks and copies the components. */
  public ScoreBounds {
    Given.text("score bounds", "scale", scale);
    missing = ImmutableMap.copyOf(missing);
    bands = ImmutableList.copyOf(bands);
    Preconditions.checkArgument(
        !missing.isEmpty() && missing.size() < items,
        "scale %s: bounds from %s of %s items",
        scale,
        items - missing.size(),
        items);
    Preconditions.checkArgument(
        lowest < highest, "scale %s: bounds %s..%s are no range", scale, lowest, highest);
    Preconditions.checkArgument(
        !bands.isEmpty()
            && bands.get(0).minTotal() <= lowest
            && bands.get(bands.size() - 1).minTotal() <= highest,
        "scale %s: bands do not fit %s..%s",
        scale,
        lowest,
        highest);
  }

  /**
   * What the lowest total is called.
   *
   * @return its band
   */
  public Band lowestBand() {
    return bands.get(0);
  }

  /**
   * What the highest total is called.
   *
   * @return its band; the same as {@link #lowestBand()} if the missing items cannot change it
   */
  public Band highestBand() {
    return bands.get(bands.size() - 1);
  }
}
