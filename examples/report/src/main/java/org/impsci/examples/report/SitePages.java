package org.impsci.examples.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.core.agreement.Interval;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.IpsPrinciple;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Section;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.impsci.fidelity.assessment.ScoreResult;
import org.impsci.fidelity.monitoring.Change;
import org.impsci.fidelity.monitoring.Combination;
import org.impsci.fidelity.monitoring.Comparison;
import org.impsci.fidelity.monitoring.DueReview;
import org.impsci.fidelity.monitoring.ImprovementPlan;
import org.impsci.fidelity.monitoring.ItemChange;
import org.impsci.fidelity.monitoring.Opportunity;
import org.impsci.fidelity.monitoring.PrincipleGroup;
import org.impsci.fidelity.monitoring.Raise;
import org.impsci.fidelity.monitoring.ReviewSchedule;
import org.impsci.fidelity.monitoring.Trend;
import org.impsci.fidelity.monitoring.TrendPoint;
import org.impsci.fidelity.psychometrics.ReliableChange;
import org.impsci.fidelity.psychometrics.StandardError;
import org.jspecify.annotations.Nullable;

/** Lays out what there is to see of each site. */
final class SitePages {

  private static final double CONFIDENCE = 0.95;

  /** A probability below this is not worth a word. */
  private static final double WORTH_A_WORD = 0.005;

  /** Over less than this, points a year would be a figure of little worth. */
  private static final long SHORTEST_TREND_DAYS = 365;

  private static final int WAYS_SHOWN = 3;
  private static final int STYLES_OF_BANDS = 4;

  private static final double PLOT_TOP = 14;
  private static final double PLOT_HEIGHT = 200;

  /** Dates that find room below the picture on a telephone. */
  private static final int DATES_THAT_FIT = 4;

  /** Totals that do. */
  private static final int TOTALS_THAT_FIT = 8;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  private final Map<String, FidelityScale> scales = new LinkedHashMap<>();
  private final @Nullable StandardError error;
  private final Consumer<String> faults;

  /**
   * Creates a layout.
   *
   * @param scales the scales that assessments may be made with
   * @param error how certain a total is; null if nobody said
   * @param faults told of what cannot be shown
   */
  SitePages(List<FidelityScale> scales, @Nullable StandardError error, Consumer<String> faults) {
    scales.forEach(scale -> this.scales.put(scale.id(), scale));
    this.error = error;
    this.faults = faults;
  }

  /** One page for each site and edition, in the order in which they come first. */
  List<SitePage> of(Collection<Assessment> assessments) {
    record Key(String site, String scale) {}
    Map<Key, Map<LocalDate, Assessment>> groups = new LinkedHashMap<>();
    for (Assessment review : assessments) {
      Assessment other =
          groups
              .computeIfAbsent(new Key(review.site(), review.scale()), key -> new LinkedHashMap<>())
              .putIfAbsent(review.date(), review);
      if (other != null) {
        faults.accept(
            "%s: a second review of %s is left out; which is the right one?"
                .formatted(review.site(), review.dateText()));
      }
    }
    List<SitePage> pages = new ArrayList<>();
    groups.forEach(
        (key, reviews) -> {
          try {
            pages.add(
                new OneSite("site-" + (pages.size() + 1), scale(key.scale()), reviews.values())
                    .page());
          } catch (IllegalArgumentException e) {
            faults.accept(key.site() + ": " + e.getMessage());
          }
        });
    return pages;
  }

  private FidelityScale scale(String id) {
    FidelityScale scale = scales.get(id);
    if (scale == null) {
      throw new UnknownCodeException("report", id, List.copyOf(scales.keySet()));
    }
    return scale;
  }

  /** All reviews of a site with one edition. */
  private final class OneSite {

    private final String anchor;
    private final FidelityScale scale;
    private final Trend trend;
    private final List<Comparison> steps;
    private final TrendPoint latest;
    private final Map<String, ItemChange> changes = new HashMap<>();

