package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.CorrectedAssessment;
import org.impsci.fidelity.assessment.ItemMapping;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.monitoring.Change;
import org.impsci.fidelity.monitoring.Comparison;
import org.impsci.fidelity.monitoring.DueReview;
import org.impsci.fidelity.monitoring.ItemChange;
import org.impsci.fidelity.monitoring.ReviewSchedule;
import org.impsci.fidelity.monitoring.Trend;
import org.impsci.fidelity.psychometrics.ReliableChange;
import org.impsci.fidelity.psychometrics.StandardError;
import org.jspecify.annotations.Nullable;

/** How sites moved from review to review. */
final class SiteReports {

  /** Over less than this, points a year would be a figure of little worth. */
  private static final long SHORTEST_TREND_DAYS = 365;

  private final PrintWriter out;
  private final Faults faults;
  private final boolean json;
  private final @Nullable StandardError error;
  private final @Nullable ItemMapping mapping;

  /**
   * Creates reports.
   *
   * @param error how certain a total is, to judge changes by; null if nobody said
   * @param mapping which items of two editions are taken for the same; null if nobody said
   */
  SiteReports(
      PrintWriter out,
      Faults faults,
      boolean json,
      @Nullable StandardError error,
      @Nullable ItemMapping mapping) {
    this.out = out;
    this.faults = faults;
    this.json = json;
    this.error = error;
    this.mapping = mapping;
  }

  /** Each review of a site beside the one before it. */
  void comparisons(List<CorrectedAssessment> reviews) {
    Map<String, List<CorrectedAssessment>> bySite = new LinkedHashMap<>();
    for (CorrectedAssessment review : reviews) {
      bySite.computeIfAbsent(review.original().site(), site -> new ArrayList<>()).add(review);
    }
    bySite.forEach(
        (site, its) -> {
          List<CorrectedAssessment> inOrder = inOrder(its);
          if (inOrder.size() == 1 && !json) {
            out.printf("%s, %s: the only review%n", site, inOrder.get(0).original().dateText());
          }
          for (int i = 1; i < inOrder.size(); i++) {
            CorrectedAssessment before = inOrder.get(i - 1);
            CorrectedAssessment after = inOrder.get(i);
            try {
              comparison(before, after, compare(before.assessment(), after.assessment()));
            } catch (IllegalArgumentException e) {
              faults.report(
                  "%s, %s and %s: %s"
                      .formatted(
                          site,
                          before.original().dateText(),
                          after.original().dateText(),
                          e.getMessage()));
            }
          }
        });
  }

  private static List<CorrectedAssessment> inOrder(List<CorrectedAssessment> reviews) {
    return reviews.stream()
        .sorted(Comparator.comparing(review -> review.original().date()))
        .toList();
  }

  private Comparison compare(Assessment before, Assessment after) {
    if (before.date().equals(after.date())) {
      throw new IllegalArgumentException("two reviews of one day; which is the later?");
    }
    FidelityScale one = FidelityScales.get(before.scale());
    FidelityScale other = FidelityScales.get(after.scale());
    if (one.id().equals(other.id())) {
      return Comparison.of(one, before, after);
    }
    if (mapping == null) {
      throw new IllegalArgumentException(
          "they were made with different editions, %s and %s; give --mapping FILE to say which items are taken for which"
              .formatted(one.id(), other.id()));
    }
    return Comparison.of(
        one, before, other, after, mapping.from().equals(one.id()) ? mapping : mapping.inverse());
  }

