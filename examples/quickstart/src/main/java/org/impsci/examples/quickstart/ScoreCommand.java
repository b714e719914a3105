package org.impsci.examples.quickstart;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreReader;
import org.impsci.fidelity.assessment.SectionScore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impsci score [FILE]}. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Scores fidelity reviews: total, sections, band, and points to the next band.",
      "Without a file, scores three reviews that are made up."
    })
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OutputOptions output = new OutputOptions();

  @ArgGroup private @Nullable Report report;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "CSV with the columns site, date, optionally scale (ips-25 or se-15; ips-25 if absent),",
        "and one for each item code, or JSON: an assessment, an array, or one a line; UTF-8; - for",
        "standard input."
      })
  private List<String> files = List.of();

  /** What to report in place of scores. */
  static final class Report {
    @Option(
        names = "--measures",
        description = "The file holds programs' own figures: rates what they earn, and says why.")
    private boolean measures;

    @Option(
        names = "--consensus",
        description = "Several files of independent reviewers: where they agree and differ.")
    private boolean consensus;

    @Option(
        names = "--plan",
        description = "What would earn each item more, and the cheapest ways to the next band.")
    private boolean plan;

    @Option(names = "--trend", description = "How each site moved over its reviews.")
    private boolean trend;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (files.size() > 1 && (report == null || !report.consensus)) {
      throw new ParameterException(
          spec.commandLine(), "one file at a time; several are for --consensus");
    }
    if (report != null) {
      return report(report, out, new Faults(err));
    }
    if (files.isEmpty()) {
      Example example = new Example(out);
      if (output.format() == Format.JSONL) {
        example.score(new JsonPrinter(out), err, output.progress(err));
      } else {
        example.print();
      }
      return Main.GOOD;
    }
    Printer printer =
        output.format() == Format.JSONL ? new JsonPrinter(out) : new TablePrinter(out);
    return score(Input.open(files.get(0)), printer, err, output.progress(err));
  }

  private int report(Report wanted, PrintWriter out, Faults faults) {
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "which FILE?");
    }
    ReviewReports reports = new ReviewReports(out, faults, output.format() == Format.JSONL);
    if (wanted.consensus) {
      reports.consensus(files.stream().map(Input::open).toList());
    } else if (wanted.measures) {
      reports.measures(Input.open(files.get(0)));
    } else if (wanted.plan) {
      reports.plans(Input.open(files.get(0)));
    } else if (wanted.trend) {
      reports.trends(Input.open(files.get(0)));
    }
    return faults.exitCode();
  }

  private static int score(Input input, Printer printer, PrintWriter err, Progress progress) {
    ScoreReader reader = new ScoreReader();
    Faults faults = new Faults(err);
    try (Stream<Row<ReviewScore>> rows =
        input.json() ? reader.jsonLines(input.bytes()) : reader.csv(input.text())) {
      rows.forEach(
          row -> {
            if (row instanceof Row.Good<ReviewScore> good) {
              // missing ratings are refused, so that what is scored is complete
              printer.print(good.number(), good.value(), (Score) good.value().score());
            } else if (row instanceof Row.Bad<ReviewScore> bad) {
              faults.report(bad);
            }
            progress.step();
          });
    }
    progress.end();
    return faults.exitCode();
  }

  /** Writes one score after the other. */
  private interface Printer {
    void print(long row, ReviewScore review, Score score);
  }

  private record JsonPrinter(PrintWriter out) implements Printer {
    @Override
    public void print(long row, ReviewScore review, Score score) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("row", row);
      line.put("site", review.site());
      line.put("date", review.dateText());
      line.put("scale", score.scale());
      line.put("total", score.total());
      line.put("band", score.band().code());
      Map<String, Integer> sections = new LinkedHashMap<>();
      score.sections().forEach(section -> sections.put(section.section(), section.total()));
      line.put("sections", sections);
      out.println(Json.line(line));
    }
  }

  private static final class TablePrinter implements Printer {

    private final Table table;

    TablePrinter(PrintWriter out) {
      table = new Table(out, 4, 20, 10, 7, 52, 5, 24, 9);
      table.header("row", "site", "date", "scale", "sections", "total", "band", "next band");
    }

    @Override
    public void print(long row, ReviewScore review, Score score) {
      table.row(
          Long.toString(row),
          review.site(),
          review.dateText(),
          score.scale(),
          score.sections().stream().map(TablePrinter::text).collect(Collectors.joining(", ")),
          Integer.toString(score.total()),
          score.band().code(),
          score.pointsToNextBand().isPresent() ? "+" + score.pointsToNextBand().getAsInt() : "");
    }

    private static String text(SectionScore section) {
      return section.section() + " " + section.total() + "/" + section.maxTotal();
    }
  }

  /** Reviews that show what the command does. */
  record Example(PrintWriter out) {

    void print() {
      out.println("Three fidelity reviews, made up to show the command");
      out.println();
      PrintWriter nobody = new PrintWriter(PrintWriter.nullWriter());
      score(new TablePrinter(out), nobody, new Progress(nobody, false));
    }

    private void score(Printer printer, PrintWriter err, Progress progress) {
      InputStream in = ScoreCommand.class.getResourceAsStream("made-up-reviews.csv");
      if (in == null) {
        throw new IllegalStateException("made-up-reviews.csv is not in the module");
      }
      ScoreCommand.score(new Input(in, false), printer, err, progress);
    }
  }
}
