package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.impsci.core.agreement.Interval;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Correction;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.NoScore;
import org.impsci.fidelity.assessment.ProratedScore;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.impsci.fidelity.assessment.ScoreResult;
import org.impsci.fidelity.psychometrics.BandProbability;
import org.impsci.fidelity.psychometrics.StandardError;
import org.jspecify.annotations.Nullable;

/** Writes one score after the other. */
interface ScorePrinter {

  /** The confidence of the interval around a total. */
  double CONFIDENCE = 0.95;

  /**
   * Writes a score.
   *
   * @param corrected the corrections that the score takes into account
   */
  void print(long row, ReviewScore review, List<Correction> corrected);

  /**
   * One JSON object a line.
   *
   * @param error how certain a total is; null if nobody said
   */
  record Lines(PrintWriter out, @Nullable StandardError error) implements ScorePrinter {

    @Override
    public void print(long row, ReviewScore review, List<Correction> corrected) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("row", row);
      line.put("site", review.site());
      line.put("date", review.dateText());
      ScoreResult result = review.score();
      line.put("scale", result.scale());
      if (result instanceof Score score) {
        line.put("total", score.total());
        line.put("band", score.band().code());
        Map<String, Integer> sections = new LinkedHashMap<>();
        score.sections().forEach(section -> sections.put(section.section(), section.total()));
        line.put("sections", sections);
        if (error != null) {
          uncertainty(line, error, score);
        }
      } else {
        incomplete(line, result);
      }
      if (!corrected.isEmpty()) {
        line.put("corrections", corrected);
      }
      out.println(Json.line(line));
    }

    private static void incomplete(Map<String, Object> line, ScoreResult result) {
      if (result instanceof ProratedScore score) {
        line.put("total", score.total());
        line.put("band", score.band().code());
      } else if (result instanceof ScoreBounds score) {
        line.put("lowest", score.lowest());
        line.put("highest", score.highest());
        line.put("bands", score.bands().stream().map(Band::code).toList());
      } else if (result instanceof NoScore score) {
        line.put("none", score.reason().code());
      }
      line.put("rated", result.itemsRated());
      line.put("items", result.items());
      Map<String, MissingReason> missing = result.missing();
      line.put("missing", missing);
    }

    private static void uncertainty(Map<String, Object> line, StandardError error, Score score) {
      Interval interval = error.interval(score.total(), CONFIDENCE);
      line.put("low", interval.low());
      line.put("high", interval.high());
      Map<String, Double> bands = new LinkedHashMap<>();
      probabilities(error, score)
          .forEach(likely -> bands.put(likely.band().code(), likely.probability()));
      line.put("bandProbabilities", bands);
    }
  }

  /** A table for people. */
  final class Rows implements ScorePrinter {

    private static final double WORTH_A_WORD = 0.005;

    private final PrintWriter out;
    private final Table table;
    private final @Nullable StandardError error;

    /**
     * Starts the table.
     *
     * @param error how certain a total is; null if nobody said
     */
    Rows(PrintWriter out, @Nullable StandardError error) {
      this.out = out;
      this.table =
          error == null
              ? new Table(out, 4, 20, 10, 7, 52, 7, 24, 9)
              : new Table(out, 4, 20, 10, 7, 52, 7, 24, 9, 14, 60);
      this.error = error;
      if (error == null) {
        table.header("row", "site", "date", "scale", "sections", "total", "band", "next band");
      } else {
        table.header(
            "row",
            "site",
            "date",
            "scale",
            "sections",
            "total",
            "band",
            "next band",
            "95 % interval",
            "bands by probability");
      }
    }

    @Override
    public void print(long row, ReviewScore review, List<Correction> corrected) {
      ScoreResult result = review.score();
      String sections = "%d of %d items rated".formatted(result.itemsRated(), result.items());
      String total = "none";
      String band = "";
      String next = "";
      String interval = "";
      String probable = "";
      if (result instanceof Score score) {
        sections =
            score.sections().stream()
                .map(part -> part.section() + " " + part.total() + "/" + part.maxTotal())
                .collect(Collectors.joining(", "));
        total = Integer.toString(score.total());
        band = score.band().code();
        next =
            score.pointsToNextBand().isPresent() ? "+" + score.pointsToNextBand().getAsInt() : "";
        if (error != null) {
          Interval around = error.interval(score.total(), CONFIDENCE);
          interval = String.format(Locale.ROOT, "%.1f to %.1f", around.low(), around.high());
          probable = probable(error, score);
        }
      } else if (result instanceof ProratedScore score) {
        total = String.format(Locale.ROOT, "%.2f", score.total());
        band = score.band().code();
      } else if (result instanceof ScoreBounds score) {
        total = score.lowest() + "-" + score.highest();
        band = score.bands().stream().map(Band::code).collect(Collectors.joining(" or "));
      } else if (result instanceof NoScore score) {
        band = score.reason().code();
      }
      table.row(
          Long.toString(row),
          review.site(),
          review.dateText(),
          result.scale(),
          sections,
          total,
          band,
          next,
          interval,
          probable);
      corrected.forEach(correction -> out.printf("      %s%n", Corrections.inWords(correction)));
    }

    private static String probable(StandardError error, Score score) {
      return probabilities(error, score).stream()
          .filter(likely -> likely.probability() >= WORTH_A_WORD)
          .map(likely -> "%s %.0f %%".formatted(likely.band().code(), 100 * likely.probability()))
          .collect(Collectors.joining(", "));
    }
  }

  private static List<BandProbability> probabilities(StandardError error, Score score) {
    return error.bandProbabilities(FidelityScales.get(score.scale()), score.total());
  }
}
