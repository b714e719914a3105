package org.impsci.fidelity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * Another way to earn some of an item's ratings, open to programs in a certain situation: a rural
 * site, or few clients who look for work.
 *
 * @param code the name that data carry, unique within its item, such as {@code rural}
 * @param when the situation, in this library's words
 * @param quantity what is measured instead of the rule's own quantity; null on a ladder
 * @param anchors what earns each of the ratings it covers, lowest first; at least one
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alternative(
    String code, String when, @Nullable Quantity quantity, List<Anchor> anchors)
    implements Serializable {

  /** Checks and copies the components. */
  public Alternative {
    Codes.check("alternative", code);
    Codes.text("alternative " + code, "situation", when);
    anchors = ImmutableList.copyOf(anchors);
    Preconditions.checkArgument(!anchors.isEmpty(), "alternative %s has no anchor", code);
    for (int i = 1; i < anchors.size(); i++) {
      Preconditions.checkArgument(
          anchors.get(i - 1).rating() < anchors.get(i).rating(),
          "alternative %s has the anchors of ratings %s and %s in this order; put the lowest first",
          code,
          anchors.get(i - 1).rating(),
          anchors.get(i).rating());
    }
    for (Anchor anchor : anchors) {
      Preconditions.checkArgument(
          (anchor.range() == null) == (quantity == null),
          quantity == null
              ? "alternative %s has a range at rating %s but no quantity"
              : "alternative %s has a quantity but no range at rating %s",
          code,
          anchor.rating());
    }
  }

  /**
   * Starts an empty alternative.
   *
   * @return a builder; code, situation and anchors are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of an {@link Alternative}.
   *
   * @since 0.1
   */
  public static final class Builder extends AlternativeBuilder {
    Builder() {}
  }
}
