package org.impsci.examples.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of one site.
 *
 * @param anchor names the page within the file
 * @param error in words, how certain a total is; null if nobody said
 * @param latest the latest review
 * @param strip the total of the latest review against the bands
 * @param ratings where each rating is in the pictures of items
 * @param sections the sections of the form with their items
 * @param trend all reviews; null if there is only one
 * @param change the latest review beside the one before; null if there is only one
 * @param plan what would bring the next band; null if the latest review lacks ratings
 * @param due when the next review is due; null if the scale has no rhythm of reviews
 */
record SitePage(
    String anchor,
    String site,
    String scale,
    @Nullable String error,
    Total latest,
    Strip strip,
    List<Tick> ratings,
    List<SectionRows> sections,
    @Nullable TrendChart trend,
    @Nullable ChangeView change,
    @Nullable PlanView plan,
    @Nullable String due) {

  SitePage {
    ratings = List.copyOf(ratings);
    sections = List.copyOf(sections);
  }

  /**
   * What a review came to.
   *
   * @param total the total, or the range in which it lies, or a dash
   * @param band what it is called, or may be called
   * @param interval the interval around it; null if nobody said how certain it is
   * @param likely the bands by probability, as {@code Good fidelity 86 %}; empty likewise
   * @param missing in words, what is not rated; null if everything is
   */
  record Total(
      String date,
      String total,
      String outOf,
      String band,
      @Nullable String interval,
      List<String> likely,
      @Nullable String missing) {}

  /** A band as a stretch of a picture: its place in per cent, or in pixels from the top. */
  record BandPart(String style, String at, String size, String label, String range) {}

  /** A mark on an axis. */
  record Tick(String at, String label) {}

  /**
   * Bands side by side with a mark at the total.
   *
   * @param bands lowest first
   * @param mark where the total is; null if only a range is known
   * @param low where the interval, or the range, begins; null if there is none
   * @param high where it ends
   * @param label what the picture shows, in words
   */
  record Strip(
      List<BandPart> bands,
      List<Tick> ticks,
      @Nullable String mark,
      @Nullable String low,
      @Nullable String high,
      String label) {}

  /**
   * A section of the form.
   *
   * @param points such as {@code 14 of 15}
   * @param share how much of what can be earned was earned, in per cent; null if items are missing
   * @param before the same in the review before; null if there is none
   * @param change the change in points, with its sign; empty if there is nothing to compare
   */
  record SectionRows(
      String title,
      String points,
      @Nullable String share,
      @Nullable String before,
      String change,
      List<ItemRow> items) {}

  /**
   * An item of the form.
   *
   * @param at where its rating is; null if it has none
   * @param before where that of the review before was; null if there is none
   * @param rating the rating, or why there is none
   * @param change the change in points, with its sign; empty if there is nothing to compare
   * @param note a remark of the reviewers; null if there is none
   */
  record ItemRow(
      int number,
      String title,
      @Nullable String at,
      @Nullable String before,
      String rating,
      String change,
      String kind,
      @Nullable String note) {}

  /**
   * The totals over time.
   *
   * @param lines from each review to the next, by their numbers of points
   */
  record TrendChart(
      String label,
      List<BandPart> bands,
      List<Tick> ticks,
      List<TrendMark> marks,
      List<Line> lines,
      List<TrendRow> rows,
      @Nullable String slope) {}

  /**
   * A review in the picture.
   *
   * @param y where its total is; null if only a range is known
   * @param low the lower end of the interval or range; null if there is none
   * @param high the upper end
   * @param told whether there is room for its total
   * @param dated whether there is room for its date
   */
  record TrendMark(
      String x,
      @Nullable String y,
      @Nullable String low,
      @Nullable String high,
      String total,
      String labelY,
      String date,
      boolean told,
      boolean dated) {}

  /** A straight line. */
  record Line(String x1, String y1, String x2, String y2) {}

  /** A review in the table. */
  record TrendRow(Total total, String change, String verdict) {}

  /**
   * Two reviews beside each other.
   *
   * @param summary in words, what became of total and band
   * @param verdict whether the change is reliable; null if it cannot be judged
   */
  record ChangeView(
      String from,
      String to,
      String summary,
      @Nullable String verdict,
      List<ItemRow> improved,
      List<ItemRow> declined,
      int unchanged) {}

  /**
   * What to improve.
   *
   * @param target in words, how far it is to the next band
   * @param common what all the ways that are shown begin with; empty if they share nothing
   * @param ways the cheapest ways there, without what they share
   */
  record PlanView(
      String target,
      List<RaiseText> common,
      List<Way> ways,
      List<OpportunityRow> opportunities,
      List<Bar> principles) {}

  /** Items that together, and with what is common to all ways, reach the next band. */
  record Way(List<RaiseText> raises) {}

  /** An item and what to raise it to. */
  record RaiseText(String item, String from, String to) {}

  /**
   * An item below full fidelity.
   *
   * @param next what earns the next rating
   * @param unverified whether the wording of that is not checked against the form
   * @param conditions what must hold besides
   */
  record OpportunityRow(
      String item,
      int rating,
      int nextRating,
      String next,
      boolean unverified,
      List<String> conditions) {}

  /** A bar with its figure: its width in per cent. */
  record Bar(String label, String width, String figure) {}
}
