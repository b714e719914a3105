package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the review says of its framework, with the place in the review that each comes from. */
class DeterminantTest {

  @Test
  void thereAreFourLevelsFromTheWidestToTheNarrowest() {
    // Data analysis: "(1) contextual ... (2) ... local organizational ... (3) ... group ... (4)
    // ..."
    assertThat(Arrays.stream(DeterminantLevel.values()).map(DeterminantLevel::code))
        .containsExactly("contextual", "organizational", "group", "individual");
  }

  @Test
  void theReviewListsNineSubcategories() {
    // Data analysis, the brackets after each level.
    assertThat(Determinant.values())
        .filteredOn(Determinant::inReviewsList)
        .containsExactly(
            Determinant.WELFARE_SYSTEM,
            Determinant.LABOUR_MARKET,
            Determinant.ATTITUDES_AND_CULTURE,
            Determinant.FINANCE,
            Determinant.FIDELITY,
            Determinant.LEADERSHIP_AND_SUPERVISION,
            Determinant.SPECIALIST_AND_CLINICAL_TEAM,
            Determinant.IPS_SPECIALIST,
            Determinant.CLINICAL_TEAM_MEMBERS);
  }

  @Test
  void itsFindingsNeedSixMore() {
    assertThat(Determinant.values())
        .filteredOn(determinant -> !determinant.inReviewsList())
        .extracting(Determinant::code, determinant -> determinant.source().locator())
        .containsExactly(
            tuple("political-environment", "Discussion"),
            tuple("international-collaboration", "Discussion"),
            tuple("process-and-time", "Local organization and cooperation"),
            tuple("performance-pressure", "Individual level"),
            tuple("inter-agency-collaboration", "Individual level"),
            tuple("client", "Individual level"));
  }

  @Test
  void clinicalTeamMembersAreListedAndHaveNoFinding() {
    // Individual level: the section names specialists and clients, and no member of a team.
    assertThat(Determinant.values())
        .filteredOn(determinant -> !determinant.inReviewsFindings())
        .containsExactly(Determinant.CLINICAL_TEAM_MEMBERS);
  }

  @Test
  void eachLevelHasItsDeterminantsThoseOfTheListFirst() {
    assertThat(DeterminantLevel.CONTEXTUAL.determinants())
        .containsExactly(
            Determinant.WELFARE_SYSTEM,
            Determinant.LABOUR_MARKET,
            Determinant.ATTITUDES_AND_CULTURE,
            Determinant.POLITICAL_ENVIRONMENT,
            Determinant.INTERNATIONAL_COLLABORATION);
    assertThat(DeterminantLevel.ORGANIZATIONAL.determinants()).hasSize(6);
    assertThat(DeterminantLevel.GROUP.determinants())
        .containsExactly(Determinant.SPECIALIST_AND_CLINICAL_TEAM);
    assertThat(DeterminantLevel.INDIVIDUAL.determinants())
        .containsExactly(
            Determinant.IPS_SPECIALIST, Determinant.CLINICAL_TEAM_MEMBERS, Determinant.CLIENT);
  }

  @Test
  void influencesAreFour() {
    assertThat(Arrays.stream(Influence.values()).map(Influence::code))
        .containsExactly("barrier", "facilitator", "mixed", "undirected");
  }
}
