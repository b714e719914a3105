package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.impsci.core.agreement.Coefficient;
import org.impsci.core.agreement.Interval;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.study.Averages;
import org.impsci.taxonomy.study.CategoryScore;
import org.impsci.taxonomy.study.ConfusionCell;
import org.impsci.taxonomy.study.Disagreement;
import org.impsci.taxonomy.study.EvaluationFigures;
import org.impsci.taxonomy.study.EvaluationReport;
import org.impsci.taxonomy.study.EvaluationScores;
import org.impsci.taxonomy.study.Evidence;
import org.impsci.taxonomy.study.Proportion;
import org.jspecify.annotations.Nullable;

/** An evaluation for people to read. */
final class EvaluationTables {

  private static final String UNDEFINED = "undefined";

  private final PrintWriter out;
  private final boolean coders;

  /**
   * Tables on some output.
   *
   * @param out where they go
   * @param coders whether two human coders are compared, and not a classifier with gold
   */
  EvaluationTables(PrintWriter out, boolean coders) {
    this.out = out;
    this.coders = coders;
  }

  void print(EvaluationReport report) {
    EvaluationFigures overall = report.overall();
    out.printf(
        "%d studies, %d of them without a category in gold%n",
        overall.studies(), overall.negatives());
    out.println("Acceptable categories that are not gold are set aside, but where it says strict.");
    if (!report.unmatched().isEmpty()) {
      out.printf(
          "Not compared, since in one file only: %s%n", String.join(", ", report.unmatched()));
    }
    out.println();
    categories(overall);
    measures(overall);
    difficulties(report.byDifficulty());
    confusion(overall.lenient().confusion());
    out.println(coders ? "Where the coders differ" : "Where the classifier is wrong");
    out.println();
    report.disagreements().stream().filter(d -> !d.accepted()).forEach(this::print);
    List<String> accepted =
        report.disagreements().stream()
            .filter(Disagreement::accepted)
            .map(Disagreement::id)
            .toList();
    if (!accepted.isEmpty()) {
      out.printf("Right with what is acceptable: %s%n", String.join(", ", accepted));
    }
    if (report.disagreements().isEmpty()) {
      out.println("Nowhere.");
    }
  }

  private void categories(EvaluationFigures figures) {
    EvaluationScores lenient = figures.lenient();
    EvaluationScores strict = figures.strict();
    Table table = new Table(out, 23, 4, 5, 5, 5, 6, 5, 17, 17, 17, 17);
    table.header(
        "category",
        "gold",
        "found",
        "right",
        "wrong",
        "missed",
        "aside",
        "precision",
        "recall",
        "F1",
        "strict F1");
    lenient
        .categories()
        .forEach(
            (category, score) ->
                table.row(row(category, score, strict.categories().get(category))));
    table.row(average("macro", lenient.macro(), strict.macro()));
    table.row(average("micro", lenient.micro(), strict.micro()));
    out.println();
  }

  private static List<String> row(
      NilsenCategory category, CategoryScore score, @Nullable CategoryScore strict) {
    return List.of(
        category.code(),
        Long.toString(score.truePositives() + score.falseNegatives()),
        Long.toString(score.truePositives() + score.falsePositives()),
        Long.toString(score.truePositives()),
        Long.toString(score.falsePositives()),
        Long.toString(score.falseNegatives()),
        Long.toString(score.setAside()),
        shown(score.precision()),
        shown(score.recall()),
        shown(score.f1()),
        strict == null ? UNDEFINED : shown(strict.f1()));
  }

  private static List<String> average(String name, Averages lenient, Averages strict) {
    return List.of(
        name,
        "",
        "",
        "",
        "",
        "",
        "",
        shown(lenient.precision()),
        shown(lenient.recall()),
        shown(lenient.f1()),
        shown(strict.f1()));
  }

  private void measures(EvaluationFigures figures) {
    EvaluationScores lenient = figures.lenient();
    EvaluationScores strict = figures.strict();
    Table table = new Table(out, 28, 17, 18, 7);
    table.header("measure", "lenient", "strict", "studies");
    measure(table, "exact sets of categories", lenient.exactSets(), strict.exactSets());
    measure(table, "main category", lenient.primary(), strict.primary());
    measure(table, "specificity on negatives", lenient.specificity(), strict.specificity());
    coefficient(table, "Krippendorff's alpha, MASI", figures.alpha());
    figures
        .kappas()
        .forEach((category, kappa) -> coefficient(table, "kappa " + category.code(), kappa));
    out.println();
  }

