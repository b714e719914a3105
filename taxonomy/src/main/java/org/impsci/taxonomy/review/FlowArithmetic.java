package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import com.google.common.math.IntMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the rules against the flow of a review and of each of its rounds. */
final class FlowArithmetic {

  private static final List<FlowBox> STEPS =
      ImmutableList.of(
          FlowBox.RECORDS_IDENTIFIED,
          FlowBox.RECORDS_SCREENED,
          FlowBox.REPORTS_SOUGHT,
          FlowBox.REPORTS_ASSESSED,
          FlowBox.REPORTS_INCLUDED,
          FlowBox.STUDIES_INCLUDED);

  private final ImmutableList.Builder<FlowCheck> checks = ImmutableList.builder();

  private FlowArithmetic() {}

  static List<FlowCheck> checks(Review review) {
    FlowArithmetic arithmetic = new FlowArithmetic();
    for (SearchRound round : review.rounds()) {
      arithmetic.check("round " + round.id(), round.flow());
    }
    ReviewFlow total = review.totalFlow();
    arithmetic.check("review", total);
    if (!review.rounds().isEmpty()) {
      arithmetic.rounds(review.flow(), review.rounds());
    }
    arithmetic.studies(total, review.studies().size());
    return arithmetic.checks.build();
  }

  private void check(String scope, ReviewFlow flow) {
    step(
        scope,
        flow,
        FlowRule.SCREENED,
        FlowBox.RECORDS_SCREENED,
        FlowBox.RECORDS_IDENTIFIED,
        FlowBox.DUPLICATES_REMOVED,
        FlowBox.REMOVED_OTHERWISE);
    step(
        scope,
        flow,
        FlowRule.SOUGHT,
        FlowBox.REPORTS_SOUGHT,
        FlowBox.RECORDS_SCREENED,
        FlowBox.RECORDS_EXCLUDED);
    step(
        scope,
        flow,
        FlowRule.ASSESSED,
        FlowBox.REPORTS_ASSESSED,
        FlowBox.REPORTS_SOUGHT,
        FlowBox.REPORTS_NOT_RETRIEVED);
    step(
        scope,
        flow,
        FlowRule.INCLUDED,
        FlowBox.REPORTS_INCLUDED,
        FlowBox.REPORTS_ASSESSED,
        FlowBox.REPORTS_EXCLUDED);
    if (!flow.reasons().isEmpty()) {
      reasons(scope, flow);
    }
    growth(scope, flow);
  }

  /** One step of the flow: what comes out is what goes in, less what is taken out. */
  private void step(
      String scope, ReviewFlow flow, FlowRule rule, FlowBox out, FlowBox in, FlowBox... less) {
    List<FlowBox> notReported = new ArrayList<>();
    OptionalInt found = flow.find(out);
    OptionalInt left = flow.find(in);
    if (found.isEmpty()) {
      notReported.add(out);
    }
    if (left.isEmpty()) {
      notReported.add(in);
    }
    int removed = 0;
    for (FlowBox box : less) {
      OptionalInt number = flow.find(box);
      if (number.isEmpty()) {
        notReported.add(box);
      }
      removed = IntMath.saturatedAdd(removed, number.orElse(0));
    }
    Integer expected = left.isPresent() ? (Integer) (left.getAsInt() - removed) : null;
    add(scope, rule, out, expected, boxed(found), notReported);
  }

  private void reasons(String scope, ReviewFlow flow) {
    OptionalInt excluded = flow.find(FlowBox.REPORTS_EXCLUDED);
    int sum = 0;
    int missing = 0;
    for (ExclusionReason reason : flow.reasons()) {
      OptionalInt reports = reason.reports().find();
      sum = IntMath.saturatedAdd(sum, reports.orElse(0));
      missing += reports.isEmpty() ? 1 : 0;
    }
    boolean decided = excluded.isPresent() && missing == 0;
    boolean broken =
        excluded.isPresent()
            && (missing == 0 ? sum != excluded.getAsInt() : sum > excluded.getAsInt());
    FlowOutcome outcome =
        broken ? FlowOutcome.BROKEN : decided ? FlowOutcome.HOLDS : FlowOutcome.UNDECIDED;
    checks.add(
        new FlowCheck(
            scope,
            FlowRule.REASONS,
            FlowBox.REPORTS_EXCLUDED,
            outcome,
            sum,
            boxed(excluded),
            excluded.isPresent() ? ImmutableList.of() : ImmutableList.of(FlowBox.REPORTS_EXCLUDED),
            "%s: %s, the reasons given account for %d%s"
                .formatted(
                    scope,
                    shown(FlowBox.REPORTS_EXCLUDED, excluded),
                    sum,
                    missing == 0 ? "" : ", and %d have no number".formatted(missing))));
  }

