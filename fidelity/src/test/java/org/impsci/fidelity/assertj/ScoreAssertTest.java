package org.impsci.fidelity.assertj;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.fidelity.assertj.FidelityAssertions.assertThat;
import static org.impsci.fidelity.assertj.Reviews.IPS;
import static org.impsci.fidelity.assertj.Reviews.LOCAL;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Score;
import org.junit.jupiter.api.Test;

class ScoreAssertTest {

  private static final Score FAIR = Score.of(IPS, Reviews.fair(IPS));
  private static final Score LOCAL_FAIR = Score.of(LOCAL, Reviews.fair(LOCAL));

  private static final String ITEMS =
      "\nitems that cost most: rapid-job-search 2 of 5 (-3), disclosure 3 of 5 (-2),"
          + " outreach 3 of 5 (-2), employment-services-staff 4 of 5 (-1),"
          + " vocational-generalists 4 of 5 (-1) and 19 more (-19)";
  private static final String SECTIONS =
      "\nsections that cost most: services 52 of 70 (-18), organization 32 of 40 (-8),"
          + " staffing 13 of 15 (-2)";

  @Test
  void passesWhatHolds() {
    assertThat(FAIR)
        .hasTotal(97)
        .hasTotalBetween(97, 98)
        .hasTotalBetween(90, 97)
        .isAtLeast("fair")
        .isAtLeast("not-supported-employment")
        .isAtLeast(IPS.band("fair"))
        .isInBand("fair")
        .isInBand(IPS.band("fair"))
        .hasSectionTotal("staffing", 13);
    assertThat(LOCAL, LOCAL_FAIR).isAtLeast("fair").isInBand(LOCAL.band("fair"));
  }

  @Test
  void showsTheItemsThatCostThePointsToABand() {
    assertFails(
        () -> assertThat(IPS, Reviews.fair(IPS)).scores().isAtLeast("good"),
        "expected at least band good (100), but the total is 97 (fair): 3 points short" + ITEMS);
    assertFails(
        () -> assertThat(LOCAL, Reviews.fair(LOCAL)).scores().isAtLeast(LOCAL.band("good")),
        "expected at least band good (100), but the total is 97 (fair): 3 points short" + ITEMS);
  }

  @Test
  void showsTheSectionsOfAScoreWithoutItsAssessment() {
    assertFails(
        () -> assertThat(FAIR).isAtLeast("good"),
        "expected at least band good (100), but the total is 97 (fair): 3 points short" + SECTIONS);
    assertFails(
        () -> assertThat(LOCAL, LOCAL_FAIR).isAtLeast("good"),
        "expected at least band good (100), but the total is 97 (fair): 3 points short" + SECTIONS);
  }

  @Test
  void showsAllItemsIfTheyAreFew() {
    ScoreAssert scores =
        assertThat(Reviews.allRated(IPS, 5, Map.of("disclosure", 4, "caseload-size", 1))).scores();
    assertFails(
        () -> scores.hasTotal(125),
        """
        expected total 125, but the total is 120 (exemplary): 5 points short
        items that cost most: caseload-size 1 of 5 (-4), disclosure 4 of 5 (-1)""");
  }

  @Test
  void showsNoItemIfNoneCostAPoint() {
    assertFails(
        () -> assertThat(Reviews.allRated(IPS, 5, Map.of())).scores().hasTotal(126),
        "expected total 126, but the total is 125 (exemplary): 1 point short");
  }

  @Test
  void saysHowFarTheTotalIsOff() {
    assertFails(
        () -> assertThat(FAIR).hasTotal(98),
        "expected total 98, but the total is 97 (fair): 1 point short" + SECTIONS);
    assertFails(
        () -> assertThat(FAIR).hasTotal(95),
        "expected total 95, but the total is 97 (fair): 2 points too many");
    assertFails(
        () -> assertThat(FAIR).hasTotalBetween(100, 110),
        "expected a total of 100..110, but the total is 97 (fair): 3 points short" + SECTIONS);
    assertFails(
        () -> assertThat(FAIR).hasTotalBetween(90, 96),
        "expected a total of 90..96, but the total is 97 (fair): 1 point too many");
  }

  @Test
  void isInABandOnlyBetweenItsBounds() {
    assertFails(
        () -> assertThat(FAIR).isInBand("exemplary"),
        "expected band exemplary (115..125), but the total is 97 (fair): 18 points short"
            + SECTIONS);
    assertFails(
        () -> assertThat(FAIR).isInBand("good"),
        "expected band good (100..114), but the total is 97 (fair): 3 points short" + SECTIONS);
    assertFails(
        () -> assertThat(FAIR).isInBand(IPS.band("not-supported-employment")),
        "expected band not-supported-employment (25..73), but the total is 97 (fair):"
            + " 24 points too many");
  }

  @Test
  void showsTheItemsOfASection() {
    assertFails(
        () -> assertThat(Reviews.fair(IPS)).scores().hasSectionTotal("staffing", 15),
        """
        expected total 15 of section staffing, but it is 13: 2 points short
        items that cost most: employment-services-staff 4 of 5 (-1), vocational-generalists 4 of 5 (-1)""");
    assertFails(
        () -> assertThat(FAIR).hasSectionTotal("staffing", 15),
        "expected total 15 of section staffing, but it is 13: 2 points short");
    assertFails(
        () -> assertThat(Reviews.fair(IPS)).scores().hasSectionTotal("staffing", 12),
        "expected total 12 of section staffing, but it is 13: 1 point too many");
  }

  @Test
  void keepsTheDescription() {
    assertFails(
        () -> assertThat(FAIR).as("North in May").hasTotal(95),
        "[North in May] expected total 95, but the total is 97 (fair): 2 points too many");
    assertFails(
        () -> assertThat(Reviews.fair(IPS)).as("100 %s", "%").scores().hasTotal(95),
        "[100 %] expected total 95, but the total is 97 (fair): 2 points too many");
  }

  @Test
  void failsWithoutAScore() {
    assertThatThrownBy(() -> assertThat((Score) null).hasTotal(1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not to be null");
  }

  @Test
  void refusesATestThatMakesNoSense() {
    assertThatThrownBy(() -> assertThat(FAIR).isAtLeast("superb"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage(
            "scale ips-25 has no \"superb\";"
                + " known: exemplary, good, fair, not-supported-employment");
    assertThatThrownBy(() -> assertThat(FAIR).isInBand("superb"))
        .isInstanceOf(UnknownCodeException.class);
    assertThatThrownBy(() -> assertThat(FAIR).hasSectionTotal("kitchen", 3))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("scale ips-25 has no \"kitchen\"; known: staffing, organization, services");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(FAIR).hasTotalBetween(4, 3))
        .withMessage("totals 4..3 are not a range");
    Band foreign = FidelityScales.se15().band("good");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(FAIR).isAtLeast(foreign))
        .withMessage(
            "scale ips-25 has no band good (66); its bands: exemplary (115), good (100),"
                + " fair (74), not-supported-employment (25)");
    assertThatIllegalArgumentException().isThrownBy(() -> assertThat(FAIR).isInBand(foreign));
  }

  @Test
  void asksForTheScaleIfTheLibraryDoesNotHaveIt() {
    assertThatCode(() -> assertThat(LOCAL_FAIR).hasTotal(97).hasSectionTotal("staffing", 13))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(LOCAL_FAIR).isAtLeast("good"))
        .withMessage(
            "score was made with scale local-25, which is not of this library;"
                + " give it: assertThat(scale, score)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(IPS, LOCAL_FAIR).hasTotal(97))
        .withMessage("score was made with scale local-25, not ips-25");
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }
}
