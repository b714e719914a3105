package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.core.Concept;
import org.impsci.core.Row;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.review.ReviewedStudy;
import org.impsci.taxonomy.study.CategoryFinding;
import org.impsci.taxonomy.study.CodeFinding;
import org.impsci.taxonomy.study.CodebookClassifier;
import org.impsci.taxonomy.study.DeterminantFinding;
import org.impsci.taxonomy.study.Evidence;
import org.impsci.taxonomy.study.ReferenceFiles;
import org.impsci.taxonomy.study.StageFinding;
import org.impsci.taxonomy.study.Studies;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impsci classify [FILE]}. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = {
      "Says which of Nilsen's categories of theories, models and frameworks studies use, which",
      "stages and determinants of implementation they speak of, and why.",
      "Without a file, classifies the 21 studies of Bonfils et al. 2017 beside the reviewers."
    },
    footer = {"", "To look at results as one HTML file: examples/report/README.md."})
final class ClassifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "JSON Lines (or a JSON array) with id, title, abstract and further fields of a study, or",
        "CSV with these as the header; or RIS or CSV as reference managers export it;",
        "UTF-8; - for standard input."
      })
  private @Nullable String file;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = {
        "A codebook of your own, as JSON: its codes are found beside all else. May be given several",
        "times."
      })
  private List<Path> codebooks = new ArrayList<>();

  @Option(names = "--explain", description = "Says in plain language why, instead of the table.")
  private boolean explain;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (file == null) {
      ReviewExample example = new ReviewExample(out);
      if (output.format() == Format.JSONL) {
        example.printJson();
      } else {
        example.print();
      }
      return Main.GOOD;
    }
    return classify(Input.open(file), out, spec.commandLine().getErr());
  }

  private int classify(Input input, PrintWriter out, PrintWriter err) {
    StudyClassifier classifier = classifier();
    Faults faults = new Faults(err);
    Progress progress = output.progress(err);
    Printer printer = printer(out);
    try (Stream<Row<Study>> rows =
        input.json() ? Studies.jsonLines(input.text()) : ReferenceFiles.detect(input.text())) {
      rows.forEach(
          row -> {
            if (row instanceof Row.Good<Study> good) {
              printer.print(classifier.classify(good.value()));
            } else if (row instanceof Row.Bad<Study> bad) {
              faults.report(bad);
            }
            progress.step();
          });
    }
    progress.end();
    return faults.exitCode();
  }

  private StudyClassifier classifier() {
    CodebookClassifier classifier = CodebookClassifier.standard();
    for (Path codebook : codebooks) {
      classifier = classifier.with(Codebook.read(codebook));
    }
    return classifier;
  }

  private Printer printer(PrintWriter out) {
    if (output.format() == Format.JSONL) {
      return new JsonPrinter(out);
    }
    return explain ? new ExplanationPrinter(out) : new TablePrinter(out);
  }

  /** Writes one classification after the other. */
  private interface Printer {
    void print(StudyClassification classification);
  }

  private record JsonPrinter(PrintWriter out) implements Printer {
    @Override
    public void print(StudyClassification classification) {
      out.println(Json.line(classification));
    }
  }

  private record ExplanationPrinter(PrintWriter out) implements Printer {
    @Override
    public void print(StudyClassification classification) {
      out.println(classification.id());
      classification.explanation().lines().forEach(line -> out.println("  " + line));
    }
  }

  private static final class TablePrinter implements Printer {

    private final Table table;

    TablePrinter(PrintWriter out) {
      table = new Table(out, 20, 26, 8, 11, 50);
      table.header("study", "finding", "strength", "how", "evidence");
    }

    @Override
    public void print(StudyClassification classification) {
      if (classification.categories().isEmpty()) {
        table.row(classification.id(), "none", "", "", "");
      }
      String id = classification.id();
      for (CategoryFinding finding : classification.categories()) {
        table.row(
            id,
            finding.category().code(),
            "%.2f".formatted(finding.strength()),
            finding.named() ? "named" : "inferred",
            words(classification.evidenceFor(finding.category())));
        id = "";
      }
      for (StageFinding finding : classification.stages()) {
        row(classification, finding.stage().code(), finding.strength(), "stage");
      }
      for (DeterminantFinding finding : classification.determinants()) {
        String code = finding.findDeterminant().map(Concept::code).orElse(finding.level().code());
        row(classification, code, finding.strength(), finding.influence().code());
      }
      for (CodeFinding finding : classification.codes()) {
        row(classification, finding.code(), finding.strength(), finding.codebook());
      }
    }

    private void row(StudyClassification found, String code, double strength, String how) {
      String words =
          found.segmentsFor(code).stream()
              .map(segment -> segment.field() + " \"" + segment.text() + "\"")
              .distinct()
              .collect(Collectors.joining(", "));
      table.row("", code, "%.2f".formatted(strength), how, words);
    }

    private static String words(List<Evidence> evidence) {
      return evidence.stream()
          .map(segment -> segment.field().code() + " \"" + segment.text() + "\"")
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * The studies of the review that the library grew from, beside what its reviewers saw in them.
   */
  record ReviewExample(PrintWriter out) {

    void printJson() {
      for (ReviewedStudy reviewed : BonfilsReview.studies()) {
        out.println(Json.line(StudyClassifier.standard().classify(reviewed.study())));
      }
    }

    void print() {
      out.println(
          "The 21 studies of Bonfils et al. 2017, from their aims, designs and stated approaches");
      out.println();
      Table table = new Table(out, 20, 46, 46, 5);
      table.header("study", "reviewers", "impsci", "same");
      List<ReviewedStudy> studies = BonfilsReview.studies();
      int same = 0;
      int primary = 0;
      Map<NilsenCategory, Integer> agreed = new EnumMap<>(NilsenCategory.class);
      for (ReviewedStudy reviewed : studies) {
        List<NilsenCategory> theirs = reviewed.interpretation().categories();
        List<NilsenCategory> ours =
            StudyClassifier.standard().classify(reviewed.study()).categories().stream()
                .map(CategoryFinding::category)
                .toList();
        Set<NilsenCategory> differing = differing(theirs, ours);
        for (NilsenCategory category : NilsenCategory.values()) {
          agreed.merge(category, differing.contains(category) ? 0 : 1, Integer::sum);
        }
        same += differing.isEmpty() ? 1 : 0;
        primary += !ours.isEmpty() && ours.get(0) == theirs.get(0) ? 1 : 0;
        table.row(
            reviewed.study().id(), codes(theirs), codes(ours), differing.isEmpty() ? "yes" : "no");
      }
      out.println();
      out.printf(
          "Same set of categories: %d of %d; same first category: %d%n",
          same, studies.size(), primary);
      List<String> shares = new ArrayList<>();
      agreed.forEach((category, count) -> shares.add(category.code() + " " + count));
      out.printf("Agreement by category, of %d: %s%n", studies.size(), String.join(", ", shares));
    }

    private static Set<NilsenCategory> differing(
        List<NilsenCategory> theirs, List<NilsenCategory> ours) {
      Set<NilsenCategory> differing = EnumSet.noneOf(NilsenCategory.class);
      for (NilsenCategory category : NilsenCategory.values()) {
        if (theirs.contains(category) != ours.contains(category)) {
          differing.add(category);
        }
      }
      return differing;
    }

    private static String codes(List<NilsenCategory> categories) {
      return categories.isEmpty()
          ? "none"
          : categories.stream().map(NilsenCategory::code).collect(Collectors.joining(", "));
    }
  }
}
