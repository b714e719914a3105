package org.impsci.fidelity.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * The items below full fidelity that serve one principle of the practice. An item may serve several
 * principles, so points of groups do not add up to those of the plan.
 *
 * @param principle the code of the principle; null for the items that serve none in particular
 * @param items the codes of the items in the order of the form; at least one
 * @param pointsAvailable how many points these items lack to full fidelity
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrincipleGroup(@Nullable String principle, List<String> items, int pointsAvailable)
    implements Serializable {

  /** Checks and copies the components. */
  public PrincipleGroup {
    items = ImmutableList.copyOf(items);
    Given.notBlank("principle group", "principle", principle);
  }

  /**
   * The principle that the items serve.
   *
   * @return its code; empty for the items that serve none in particular
   */
  public Optional<String> served() {
    return Optional.ofNullable(principle);
  }
}
