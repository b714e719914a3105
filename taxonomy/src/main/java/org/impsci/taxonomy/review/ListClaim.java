package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * That certain studies of a review have something.
 *
 * @param id names the claim within its review; not blank
 * @param place where the review makes it; not blank
 * @param statement what it says; not blank
 * @param selection what they are said to have
 * @param studies the ids of the studies, at least one, none twice, in the order of the text
 * @param exhaustive true if no other study is said to have it, false if they are examples
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ListClaim(
    String id,
    String place,
    String statement,
    StudySelection selection,
    List<String> studies,
    boolean exhaustive)
    implements Claim {

  /** Checks and copies the components. */
  public ListClaim {
    Claims.check(id, place, statement);
    Preconditions.checkArgument(selection != null, "claim %s has no selection", id);
    studies = studies == null ? ImmutableList.of() : ImmutableList.copyOf(studies);
    Preconditions.checkArgument(
        !studies.isEmpty() && ImmutableSet.copyOf(studies).size() == studies.size(),
        "claim %s: studies %s must be one or more, none twice",
        id,
        studies);
  }

  /**
   * Starts an empty claim.
   *
   * @return a builder; everything is required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link ListClaim}.
   *
   * @since 0.1
   */
  public static final class Builder extends ListClaimBuilder {
    Builder() {}
  }
}