  private void comparison(
      CorrectedAssessment before, CorrectedAssessment after, Comparison comparison) {
    ReliableChange change = reliable(comparison);
    if (json) {
      Map<String, Object> more = new LinkedHashMap<>();
      if (change != null) {
        more.put("reliableChange", members(change));
      }
      putCorrections(more, List.of(before, after));
      out.println(Json.line(comparison, more));
      return;
    }
    boolean oneEdition = before.original().scale().equals(after.original().scale());
    out.printf(
        "%s, %s%s to %s, %s%n",
        comparison.after().site(),
        before.original().dateText(),
        oneEdition ? "" : ", " + before.original().scale(),
        after.original().dateText(),
        after.original().scale());
    printCorrections(before);
    printCorrections(after);
    row(oneEdition ? "total" : "mapped items", comparison.total());
    if (comparison.bandBefore() != null && comparison.bandAfter() != null) {
      out.printf(
          "  %s%n",
          comparison.bandChanged()
              ? comparison.bandBefore().label() + " to " + comparison.bandAfter().label()
              : comparison.bandAfter().label() + " as before");
    }
    if (change != null) {
      out.printf("  %s%n", inWords(change));
    }
    comparison.sections().forEach((section, sum) -> row("section " + section, sum));
    for (ItemChange item : comparison.items()) {
      OptionalInt points = item.points();
      if (points.isEmpty() || points.getAsInt() != 0) {
        String name =
            item.item().equals(item.itemBefore())
                ? item.item()
                : item.item() + " (" + item.itemBefore() + ")";
        out.printf(
            "    %-40s %s to %s%s%n",
            name,
            item.before().toJson(),
            item.after().toJson(),
            points.isPresent() ? "  %+d".formatted(points.getAsInt()) : "");
      }
    }
  }

  private void row(String what, Change change) {
    String some =
        change.compared() == change.items()
            ? ""
            : ", %d of %d items".formatted(change.compared(), change.items());
    out.printf(
        "  %-42s %d to %d  %+d%s%n",
        what, change.before(), change.after(), change.after() - change.before(), some);
  }

  /** The change of two totals; null if it cannot be judged. */
  private @Nullable ReliableChange reliable(Comparison comparison) {
    return error == null || comparison.bandBefore() == null
        ? null
        : ReliableChange.of(error, comparison.total().before(), comparison.total().after());
  }

  private static String inWords(ReliableChange change) {
    String verdict =
        switch (change.verdict()) {
          case IMPROVED -> "reliably improved";
          case DECLINED -> "reliably declined";
          case NOT_RELIABLE -> "not a reliable change";
        };
    return String.format(
        Locale.ROOT,
        "%s: index %+.2f, %s %.2f",
        verdict,
        change.index(),
        change.verdict() == ReliableChange.Verdict.NOT_RELIABLE ? "within" : "beyond",
        change.limit());
  }