    OneSite(String anchor, FidelityScale scale, Collection<Assessment> reviews) {
      this.anchor = anchor;
      this.scale = scale;
      this.trend = Trend.of(scale, reviews, MissingPolicy.bounds());
      this.steps = trend.steps(scale);
      this.latest = trend.points().get(trend.points().size() - 1);
      if (!steps.isEmpty()) {
        last().items().forEach(change -> changes.put(change.item(), change));
      }
    }

    private Comparison last() {
      return steps.get(steps.size() - 1);
    }

    SitePage page() {
      return new SitePage(
          anchor,
          trend.site(),
          scale.title(),
          error == null
              ? null
              : String.format(
                  Locale.ROOT,
                  "Intervals are of 95 %%, from a reliability of %s and a standard deviation of %s"
                      + " points: a standard error of %.1f points.",
                  error.reliability(),
                  error.standardDeviation(),
                  error.points()),
          total(latest),
          strip(),
          IntStream.rangeClosed(scale.minRating(), scale.maxRating())
              .mapToObj(each -> new SitePage.Tick(at(each), Integer.toString(each)))
              .toList(),
          scale.sections().stream().map(this::section).toList(),
          steps.isEmpty() ? null : chart(),
          steps.isEmpty() ? null : change(),
          latest.score() instanceof Score ? plan() : null,
          due());
    }

    private SitePage.Total total(TrendPoint point) {
      ScoreResult result = point.score();
      String total = "\u2013";
      String band = "no score";
      String interval = null;
      List<String> likely = List.of();
      if (result instanceof Score score) {
        total = Integer.toString(score.total());
        band = score.band().label();
        if (error != null) {
          Interval around = error.interval(score.total(), CONFIDENCE);
          interval = String.format(Locale.ROOT, "%.1f to %.1f", around.low(), around.high());
          likely =
              error.bandProbabilities(scale, score.total()).stream()
                  .filter(each -> each.probability() >= WORTH_A_WORD)
                  .map(
                      each ->
                          String.format(
                              Locale.ROOT,
                              "%s %.0f %%",
                              each.band().label(),
                              100 * each.probability()))
                  .toList();
        }
      } else if (result instanceof ScoreBounds bounds) {
        total = bounds.lowest() + " to " + bounds.highest();
        band = bounds.bands().stream().map(Band::label).collect(Collectors.joining(" or "));
      }
      return new SitePage.Total(
          point.assessment().dateText(),
          total,
          Integer.toString(scale.maxTotal()),
          band,
          interval,
          likely,
          missing(result));
    }

    private @Nullable String missing(ScoreResult result) {
      if (result.missing().isEmpty()) {
        return null;
      }
      return "%d of %d items are not rated: %s"
          .formatted(
              result.missing().size(),
              result.items(),
              result.missing().entrySet().stream()
                  .map(
                      entry ->
                          scale.item(entry.getKey()).title()
                              + " ("
                              + inWords(entry.getValue())
                              + ")")
                  .collect(Collectors.joining(", ")));
    }

    private double share(double total) {
      double share = (total - scale.minTotal()) / (scale.maxTotal() - scale.minTotal());
      return Math.min(1, Math.max(0, share));
    }

    private List<Band> bandsUpwards() {
      return scale.bands().stream().sorted(Comparator.comparingInt(Band::minTotal)).toList();
    }

    /** The bands as stretches of a picture, lowest first. */
    private List<SitePage.BandPart> bands(Function<Double, String> at, boolean downwards) {
      List<Band> bands = bandsUpwards();
      List<SitePage.BandPart> parts = new ArrayList<>();
      for (int i = 0; i < bands.size(); i++) {
        Band band = bands.get(i);
        boolean top = i == bands.size() - 1;
        int last = top ? scale.maxTotal() : bands.get(i + 1).minTotal() - 1;
        double from = share(band.minTotal());
        double to = top ? 1 : share(bands.get(i + 1).minTotal());
        int style = Math.max(0, i + STYLES_OF_BANDS - bands.size());
        parts.add(
            new SitePage.BandPart(
                "band" + style,
                downwards ? y(to) : at.apply(from),
                downwards ? Text.pixels((to - from) * PLOT_HEIGHT) : at.apply(to - from),
                band.label(),
                band.minTotal() + " to " + last));
      }
      return parts;
    }

