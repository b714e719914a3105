package org.impsci.examples.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.impsci.core.Citation;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.psychometrics.PublishedReliabilities;
import org.impsci.fidelity.psychometrics.StandardError;
import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.review.EvidenceMatrix;
import org.impsci.taxonomy.review.Finding;
import org.impsci.taxonomy.review.Review;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program: {@code report [OUT]}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    version = "impsci report 0.1.0-SNAPSHOT",
    sortOptions = false,
    description = {
      "Turns assessments, studies and findings into one HTML file to look at.",
      "Without any, shows made-up reviews and studies, and the review of Bonfils et al. 2017."
    },
    footer = {
      "",
      "Exit code: 0 all good, 1 some rows failed and are named in the report, 2 unusable arguments"
          + " or file."
    })
public final class Main implements Callable<Integer> {

  static final int GOOD = 0;
  static final int SOME_ROWS_FAILED = 1;
  static final int UNUSABLE = 2;

  /** Of totals, in points; nobody published one that goes with the reliability. */
  private static final double MADE_UP_STANDARD_DEVIATION = 11;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "OUT",
      defaultValue = "report.html",
      description = "The file to write; default ${DEFAULT-VALUE}.")
  private Path out = Path.of("report.html");

  @Option(
      names = "--assessments",
      paramLabel = "FILE",
      description = {
        "Fidelity reviews: CSV with site, date, optionally scale, and one column for each item, or",
        "JSON Lines; may be given several times."
      })
  private List<Path> assessments = List.of();

  @Option(
      names = "--scale",
      paramLabel = "FILE",
      description = "A scale of your own, JSON; ips-25 and se-15 are known.")
  private List<Path> scales = List.of();

  @ArgGroup(exclusive = false)
  private @Nullable Uncertainty uncertainty;

  @Option(
      names = "--studies",
      paramLabel = "FILE",
      description = {
        "Studies: JSON Lines or CSV with id, title, abstract and further fields, or RIS; may be",
        "given several times."
      })
  private List<Path> studies = List.of();

  @ArgGroup private @Nullable Evidence evidence;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "Implementation report",
      description = "What the report is called; default \"${DEFAULT-VALUE}\".")
  private String title = "Implementation report";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The date on the report, as in 2026-05-31; default today.")
  private @Nullable LocalDate date;

  /** How certain a total is. */
  static final class Uncertainty {
    @Option(
        names = "--reliability",
        paramLabel = "R",
        required = true,
        description = "Reliability of totals, such as 0.88: gives intervals and reliable changes.")
    private double reliability;

    @Option(
        names = "--sd",
        paramLabel = "SD",
        required = true,
        description = "Standard deviation of totals, in points; goes with --reliability.")
    private double standardDeviation;
  }

  /** Where findings come from. */
  static final class Evidence {
    @Option(
        names = "--findings",
        paramLabel = "FILE",
        description = {
          "Findings that rest on the studies given: CSV with id, statement, determinant, level,",
          "influence, direction, citation and studies, or JSON Lines."
        })
    private @Nullable Path findings;

    @Option(
        names = "--review",
        paramLabel = "FILE",
        description = "A whole review, JSON; bonfils-2017 is known by its name.")
    private @Nullable Path review;
  }

  /**
   * Runs the program.
   *
   * @param args its arguments
   */
  public static void main(String[] args) {
    int exitCode = run(args, System.out, System.err);
    if (exitCode != GOOD) {
      System.exit(exitCode);
    }
  }

  /** Runs the program without ending the process. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    PrintWriter outWriter = new PrintWriter(out, true, StandardCharsets.UTF_8);
    PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
    return new CommandLine(new Main())
        .setOut(outWriter)
        .setErr(errWriter)
        .setExecutionExceptionHandler(Main::explain)
        .execute(args);
  }

  /** A file that cannot be used is the user's to mend; anything else is a defect. */
  private static int explain(
      Exception e, CommandLine commandLine, CommandLine.ParseResult parseResult) {
    if (e instanceof Inputs.UnusableException || e instanceof IllegalArgumentException) {
      commandLine.getErr().println("report: " + e.getMessage());
    } else if (e instanceof UncheckedIOException) {
      commandLine.getErr().println("report: a file cannot be read: " + e.getCause());
    } else {
      e.printStackTrace(commandLine.getErr());
    }
    return UNUSABLE;
  }

  @Override
  public Integer call() throws IOException {
    Inputs inputs = new Inputs();
    Report report =
        assessments.isEmpty() && studies.isEmpty() && evidence == null
            ? example(inputs)
            : given(inputs);
    Files.writeString(out, ReportFile.html(report));
    report.faults().forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %s, %s, %s%n",
            out,
            Text.count(report.sites().size(), "site", "sites"),
            Text.count(report.studies() == null ? 0 : report.studies().count(), "study", "studies"),
            report.evidence() == null
                ? "no findings"
                : "findings of " + report.evidence().source());
    return report.faults().isEmpty() ? GOOD : SOME_ROWS_FAILED;
  }

  /** What the program shows if it is given nothing. */
  private Report example(Inputs inputs) {
    if (!scales.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--scale is of use with --assessments only");
    }
    List<Assessment> reviews = new ArrayList<>(inputs.shippedAssessments("made-up-reviews.csv"));
    reviews.addAll(inputs.shippedAssessments("made-up-earlier-reviews.csv"));
    List<Study> texts = new ArrayList<>(inputs.shippedStudies("made-up-studies.jsonl"));
    texts.addAll(inputs.shippedLabelledStudies("made-up-labelled-studies.jsonl"));
    StandardError error =
        uncertainty == null
            ? new StandardError(
                PublishedReliabilities.BOND_2012.value(), MADE_UP_STANDARD_DEVIATION)
            : error();
    return report(
        inputs, true, FidelityScales.all(), reviews, error, texts, BonfilsReview.review());
  }

  private Report given(Inputs inputs) {
    List<FidelityScale> known = new ArrayList<>(FidelityScales.all());
    scales.forEach(file -> known.add(FidelityScale.read(file)));
    List<Assessment> reviews = new ArrayList<>();
    assessments.forEach(file -> reviews.addAll(inputs.assessments(file, known)));
    List<Study> texts = new ArrayList<>();
    studies.forEach(file -> texts.addAll(inputs.studies(file)));
    if (evidence != null && evidence.findings != null) {
      EvidencePage page =
          new EvidencePages(matrix(texts, evidence.findings, inputs))
              .page(String.valueOf(evidence.findings.getFileName()), null);
      return report(inputs, false, known, reviews, error(), texts, page);
    }
    Review review = evidence == null || evidence.review == null ? null : review(evidence.review);
    return report(inputs, false, known, reviews, error(), texts, review);
  }

  private static Review review(Path file) {
    if (file.toString().equals(BonfilsReview.review().id())) {
      return BonfilsReview.review();
    }
    try (var in = Inputs.open(file)) {
      return Review.read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A finding that rests on a study which is not there is left out, and said to be. */
  private static EvidenceMatrix matrix(List<Study> studies, Path file, Inputs inputs) {
    Set<String> known = new HashSet<>();
    studies.forEach(study -> known.add(study.id()));
    List<Finding> usable = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Finding finding : inputs.findings(file)) {
      List<String> unknown =
          finding.studies().stream().filter(study -> !known.contains(study)).toList();
      if (!unknown.isEmpty()) {
        inputs.fault(
            "%s, finding %s: not among the studies: %s"
                .formatted(file.getFileName(), finding.id(), String.join(", ", unknown)));
      } else if (ids.add(finding.id())) {
        usable.add(finding);
      } else {
        inputs.fault("%s, finding %s is there twice".formatted(file.getFileName(), finding.id()));
      }
    }
    return EvidenceMatrix.of(studies, usable);
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

  private Report report(
      Inputs inputs,
      boolean madeUp,
      List<FidelityScale> known,
      List<Assessment> reviews,
      @Nullable StandardError error,
      List<Study> texts,
      @Nullable Review review) {
    EvidencePage page = null;
    if (review != null) {
      Citation source = review.source();
      page =
          new EvidencePages(review.matrix())
              .page(source.inText() + ": " + source.title(), source.link().orElse(null));
    }
    return report(inputs, madeUp, known, reviews, error, texts, page);
  }

  private Report report(
      Inputs inputs,
      boolean madeUp,
      List<FidelityScale> known,
      List<Assessment> reviews,
      @Nullable StandardError error,
      List<Study> texts,
      @Nullable EvidencePage page) {
    List<SitePage> sites = new SitePages(known, error, inputs::fault).of(reviews);
    StudySet set = texts.isEmpty() ? null : new StudyPages(StudyClassifier.standard()).of(texts);
    LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
    return new Report(title, day.toString(), madeUp, sites, set, page, inputs.faults());
  }
}