  private static void measure(Table table, String name, Proportion lenient, Proportion strict) {
    String studies =
        strict instanceof Proportion.Estimate estimate
            ? Long.toString(estimate.denominator())
            : "0";
    table.row(name, shown(lenient), shown(strict), studies);
  }

  private void coefficient(Table table, String name, Coefficient coefficient) {
    if (coefficient instanceof Coefficient.Estimate estimate) {
      table.row(
          name,
          "",
          shown(estimate.value(), estimate.interval()),
          Long.toString(estimate.denominators().units()));
    } else if (coefficient instanceof Coefficient.Undefined undefined) {
      out.printf("%-28s  undefined: %s%n", name, undefined.reason());
    }
  }

  private void difficulties(Map<String, EvaluationFigures> byDifficulty) {
    if (byDifficulty.isEmpty()) {
      return;
    }
    Table table = new Table(out, 20, 7, 17, 17, 17, 17, 17);
    table.header(
        "difficulty",
        "studies",
        "macro F1",
        "micro F1",
        "exact sets",
        "main category",
        "specificity");
    byDifficulty.forEach(
        (difficulty, figures) ->
            table.row(
                difficulty,
                Integer.toString(figures.studies()),
                shown(figures.lenient().macro().f1()),
                shown(figures.lenient().micro().f1()),
                shown(figures.lenient().exactSets()),
                shown(figures.lenient().primary()),
                shown(figures.lenient().specificity())));
    out.println();
  }

  private void confusion(List<ConfusionCell> cells) {
    List<@Nullable NilsenCategory> places = new ArrayList<>(List.of(NilsenCategory.values()));
    places.add(null);
    Table table = new Table(out, 23, 7, 11, 7, 14, 10, 4);
    List<String> header = new ArrayList<>(List.of("gold down, found across"));
    places.forEach(place -> header.add(code(place).split("-", 2)[0]));
    table.header(header.toArray(String[]::new));
    for (NilsenCategory gold : places) {
      List<String> row = new ArrayList<>(List.of(code(gold)));
      for (NilsenCategory predicted : places) {
        row.add(
            cells.stream()
                .filter(cell -> cell.gold() == gold && cell.predicted() == predicted)
                .map(cell -> Integer.toString(cell.studies().size()))
                .findFirst()
                .orElse("."));
      }
      table.row(row);
    }
    out.println();
    for (ConfusionCell cell : cells) {
      if (!cell.agrees()) {
        out.printf(
            "%s, found %s: %s%n",
            code(cell.gold()), code(cell.predicted()), String.join(", ", cell.studies()));
      }
    }
    out.println();
  }

  private void print(Disagreement disagreement) {
    out.printf(
        coders ? "%s%s: first %s; second %s%n" : "%s%s: gold %s; found %s%n",
        disagreement.id(),
        disagreement.findDifficulty().map(difficulty -> " (" + difficulty + ")").orElse(""),
        codes(disagreement.gold()),
        codes(disagreement.predicted()));
    for (NilsenCategory category : disagreement.wrong()) {
      line(coders ? "second only" : "wrong", category, disagreement, "without any words");
    }
    for (NilsenCategory category : disagreement.missed()) {
      line(
          coders ? "first only" : "missed",
          category,
          disagreement,
          "no words for it, or too weak ones");
    }
  }

  private void line(
      String what, NilsenCategory category, Disagreement disagreement, String otherwise) {
    String words =
        disagreement.evidenceFor(category).stream()
            .map(EvaluationTables::words)
            .distinct()
            .collect(Collectors.joining(", "));
    String why = coders ? "" : ": " + (words.isEmpty() ? otherwise : words);
    out.printf("  %s %s%s%n", what, category.code(), why);
  }

  private static String words(Evidence evidence) {
    String source =
        evidence.findApproach().map(approach -> "names " + approach).orElse(evidence.family());
    return "%s \"%s\" (%s)".formatted(evidence.field().code(), evidence.text(), source);
  }

  private static String codes(List<NilsenCategory> categories) {
    return categories.isEmpty()
        ? "none"
        : categories.stream().map(NilsenCategory::code).collect(Collectors.joining(", "));
  }

  private static String code(@Nullable NilsenCategory category) {
    return category == null ? "none" : category.code();
  }

  private static String shown(Proportion proportion) {
    return proportion instanceof Proportion.Estimate estimate
        ? shown(estimate.value(), estimate.interval())
        : UNDEFINED;
  }

  private static String shown(double value, @Nullable Interval interval) {
    return interval == null
        ? digits(value)
        : digits(value) + " [" + digits(interval.low()) + ", " + digits(interval.high()) + "]";
  }

  private static String digits(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.equals("-0.00") ? "0.00" : text;
  }
}
