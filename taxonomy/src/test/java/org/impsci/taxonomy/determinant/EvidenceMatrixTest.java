package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyDesign;
import org.junit.jupiter.api.Test;

class EvidenceMatrixTest {

  private static final Study A =
      Study.builder().id("a").country("Sweden").addDesigns(StudyDesign.SURVEY).build();
  private static final Study B = Study.builder().id("b").country("UK").build();
  private static final Study C = Study.builder().id("c").build();
  private static final List<Study> STUDIES = List.of(C, A, B);

  private static Finding.Builder finding(String id, String... studies) {
    return Finding.builder()
        .id(id)
        .statement("Money is short.")
        .about(Determinant.FINANCE)
        .influence(Influence.BARRIER)
        .direction(Direction.STATED)
        .citation(studies.length == 0 ? CitationForm.NONE : CitationForm.EXPLICIT)
        .addStudies(studies);
  }

  private static EvidenceMatrix matrix(Finding... findings) {
    return EvidenceMatrix.of(STUDIES, List.of(findings));
  }

  @Test
  void countsByStudyAndNeverByRow() {
    EvidenceMatrix matrix =
        matrix(finding("1", "a", "b").build(), finding("2", "a").build(), finding("3").build());
    assertThat(matrix.rows())
        .containsExactly(
            new EvidenceRow("a", "1"), new EvidenceRow("b", "1"), new EvidenceRow("a", "2"));
    assertThat(matrix.studiesByLevel())
        .containsExactly(entry(DeterminantLevel.ORGANIZATIONAL, List.of("a", "b")));
    assertThat(matrix.studiesByInfluence())
        .containsExactly(entry(Influence.BARRIER, List.of("a", "b")));
    assertThat(matrix.studiesByDeterminant()).containsExactly(entry("finance", List.of("a", "b")));
    assertThat(matrix.support("3")).isEmpty();
    assertThat(matrix.cells()).containsExactly(cell("a", "1", "2"), cell("b", "1"));
  }

  private static EvidenceCell cell(String study, String... findings) {
    return EvidenceCell.builder()
        .study(study)
        .determinant("finance")
        .level(DeterminantLevel.ORGANIZATIONAL)
        .influence(Influence.BARRIER)
        .addFindings(findings)
        .build();
  }

  @Test
  void listsWhatRestsOnNothing() {
    EvidenceMatrix matrix = matrix(finding("1", "a").build(), finding("2").build());
    assertThat(matrix.studiesWithoutEvidence()).containsExactly("b", "c");
    assertThat(matrix.uncited()).extracting(Finding::id).containsExactly("2");
    assertThat(matrix.supportedBy(1)).extracting(Finding::id).containsExactly("1");
    assertThat(matrix.supportedBy(0)).isEmpty();
  }

  @Test
  void droppedStudiesCountNowhereAndAreNotForgotten() {
    EvidenceMatrix matrix = matrix(finding("1", "a").build(), finding("2", "a", "b").build());
    EvidenceMatrix left = matrix.without(A::equals);
    assertThat(left.dropped()).containsExactly("a");
    assertThat(left.support("2")).containsExactly("b");
    assertThat(left.supportedBy(0)).extracting(Finding::id).containsExactly("1");
    assertThat(left.findingsOf("a")).isEmpty();
    assertThat(left.findings()).isEqualTo(matrix.findings());
    assertThat(left.studiesWithoutEvidence()).containsExactly("c");
    JsonRoundTrip.check(left);
    JsonRoundTrip.checkSerialization(left);
  }

  @Test
  void foldsOnlyWhatTheParentCovers() {
    EvidenceMatrix matrix =
        matrix(
            finding("1", "a", "b").build(),
            finding("1a", "b").parent("1").build(),
            finding("1b", "c").parent("1").build(),
            finding("1c", "a").parent("1").influence(Influence.FACILITATOR).build(),
            finding("1d").parent("1").build(),
            finding("1e", "a").parent("1a").build(),
            finding("1f", "c").parent("1a").build());
    EvidenceMatrix folded = matrix.fold();
    assertThat(folded.findings())
        .extracting(Finding::id)
        .containsExactly("1", "1b", "1c", "1d", "1f");
    assertThat(folded.finding("1f").findParent()).contains("1");
    assertThat(folded.studiesByInfluence()).isEqualTo(matrix.studiesByInfluence());
    assertThat(folded.fold()).isEqualTo(folded);
  }

  @Test
  void splitsByWhatTheStudiesHave() {
    EvidenceMatrix matrix = matrix(finding("1", "a", "b", "c").build());
    Map<String, EvidenceMatrix> countries = matrix.byCountry();
    assertThat(countries).containsOnlyKeys("Sweden", "UK");
    assertThat(countries.get("UK").support("1")).containsExactly("b");
    assertThat(matrix.split(Study::designs)).containsOnlyKeys(StudyDesign.SURVEY);
  }

  @Test
  void keepsFindingsOfOneKind() {
    EvidenceMatrix matrix =
        matrix(
            finding("1", "a").build(),
            finding("2", "b").parent("1").influence(Influence.FACILITATOR).build());
    EvidenceMatrix helping = matrix.only(f -> f.influence() == Influence.FACILITATOR);
    assertThat(helping.findings()).extracting(Finding::id).containsExactly("2");
    assertThat(helping.finding("2").findParent()).isEmpty();
    assertThat(helping.studiesWithoutEvidence()).containsExactly("a", "c");
    assertThat(matrix.only(f -> true)).isEqualTo(matrix);
  }

