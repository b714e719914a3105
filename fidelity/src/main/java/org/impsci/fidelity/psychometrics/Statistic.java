package org.impsci.fidelity.psychometrics;

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
 * A statistic of some data, or why the data have none.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Statistic.Estimate.class, name = "estimate"),
  @JsonSubTypes.Type(value = Statistic.Undefined.class, name = "undefined")
})
public sealed interface Statistic extends Serializable {

  /**
   * The value if the data have one.
   *
   * @return the value; empty if it is undefined
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
   * A statistic that the data have.
   *
   * @param value the value, finite
   * @param n how many assessments it rests on
   * @param interval its confidence interval; null if there is none
   * @since 0.1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Estimate(double value, int n, @Nullable Interval interval) implements Statistic {

    /** Checks and copies the components. */
    public Estimate {
      Preconditions.checkArgument(
          Double.isFinite(value),
          "statistic %s is not a finite number; what has no value is undefined",
          value);
      Preconditions.checkArgument(n >= 1, "statistic of %s assessments: 1 or more", n);
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
   * A statistic that the data do not have.
   *
   * @param reason why not, for people to read
   * @since 0.1
   */
  record Undefined(String reason) implements Statistic {

    /** Checks and copies the components. */
    public Undefined {
      Preconditions.checkArgument(
          reason != null && !reason.isBlank(), "undefined statistic without a reason: give one");
    }
  }
}