    private SitePage.Strip strip() {
      List<SitePage.Tick> ticks = new ArrayList<>();
      bandsUpwards()
          .forEach(
              band ->
                  ticks.add(
                      new SitePage.Tick(
                          Text.percent(share(band.minTotal())),
                          Integer.toString(band.minTotal()))));
      SitePage.Total total = total(latest);
      String mark = null;
      String low = null;
      String high = null;
      if (latest.score() instanceof Score score) {
        mark = Text.percent(share(score.total()));
        if (error != null) {
          Interval around = error.interval(score.total(), CONFIDENCE);
          low = Text.percent(share(around.low()));
          high = Text.percent(share(around.high()));
        }
      } else if (latest.score() instanceof ScoreBounds bounds) {
        low = Text.percent(share(bounds.lowest()));
        high = Text.percent(share(bounds.highest()));
      }
      return new SitePage.Strip(
          bands(Text::percent, false),
          ticks,
          mark,
          low,
          high,
          "Total %s on a scale from %d to %d: %s%s"
              .formatted(
                  total.total(),
                  scale.minTotal(),
                  scale.maxTotal(),
                  total.band(),
                  total.interval() == null ? "" : "; 95 % interval " + total.interval()));
    }

    private SitePage.SectionRows section(Section section) {
      Assessment review = latest.assessment();
      int items = section.items().size();
      Change before = steps.isEmpty() ? null : last().sections().get(section.code());
      Change change = before == null || before.compared() < items ? null : before;
      int sum = 0;
      int rated = 0;
      for (Item item : section.items()) {
        if (review.rating(item.code()) instanceof Rating.Rated rating) {
          sum += rating.value();
          rated++;
        }
      }
      return new SitePage.SectionRows(
          section.title(),
          rated == items
              ? "%d of %d".formatted(sum, items * scale.maxRating())
              : "%d, %d of %d items rated".formatted(sum, rated, items),
          rated == items ? share(sum, items) : null,
          change == null ? null : share(change.before(), items),
          change == null ? "" : Text.signed(change.points()),
          section.items().stream().map(this::item).toList());
    }

    private String share(int sum, int items) {
      int least = items * scale.minRating();
      return Text.percent((double) (sum - least) / (items * scale.maxRating() - least));
    }

    private SitePage.ItemRow item(Item item) {
      ItemChange change = changes.get(item.code());
      Rating now = latest.assessment().rating(item.code());
      int points = change == null ? 0 : change.points().orElse(0);
      return new SitePage.ItemRow(
          item.number(),
          item.title(),
          at(now),
          change == null ? null : at(change.before()),
          inWords(now),
          change == null || change.points().isEmpty() ? "" : Text.signed(points),
          kind(points),
          latest.assessment().notes().get(item.code()));
    }

    /** Where a rating lies between the lowest and the highest, with room at both ends. */
    private @Nullable String at(Rating rating) {
      return rating instanceof Rating.Rated rated ? at(rated.value()) : null;
    }

    private String at(int rating) {
      double share =
          (double) (rating - scale.minRating()) / (scale.maxRating() - scale.minRating());
      return Text.percent(0.06 + 0.88 * share);
    }

