package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;

/**
 * A rule on a measured quantity: each rating has a range of values.
 *
 * <p>Forms print whole numbers and leave out what lies between: 20 or fewer clients, then 21 to 25.
 * A value between two printed ranges earns the lower rating of the two, whose printed condition it
 * meets, never the next better one; rounding to the nearest whole number, the other reading, would
 * now and then give the better. {@link #readings()} says what is done where a form leaves a real
 * hole or gives a value two ratings.
 *
 * @param quantity what is measured
 * @param anchors one for each rating, lowest first; one without a range is earned by a condition
 *     that does not hold
 * @param conditions what else must hold for a rating above a limit
 * @param alternatives other ways to earn some of the ratings
 * @param readings what is done with values that the form leaves open
 */
@Value.Builder
@BuilderStyle
public record Thresholds(
    Quantity quantity,
    List<Anchor> anchors,
    List<Condition> conditions,
    List<Alternative> alternatives,
    List<Reading> readings)
    implements RatingRule {

  /** Checks and copies the components. */
  public Thresholds {
    anchors = ImmutableList.copyOf(anchors);
    conditions = ImmutableList.copyOf(conditions);
    alternatives = ImmutableList.copyOf(alternatives);
    readings = ImmutableList.copyOf(readings);
    Anchors.check(anchors);
    checkConditions(anchors, conditions);
    checkRanges(quantity, anchors, conditions);
    Anchors.checkAlternatives(anchors, alternatives);
    int lowest = anchors.get(0).rating();
    int highest = lowest + anchors.size() - 1;
    for (Reading reading : readings) {
      Preconditions.checkArgument(
          reading.rating() >= lowest && reading.rating() <= highest,
          "reading of %s gives rating %s, outside %s..%s",
          reading.values().inWords(),
          reading.rating(),
          lowest,
          highest);
    }
  }

  private static void checkConditions(List<Anchor> anchors, List<Condition> conditions) {
    Codes.distinct("rule", "condition", conditions, Condition::code);
    List<String> codes = conditions.stream().map(Condition::code).toList();
    int lowest = anchors.get(0).rating();
    int highest = lowest + anchors.size() - 1;
    for (Condition condition : conditions) {
      Preconditions.checkArgument(
          condition.otherwiseAtMost() >= lowest && condition.otherwiseAtMost() < highest,
          "condition %s limits the rating to %s, outside %s..%s",
          condition.code(),
          condition.otherwiseAtMost(),
          lowest,
          highest - 1);
      for (String implied : condition.implies()) {
        if (!codes.contains(implied)) {
          throw new UnknownCodeException("rule", implied, codes);
        }
      }
    }
  }

  private static void checkRanges(
      Quantity quantity, List<Anchor> anchors, List<Condition> conditions) {
    List<Interval> ranges = new ArrayList<>();
    for (Anchor anchor : anchors) {
      Interval range = anchor.range();
      if (range != null) {
        ranges.add(range);
      } else {
        Preconditions.checkArgument(
            conditions.stream().anyMatch(c -> c.otherwiseAtMost() == anchor.rating()),
            "anchor %s has no range, and no condition limits the rating to it",
            anchor.rating());
      }
    }
    Preconditions.checkArgument(ranges.size() > 1, "rule on %s has no two ranges", quantity.code());
    if (Comparator.comparingDouble(Interval::lower).compare(ranges.get(0), ranges.get(1)) > 0) {
      Collections.reverse(ranges);
    }
    for (int i = 1; i < ranges.size(); i++) {
      Preconditions.checkArgument(
          ranges.get(i - 1).isBefore(ranges.get(i)),
          "ranges (%s) and (%s) overlap or are out of order: better ratings must need ever more, or ever"
              + " less",
          ranges.get(i - 1).inWords(),
          ranges.get(i).inWords());
    }
    Preconditions.checkArgument(
        ranges.get(0).lower() <= quantity.possible().lower()
            && ranges.get(ranges.size() - 1).upper() >= quantity.possible().upper(),
        "ranges from (%s) to (%s) leave out values of %s that are possible: %s",
        ranges.get(0).inWords(),
        ranges.get(ranges.size() - 1).inWords(),
        quantity.code(),
        quantity.possible().inWords());
  }

  /**
   * Starts an empty rule.
   *
   * @return a builder; quantity and anchors are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of {@link Thresholds}. */
  public static final class Builder extends ThresholdsBuilder {
    Builder() {}
  }
}
