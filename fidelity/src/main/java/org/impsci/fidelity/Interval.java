package org.impsci.fidelity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * The values between two bounds, or on one side of a bound, as forms print them: {@code 26 to 30},
 * {@code 20 or fewer}, {@code less than 60}.
 *
 * @param atLeast the lowest value that belongs to it; null if there is none or {@code above} is
 *     given
 * @param above the bound below the values, which does not belong to them; null if there is none or
 *     {@code atLeast} is given
 * @param atMost the highest value that belongs to it; null if there is none or {@code below} is
 *     given
 * @param below the bound above the values, which does not belong to them; null if there is none or
 *     {@code atMost} is given
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Interval(
    @Nullable Double atLeast,
    @Nullable Double above,
    @Nullable Double atMost,
    @Nullable Double below)
    implements Serializable {

  /** Checks and copies the components. */
  public Interval {
    Preconditions.checkArgument(
        atLeast == null || above == null, "interval has both atLeast and above: give one");
    Preconditions.checkArgument(
        atMost == null || below == null, "interval has both atMost and below: give one");
    Double low = atLeast == null ? above : atLeast;
    Double high = atMost == null ? below : atMost;
    Preconditions.checkArgument(low != null || high != null, "interval has no bound");
    Preconditions.checkArgument(
        (low == null || Double.isFinite(low)) && (high == null || Double.isFinite(high)),
        "interval has a bound that is not a number");
    Preconditions.checkArgument(
        low == null
            || high == null
            || low < high
            || (low.doubleValue() == high.doubleValue() && atLeast != null && atMost != null),
        "interval from %s to %s holds no value",
        low,
        high);
  }

  /**
   * Starts an interval.
   *
   * @return a builder; at least one bound is required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The values between two bounds that both belong to them.
   *
   * @param atLeast the lowest value
   * @param atMost the highest value
   * @return the interval
   */
  public static Interval of(double atLeast, double atMost) {
    return new Interval(atLeast, null, atMost, null);
  }

  /**
   * Whether a value lies in this interval.
   *
   * @param value the value
   * @return true if it does; false for what is infinite or not a number
   */
  public boolean contains(double value) {
    return (atLeast == null || value >= atLeast)
        && (above == null || value > above)
        && (atMost == null || value <= atMost)
        && (below == null || value < below)
        && Double.isFinite(value);
  }

  /**
   * The interval in words: {@code 26..30}, {@code at most 20}, {@code below 60}.
   *
   * @return the bounds, without their unit
   */
  public String inWords() {
    if (atLeast != null && atMost != null) {
      return atLeast.equals(atMost) ? show(atLeast) : show(atLeast) + ".." + show(atMost);
    }
    Optional<String> low =
        Optional.ofNullable(atLeast)
            .map(bound -> "at least " + show(bound))
            .or(() -> Optional.ofNullable(above).map(bound -> "above " + show(bound)));
    Optional<String> high =
        Optional.ofNullable(atMost)
            .map(bound -> "at most " + show(bound))
            .or(() -> Optional.ofNullable(below).map(bound -> "below " + show(bound)));
    return low.map(text -> high.map(more -> text + " and " + more).orElse(text))
        .orElseGet(high::orElseThrow);
  }

  /** Whether all values of this interval are smaller than those of another. */
  boolean isBefore(Interval other) {
    double end = upper();
    double start = other.lower();
    return end < start || (end == start && (atMost == null || other.atLeast == null));
  }

  /** Whether this interval holds all small values of another. */
  boolean beginsWith(Interval other) {
    double start = other.lower();
    return lower() < start || (lower() == start && (above == null || other.atLeast == null));
  }

  /** Whether this interval holds all great values of another. */
  boolean endsWith(Interval other) {
    double end = other.upper();
    return upper() > end || (upper() == end && (below == null || other.atMost == null));
  }

  double lower() {
    Double low = atLeast == null ? above : atLeast;
    return low == null ? Double.NEGATIVE_INFINITY : low;
  }

  double upper() {
    Double high = atMost == null ? below : atMost;
    return high == null ? Double.POSITIVE_INFINITY : high;
  }

  static String show(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
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