  /**
   * Where no rule joins two steps because what lies between is not reported, the later is still not
   * above the earlier.
   */
  private void growth(String scope, ReviewFlow flow) {
    FlowBox before = null;
    for (FlowBox step : STEPS) {
      OptionalInt now = flow.find(step);
      if (now.isEmpty()) {
        continue;
      }
      boolean joined =
          before != null
              && step != FlowBox.STUDIES_INCLUDED
              && STEPS.indexOf(step) == STEPS.indexOf(before) + 1;
      if (before != null && !joined && flow.find(before).orElseThrow() < now.getAsInt()) {
        checks.add(
            new FlowCheck(
                scope,
                FlowRule.NO_GROWTH,
                step,
                FlowOutcome.BROKEN,
                flow.find(before).orElseThrow(),
                now.getAsInt(),
                ImmutableList.of(),
                "%s: %s, which is more than %s"
                    .formatted(scope, shown(step, now), shown(before, flow.find(before)))));
      }
      before = step;
    }
  }

  private void rounds(ReviewFlow flow, List<SearchRound> rounds) {
    for (FlowBox box : FlowBox.values()) {
      int sum = 0;
      int reported = 0;
      for (SearchRound round : rounds) {
        OptionalInt number = round.flow().find(box);
        sum = IntMath.saturatedAdd(sum, number.orElse(0));
        reported += number.isPresent() ? 1 : 0;
      }
      OptionalInt total = flow.find(box);
      if (reported > 0 && total.isPresent()) {
        boolean all = reported == rounds.size();
        boolean broken = all ? sum != total.getAsInt() : sum > total.getAsInt();
        FlowOutcome outcome =
            broken ? FlowOutcome.BROKEN : all ? FlowOutcome.HOLDS : FlowOutcome.UNDECIDED;
        checks.add(
            new FlowCheck(
                "review",
                FlowRule.ROUNDS,
                box,
                outcome,
                sum,
                boxed(total),
                ImmutableList.of(),
                "review: %s, its rounds together have %d%s"
                    .formatted(
                        shown(box, total),
                        sum,
                        all
                            ? ""
                            : ", and %d do not report it".formatted(rounds.size() - reported))));
      }
    }
  }

  private void studies(ReviewFlow flow, int studies) {
    FlowBox box =
        flow.find(FlowBox.STUDIES_INCLUDED).isPresent()
            ? FlowBox.STUDIES_INCLUDED
            : FlowBox.REPORTS_INCLUDED;
    OptionalInt included = flow.find(box);
    if (included.isPresent()) {
      checks.add(
          new FlowCheck(
              "review",
              FlowRule.STUDIES,
              box,
              included.getAsInt() == studies ? FlowOutcome.HOLDS : FlowOutcome.BROKEN,
              studies,
              included.getAsInt(),
              ImmutableList.of(),
              "review: %s, the data have %d studies".formatted(shown(box, included), studies)));
    }
  }

  private void add(
      String scope,
      FlowRule rule,
      FlowBox box,
      @Nullable Integer expected,
      @Nullable Integer found,
      List<FlowBox> notReported) {
    FlowOutcome outcome;
    String message;
    if (expected == null || found == null) {
      outcome = FlowOutcome.UNDECIDED;
      message = "cannot be checked";
    } else if (notReported.isEmpty()) {
      outcome = expected.equals(found) ? FlowOutcome.HOLDS : FlowOutcome.BROKEN;
      message = "%s %d, the numbers before it make %d".formatted(label(box), found, expected);
    } else {
      outcome = found > expected ? FlowOutcome.BROKEN : FlowOutcome.UNDECIDED;
      message =
          "%s %d, the numbers before it make at most %d".formatted(label(box), found, expected);
    }
    String missing =
        notReported.stream().map(FlowArithmetic::label).collect(Collectors.joining(", "));
    checks.add(
        new FlowCheck(
            scope,
            rule,
            box,
            outcome,
            expected,
            found,
            notReported,
            scope + ": " + message + (missing.isEmpty() ? "" : "; not reported: " + missing)));
  }

  private static String label(FlowBox box) {
    return box.label().toLowerCase(Locale.ROOT);
  }

  private static String shown(FlowBox box, OptionalInt number) {
    return label(box) + " " + (number.isPresent() ? number.getAsInt() : "not reported");
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? (Integer) number.getAsInt() : null;
  }
}
