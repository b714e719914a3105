package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.EvidenceMatrix;
import org.impsci.taxonomy.determinant.Finding;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.review.ContradictionCheck;
import org.impsci.taxonomy.review.CountChange;
import org.impsci.taxonomy.review.FlowBox;
import org.impsci.taxonomy.review.FlowCheck;
import org.impsci.taxonomy.review.FlowOutcome;
import org.impsci.taxonomy.review.LintFinding;
import org.impsci.taxonomy.review.Review;
import org.impsci.taxonomy.review.ReviewFlow;
import org.impsci.taxonomy.review.ReviewLint;
import org.impsci.taxonomy.review.ReviewedStudy;
import org.impsci.taxonomy.review.SearchRound;
import org.impsci.taxonomy.review.SensitivityAnalysis;
import org.impsci.taxonomy.review.SensitivityResult;

/** A review for people to read. */
final class ReviewTables {

  private final PrintWriter out;
  private final Review review;
  private final EvidenceMatrix matrix;
  private final EvidenceMatrix folded;

  ReviewTables(PrintWriter out, Review review) {
    this.out = out;
    this.review = review;
    this.matrix = review.matrix();
    this.folded = matrix.fold();
  }

  /**
   * Prints everything.
   *
   * @param drop the studies to drop in the sensitivity run; with none, each in turn
   */
  void print(List<String> drop) {
    out.printf("Review %s: %s%n", review.id(), review.source().inText());
    out.println();
    flow();
    findings();
    evidence();
    counts();
    sensitivity(drop);
    lint();
    contradictions();
  }