    private SitePage.TrendChart chart() {
      List<SitePage.TrendMark> marks = new ArrayList<>();
      List<SitePage.TrendRow> rows = new ArrayList<>();
      List<TrendPoint> points = trend.points();
      LocalDate first = points.get(0).assessment().date();
      long days = ChronoUnit.DAYS.between(first, latest.assessment().date());
      int everyDate = (points.size() + DATES_THAT_FIT - 1) / DATES_THAT_FIT;
      int everyTotal = (points.size() + TOTALS_THAT_FIT - 1) / TOTALS_THAT_FIT;
      for (int i = 0; i < points.size(); i++) {
        TrendPoint point = points.get(i);
        LocalDate date = point.assessment().date();
        double x = 0.1 + 0.8 * ChronoUnit.DAYS.between(first, date) / days;
        int toCome = points.size() - 1 - i;
        marks.add(
            mark(point, Text.percent(x), date, toCome % everyTotal == 0, toCome % everyDate == 0));
        rows.add(
            new SitePage.TrendRow(
                total(point),
                i == 0 ? "" : Text.signed(steps.get(i - 1).total().points()),
                i == 0 ? "" : verdict(steps.get(i - 1))));
      }
      List<SitePage.Line> lines = new ArrayList<>();
      for (int i = 1; i < marks.size(); i++) {
        SitePage.TrendMark one = marks.get(i - 1);
        SitePage.TrendMark other = marks.get(i);
        if (one.y() != null && other.y() != null) {
          lines.add(new SitePage.Line(one.x(), one.y(), other.x(), other.y()));
        }
      }
      List<SitePage.Tick> ticks = new ArrayList<>();
      bandsUpwards()
          .forEach(
              band ->
                  ticks.add(
                      new SitePage.Tick(
                          y(share(band.minTotal())), Integer.toString(band.minTotal()))));
      ticks.add(new SitePage.Tick(y(1), Integer.toString(scale.maxTotal())));
      return new SitePage.TrendChart(
          "Totals of %d reviews from %s to %s: %s"
              .formatted(
                  points.size(),
                  points.get(0).assessment().dateText(),
                  latest.assessment().dateText(),
                  rows.stream().map(row -> row.total().total()).collect(Collectors.joining(", "))),
          bands(Text::percent, true),
          ticks,
          marks,
          lines,
          rows,
          days < SHORTEST_TREND_DAYS || trend.pointsPerYear().isEmpty()
              ? null
              : String.format(
                  Locale.ROOT,
                  "%+.1f points a year over the reviews there are; this foretells nothing.",
                  trend.pointsPerYear().getAsDouble()));
    }

    private String y(double share) {
      return Text.pixels(PLOT_TOP + (1 - share) * PLOT_HEIGHT);
    }

    private SitePage.TrendMark mark(
        TrendPoint point, String x, LocalDate date, boolean told, boolean dated) {
      String y = null;
      String low = null;
      String high = null;
      double top = PLOT_TOP + PLOT_HEIGHT;
      if (point.score() instanceof Score score) {
        y = y(share(score.total()));
        top = PLOT_TOP + (1 - share(score.total())) * PLOT_HEIGHT;
        if (error != null) {
          Interval around = error.interval(score.total(), CONFIDENCE);
          low = y(share(around.low()));
          high = y(share(around.high()));
          top = PLOT_TOP + (1 - share(around.high())) * PLOT_HEIGHT;
        }
      } else if (point.score() instanceof ScoreBounds bounds) {
        low = y(share(bounds.lowest()));
        high = y(share(bounds.highest()));
        top = PLOT_TOP + (1 - share(bounds.highest())) * PLOT_HEIGHT;
      }
      return new SitePage.TrendMark(
          x,
          y,
          low,
          high,
          total(point).total(),
          Text.pixels(Math.max(11, top - 7)),
          MONTH.format(date),
          told,
          dated);
    }

    private String verdict(Comparison step) {
      Change total = step.total();
      if (step.bandBefore() == null) {
        return "over the %d of %d items rated in both".formatted(total.compared(), total.items());
      }
      if (error == null) {
        return "";
      }
      ReliableChange change = ReliableChange.of(error, total.before(), total.after());
      String words =
          switch (change.verdict()) {
            case IMPROVED -> "reliably improved";
            case DECLINED -> "reliably declined";
            case NOT_RELIABLE -> "within measurement error";
          };
      return String.format(Locale.ROOT, "%s (index %+.2f)", words, change.index());
    }

