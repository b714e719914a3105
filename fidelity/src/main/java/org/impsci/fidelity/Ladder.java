package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;

/**
 * A rule of described levels, of which a reviewer chooses the one that fits.
 *
 * @param anchors the levels, one for each rating, lowest first; a range, where there is one, is a
 *     number of the elements
 * @param elements what the levels count, such as the phases of a service; often none
 * @param alternatives other ladders for programs in a certain situation
 * @since 0.1
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
    for (Alternative alternative : alternatives) {
      Preconditions.checkArgument(
          alternative.quantity() == null,
          "alternative %s has a quantity, which a ladder does not rate",
          alternative.code());
    }
  }

  /**
   * Rates by how many of the elements are found, as far as the levels count them.
   *
   * @param found the codes of the elements found
   * @return the rating with its reason; empty if no level counts so many, and a reviewer must judge
   * @throws UnknownCodeException if this ladder has no such element
   */
  public Optional<RatingAdvice> rate(List<String> found) {
    int count = Criterion.count("ladder", elements, found);
    for (int i = 0; i < anchors.size(); i++) {
      Range range = anchors.get(i).range();
      if (range != null && range.contains(count)) {
        String reason =
            "%s of %s are found: rating %s, %s"
                .formatted(
                    count, elements.size(), anchors.get(i).rating(), anchors.get(i).description());
        String next =
            i + 1 == anchors.size()
                ? null
                : "rating "
                    + anchors.get(i + 1).rating()
                    + " needs this: "
                    + anchors.get(i + 1).description();
        return Optional.of(new RatingAdvice(anchors.get(i).rating(), reason, next));
      }
    }
    return Optional.empty();
  }

  /**
   * Starts an empty ladder.
   *
   * @return a builder; the anchors are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link Ladder}.
   *
   * @since 0.1
   */
  public static final class Builder extends LadderBuilder {
    Builder() {}
  }
}