  private void flow() {
    List<ReviewFlow> flows = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("flow"));
    for (SearchRound round : review.rounds()) {
      flows.add(round.flow());
      names.add("search " + round.id());
    }
    flows.add(review.totalFlow());
    names.add("review");
    int[] widths = new int[names.size()];
    Arrays.fill(widths, 12);
    widths[0] = 33;
    Table table = new Table(out, widths);
    table.header(names.toArray(String[]::new));
    for (FlowBox box : FlowBox.values()) {
      List<String> cells = new ArrayList<>(List.of(box.label()));
      for (ReviewFlow flow : flows) {
        OptionalInt number = flow.find(box);
        cells.add(number.isPresent() ? String.valueOf(number.getAsInt()) : "not reported");
      }
      table.row(cells);
    }
    out.println();
    Map<FlowOutcome, List<FlowCheck>> outcomes =
        review.flowChecks().stream().collect(Collectors.groupingBy(FlowCheck::outcome));
    for (FlowOutcome outcome : List.of(FlowOutcome.HOLDS, FlowOutcome.BROKEN)) {
      outcomes
          .getOrDefault(outcome, List.of())
          .forEach(check -> out.printf("%s: %s%n", outcome.code(), check.message()));
    }
    out.printf(
        "undecided, because numbers are not reported: %d%n%n",
        outcomes.getOrDefault(FlowOutcome.UNDECIDED, List.of()).size());
  }

  private void findings() {
    out.printf(
        "%d factor entries, %d of them without a citation; %d study-factor rows, %d after"
            + " folding%n%n",
        review.findings().size(),
        matrix.uncited().size(),
        matrix.rows().size(),
        folded.rows().size());
    Table table = new Table(out, 6, 28, 14, 11, 7, 130);
    table.header("entry", "determinant", "level", "influence", "studies", "statement");
    for (Finding finding : review.findings()) {
      table.row(
          finding.id(),
          finding.determinant(),
          finding.level().code(),
          finding.influence().code(),
          finding.cited() ? String.valueOf(matrix.support(finding.id()).size()) : "none",
          finding.statement());
    }
    out.println();
  }

  private void evidence() {
    out.println(
        "Evidence by level: - barrier, + facilitator, ~ mixed, ? undirected; sub-entries folded");
    out.println();
    DeterminantLevel[] levels = DeterminantLevel.values();
    int[] widths = new int[levels.length + 1];
    List<String> names = new ArrayList<>(List.of("study"));
    widths[0] = 20;
    for (int i = 0; i < levels.length; i++) {
      DeterminantLevel level = levels[i];
      names.add(level.code());
      widths[i + 1] =
          review.studies().stream()
              .mapToInt(study -> cell(study.key(), level).length())
              .reduce(level.code().length(), Math::max);
    }
    Table table = new Table(out, widths);
    table.header(names.toArray(String[]::new));
    for (ReviewedStudy study : review.studies()) {
      List<String> cells = new ArrayList<>(List.of(study.key()));
      for (DeterminantLevel level : levels) {
        cells.add(cell(study.key(), level));
      }
      table.row(cells);
    }
    out.println();
  }

  private String cell(String study, DeterminantLevel level) {
    return folded.findingsOf(study).stream()
        .filter(finding -> finding.level() == level)
        .map(finding -> finding.id() + sign(finding.influence()))
        .collect(Collectors.joining(" "));
  }

  private static String sign(Influence influence) {
    return switch (influence) {
      case BARRIER -> "-";
      case FACILITATOR -> "+";
      case MIXED -> "~";
      case UNDIRECTED -> "?";
    };
  }

  private void counts() {
    Table table = new Table(out, 20, 8, 8, 12, 8, 10);
    table.header("studies by level", "all", "barrier", "facilitator", "mixed", "undirected");
    matrix
        .studiesByLevel()
        .forEach(
            (level, studies) -> {
              Map<Influence, List<String>> directions =
                  matrix.only(finding -> finding.level() == level).studiesByInfluence();
              List<String> cells =
                  new ArrayList<>(List.of(level.code(), String.valueOf(studies.size())));
              for (Influence influence : Influence.values()) {
                cells.add(String.valueOf(directions.getOrDefault(influence, List.of()).size()));
              }
              table.row(cells);
            });
    out.println();
    out.printf("Studies without evidence: %s%n%n", listed(matrix.studiesWithoutEvidence()));
  }

  private void sensitivity(List<String> drop) {
    SensitivityAnalysis analysis = SensitivityAnalysis.of(matrix);
    if (drop.isEmpty()) {
      out.println("Leaving each study out in turn: where an entry is left with one study or none");
      out.println();
      Table table = new Table(out, 20, 40, 60);
      table.header("without", "entries that lose all support", "entries left with one study");
      for (SensitivityResult result : analysis.leaveOneOut()) {
        if (!result.lost().isEmpty() || !result.leftWithOne().isEmpty()) {
          table.row(listed(result.dropped()), listed(result.lost()), listed(result.leftWithOne()));
        }
      }
    } else {
      SensitivityResult result = analysis.drop(study -> drop.contains(study.id()));
      out.printf("Without %s, %d studies are left%n", listed(result.dropped()), result.kept());
      out.printf("entries that lose all support: %s%n", listed(result.lost()));
      out.printf("entries left with one study: %s%n%n", listed(result.leftWithOne()));
      Table table = new Table(out, 12, 28, 8, 8);
      table.header("studies by", "code", "before", "after");
      for (CountChange.Scope scope :
          List.of(
              CountChange.Scope.LEVEL,
              CountChange.Scope.INFLUENCE,
              CountChange.Scope.DETERMINANT)) {
        for (CountChange change : result.changes(scope)) {
          table.row(
              scope.code(),
              change.code(),
              String.valueOf(change.before()),
              String.valueOf(change.after()));
        }
      }
    }
    out.println();
  }

  private void lint() {
    List<LintFinding> findings = ReviewLint.findings(review);
    out.printf("Lint: %d findings%n%n", findings.size());
    for (LintFinding finding : findings) {
      out.printf(
          "%s (%s%s): %s%n",
          finding.rule().code(),
          finding.place(),
          finding.claim() == null ? "" : ", claim " + finding.claim(),
          finding.message());
    }
  }

  private void contradictions() {
    List<ContradictionCheck> checks = ReviewLint.contradictions(review);
    if (!checks.isEmpty()) {
      Map<Boolean, List<String>> shown =
          checks.stream()
              .collect(
                  Collectors.partitioningBy(
                      ContradictionCheck::shown,
                      Collectors.mapping(
                          check -> check.contradiction().id(), Collectors.toList())));
      out.println();
      out.printf(
          "%d contradictions recorded by hand; %d come out above: %s%n",
          checks.size(),
          shown.getOrDefault(true, List.of()).size(),
          listed(shown.getOrDefault(true, List.of())));
      for (ContradictionCheck check : checks) {
        check
            .contradiction()
            .findBeyondData()
            .ifPresent(
                why -> out.printf("%s does not come out: %s%n", check.contradiction().id(), why));
      }
    }
  }

  private static String listed(List<String> values) {
    return values.isEmpty() ? "none" : String.join(", ", values);
  }
}
