package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.impsci.core.Citation;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.determinant.CitationForm;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Direction;
import org.impsci.taxonomy.determinant.Finding;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.Study;
import org.junit.jupiter.api.Test;

class ReviewLintTest {

  private static final Review BONFILS = BonfilsReview.review();

  private static List<LintFinding> bonfils(LintRule rule) {
    return ReviewLint.findings(BONFILS).stream().filter(finding -> finding.rule() == rule).toList();
  }

  @Test
  void twentyNineContradictionsOfTheReviewAreRecorded() {
    assertThat(BONFILS.contradictions()).extracting(Contradiction::id).hasSize(29);
    assertThat(BONFILS.contradictions().get(0).id()).isEqualTo("X01");
    assertThat(BONFILS.contradictions().get(28).id()).isEqualTo("X29");
  }

  @Test
  void twentyThreeOfThemComeOutOfTheData() {
    Map<Boolean, List<String>> shown =
        ReviewLint.contradictions(BONFILS).stream()
            .collect(
                Collectors.partitioningBy(
                    ContradictionCheck::shown,
                    Collectors.mapping(check -> check.contradiction().id(), Collectors.toList())));
    assertThat(shown.get(true))
        .containsExactly(
            "X01", "X03", "X04", "X05", "X06", "X07", "X08", "X09", "X10", "X11", "X12", "X13",
            "X15", "X18", "X19", "X20", "X21", "X22", "X23", "X24", "X27", "X28", "X29");
    // Spelling, printed labels, wording, and a language that is not reported.
    assertThat(shown.get(false)).containsExactly("X02", "X14", "X16", "X17", "X25", "X26");
  }

  @Test
  void thoseThatDoNotSayWhy() {
    for (ContradictionCheck check : ReviewLint.contradictions(BONFILS)) {
      assertThat(check.contradiction().findBeyondData().isPresent())
          .as(check.contradiction().id())
          .isEqualTo(!check.shown());
      JsonRoundTrip.check(check);
    }
  }

  @Test
  void claimsOfTheReviewThatItsDataContradict() {
    assertThat(
            ReviewLint.findings(BONFILS).stream()
                .filter(finding -> finding.claim() != null)
                .map(
                    finding ->
                        finding.claim()
                            + ", "
                            + finding.rule().code()
                            + ": "
                            + (finding.rule() == LintRule.COUNT_DIFFERS
                                ? finding.message().replaceAll(":.*", "")
                                : finding.studies().isEmpty()
                                    ? finding.subjects()
                                    : finding.studies())))
        .containsExactly(
            // Study design, methods and theoretical approach, against Table 1.
            "theory-count, count-differs: the text has 5, the data have 6 of 21",
            "theory-list, feature-not-listed: [quimby2001]",
            "fidelity-design-list, listed-without-feature: [vanerp2007]",
            "determinant-and-fidelity-list, listed-without-feature: [bejerholm2011, boardman2013,"
                + " kostick2010, quimby2001]",
            "determinant-and-fidelity-list, feature-not-listed: [markstrom2015]",
            "determinant-list, feature-not-listed: [hasson2011, markstrom2015,"
                + " socialstyrelsen2014]",
            "process-list, listed-without-feature: [folkesson2014, socialstyrelsen2014,"
                + " markstrom2015]",
            "process-list, feature-not-listed: [rinaldi2010]",
            "process-combined-list, listed-without-feature: [oldman2005, becker2007]",
            "combination-count, count-differs: the text has 5, the data have 2 of 21",
            "design-parts, parts-incomplete: [boardman2013, cocks2009, killackey2008,"
                + " markstrom2015, marshall2008, quimby2001, rinaldi2010, socialstyrelsen2014,"
                + " waghorn2007]",
            // First paragraphs of the sections on findings, against their citations.
            "contextual-count, count-differs: the text has 15, the data have 11 of 21",
            "local-count, count-differs: the text has 21, the data have 16 of 21",
            "individual-count, count-differs: the text has 10 to 11, the data have 3 of 21",
            "individual-examples, listed-without-feature: [bejerholm2011]",
            "individual-examples, feature-not-listed: [cocks2009]",
            // Conclusion.
            "conclusion-levels, level-not-named: [group]");
  }

  @Test
  void contradictionsWithinTheDataOfTheReview() {
    assertThat(bonfils(LintRule.SAME_APPROACH_OTHER_CATEGORY))
        .extracting(LintFinding::studies)
        .containsExactly(List.of("hasson2011", "rinaldi2010"));
    assertThat(bonfils(LintRule.CATEGORY_ORDER_DIFFERS))
        .extracting(LintFinding::studies)
        .containsExactly(List.of("marshall2008", "socialstyrelsen2014"));
    assertThat(bonfils(LintRule.CATEGORY_WITHOUT_APPROACH))
        .extracting(finding -> finding.studies().size())
        .containsExactly(21 - 5);
    assertThat(bonfils(LintRule.STUDY_WITHOUT_EVIDENCE))
        .extracting(LintFinding::studies)
        .containsExactly(List.of("becker2007"));
    assertThat(bonfils(LintRule.CLAIM_WITHOUT_CITATION)).hasSize(10);
    assertThat(bonfils(LintRule.DETERMINANT_WITHOUT_FINDING))
        .extracting(LintFinding::subjects)
        .containsExactly(List.of("clinical-team-members"));
    assertThat(bonfils(LintRule.DETERMINANT_NOT_LISTED)).hasSize(6);
    assertThat(bonfils(LintRule.INCLUDED_PREVIOUS_REVIEW))
        .extracting(LintFinding::place)
        .containsExactly("study rinaldi2010", "study boardman2013");
    assertThat(bonfils(LintRule.FLOW_BROKEN)).isEmpty();
    assertThat(bonfils(LintRule.NO_RECORDS_REMOVED))
        .extracting(LintFinding::message)
        .containsExactly(
            "all 346 records identified were screened, and removed duplicates are not reported");
  }

