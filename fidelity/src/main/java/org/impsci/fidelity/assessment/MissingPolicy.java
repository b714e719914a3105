package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * What becomes of a score when ratings are missing. None of the scales shipped here has a published
 * rule for it, so it is an argument.
 *
 * <p>All reasons for a missing rating are treated alike, and stay visible in the result.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MissingPolicy.Refuse.class, name = "refuse"),
  @JsonSubTypes.Type(value = MissingPolicy.Prorate.class, name = "prorate"),
  @JsonSubTypes.Type(value = MissingPolicy.Bounds.class, name = "bounds")
})
public sealed interface MissingPolicy extends Serializable {

  /**
   * Refuse the assessment, naming the items without a rating.
   *
   * @since 0.1
   */
  record Refuse() implements MissingPolicy {}

  /**
   * Give missing items the mean of the items that are rated, if at most some number are missing.
   *
   * @param atMostMissing the most items that may be missing, at least 1
   * @since 0.1
   */
  record Prorate(int atMostMissing) implements MissingPolicy {
    /** Checks and copies the components. */
    public Prorate {
      Preconditions.checkArgument(
          atMostMissing >= 1, "prorating with at most %s missing: give 1 or more", atMostMissing);
    }
  }

  /**
   * Give the lowest and the highest total that are still possible.
   *
   * @since 0.1
   */
  record Bounds() implements MissingPolicy {}

  /**
   * Refuse the assessment, naming the items without a rating.
   *
   * @return the policy
   */
  static MissingPolicy refuse() {
    return new Refuse();
  }

  /**
   * Give missing items the mean of the items that are rated, if at most some number are missing.
   *
   * @param atMostMissing the most items that may be missing, at least 1
   * @return the policy
   */
  static MissingPolicy prorate(int atMostMissing) {
    return new Prorate(atMostMissing);
  }

  /**
   * Give the lowest and the highest total that are still possible.
   *
   * @return the policy
   */
  static MissingPolicy bounds() {
    return new Bounds();
  }
}
