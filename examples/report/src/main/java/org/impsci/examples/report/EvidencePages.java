package org.impsci.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.impsci.core.Concept;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.review.Direction;
import org.impsci.taxonomy.review.EvidenceMatrix;
import org.impsci.taxonomy.review.Finding;
import org.impsci.taxonomy.study.Study;
import org.jspecify.annotations.Nullable;

/** Lays out what there is to see of the findings of a review; everything is counted by study. */
final class EvidencePages {

  /** The darkest of the styles of the heat map, from {@code heat0}. */
  private static final int DARKEST = 5;

  /** How much of its half the longest bar of the map takes; its figure stands beside it. */
  private static final double LONGEST_BAR = 0.86;

  private final EvidenceMatrix matrix;
  private final Map<String, String> names = new HashMap<>();
  private final int most;
  private final int mostOfDeterminant;

  EvidencePages(EvidenceMatrix matrix) {
    this.matrix = matrix;
    for (Study study : matrix.studies()) {
      names.put(study.id(), StudyPages.name(study));
    }
    int largest = 1;
    int largestBar = 1;
    for (DeterminantLevel level : DeterminantLevel.values()) {
      for (Influence influence : Influence.values()) {
        largest = Math.max(largest, studies(f -> is(f, level, influence)).size());
        for (String determinant : determinants(level)) {
          largestBar =
              Math.max(largestBar, studies(f -> is(f, level, determinant, influence)).size());
        }
      }
    }
    most = largest;
    mostOfDeterminant = largestBar;
  }

  /**
   * Lays out the findings.
   *
   * @param source the review, as one cites it
   * @param link where it is; null if it has no address
   */
  EvidencePage page(String source, @Nullable String link) {
    List<EvidencePage.HeatRow> heat = new ArrayList<>();
    List<EvidencePage.LevelBox> levels = new ArrayList<>();
    for (DeterminantLevel level : DeterminantLevel.values()) {
      List<String> determinants = determinants(level);
      if (determinants.isEmpty()) {
        continue;
      }
      heat.add(row(level.label(), true, finding -> finding.level() == level));
      for (String determinant : determinants) {
        heat.add(
            row(
                label(level, determinant),
                false,
                finding -> finding.level() == level && finding.determinant().equals(determinant)));
      }
      levels.add(
          new EvidencePage.LevelBox(
              level.label(),
              level.definition(),
              "depth" + levels.size(),
              determinants.stream().map(each -> determinant(level, each)).toList(),
              findings(level)));
    }
    return new EvidencePage(
        source,
        link,
        "%s, %s; %s."
            .formatted(
                Text.count(matrix.studies().size(), "study", "studies"),
                Text.count(matrix.findings().size(), "finding", "findings"),
                switch (matrix.uncited().size()) {
                  case 0 -> "each finding rests on a study";
                  case 1 -> "one finding is the review's own claim, for which it cites no study";
                  default ->
                      matrix.uncited().size()
                          + " findings are the review's own claims, for which it cites no study";
                }),
        List.of(Influence.values()).stream().map(Concept::label).toList(),
        heat,
        levels);
  }

  private static boolean is(Finding finding, DeterminantLevel level, Influence influence) {
    return finding.level() == level && finding.influence() == influence;
  }

  private static boolean is(
      Finding finding, DeterminantLevel level, String determinant, Influence influence) {
    return is(finding, level, influence) && finding.determinant().equals(determinant);
  }

  private Set<String> studies(Predicate<Finding> which) {
    Set<String> studies = new TreeSet<>();
    for (Finding finding : matrix.findings()) {
      if (which.test(finding)) {
        studies.addAll(matrix.support(finding.id()));
      }
    }
    return studies;
  }