  private static Map<String, Object> members(ReliableChange change) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("index", change.index());
    members.put("limit", change.limit());
    members.put("confidence", change.confidence());
    members.put("verdict", change.verdict());
    return members;
  }

  /** All reviews of each site, earliest first. */
  void trends(List<CorrectedAssessment> reviews) {
    Map<String, List<CorrectedAssessment>> groups = new LinkedHashMap<>();
    Map<String, List<String>> editions = new LinkedHashMap<>();
    for (CorrectedAssessment review : reviews) {
      String site = review.original().site();
      String scale = review.original().scale();
      groups
          .computeIfAbsent(mapping == null ? scale + "\n" + site : site, group -> new ArrayList<>())
          .add(review);
      List<String> scales = editions.computeIfAbsent(site, key -> new ArrayList<>());
      if (!scales.contains(scale)) {
        scales.add(scale);
      }
    }
    for (List<CorrectedAssessment> group : groups.values()) {
      try {
        trend(inOrder(group));
      } catch (IllegalArgumentException e) {
        faults.report(group.get(0).original().site() + ": " + e.getMessage());
      }
    }
    if (mapping == null) {
      editions.forEach(
          (site, scales) -> {
            if (scales.size() > 1) {
              faults.note(
                  "%s: reviews with %s are apart; give --mapping FILE to say which items are taken for which"
                      .formatted(site, String.join(" and ", scales)));
            }
          });
    }
  }

  private void trend(List<CorrectedAssessment> reviews) {
    Map<String, List<Assessment>> byEdition = new LinkedHashMap<>();
    for (CorrectedAssessment review : reviews) {
      byEdition
          .computeIfAbsent(review.original().scale(), scale -> new ArrayList<>())
          .add(review.assessment());
    }
    List<Trend> trends = new ArrayList<>();
    byEdition.forEach(
        (scale, its) ->
            trends.add(Trend.of(FidelityScales.get(scale), its, MissingPolicy.refuse())));
    List<Comparison> steps = new ArrayList<>();
    for (int i = 1; i < reviews.size(); i++) {
      steps.add(compare(reviews.get(i - 1).assessment(), reviews.get(i).assessment()));
    }
    if (json) {
      Map<String, Object> more = new LinkedHashMap<>();
      if (error != null || trends.size() > 1) {
        more.put("changes", steps.stream().map(this::change).toList());
      }
      putCorrections(more, reviews);
      if (trends.size() == 1) {
        out.println(Json.line(trends.get(0), more));
      } else {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("site", trends.get(0).site());
        site.put("trends", trends);
        site.putAll(more);
        out.println(Json.line(site));
      }
      return;
    }
    print(reviews, trends, steps);
  }

  private Map<String, Object> change(Comparison step) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("from", step.before().dateText());
    change.put("to", step.after().dateText());
    change.put("items", step.total().compared());
    change.put("points", step.total().after() - step.total().before());
    ReliableChange reliable = reliable(step);
    if (reliable != null) {
      change.putAll(members(reliable));
    }
    return change;
  }

  private void print(
      List<CorrectedAssessment> reviews, List<Trend> trends, List<Comparison> steps) {
    boolean oneEdition = trends.size() == 1;
    out.printf(
        "%s, %s%n",
        trends.get(0).site(),
        trends.stream().map(Trend::scale).collect(Collectors.joining(" and ")));
    for (int i = 0; i < reviews.size(); i++) {
      Assessment review = reviews.get(i).assessment();
      Score score = Score.of(FidelityScales.get(review.scale()), review);
      String change = "";
      String remark = "";
      if (i > 0) {
        Comparison step = steps.get(i - 1);
        change = "%+d".formatted(step.total().after() - step.total().before());
        ReliableChange reliable = reliable(step);
        if (step.bandBefore() == null) {
          remark = "; the change is over %d mapped items".formatted(step.total().compared());
        } else if (reliable != null) {
          remark = "; " + inWords(reliable);
        }
      }
      out.printf(
          "  %s%s  %4d  %4s  %s%s%n",
          review.dateText(),
          oneEdition ? "" : "  " + review.scale(),
          score.total(),
          change,
          score.band().label(),
          remark);
      printCorrections(reviews.get(i));
    }
    LocalDate first = reviews.get(0).original().date();
    Assessment latest = reviews.get(reviews.size() - 1).assessment();
    if (oneEdition && ChronoUnit.DAYS.between(first, latest.date()) >= SHORTEST_TREND_DAYS) {
      trends
          .get(0)
          .pointsPerYear()
          .ifPresent(points -> out.printf(Locale.ROOT, "  %+.1f points a year%n", points));
    }
    FidelityScale scale = FidelityScales.get(latest.scale());
    DueReview due = ReviewSchedule.untilGood(scale).due(scale, latest);
    out.printf(
        "  next review due %s: %s%n",
        due.dueText(),
        due.reached() ? "yearly from good fidelity on" : "every six months until good fidelity");
  }

  private void printCorrections(CorrectedAssessment review) {
    review
        .corrections()
        .forEach(
            correction ->
                out.printf(
                    "    %s: %s%n", review.original().dateText(), Corrections.inWords(correction)));
  }

  private static void putCorrections(
      Map<String, Object> members, List<CorrectedAssessment> reviews) {
    List<Map<String, Object>> corrections = new ArrayList<>();
    for (CorrectedAssessment review : reviews) {
      review
          .corrections()
          .forEach(
              correction ->
                  corrections.add(
                      Map.of("review", review.original().dateText(), "correction", correction)));
    }
    if (!corrections.isEmpty()) {
      members.put("corrections", corrections);
    }
  }
}
