package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * That several counts together cover all studies of a review.
 *
 * @param id names the claim within its review; not blank
 * @param place where the review makes it; not blank
 * @param statement what it says; not blank
 * @param parts the ids of the {@link CountClaim}s, at least two
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record PartsClaim(String id, String place, String statement, List<String> parts)
    implements Claim {

  /** Checks and copies the components. */
  public PartsClaim {
    Claims.check(id, place, statement);
    parts = parts == null ? ImmutableList.of() : ImmutableList.copyOf(parts);
    Preconditions.checkArgument(
        parts.size() >= 2, "claim %s: parts %s are fewer than two counts", id, parts);
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
   * Collects the components of a {@link PartsClaim}.
   *
   * @since 0.1
   */
  public static final class Builder extends PartsClaimBuilder {
    Builder() {}
  }
}