  @Test
  void everyFindingHasAPlaceAndIsReadBack() {
    for (LintFinding finding : ReviewLint.findings(BONFILS)) {
      assertThat(finding.place()).isNotBlank();
      assertThat(finding.message()).isNotBlank();
      JsonRoundTrip.check(finding);
      JsonRoundTrip.checkSerialization(finding);
    }
    BONFILS.claims().forEach(JsonRoundTrip::check);
    BONFILS.contradictions().forEach(JsonRoundTrip::check);
    assertThat(bonfils(LintRule.CLAIM_WITHOUT_CITATION).get(0).place())
        .isEqualTo("Contextual factors, paragraph 1");
  }

  @Test
  void aReviewThatHangsTogetherHasNothingToFind() {
    assertThat(ReviewLint.findings(sound(review -> review))).isEmpty();
    assertThat(ReviewLint.contradictions(sound(review -> review))).isEmpty();
  }

  @Test
  void vagueCountsHaveRoom() {
    assertThat(lint(claimOf(1, 2))).isEmpty();
    assertThat(lint(claimOf(2, 2))).isEmpty();
    assertThat(lint(claimOf(0, 1)))
        .containsExactly("the text has 0 to 1, the data have 2 of 2: a, b");
    assertThat(lint(claimOf(3, 3))).containsExactly("the text has 3, the data have 2 of 2: a, b");
  }

  private static CountClaim claimOf(int least, int most) {
    return CountClaim.builder()
        .id("c")
        .place("Results")
        .statement("So many.")
        .selection(StudySelection.of(new StudyFeature(StudyFeature.Kind.COUNTRY, "UK")))
        .least(least)
        .most(most)
        .build();
  }

  private static List<String> lint(Claim claim) {
    return ReviewLint.findings(sound(review -> review.addClaims(claim))).stream()
        .map(LintFinding::message)
        .toList();
  }

  @Test
  void examplesNeedNotBeAll() {
    ListClaim examples =
        ListClaim.builder()
            .id("l")
            .place("Results")
            .statement("Such as a.")
            .selection(
                StudySelection.of(new StudyFeature(StudyFeature.Kind.LEVEL, "organizational")))
            .addStudies("a")
            .exhaustive(false)
            .build();
    assertThat(lint(examples)).isEmpty();
    ListClaim all =
        ListClaim.builder()
            .id("l")
            .place("R")
            .statement("S")
            .selection(examples.selection())
            .addStudies("a")
            .exhaustive(true)
            .build();
    assertThat(lint(all)).containsExactly("so in the data, not listed in the text: b");
  }

  @Test
  void brokenFlowsAreFindings() {
    Review review =
        sound(
            builder ->
                builder.flow(
                    ReviewFlow.notReported()
                        .with(FlowBox.RECORDS_IDENTIFIED, 10)
                        .with(FlowBox.RECORDS_SCREENED, 12)));
    assertThat(ReviewLint.findings(review))
        .extracting(LintFinding::rule, LintFinding::place, LintFinding::message)
        .containsExactly(
            tuple(
                LintRule.FLOW_BROKEN,
                "flow, review",
                "review: records screened 12, the numbers before it make at most 10; not reported:"
                    + " duplicate records removed, records removed for other reasons"));
  }

  private static Review sound(UnaryOperator<Review.Builder> change) {
    return change
        .apply(
            Review.builder()
                .id("r")
                .source(Citation.builder().addAuthors("Doe J").title("T").build())
                .flow(ReviewFlow.notReported().with(FlowBox.STUDIES_INCLUDED, 2))
                .addFramework(new FrameworkEntry("finance", DeterminantLevel.ORGANIZATIONAL))
                .addStudies(study("a"), study("b"))
                .addFindings(
                    Finding.builder()
                        .id("f")
                        .statement("Money is short.")
                        .about(Determinant.FINANCE)
                        .influence(Influence.BARRIER)
                        .direction(Direction.STATED)
                        .citation(CitationForm.EXPLICIT)
                        .addStudies("a", "b")
                        .build()))
        .build();
  }

  private static ReviewedStudy study(String id) {
    return ReviewedStudy.builder()
        .study(
            Study.builder()
                .id(id)
                .country("UK")
                .statedApproach(StatedApproach.named("RE-AIM"))
                .build())
        .interpretation(
            Interpretation.builder().addCategories(NilsenCategory.EVALUATION_FRAMEWORK).build())
        .build();
  }
}
