package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * How often independent reviewers gave the same rating.
 *
 * <p>What is counted are pairs: two assessments of one item. A pair in which either rating is
 * missing is not comparable: it is neither agreement nor disagreement.
 *
 * @param pairs all pairs: the items times the pairs of assessments
 * @param comparable those in which both assessments have a rating
 * @param exact those with the same rating
 * @param withinOne those whose ratings are at most one apart, the same ones included
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record RaterAgreement(int pairs, int comparable, int exact, int withinOne)
    implements Serializable {

  /** Checks and copies the components. */
  public RaterAgreement {
    Preconditions.checkArgument(
        0 <= exact && exact <= withinOne && withinOne <= comparable && comparable <= pairs,
        "agreement: %s exact, %s within one, %s comparable, %s pairs: each must be at most the"
            + " next",
        exact,
        withinOne,
        comparable,
        pairs);
  }

  /**
   * Starts an empty count.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The share of comparable pairs with the same rating.
   *
   * @return 0..1; empty if no pair is comparable
   */
  public OptionalDouble exactShare() {
    return share(exact);
  }

  /**
   * The share of comparable pairs whose ratings are at most one apart.
   *
   * @return 0..1; empty if no pair is comparable
   */
  public OptionalDouble withinOneShare() {
    return share(withinOne);
  }

  private OptionalDouble share(int count) {
    return comparable == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) count / comparable);
  }

  /**
   * Collects the components of a {@link RaterAgreement}.
   *
   * @since 0.1
   */
  public static final class Builder extends RaterAgreementBuilder {
    Builder() {}
  }
}
