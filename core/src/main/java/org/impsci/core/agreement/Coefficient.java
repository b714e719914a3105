package org.impsci.core.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A coefficient of agreement, or why the data have none.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Coefficient.Estimate.class, name = "estimate"),
  @JsonSubTypes.Type(value = Coefficient.Undefined.class, name = "undefined")
})
public sealed interface Coefficient extends Serializable {

  /**
   * The value with its interval and what it rests on, if the data have one.
   *
   * @return the estimate; empty if it is undefined
   */
  default Optional<Estimate> estimate() {
    return this instanceof Estimate estimate ? Optional.of(estimate) : Optional.empty();
  }

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
   * A coefficient that the data have.
   *
   * @param value the coefficient: 1 is perfect agreement, 0 what the coefficient takes for chance;
   *     negative values are reported as they are
   * @param interval its confidence interval; null if none was asked for, no formula is published,
   *     or the formula gives no limits for these data, as when the raters agree perfectly
   * @param denominators what it rests on
   * @since 0.1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Estimate(double value, @Nullable Interval interval, Denominators denominators)
      implements Coefficient {

    /** Checks and copies the components. */
    public Estimate {
      Preconditions.checkArgument(
          Double.isFinite(value),
          "coefficient %s is not a finite number; what has no value is undefined",
          value);
      Preconditions.checkArgument(
          denominators != null, "coefficient %s: no denominators given", value);
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
   * A coefficient that the data do not have.
   *
   * @param reason why not, for people to read
   * @since 0.1
   */
  record Undefined(String reason) implements Coefficient {

    /** Checks and copies the components. */
    public Undefined {
      Preconditions.checkArgument(
          reason != null && !reason.isBlank(), "undefined coefficient without a reason: give one");
    }
  }
}
