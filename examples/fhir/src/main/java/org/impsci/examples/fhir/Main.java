package org.impsci.examples.fhir;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.AssessmentReader;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.NoScore;
import org.impsci.fidelity.assessment.ProratedScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.impsci.fidelity.assessment.ScoreResult;
import org.impsci.fidelity.assessment.SectionScore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: scales as Questionnaires, reviews as QuestionnaireResponses, and their scores. */
@Command(
    name = "impsci-fhir",
    mixinStandardHelpOptions = true,
    version = "impsci-fhir 0.1.0-SNAPSHOT",
    description = "Fidelity scales, reviews and scores as resources of FHIR.",
    footer = {"", "Exit code: 0 all good, 1 some rows failed, 2 unusable arguments or file."},
    subcommands = HelpCommand.class)
public final class Main implements Runnable {

  static final int GOOD = 0;
  static final int SOME_ROWS_FAILED = 1;
  static final int UNUSABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--fhir",
      paramLabel = "RELEASE",
      scope = ScopeType.INHERIT,
      defaultValue = "r4",
      description = "The release of FHIR: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private Release.Name fhir = Release.Name.R4;

  @Option(
      names = "--scale",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "A scale of your own, as JSON, in place of those of the library.")
  private @Nullable Path scaleFile;

  /** Creates the program. */
  public Main() {}

  /**
   * Runs the program.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    int exitCode = run(args, System.out, System.err);
    if (exitCode != GOOD) {
      System.exit(exitCode);
    }
  }

  /** Runs the program without ending the process. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    PrintWriter outWriter = new PrintWriter(out, false, StandardCharsets.UTF_8);
    PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
    int exitCode =
        new CommandLine(new Main())
            .setOut(outWriter)
            .setErr(errWriter)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Main::explain)
            .execute(args);
    outWriter.flush();
    errWriter.flush();
    return exitCode;
  }

  /** What the user can mend is said in one line; anything else is a defect, with its trace. */
  private static int explain(
      Exception e, CommandLine commandLine, CommandLine.ParseResult parseResult) {
    if (e instanceof IllegalArgumentException) {
      commandLine.getErr().println("impsci-fhir: " + e.getMessage());
    } else if (e instanceof IOException || e instanceof UncheckedIOException) {
      Throwable cause = e instanceof IOException ? e : e.getCause();
      commandLine.getErr().println("impsci-fhir: the file cannot be read: " + cause);
    } else {
      e.printStackTrace(commandLine.getErr());
    }
    return UNUSABLE;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "questionnaire",
      mixinStandardHelpOptions = true,
      description = "Prints the Questionnaire of a scale.")
  int questionnaire(@Parameters(paramLabel = "SCALE", arity = "0..1") @Nullable String id) {
    out().println(fhir.release().questionnaire(scale(id)));
    return GOOD;
  }

  @Command(
      name = "codes",
      mixinStandardHelpOptions = true,
      description = "Prints the CodeSystems of a scale: sections, items, ratings, bands.")
  int codes(@Parameters(paramLabel = "SCALE", arity = "0..1") @Nullable String id) {
    out().println(fhir.release().codeSystems(scale(id)));
    return GOOD;
  }

  @Command(
      name = "responses",
      mixinStandardHelpOptions = true,
      description = "Prints a QuestionnaireResponse for each review of a CSV file, one a line.")
  int responses(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    Release<?> release = fhir.release();
    FidelityScale own = scaleFile == null ? null : FidelityScale.read(scaleFile);
    AssessmentReader reader =
        own == null ? new AssessmentReader() : new AssessmentReader(List.of(own));
    boolean failed = false;
    try (Reader in = Files.newBufferedReader(file);
        Stream<Row<Assessment>> rows = reader.csv(in)) {
      for (Iterator<Row<Assessment>> each = rows.iterator(); each.hasNext(); ) {
        Row<Assessment> row = each.next();
        if (row instanceof Row.Bad<Assessment> bad) {
          failed = true;
          spec.commandLine().getErr().println("impsci-fhir: " + bad.message());
        } else if (row instanceof Row.Good<Assessment> good) {
          Assessment review = good.value();
          FidelityScale scale = own == null ? FidelityScales.get(review.scale()) : own;
          out().println(release.response(scale, review));
        }
      }
    }
    return failed ? SOME_ROWS_FAILED : GOOD;
  }

  @Command(
      name = "score",
      mixinStandardHelpOptions = true,
      description = "Scores a QuestionnaireResponse.")
  int score(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(
              names = "--missing",
              paramLabel = "POLICY",
              defaultValue = "refuse",
              description = "If ratings are missing: refuse, bounds, or prorate:N for at most N.")
          String missing,
      @Option(names = "--observation", description = "Prints the score as an Observation.")
          boolean observation)
      throws IOException {
    MissingPolicy policy = policy(missing);
    Release<?>.Filled filled =
        fhir.release()
            .read(
                String.valueOf(file.getFileName()),
                Files.readString(file),
                scaleFile == null ? null : FidelityScale.read(scaleFile));
    if (observation) {
      out().println(filled.observation(policy));
    } else {
      print(filled.scale(), filled.assessment(), policy);
    }
    return GOOD;
  }

  private void print(FidelityScale scale, Assessment assessment, MissingPolicy policy) {
    ScoreResult result = Score.of(scale, assessment, policy);
    out()
        .printf(
            "%s, %s, %s: %s%n",
            assessment.site(), assessment.dateText(), scale.id(), inWords(scale, result));
    if (result instanceof Score complete) {
      for (SectionScore section : complete.sections()) {
        out()
            .printf(
                "  %s: %s of %s%n",
                scale.section(section.section()).title(), section.total(), section.maxTotal());
      }
    }
    result
        .missing()
        .forEach((item, why) -> out().printf("  no rating: %s (%s)%n", item, why.code()));
  }

  private static String inWords(FidelityScale scale, ScoreResult result) {
    int most = scale.maxTotal();
    if (result instanceof Score complete) {
      return "%s of %s, %s".formatted(complete.total(), most, complete.band().label());
    }
    if (result instanceof ProratedScore prorated) {
      return String.format(
          Locale.ROOT,
          "about %.1f of %s, %s, prorated from %s of %s items",
          prorated.total(),
          most,
          prorated.band().label(),
          prorated.itemsRated(),
          prorated.items());
    }
    if (result instanceof ScoreBounds bounds) {
      return "%s to %s of %s, %s"
          .formatted(
              bounds.lowest(),
              bounds.highest(),
              most,
              bounds.bands().stream().map(Band::label).collect(Collectors.joining(" or ")));
    }
    return "no score, " + ((NoScore) result).reason().code();
  }

  private FidelityScale scale(@Nullable String id) {
    if (scaleFile != null) {
      return FidelityScale.read(scaleFile);
    }
    if (id == null) {
      throw new IllegalArgumentException(
          "name a scale: "
              + FidelityScales.all().stream()
                  .map(FidelityScale::id)
                  .collect(Collectors.joining(", "))
              + "; or give --scale FILE");
    }
    return FidelityScales.get(id);
  }

  private static MissingPolicy policy(String text) {
    if (text.equals("refuse")) {
      return MissingPolicy.refuse();
    }
    if (text.equals("bounds")) {
      return MissingPolicy.bounds();
    }
    if (text.matches("prorate:[0-9]{1,3}")) {
      return MissingPolicy.prorate(Integer.parseInt(text.substring("prorate:".length())));
    }
    throw new IllegalArgumentException(
        "--missing \"" + text + "\" is not a policy; known: refuse, bounds, prorate:N");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
