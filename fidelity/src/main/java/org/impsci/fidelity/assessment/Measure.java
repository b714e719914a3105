package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.fidelity.Criteria;
import org.impsci.fidelity.Ladder;
import org.impsci.fidelity.RatingAdvice;
import org.impsci.fidelity.RatingRule;
import org.impsci.fidelity.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * What a program's records say about one item: a value with the conditions that hold, or the
 * criteria that are met.
 *
 * @param value the value of the item's quantity; null if it was not measured
 * @param alternatives the values of the quantities of alternatives that are open to the program, by
 *     the code of the alternative
 * @param conditions the codes of the conditions that hold
 * @param criteria the codes of the criteria that are met, or of the elements of a ladder that are
 *     found; null for an item that is measured by a value
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measure(
    @Nullable Double value,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> alternatives,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> conditions,
    @Nullable List<String> criteria)
    implements Serializable {

  /** Checks and copies the components. */
  public Measure {
    // JSON leaves out what is empty, which a mapper hands over as null.
    alternatives = alternatives == null ? ImmutableMap.of() : ImmutableMap.copyOf(alternatives);
    conditions = conditions == null ? ImmutableList.of() : ImmutableList.copyOf(conditions);
    criteria = criteria == null ? null : ImmutableList.copyOf(criteria);
    boolean valued = value != null || !alternatives.isEmpty();
    Preconditions.checkArgument(
        valued != (criteria != null),
        "measure has %s value %s criteria: give one",
        valued ? "both a" : "neither a",
        valued ? "and" : "nor");
    Preconditions.checkArgument(
        valued || conditions.isEmpty(), "measure by criteria has conditions, which go with values");
  }

  /**
   * Starts an empty measure.
   *
   * @return a builder; a value, an alternative, or criteria are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Refuses a measure that a rule cannot rate. */
  @SuppressWarnings("ReturnValueIgnored") // only what rating refuses is of interest
  void check(RatingRule rule) {
    rate(rule);
  }

  /** What a rule makes of this measure; empty if it must be judged. */
  Optional<RatingAdvice> rate(RatingRule rule) {
    if (rule instanceof Thresholds thresholds) {
      Preconditions.checkArgument(criteria == null, "is measured by a value, not by criteria");
      return Stream.concat(
              Stream.ofNullable(value).map(measured -> thresholds.rate(measured, conditions)),
              alternatives.entrySet().stream()
                  .flatMap(
                      other ->
                          thresholds
                              .rateAlternative(other.getKey(), other.getValue(), conditions)
                              .stream()))
          .max(Comparator.comparingInt(RatingAdvice::rating));
    }
    Preconditions.checkArgument(criteria != null, "is measured by criteria, not by a value");
    return rule instanceof Criteria counted
        ? Optional.of(counted.rate(criteria))
        : ((Ladder) rule).rate(criteria);
  }

  /**
   * Collects the components of a {@link Measure}.
   *
   * @since 0.1
   */
  public static final class Builder extends MeasureBuilder {
    Builder() {}
  }
}
