package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impsci.taxonomy.stage.CompletionBoard;
import org.impsci.taxonomy.stage.CompletionScore;
import org.impsci.taxonomy.stage.Conversion;
import org.impsci.taxonomy.stage.Crosswalk;
import org.impsci.taxonomy.stage.PhaseCompletion;
import org.impsci.taxonomy.stage.PublishedRange;
import org.impsci.taxonomy.stage.Regression;
import org.impsci.taxonomy.stage.SiteStatus;
import org.impsci.taxonomy.stage.StageCompletion;
import org.impsci.taxonomy.stage.StageHistory;
import org.impsci.taxonomy.stage.StageModel;
import org.impsci.taxonomy.stage.StageTotals;
import org.impsci.taxonomy.stage.TimeToFullOperation;
import org.jspecify.annotations.Nullable;

/** Writes where sites stand, for people or as JSON, one site a line. */
record StagePrinter(PrintWriter out, boolean json) {

  void history(
      StageHistory history, StageModel model, LocalDate day, @Nullable Crosswalk crosswalk) {
    List<String> stages = history.stagesOn(day);
    List<Conversion> converted =
        crosswalk == null ? List.of() : stages.stream().map(crosswalk::convert).toList();
    if (json) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("site", history.site());
      line.put("innovation", history.innovation());
      line.put("model", history.model());
      line.put("asOf", day.toString());
      line.put("stages", stages);
      line.put("days", history.daysIn(day));
      line.put("regressions", history.regressions(model));
      line.put("timeToFullOperation", time(history.timeToFullOperation(model)));
      convertedInto(line, crosswalk, converted);
      out.println(Json.line(line));
      return;
    }
    out.printf(
        "%s, %s: %s on %s%n",
        history.site(),
        history.innovation(),
        stages.isEmpty() ? "in no stage" : String.join(", ", stages),
        day);
    history.daysIn(day).forEach((stage, days) -> out.printf("  %-30s %5d days%n", stage, days));
    for (Regression back : history.regressions(model)) {
      out.printf(
          "  %s: went back to %s, after %s%n",
          back.observation().dateText(), back.observation().stage(), back.furthest());
    }
    out.println("  first use to full operation: " + inWords(history.timeToFullOperation(model)));
    converted.forEach(conversion -> converted("", crosswalk, conversion));
  }

  private static String inWords(TimeToFullOperation time) {
    if (time instanceof TimeToFullOperation.Measured measured) {
      PublishedRange range = measured.reference();
      return "%d days, %s %d to %d years (published for %s)"
          .formatted(
              measured.days(),
              measured.position().code(),
              range.minYears(),
              range.maxYears(),
              range.what());
    }
    return time instanceof TimeToFullOperation.Undefined undefined ? undefined.reason() : "";
  }

  private static Map<String, Object> time(TimeToFullOperation time) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (time instanceof TimeToFullOperation.Measured measured) {
      values.put("firstUse", measured.firstUseText());
      values.put("fullOperation", measured.fullOperationText());
      values.put("days", measured.days());
      values.put("position", measured.position());
      values.put("reference", measured.reference());
    } else if (time instanceof TimeToFullOperation.Undefined undefined) {
      values.put("undefined", undefined.reason());
    }
    return values;
  }

  void board(CompletionBoard board, StageModel model, @Nullable Crosswalk crosswalk) {
    if (json) {
      for (CompletionScore score : board.sites()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("completion", score);
        convertedInto(line, crosswalk, converted(score, crosswalk));
        out.println(Json.line(line));
      }
      return;
    }
    int stages = model.stages().size();
    int[] widths = new int[stages + 3];
    List<String> heading = new ArrayList<>(List.of("site", "status", "stage reached"));
    widths[0] = 20;
    widths[1] = 13;
    widths[2] = 28;
    for (int i = 0; i < stages; i++) {
      widths[i + 3] = 10;
      heading.add(String.valueOf(i + 1));
    }
    Table table = new Table(out, widths);
    table.header(heading.toArray(String[]::new));
    for (CompletionScore score : board.sites()) {
      List<String> cells =
          new ArrayList<>(
              List.of(score.site(), score.status().code(), score.findStageReached().orElse("-")));
      score.stages().forEach(stage -> cells.add(cell(stage)));
      table.row(cells);
    }
    List<String> sums = new ArrayList<>(List.of("all sites", "", "sites with any activity"));
    for (StageTotals totals : board.totals()) {
      sums.add(totals.activities() == 0 ? "-" : totals.sitesWithAny() + " of " + totals.sites());
    }
    if (!board.sites().isEmpty()) {
      table.row(sums);
    }
    out.println();
    for (int i = 0; i < stages; i++) {
      out.printf("  %2d %s%n", i + 1, model.stages().get(i).label());
    }
    out.println("  completed/activities, days from first to last; + open, ! gave up there");
    for (CompletionScore score : board.sites()) {
      details(score);
      converted(score, crosswalk)
          .forEach(conversion -> converted(score.site() + ": ", crosswalk, conversion));
    }
    for (SiteStatus status : SiteStatus.values()) {
      List<String> sites = board.sites(status);
      if (!sites.isEmpty()) {
        out.printf("  %s: %d of %d%n", status.code(), sites.size(), board.sites().size());
      }
    }
  }

  private static String cell(StageCompletion stage) {
    if (stage.activities() == 0) {
      return "-";
    }
    StringBuilder cell =
        new StringBuilder().append(stage.completed()).append('/').append(stage.activities());
    stage.days().ifPresent(days -> cell.append(' ').append(days).append('d'));
    if (stage.ending() != null) {
      cell.append(
          switch (stage.ending()) {
            case FINISHED -> "";
            case OPEN -> "+";
            case GAVE_UP -> "!";
          });
    }
    return cell.toString();
  }

  private void details(CompletionScore score) {
    List<String> parts = new ArrayList<>();
    if (score.started() != null) {
      parts.add("started " + score.startedText());
    }
    if (score.discontinued() != null) {
      parts.add("gave up " + score.discontinuedText());
    }
    if (!score.skippedActivities().isEmpty()) {
      parts.add("skipped " + String.join(", ", score.skippedActivities()));
    }
    if (!score.skippedStages().isEmpty()) {
      parts.add("skipped stage " + String.join(", ", score.skippedStages()));
    }
    for (PhaseCompletion phase : score.phases()) {
      parts.add("%s %d/%d".formatted(phase.phase(), phase.completed(), phase.activities()));
    }
    if (!parts.isEmpty()) {
      out.printf("  %s: %s%n", score.site(), String.join("; ", parts));
    }
  }

  private static List<Conversion> converted(CompletionScore score, @Nullable Crosswalk crosswalk) {
    return crosswalk == null
        ? List.of()
        : score.findStageReached().stream().map(crosswalk::convert).toList();
  }

  private void converted(String site, @Nullable Crosswalk crosswalk, Conversion conversion) {
    if (crosswalk != null) {
      out.printf(
          "  %s%s in %s: %s (%s, %s)%n",
          site,
          conversion.stage(),
          crosswalk.toModel(),
          conversion.stages().isEmpty() ? "none" : String.join(" or ", conversion.stages()),
          conversion.relation().code(),
          conversion.published() ? "published" : "proposed");
    }
  }

  private static void convertedInto(
      Map<String, Object> line, @Nullable Crosswalk crosswalk, List<Conversion> conversions) {
    if (crosswalk == null) {
      return;
    }
    List<Map<String, Object>> converted = new ArrayList<>();
    for (Conversion conversion : conversions) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("stage", conversion.stage());
      values.put("model", crosswalk.toModel());
      values.put("stages", conversion.stages());
      values.put("relation", conversion.relation());
      values.put("published", conversion.published());
      values.put("notes", conversion.notes());
      converted.add(values);
    }
    line.put("converted", converted);
  }
}
