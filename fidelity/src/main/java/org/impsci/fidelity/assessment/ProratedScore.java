package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.impsci.core.data.Given;
import org.impsci.fidelity.Band;

/**
 * An estimate of the total of an assessment with missing ratings: each missing item is given the
 * mean of the items that are rated. Sections are not estimated.
 *
 * @param scale the id of the scale, which names its edition
 * @param items how many items the scale has
 * @param missing the items without a rating, by code, and why; at least one
 * @param ratedTotal the sum of the ratings there are
 * @param total that sum times the number of items, divided by how many are rated; not rounded
 * @param band what the total is called; a total between two whole numbers is not rounded up
 * @since 0.1
 */
public record ProratedScore(
    String scale,
    int items,
    Map<String, MissingReason> missing,
    int ratedTotal,
    double total,
    Band band)
    implements ScoreResult {

  /** Checks and copies the components. */
  public ProratedScore {
    Given.text("prorated score", "scale", scale);
    missing = ImmutableMap.copyOf(missing);
    Preconditions.checkArgument(
        !missing.isEmpty() && missing.size() < items,
        "scale %s: prorated from %s of %s items",
        scale,
        items - missing.size(),
        items);
    Preconditions.checkArgument(
        total == (double) (ratedTotal * items) / (items - missing.size()),
        "scale %s: %s from %s of %s items does not give %s",
        scale,
        ratedTotal,
        items - missing.size(),
        items,
        total);
    Preconditions.checkArgument(
        band.minTotal() <= total,
        "scale %s: total %s is not in band %s",
        scale,
        total,
        band.code());
  }
}
