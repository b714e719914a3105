package org.impsci.core.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * A confidence interval.
 *
 * @param low the lower limit, finite
 * @param high the upper limit, finite and not below the lower
 * @param confidence how often such intervals contain the true value, above 0 and below 1
 * @param resamples of a bootstrap: the resamples whose coefficient was defined, on which the limits
 *     rest; null for an interval by formula
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Interval(double low, double high, double confidence, @Nullable Integer resamples)
    implements Serializable {

  /** Checks and copies the components. */
  public Interval {
    Preconditions.checkArgument(
        low <= high && Double.isFinite(low) && Double.isFinite(high),
        "interval %s to %s: expected finite limits, the lower first",
        low,
        high);
    checkConfidence(confidence);
    Preconditions.checkArgument(
        resamples == null || resamples > 0,
        "interval from %s resamples: expected 1 or more",
        resamples);
  }

  /**
   * Starts an empty interval.
   *
   * @return a builder; both limits and the confidence are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The resamples behind the interval of a bootstrap.
   *
   * @return how many were defined; empty for an interval by formula
   */
  public OptionalInt bootstrapSize() {
    return resamples == null ? OptionalInt.empty() : OptionalInt.of(resamples);
  }

  static void checkConfidence(double confidence) {
    Preconditions.checkArgument(
        confidence > 0 && confidence < 1,
        "confidence %s is outside 0..1, both excluded; 0.95 is usual",
        confidence);
  }

  /**
   * An interval by formula, or null where the formula gives no finite limits.
   *
   * @param low the lower limit, if it is one
   * @param high the upper limit, if it is one
   */
  static @Nullable Interval ifFinite(double low, double high, double confidence) {
    return Double.isFinite(low) && Double.isFinite(high) && low <= high
        ? new Interval(low, high, confidence, null)
        : null;
  }

  /**
   * Collects the components of an {@link Interval}.
   *
   * @since 0.1
   */
  public static final class Builder extends IntervalBuilder {
    Builder() {}
  }
}
