package org.impsci.examples.quickstart;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.CorrectedAssessment;
import org.impsci.fidelity.assessment.ItemMapping;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreReader;
import org.impsci.fidelity.assessment.ScoreResult;
import org.impsci.fidelity.psychometrics.StandardError;
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
    },
    footer = {"", "To look at results as one HTML file: examples/report/README.md."})
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OutputOptions output = new OutputOptions();

  @ArgGroup private @Nullable Report report;

  @ArgGroup private @Nullable Missing missing;

  @ArgGroup(exclusive = false)
  private @Nullable Uncertainty uncertainty;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = {
        "Corrections to apply first, JSON, one a line: scale, site, review (its date), and",
        "correction with number, item, was, is, reason and date."
      })
  private @Nullable String corrections;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = {
        "For --compare and --trend: which items of two editions are taken for the same, JSON with",
        "from, to and items."
      })
  private @Nullable String mapping;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "CSV with the columns site, date, optionally scale (ips-25 or se-15; ips-25 if absent),",
        "and one for each item code, or JSON: an assessment, an array, or one a line; UTF-8; - for",
        "standard input."
      })
  private List<String> files = List.of();

  /** What to do with missing ratings, which are refused otherwise. */
  static final class Missing {
    @Option(
        names = "--prorate",
        paramLabel = "N",
        description = "Estimate the total if at most N ratings are missing.")
    private @Nullable Integer atMost;

    @Option(names = "--bounds", description = "Give the range of totals that is still possible.")
    private boolean bounds;

    MissingPolicy policy() {
      if (bounds) {
        return MissingPolicy.bounds();
      }
      return atMost == null ? MissingPolicy.refuse() : MissingPolicy.prorate(atMost);
    }
  }

  /** How certain a total is. */
  static final class Uncertainty {
    @Option(
        names = "--reliability",
        paramLabel = "R",
        required = true,
        description = {
          "Reliability of the total, such as 0.88: adds an interval to each total, and says with",
          "--compare and --trend whether changes are reliable."
        })
    private double reliability;

    @Option(
        names = "--sd",
        paramLabel = "SD",
        required = true,
        description = "Standard deviation of totals, in points; goes with --reliability.")
    private double standardDeviation;
  }

  private @Nullable StandardError error() {
    try {
      return uncertainty == null
          ? null
          : new StandardError(uncertainty.reliability, uncertainty.standardDeviation);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

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

    @Option(
        names = "--compare",
        description = "Each review of a site beside the one before it: items, sections, total.")
    private boolean compare;

    @Option(names = "--trend", description = "How each site moved over its reviews.")
    private boolean trend;

    boolean isOfSites() {
      return compare || trend;
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    check();
    if (report == null && files.isEmpty()) {
      Example example = new Example(out);
      if (output.format() == Format.JSONL) {
        example.score(new ScorePrinter.Lines(out, null), err, output.progress(err));
      } else {
        example.print();
      }
      return Main.GOOD;
    }
    Faults faults = new Faults(err);
    Corrections given =
        corrections == null ? Corrections.none() : Corrections.read(corrections, faults);
    if (report != null) {
      report(report, new ReviewReports(out, faults, isJson(), given), out, faults);
      return faults.exitCode();
    }
    ScorePrinter printer =
        isJson() ? new ScorePrinter.Lines(out, error()) : new ScorePrinter.Rows(out, error());
    MissingPolicy policy = missing == null ? MissingPolicy.refuse() : missing.policy();
    Input input = Input.open(files.get(0));
    if (corrections == null) {
      score(input, policy, printer, faults, output.progress(err));
    } else {
      new ReviewReports(out, faults, isJson(), given)
          .reviews(input, good -> score(good, policy, printer));
    }
    return faults.exitCode();
  }

  private boolean isJson() {
    return output.format() == Format.JSONL;
  }

  /** Refuses options that say nothing together, before a file is opened. */
  private void check() {
    boolean plain = report == null;
    boolean ofSites = report != null && report.isOfSites();
    refuse(
        files.size() > 1 && (report == null || !report.consensus),
        "one file at a time; several are for --consensus");
    refuse(files.isEmpty() && (report != null || corrections != null), "which FILE?");
    refuse(mapping != null && !ofSites, "--mapping is for --compare and --trend");
    refuse(
        corrections != null && report != null && (report.measures || report.consensus),
        "--corrections are of finished reviews, not for --measures or --consensus");
    refuse(
        uncertainty != null && !plain && !ofSites,
        "--reliability and --sd are for scores, --compare and --trend");
    refuse(missing != null && !plain, "--prorate and --bounds are for scores");
  }

  private void refuse(boolean when, String why) {
    if (when) {
      throw new ParameterException(spec.commandLine(), why);
    }
  }

  private void report(Report wanted, ReviewReports reports, PrintWriter out, Faults faults) {
    if (wanted.consensus) {
      reports.consensus(files.stream().map(Input::open).toList());
    } else if (wanted.measures) {
      reports.measures(Input.open(files.get(0)));
    } else if (wanted.plan) {
      reports.plans(Input.open(files.get(0)));
    } else {
      SiteReports sites =
          new SiteReports(
              out,
              faults,
              isJson(),
              error(),
              mapping == null
                  ? null
                  : ItemMapping.read(Input.open(mapping).bytes(), mapping, FidelityScales.all()));
      List<CorrectedAssessment> reviews = reports.reviews(Input.open(files.get(0)));
      if (wanted.compare) {
        sites.comparisons(reviews);
      } else {
        sites.trends(reviews);
      }
    }
  }

  private static void score(
      Row.Good<CorrectedAssessment> good, MissingPolicy policy, ScorePrinter printer) {
    Assessment assessment = good.value().assessment();
    ScoreResult score = Score.of(FidelityScales.get(assessment.scale()), assessment, policy);
    printer.print(
        good.number(),
        new ReviewScore(assessment.site(), assessment.date(), score),
        good.value().corrections());
  }

  private static void score(
      Input input, MissingPolicy policy, ScorePrinter printer, Faults faults, Progress progress) {
    ScoreReader reader = new ScoreReader(FidelityScales.all(), policy);
    try (Stream<Row<ReviewScore>> rows =
        input.json() ? reader.jsonLines(input.bytes()) : reader.csv(input.text())) {
      rows.forEach(
          row -> {
            if (row instanceof Row.Good<ReviewScore> good) {
              printer.print(good.number(), good.value(), List.of());
            } else if (row instanceof Row.Bad<ReviewScore> bad) {
              faults.report(bad);
            }
            progress.step();
          });
    }
    progress.end();
  }

  /** Reviews that show what the command does. */
  record Example(PrintWriter out) {

    void print() {
      out.println("Three fidelity reviews, made up to show the command");
      out.println();
      PrintWriter nobody = new PrintWriter(PrintWriter.nullWriter());
      score(new ScorePrinter.Rows(out, null), nobody, new Progress(nobody, false));
    }

    private void score(ScorePrinter printer, PrintWriter err, Progress progress) {
      InputStream in = ScoreCommand.class.getResourceAsStream("made-up-reviews.csv");
      if (in == null) {
        throw new IllegalStateException("made-up-reviews.csv is not in the module");
      }
      ScoreCommand.score(
          new Input(in, false), MissingPolicy.refuse(), printer, new Faults(err), progress);
    }
  }
}
