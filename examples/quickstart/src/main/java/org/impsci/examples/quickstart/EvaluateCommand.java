package org.impsci.examples.quickstart;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.core.agreement.Bootstrap;
import org.impsci.taxonomy.study.ClassifierEvaluation;
import org.impsci.taxonomy.study.EvaluationReport;
import org.impsci.taxonomy.study.LabelledStudies;
import org.impsci.taxonomy.study.LabelledStudy;
import org.impsci.taxonomy.study.StudyClassifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impsci evaluate [FILE]}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Says how well the classifier finds the categories that readers gave to studies, where it is",
      "wrong and why; or how far two readers agree. Intervals are of 95 percent, by bootstrap over",
      "studies. Without a file, evaluates on twelve made-up studies."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final String SAMPLE = "made-up-labelled-studies.jsonl";
  private static final double CONFIDENCE = 0.95;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "JSON Lines (or a JSON array) with what classify reads and, for each study, gold: a list of",
        "category codes, empty for none; and maybe alsoAcceptable, primary and difficulty; - for",
        "standard input."
      })
  private @Nullable String file;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = {
        "The same studies as another coder labelled them, compared with FILE by their ids in place",
        "of the classifier."
      })
  private @Nullable String against;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to write results: table or json; default ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private MatrixOptions.Format format = MatrixOptions.Format.TABLE;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "Resamples of the bootstrap; 0 for none; default ${DEFAULT-VALUE}.",
      defaultValue = "1000")
  private int resamples = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Where the random numbers of the bootstrap start; default ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed = 1;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Faults faults = new Faults(spec.commandLine().getErr());
    ClassifierEvaluation evaluation =
        resamples == 0
            ? ClassifierEvaluation.withoutIntervals()
            : new ClassifierEvaluation(new Bootstrap(resamples, seed, CONFIDENCE));
    List<LabelledStudy> gold =
        file == null ? read("the made-up studies", sample(), faults) : read(file, faults);
    EvaluationReport report =
        against == null
            ? evaluation.evaluate(StudyClassifier.standard(), gold)
            : evaluation.compare(gold, read(against, faults));
    if (format == MatrixOptions.Format.JSON) {
      out.println(Json.line(report));
    } else {
      new EvaluationTables(out, against != null).print(report);
    }
    return faults.exitCode();
  }

  private static Input sample() {
    InputStream bytes = EvaluateCommand.class.getResourceAsStream(SAMPLE);
    if (bytes == null) {
      throw new IllegalStateException(SAMPLE + " is not in the module");
    }
    return new Input(bytes, true);
  }

  private static List<LabelledStudy> read(String name, Faults faults) {
    return read("file \"" + name + "\"", Input.open(name), faults);
  }

  /** The good rows; a study whose id was there before is not one. */
  private static List<LabelledStudy> read(String name, Input input, Faults faults) {
    if (!input.json()) {
      throw new Input.UnusableException(name + " is not JSON Lines: it must begin with an object");
    }
    List<LabelledStudy> studies = new ArrayList<>();
    Map<String, Long> rowOf = new LinkedHashMap<>();
    try (Stream<Row<LabelledStudy>> rows = LabelledStudies.jsonLines(input.text())) {
      rows.forEach(
          row -> {
            if (row instanceof Row.Good<LabelledStudy> good) {
              String id = good.value().id();
              Long before = rowOf.putIfAbsent(id, good.number());
              if (before == null) {
                studies.add(good.value());
              } else {
                faults.report(
                    new Row.Bad<>(good.number(), "/id", id, "is there already, in row " + before));
              }
            } else if (row instanceof Row.Bad<LabelledStudy> bad) {
              faults.report(bad);
            }
          });
    }
    if (studies.isEmpty()) {
      throw new Input.UnusableException(name + " has no labelled study that can be used");
    }
    return studies;
  }
}
