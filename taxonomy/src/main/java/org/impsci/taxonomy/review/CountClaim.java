package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * That so many studies of a review have something.
 *
 * @param id names the claim within its review; not blank
 * @param place where the review makes it; not blank
 * @param statement what it says; not blank
 * @param selection which studies are counted
 * @param least how many there are at least, 0 or more
 * @param most how many there are at most; the same as {@code least} unless the review is vague
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record CountClaim(
    String id, String place, String statement, StudySelection selection, int least, int most)
    implements Claim {

  /** Checks and copies the components. */
  public CountClaim {
    Claims.check(id, place, statement);
    Preconditions.checkArgument(selection != null, "claim %s has no selection", id);
    Preconditions.checkArgument(
        least >= 0 && most >= least, "claim %s: %s..%s is not a range from 0", id, least, most);
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
   * Collects the components of a {@link CountClaim}.
   *
   * @since 0.1
   */
  public static final class Builder extends CountClaimBuilder {
    Builder() {}

    /**
     * Sets the number of a claim that is not vague.
     *
     * @param number how many, 0 or more
     * @return this builder
     */
    public Builder exactly(int number) {
      least(number);
      most(number);
      return this;
    }
  }
}
