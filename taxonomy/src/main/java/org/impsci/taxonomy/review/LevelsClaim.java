package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.determinant.DeterminantLevel;

/**
 * That findings are on certain levels.
 *
 * @param id names the claim within its review; not blank
 * @param place where the review makes it; not blank
 * @param statement what it says; not blank
 * @param levels the levels that the text names, at least one, none twice
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record LevelsClaim(String id, String place, String statement, List<DeterminantLevel> levels)
    implements Claim {

  /** Checks and copies the components. */
  public LevelsClaim {
    Claims.check(id, place, statement);
    levels = levels == null ? ImmutableList.of() : ImmutableList.copyOf(levels);
    Preconditions.checkArgument(
        !levels.isEmpty() && ImmutableSet.copyOf(levels).size() == levels.size(),
        "claim %s: levels must be one or more, none twice",
        id);
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
   * Collects the components of a {@link LevelsClaim}.
   *
   * @since 0.1
   */
  public static final class Builder extends LevelsClaimBuilder {
    Builder() {}
  }
}