    private SitePage.ChangeView change() {
      Comparison step = last();
      Change total = step.total();
      String bands = "";
      if (step.bandBefore() != null && step.bandAfter() != null) {
        bands =
            step.bandChanged()
                ? "; " + step.bandBefore().label() + " became " + step.bandAfter().label()
                : "; " + step.bandAfter().label() + " as before";
      }
      String verdict = verdict(step);
      int moved = step.improved().size() + step.declined().size() + step.notComparable().size();
      return new SitePage.ChangeView(
          step.before().dateText(),
          step.after().dateText(),
          "%s points, from %d to %d%s"
              .formatted(Text.signed(total.points()), total.before(), total.after(), bands),
          verdict.isEmpty() ? null : verdict,
          step.improved().stream().map(each -> item(scale.item(each.item()))).toList(),
          step.declined().stream().map(each -> item(scale.item(each.item()))).toList(),
          step.items().size() - moved);
    }

    private SitePage.PlanView plan() {
      ImprovementPlan plan = ImprovementPlan.of(scale, latest.assessment());
      int most = plan.groups().stream().mapToInt(PrincipleGroup::pointsAvailable).max().orElse(1);
      List<Combination> shown = plan.combinations().stream().limit(WAYS_SHOWN).toList();
      List<Raise> common = new ArrayList<>();
      if (!shown.isEmpty()) {
        common.addAll(shown.get(0).raises());
        shown.forEach(way -> common.retainAll(way.raises()));
      }
      return new SitePage.PlanView(
          plan.nextBand()
              .map(
                  next ->
                      "%s to %s, which begins at %d."
                          .formatted(
                              Text.count(plan.points(), "point", "points"),
                              next.label(),
                              next.minTotal()))
              .orElse("The highest band is reached."),
          common.stream().map(this::raise).toList(),
          shown.stream()
              .map(
                  way ->
                      new SitePage.Way(
                          way.raises().stream()
                              .filter(each -> !common.contains(each))
                              .map(this::raise)
                              .toList()))
              .filter(way -> !way.raises().isEmpty())
              .toList(),
          plan.opportunities().stream()
              .sorted(Comparator.comparingInt(Opportunity::rating))
              .map(this::opportunity)
              .toList(),
          plan.groups().stream()
              .map(
                  group ->
                      new SitePage.Bar(
                          group.served().map(SitePages::principle).orElse("No single principle"),
                          Text.percent((double) group.pointsAvailable() / most),
                          "%s in %s"
                              .formatted(
                                  Text.count(group.pointsAvailable(), "point", "points"),
                                  Text.count(group.items().size(), "item", "items"))))
              .toList());
    }

    private SitePage.RaiseText raise(Raise raise) {
      return new SitePage.RaiseText(
          scale.item(raise.item()).title(),
          Integer.toString(raise.rating()),
          Integer.toString(raise.to()));
    }

    private SitePage.OpportunityRow opportunity(Opportunity opportunity) {
      return new SitePage.OpportunityRow(
          scale.item(opportunity.item()).title(),
          opportunity.rating(),
          opportunity.next().rating(),
          opportunity.next().description(),
          opportunity.next().verification() != Verification.VERIFIED,
          opportunity.conditions().stream().map(each -> each.description()).toList());
    }

    private @Nullable String due() {
      if (scale.bands().stream().noneMatch(band -> band.code().equals("good"))) {
        return null;
      }
      DueReview due = ReviewSchedule.untilGood(scale).due(scale, latest.assessment());
      return "%s (%s)"
          .formatted(
              due.dueText(),
              due.reached() ? "yearly from good fidelity on" : "every six months until good");
    }
  }

  private static String kind(int points) {
    return points == 0 ? "same" : points > 0 ? "up" : "down";
  }

  private static String principle(String code) {
    for (IpsPrinciple principle : IpsPrinciple.values()) {
      if (principle.code().equals(code)) {
        return principle.label();
      }
    }
    return code;
  }

  private static String inWords(Rating rating) {
    if (rating instanceof Rating.Missing missing) {
      return inWords(missing.reason());
    }
    return String.valueOf(rating.toJson());
  }

  private static String inWords(MissingReason reason) {
    return reason.code().replace('-', ' ');
  }
}
