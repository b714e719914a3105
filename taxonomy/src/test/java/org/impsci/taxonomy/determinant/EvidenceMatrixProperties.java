package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.study.Study;

class EvidenceMatrixProperties {

  private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");
  private static final List<Study> STUDIES =
      KEYS.stream()
          .map(key -> Study.builder().id(key).country("C" + key.hashCode() % 2).build())
          .toList();

  private record Draft(
      Set<String> studies, Determinant about, Influence influence, boolean joint, int parent) {

    Finding finding(int number) {
      Finding.Builder finding =
          Finding.builder()
              .id("f" + number)
              .statement("S.")
              .about(about)
              .influence(influence)
              .direction(influence == Influence.UNDIRECTED ? Direction.NONE : Direction.READ)
              .citation(
                  studies.isEmpty()
                      ? CitationForm.NONE
                      : joint ? CitationForm.JOINT : CitationForm.EXPLICIT)
              .addAllStudies(studies);
      return (parent < number ? finding.parent("f" + parent) : finding).build();
    }
  }

  @Provide
  Arbitrary<EvidenceMatrix> matrices() {
    return Combinators.combine(
            Arbitraries.of(KEYS).set().ofMaxSize(5),
            Arbitraries.of(Determinant.FINANCE, Determinant.FIDELITY, Determinant.CLIENT),
            Arbitraries.of(Influence.BARRIER, Influence.UNDIRECTED),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 12))
        .as(Draft::new)
        .list()
        .ofMaxSize(12)
        .map(
            drafts -> {
              List<Finding> findings = new ArrayList<>();
              for (Draft draft : drafts) {
                findings.add(draft.finding(findings.size()));
              }
              return EvidenceMatrix.of(STUDIES, findings);
            });
  }

  @Provide
  Arbitrary<Set<String>> keys() {
    return Arbitraries.of(KEYS).set();
  }

  @Property(tries = 300)
  void foldingNeverChangesStudyCounts(@ForAll("matrices") EvidenceMatrix matrix) {
    EvidenceMatrix folded = matrix.fold();
    assertThat(folded.studiesByLevel()).isEqualTo(matrix.studiesByLevel());
    assertThat(folded.studiesByInfluence()).isEqualTo(matrix.studiesByInfluence());
    assertThat(folded.studiesByDeterminant()).isEqualTo(matrix.studiesByDeterminant());
    assertThat(folded.studiesWithoutEvidence()).isEqualTo(matrix.studiesWithoutEvidence());
    assertThat(folded.uncited()).hasSameSizeAs(matrix.uncited());
    for (Finding kept : folded.findings()) {
      assertThat(folded.support(kept.id())).isEqualTo(matrix.support(kept.id()));
    }
    assertThat(folded.rows().size()).isLessThanOrEqualTo(matrix.rows().size());
  }

  @Property(tries = 300)
  void foldingTwiceIsFoldingOnce(@ForAll("matrices") EvidenceMatrix matrix) {
    assertThat(matrix.fold().fold()).isEqualTo(matrix.fold());
  }

  @Property(tries = 300)
  void orderOfInputDoesNotMatter(@ForAll("matrices") EvidenceMatrix matrix, @ForAll long seed) {
    List<Finding> findings = new ArrayList<>(matrix.findings());
    List<Study> studies = new ArrayList<>(matrix.studies());
    Collections.shuffle(findings, new Random(seed));
    Collections.shuffle(studies, new Random(seed));
    assertThat(EvidenceMatrix.of(studies, findings)).isEqualTo(matrix);
  }

  @Property(tries = 300)
  void droppingStudiesNeverAddsSupport(
      @ForAll("matrices") EvidenceMatrix matrix, @ForAll("keys") Set<String> keys) {
    EvidenceMatrix left = matrix.without(study -> keys.contains(study.id()));
    for (Finding finding : matrix.findings()) {
      List<String> before = new ArrayList<>(matrix.support(finding.id()));
      before.removeAll(keys);
      assertThat(left.support(finding.id())).isEqualTo(before);
    }
    left.studiesByLevel()
        .forEach(
            (level, studies) ->
                assertThat(matrix.studiesByLevel().get(level)).containsAll(studies));
  }

  @Property(tries = 300)
  void droppingAndFoldingCommute(
      @ForAll("matrices") EvidenceMatrix matrix, @ForAll("keys") Set<String> keys) {
    assertThat(matrix.fold().without(study -> keys.contains(study.id())))
        .isEqualTo(matrix.without(study -> keys.contains(study.id())).fold());
  }

  @Property(tries = 100)
  void partsByCountryTogetherAreTheWhole(@ForAll("matrices") EvidenceMatrix matrix) {
    List<EvidenceRow> rows = new ArrayList<>();
    matrix.byCountry().values().forEach(part -> rows.addAll(part.rows()));
    assertThat(rows).containsExactlyInAnyOrderElementsOf(matrix.rows());
  }

  @Property(tries = 100)
  void cellsHoldEveryRowOnce(@ForAll("matrices") EvidenceMatrix matrix) {
    List<EvidenceRow> rows = new ArrayList<>();
    for (EvidenceCell cell : matrix.cells()) {
      cell.findings().forEach(finding -> rows.add(new EvidenceRow(cell.study(), finding)));
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(matrix.rows());
  }

  @Property(tries = 50)
  void jsonCarriesIt(@ForAll("matrices") EvidenceMatrix matrix) {
    JsonRoundTrip.check(matrix);
  }
}