  @Test
  void showsWhatIsCitedTogether() {
    EvidenceMatrix matrix =
        matrix(
            finding("1", "b", "a").citation(CitationForm.JOINT).section("Money").build(),
            finding("2", "a", "b").citation(CitationForm.JOINT).section("Money").build(),
            finding("3", "a", "b").citation(CitationForm.JOINT).section("Time").build(),
            finding("4", "a", "b").section("Money").build());
    assertThat(matrix.jointCitations())
        .containsExactly(
            new JointCitation("Money", List.of("a", "b"), List.of("1", "2")),
            new JointCitation("Time", List.of("a", "b"), List.of("3")));
    JsonRoundTrip.check(matrix);
    matrix.jointCitations().forEach(JsonRoundTrip::check);
    matrix.cells().forEach(JsonRoundTrip::check);
    matrix.rows().forEach(JsonRoundTrip::check);
  }

  @Test
  void refusesWhatDoesNotHangTogether() {
    assertThatThrownBy(() -> matrix(finding("1", "z").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "evidence matrix: finding 1 cites study \"z\", which is not among the 3 studies");
    assertThatThrownBy(() -> matrix(finding("1").build(), finding("1").build()))
        .hasMessage("evidence matrix: finding \"1\" is there twice");
    assertThatThrownBy(() -> EvidenceMatrix.of(List.of(A, A), List.of()))
        .hasMessage("evidence matrix: study \"a\" is there twice");
    assertThatThrownBy(() -> matrix(finding("1").parent("0").build()))
        .hasMessage("evidence matrix: finding 1 is a part of \"0\", which is no finding");
    assertThatThrownBy(
            () -> matrix(finding("1").parent("2").build(), finding("2").parent("1").build()))
        .hasMessage("evidence matrix: finding 1 is a part of itself, through its parents");
    assertThatThrownBy(() -> new EvidenceMatrix(List.of(A), List.of(), List.of("a")))
        .hasMessage("evidence matrix: study \"a\" is there and dropped");
    assertThatThrownBy(() -> matrix(finding("1").build()).finding("2"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("evidence matrix has no \"2\"; known: 1");
  }

  @Test
  void aFindingHasADirectionExactlyIfItsInfluenceHas() {
    assertThatThrownBy(() -> finding("1").influence(Influence.UNDIRECTED).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "finding 1: influence \"undirected\" does not go with direction \"stated\";"
                + " \"undirected\" goes with \"none\", the others with \"stated\" or \"read\"");
    assertThatThrownBy(() -> finding("1").direction(Direction.NONE).build())
        .hasMessage(
            "finding 1: influence \"barrier\" does not go with direction \"none\";"
                + " \"undirected\" goes with \"none\", the others with \"stated\" or \"read\"");
  }

  @Test
  void aFindingIsCitedExactlyIfItHasStudies() {
    assertThatThrownBy(() -> finding("1", "a").citation(CitationForm.NONE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "finding 1: citation \"none\" does not go with studies [a]; \"none\" goes with no"
                + " study, the others with at least one");
    assertThatThrownBy(() -> finding("1").citation(CitationForm.JOINT).build())
        .hasMessage(
            "finding 1: citation \"joint\" does not go with studies []; \"none\" goes with no"
                + " study, the others with at least one");
  }

  @Test
  void aFindingIsWhole() {
    assertThatThrownBy(() -> finding(" ").build()).hasMessage("finding has no id: give it one");
    assertThatThrownBy(() -> finding("1").statement(" ").build())
        .hasMessage("finding 1 has no statement");
    assertThatThrownBy(() -> finding("1").determinant("The Money").build())
        .hasMessage(
            "finding 1: determinant \"The Money\" is not a code of lower-case words joined by"
                + " hyphens");
    assertThatThrownBy(() -> finding("1", "a", "a").build())
        .hasMessage("finding 1: studies [a, a] name one twice");
    assertThatThrownBy(() -> finding("1").parent("1").build())
        .hasMessage("finding 1 is its own parent");
    assertThatThrownBy(() -> finding("1").section("Money").paragraph(0).build())
        .hasMessage("finding 1: paragraph 0 is below 1; the first is 1");
    assertThatThrownBy(() -> finding("1").paragraph(2).build())
        .hasMessage("finding 1 has paragraph 2 of no section: name the section, or leave both out");
    assertThatThrownBy(() -> finding("1").note(" ").build())
        .hasMessage("finding 1: note is blank; leave out what is not known");
  }

  @Test
  void aFindingMayUseAnotherFramework() {
    Finding own = finding("1").determinant("cosmopolitanism").build();
    assertThat(own.findDeterminant()).isEmpty();
    assertThat(finding("1").build().findDeterminant()).contains(Determinant.FINANCE);
    assertThat(finding("1").level(DeterminantLevel.GROUP).build().findDeterminant()).isEmpty();
    assertThat(finding("1").section("S").paragraph(2).build().place()).contains("S, paragraph 2");
    assertThat(finding("1").section("S").build().place()).contains("S");
    assertThat(own.place()).isEmpty();
    JsonRoundTrip.check(own);
  }
}
