package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * A rule of described levels, of which a reviewer chooses the one that fits.
 *
 * @param anchors the levels, one for each rating, lowest first; a range, where there is one, is a
 *     number of the elements
 * @param elements what the levels count, such as the phases of a service; often none
 * @param alternatives other ladders for programs in a certain situation
 */
@Value.Builder
@BuilderStyle
public record Ladder(List<Anchor> anchors, List<Criterion> elements, List<Alternative> alternatives)
    implements RatingRule {

  /** Checks and copies the components. */
  public Ladder {
    anchors = ImmutableList.copyOf(anchors);
    elements = ImmutableList.copyOf(elements);
    alternatives = ImmutableList.copyOf(alternatives);
    Anchors.check(anchors);
    Codes.distinct("rule", "element", elements, Criterion::code);
    for (Anchor anchor : anchors) {
      Preconditions.checkArgument(
          anchor.range() == null || !elements.isEmpty(),
          "anchor %s has a range, but the ladder has no elements to count",
          anchor.rating());
    }
    Anchors.checkAlternatives(anchors, alternatives);
  }

  /**
   * Starts an empty ladder.
   *
   * @return a builder; the anchors are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a {@link Ladder}. */
  public static final class Builder extends LadderBuilder {
    Builder() {}
  }
}
