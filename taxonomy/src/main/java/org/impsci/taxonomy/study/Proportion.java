package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.impsci.core.agreement.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A share between 0 and 1, such as precision, recall or their mean, or why there is none.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Proportion.Estimate.class, name = "estimate"),
  @JsonSubTypes.Type(value = Proportion.Undefined.class, name = "undefined")
})
public sealed interface Proportion extends Serializable {

  /**
   * The share if there is one.
   *
   * @return the value, 0..1; empty if it is undefined
   */
  default OptionalDouble find() {
    return this instanceof Estimate estimate
        ? OptionalDouble.of(estimate.value())
        : OptionalDouble.empty();
  }

  /**
   * The value with its interval and what it rests on, if there is one.
   *
   * @return the estimate; empty if it is undefined
   */
  default Optional<Estimate> estimate() {
    return this instanceof Estimate estimate ? Optional.of(estimate) : Optional.empty();
  }

  /**
   * A share that there is.
   *
   * @param value the share, 0..1
   * @param interval its confidence interval; null if none was asked for, or the share is undefined
   *     in most resamples
   * @param denominator what was divided by, at least 1: cases for a share of cases, categories for
   *     a mean over categories
   * @since 0.1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Estimate(double value, @Nullable Interval interval, long denominator)
      implements Proportion {

    /** Checks and copies the components. */
    public Estimate {
      Preconditions.checkArgument(value >= 0 && value <= 1, "proportion %s is outside 0..1", value);
      Preconditions.checkArgument(
          denominator >= 1,
          "proportion of %s: expected 1 or more; of 0 it is undefined",
          denominator);
    }

    /**
     * The confidence interval.
     *
     * @return the interval; empty if there is none
     */
    public Optional<Interval> confidenceInterval() {
      return Optional.ofNullable(interval);
    }
  }

  /**
   * A share of nothing.
   *
   * @param reason why there is nothing to take a share of, for people to read
   * @since 0.1
   */
  record Undefined(String reason) implements Proportion {

    /** Checks and copies the components. */
    public Undefined {
      Preconditions.checkArgument(
          reason != null && !reason.isBlank(), "undefined proportion without a reason: give one");
    }
  }
}
