package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

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
 * @since 0.1
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
    Set<String> codes = new HashSet<>(conditions.stream().map(Condition::code).toList());
    for (Alternative alternative : alternatives) {
      Preconditions.checkArgument(
          !codes.contains(alternative.code()),
          "rule has a condition and an alternative %s",
          alternative.code());
      Preconditions.checkArgument(
          alternative.quantity() != null, "alternative %s has no quantity", alternative.code());
    }
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
    if (ranges.get(1).isBefore(ranges.get(0))) {
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
        ranges.get(0).beginsWith(quantity.possible())
            && ranges.get(ranges.size() - 1).endsWith(quantity.possible()),
        "ranges from (%s) to (%s) leave out values of %s that are possible: %s",
        ranges.get(0).inWords(),
        ranges.get(ranges.size() - 1).inWords(),
        quantity.code(),
        quantity.possible().inWords());
  }

  /**
   * Rates a measurement.
   *
   * @param value the value of the quantity
   * @param conditions the codes of the conditions that hold; one that is not named is taken not to
   *     hold, for a rating is what evidence shows
   * @return the rating with its reason
   * @throws IllegalArgumentException if the value is not possible, such as a share of 130 percent
   * @throws UnknownCodeException if this rule has no such condition
   */
  public RatingAdvice rate(double value, String... conditions) {
    return rate(value, ImmutableList.copyOf(conditions));
  }

  /**
   * Rates a measurement.
   *
   * @param value the value of the quantity
   * @param conditions the codes of the conditions that hold; one that is not named is taken not to
   *     hold, for a rating is what evidence shows
   * @return the rating with its reason
   * @throws IllegalArgumentException if the value is not possible, such as a share of 130 percent
   * @throws UnknownCodeException if this rule has no such condition
   */
  public RatingAdvice rate(double value, List<String> conditions) {
    String shown = shown(quantity, value);
    for (Reading reading : readings) {
      if (reading.values().contains(value)) {
        return advice(
            reading.rating(),
            shown + " is a value the form leaves open",
            reading.why(),
            conditions);
      }
    }
    boolean moreIsBetter = moreIsBetter();
    Anchor smaller = null;
    for (int i = 0; i < anchors.size(); i++) {
      Anchor anchor = anchors.get(moreIsBetter ? i : anchors.size() - 1 - i);
      Interval range = anchor.range();
      if (range == null) {
        continue;
      }
      if (range.contains(value)) {
        return advice(anchor.rating(), shown + " is " + within(range), null, conditions);
      }
      if (smaller != null && range.lower() >= value) {
        return advice(
            Math.min(smaller.rating(), anchor.rating()),
            shown
                + " lies between the ranges of "
                + inWords(smaller)
                + " and "
                + inWords(anchor)
                + ", and earns the lower",
            null,
            conditions);
      }
      smaller = anchor;
    }
    throw new AssertionError("the ranges hold all that is possible, but for holes between them");
  }

  /** Whether better ratings need greater values; the first two ranges tell. */
  private boolean moreIsBetter() {
    Interval first = null;
    for (Anchor anchor : anchors) {
      Interval range = anchor.range();
      if (range == null) {
        continue;
      }
      if (first != null) {
        return first.isBefore(range);
      }
      first = range;
    }
    throw new AssertionError("a rule has two ranges");
  }

  /**
   * Rates a measurement of an alternative, which covers only some ratings.
   *
   * @param alternative the code of the alternative
   * @param value the value of its quantity
   * @param conditions the codes of the conditions that hold, as for {@link #rate(double, List)}
   * @return the rating with its reason; empty if the value earns none of those it covers
   * @throws IllegalArgumentException if the value is not possible
   * @throws UnknownCodeException if this rule has no such alternative or condition
   */
  public Optional<RatingAdvice> rateAlternative(
      String alternative, double value, List<String> conditions) {
    Alternative other =
        alternatives.stream()
            .filter(candidate -> candidate.code().equals(alternative))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnknownCodeException(
                        "rule on " + quantity.code(),
                        alternative,
                        alternatives.stream().map(Alternative::code).toList()));
    Quantity measured = Objects.requireNonNull(other.quantity(), "checked with the rule");
    String shown = shown(measured, value);
    for (Anchor anchor : ImmutableList.copyOf(other.anchors()).reverse()) {
      Interval range = anchor.range();
      if (range != null && range.contains(value)) {
        return Optional.of(
            advice(
                anchor.rating(),
                shown + " is " + within(range) + ", in place of the usual quantity",
                other.when(),
                conditions));
      }
    }
    return Optional.empty();
  }

  private static String shown(Quantity quantity, double value) {
    Preconditions.checkArgument(
        quantity.possible().contains(value),
        "%s %s is not possible: %s %s",
        quantity.code(),
        Interval.show(value),
        quantity.possible().inWords(),
        quantity.unit());
    return Interval.show(value) + " " + quantity.unit();
  }

  private static String within(Interval range) {
    String words = range.inWords();
    if (words.contains("..")) {
      return "within " + words;
    }
    return range.atLeast() != null && range.atMost() != null ? "exactly " + words : words;
  }

  private static String inWords(Anchor anchor) {
    Interval range = Objects.requireNonNull(anchor.range());
    return "rating " + anchor.rating() + " (" + range.inWords() + ")";
  }

  /** The rating that the value earns, as far as the conditions allow it. */
  private RatingAdvice advice(
      int earned, String because, @Nullable String remark, List<String> conditions) {
    List<Condition> open = open(conditions);
    int rating = earned;
    Condition limit = null;
    for (Condition condition : open) {
      if (condition.otherwiseAtMost() < rating) {
        rating = condition.otherwiseAtMost();
        limit = condition;
      }
    }
    String reason = because + ": rating " + earned;
    if (limit != null) {
      reason += ", but " + rating + " as this is not shown: " + limit.description();
    }
    if (remark != null) {
      reason += (reason.endsWith(".") ? " " : ". ") + remark;
    }
    return new RatingAdvice(rating, reason, next(rating + 1, earned, open));
  }

  private @Nullable String next(int rating, int earned, List<Condition> open) {
    if (rating > anchors.get(anchors.size() - 1).rating()) {
      return null;
    }
    String needed =
        open.stream()
            .filter(condition -> condition.otherwiseAtMost() < rating)
            .map(Condition::description)
            .collect(Collectors.joining(" "));
    if (earned >= rating) {
      return "rating " + rating + " needs this: " + needed;
    }
    Interval range =
        anchors.stream()
            .filter(anchor -> anchor.rating() >= rating)
            .map(Anchor::range)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return edge(range)
        + " would rate "
        + rating
        + (needed.isEmpty() ? "" : ", with this: " + needed);
  }

  /** The end of a range that is met first on the way to better ratings. */
  private String edge(Interval range) {
    Interval edge =
        moreIsBetter()
            ? new Interval(range.atLeast(), range.above(), null, null)
            : new Interval(null, null, range.atMost(), range.below());
    return edge.inWords();
  }

  private List<Condition> open(List<String> met) {
    List<String> codes = conditions.stream().map(Condition::code).toList();
    Set<String> holding = new HashSet<>();
    Deque<String> found = new ArrayDeque<>(met);
    while (!found.isEmpty()) {
      String code = found.remove();
      if (!codes.contains(code)) {
        throw new UnknownCodeException("rule on " + quantity.code(), code, codes);
      }
      if (holding.add(code)) {
        found.addAll(conditions.get(codes.indexOf(code)).implies());
      }
    }
    return conditions.stream().filter(condition -> !holding.contains(condition.code())).toList();
  }

  /**
   * Starts an empty rule.
   *
   * @return a builder; quantity and anchors are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of {@link Thresholds}.
   *
   * @since 0.1
   */
  public static final class Builder extends ThresholdsBuilder {
    Builder() {}
  }
}