  /** The determinants of a level that have a finding: those of the framework first. */
  private List<String> determinants(DeterminantLevel level) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> found = new TreeSet<>();
    for (Finding finding : matrix.findings()) {
      if (finding.level() == level) {
        found.add(finding.determinant());
      }
    }
    level.determinants().stream().map(Concept::code).filter(found::contains).forEach(codes::add);
    codes.addAll(found);
    return List.copyOf(codes);
  }

  private static String label(DeterminantLevel level, String code) {
    return level.determinants().stream()
        .filter(determinant -> determinant.code().equals(code))
        .map(Concept::label)
        .findFirst()
        .orElse(code.replace('-', ' '));
  }

  private EvidencePage.HeatRow row(String label, boolean level, Predicate<Finding> which) {
    List<EvidencePage.HeatCell> cells = new ArrayList<>();
    for (Influence influence : Influence.values()) {
      Predicate<Finding> both = which.and(finding -> finding.influence() == influence);
      int studies = studies(both).size();
      int findings = (int) matrix.findings().stream().filter(both).count();
      cells.add(new EvidencePage.HeatCell(studies, findings, "heat" + shade(studies)));
    }
    return new EvidencePage.HeatRow(label, level, cells, studies(which).size());
  }

  /** 0 for nothing, then in even steps up to the largest figure of a whole level. */
  private int shade(int studies) {
    return (studies * DARKEST + most - 1) / most;
  }

  private EvidencePage.DeterminantRow determinant(DeterminantLevel level, String determinant) {
    Map<Influence, Integer> counts = new HashMap<>();
    Map<Influence, Integer> claims = new HashMap<>();
    for (Influence influence : Influence.values()) {
      Predicate<Finding> which = finding -> is(finding, level, determinant, influence);
      counts.put(influence, studies(which).size());
      claims.put(
          influence,
          (int)
              matrix.findings().stream()
                  .filter(which.and(finding -> matrix.support(finding.id()).isEmpty()))
                  .count());
    }
    int barriers = counts.getOrDefault(Influence.BARRIER, 0);
    int facilitators = counts.getOrDefault(Influence.FACILITATOR, 0);
    List<String> other = new ArrayList<>();
    for (Influence influence : List.of(Influence.MIXED, Influence.UNDIRECTED)) {
      int count = counts.getOrDefault(influence, 0);
      if (count > 0) {
        other.add("%s: %s".formatted(influence.label(), Text.count(count, "study", "studies")));
      }
    }
    int uncited = claims.values().stream().mapToInt(Integer::intValue).sum();
    if (uncited > 0) {
      other.add(Text.count(uncited, "claim", "claims") + " without a study");
    }
    double barrierShare = LONGEST_BAR * barriers / mostOfDeterminant;
    return new EvidencePage.DeterminantRow(
        label(level, determinant),
        barriers,
        Text.percent(1 - barrierShare),
        Text.percent(barrierShare),
        facilitators,
        Text.percent(LONGEST_BAR * facilitators / mostOfDeterminant),
        String.join("; ", other));
  }

  private List<EvidencePage.FindingRow> findings(DeterminantLevel level) {
    return matrix.findings().stream()
        .filter(finding -> finding.level() == level)
        .map(
            finding ->
                new EvidencePage.FindingRow(
                    finding.id(),
                    finding.statement(),
                    label(level, finding.determinant()),
                    finding.influence().label(),
                    finding.influence().code(),
                    studies(finding),
                    remark(finding)))
        .toList();
  }

  private String studies(Finding finding) {
    List<String> support = matrix.support(finding.id());
    return support.isEmpty()
        ? "no study cited"
        : support.stream()
            .map(id -> Optional.ofNullable(names.get(id)).orElse(id))
            .collect(Collectors.joining(", "));
  }

  private static String remark(Finding finding) {
    List<String> remarks = new ArrayList<>();
    finding.place().ifPresent(remarks::add);
    switch (finding.citation()) {
      case JOINT -> remarks.add("cited for several findings together");
      case PARAGRAPH -> remarks.add("cited in the paragraph, not in the sentence");
      case EXPLICIT, NONE -> {}
    }
    if (finding.direction() == Direction.READ) {
      remarks.add("direction read by us");
    }
    return String.join("; ", remarks);
  }
}
