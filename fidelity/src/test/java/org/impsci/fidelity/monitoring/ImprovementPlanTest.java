package org.impsci.fidelity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.Condition;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.assessment.AnyAssessment;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.IncompleteAssessmentException;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.junit.jupiter.api.Test;

class ImprovementPlanTest {

  private static final FidelityScale IPS = FidelityScales.ips25();
  private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

  /** All items 5 but for three: total 125 − 4 − 3 − 4 = 114, one short of exemplary. */
  private static final Assessment NEARLY =
      AnyAssessment.flat(IPS, DAY, 5)
          .withRating("caseload-size", Rating.of(1))
          .withRating("rapid-job-search", Rating.of(2))
          .withRating("outreach", Rating.of(1));

  @Test
  void namesWhatWouldEarnTheNextRating() {
    ImprovementPlan plan = ImprovementPlan.of(IPS, NEARLY);
    assertThat(plan.total()).isEqualTo(125 - 4 - 3 - 4);
    assertThat(plan.band()).isEqualTo(IPS.band("good"));
    assertThat(plan.nextBand()).hasValue(IPS.band("exemplary"));
    assertThat(plan.points()).isEqualTo(1);
    assertThat(plan.pointsAvailable()).isEqualTo(11);
    assertThat(plan.opportunities().stream().map(Opportunity::item))
        .containsExactly("caseload-size", "rapid-job-search", "outreach");
    Opportunity caseload = plan.opportunities().get(0);
    assertThat(caseload.section()).isEqualTo("staffing");
    assertThat(caseload.rating()).isEqualTo(1);
    assertThat(caseload.pointsAvailable()).isEqualTo(4);
    assertThat(caseload.next()).isEqualTo(IPS.item("caseload-size").rule().anchor(2));
    assertThat(caseload.next().range().inWords()).isEqualTo("31..40");
    PlainMappers.assertRoundTrip(plan, ImprovementPlan.class);
    PlainMappers.assertRoundTrip(caseload, Opportunity.class);
  }

  @Test
  void namesTheConditionsOfTheNextRating() {
    Assessment four = AnyAssessment.flat(IPS, DAY, 5).withRating("rapid-job-search", Rating.of(4));
    Assessment three = four.withRating("rapid-job-search", Rating.of(3));
    assertThat(ImprovementPlan.of(IPS, four).opportunities().get(0).conditions())
        .extracting(Condition::otherwiseAtMost)
        .containsExactly(4);
    assertThat(ImprovementPlan.of(IPS, three).opportunities().get(0).conditions()).isEmpty();
  }

  @Test
  void groupsByPrincipleAndLeavesTheRestTogether() {
    assertThat(ImprovementPlan.of(IPS, NEARLY).groups())
        .containsExactly(
            new PrincipleGroup("zero-exclusion", List.of("outreach"), 4),
            new PrincipleGroup("integration", List.of("outreach"), 4),
            new PrincipleGroup("rapid-job-search", List.of("rapid-job-search"), 3),
            new PrincipleGroup(null, List.of("caseload-size"), 4));
    assertThat(ImprovementPlan.of(IPS, NEARLY).groups().get(3).served()).isEmpty();
  }

  @Test
  void tiesGoByFewerItemsThenByTheOrderOfTheForm() {
    Assessment twoShort =
        NEARLY.withRating("disclosure", Rating.of(4)); // total 113, two short of exemplary
    assertThat(
            ImprovementPlan.of(IPS, twoShort, RaisingCost.steps(), 5).combinations().stream()
                .map(ImprovementPlanTest::show))
        .containsExactly(
            "caseload-size+2 = 2",
            "rapid-job-search+2 = 2",
            "outreach+2 = 2",
            "caseload-size+1, disclosure+1 = 2",
            "caseload-size+1, rapid-job-search+1 = 2");
  }

  @Test
  void findsCombinationsThatTakingTheCheapestFirstWouldMiss() {
    // Total 97: three points are lacking. To take on an item has one price, however far.
    Assessment three =
        AnyAssessment.flat(IPS, DAY, 4)
            .withRating("caseload-size", Rating.of(3))
            .withRating("outreach", Rating.of(2));
    RaisingCost price =
        RaisingCost.perItem(
            IPS,
            Map.of(
                "caseload-size",
                4,
                "outreach",
                5,
                "disclosure",
                3,
                "team-contact",
                3,
                "vocational-unit",
                9));
    RaisingCost others =
        (item, from, to) ->
            List.of("caseload-size", "outreach", "disclosure", "team-contact").contains(item.code())
                ? price.of(item, from, to)
                : 100;
    // The cheapest first would be disclosure and team contact at 3 each, and then one more.
    assertThat(
            ImprovementPlan.of(IPS, three, others, 3).combinations().stream()
                .map(ImprovementPlanTest::show))
        .containsExactly(
            "outreach+3 = 5",
            "caseload-size+2, team-contact+1 = 7",
            "caseload-size+2, disclosure+1 = 7");
  }

  private static String show(Combination combination) {
    StringBuilder text = new StringBuilder();
    for (Raise raise : combination.raises()) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(raise.item())
          .append('+')
          .append(raise.points());
    }
    return text + " = " + combination.cost();
  }

  @Test
  void thereIsNoNextBandAfterTheHighest() {
    ImprovementPlan plan =
        ImprovementPlan.of(IPS, NEARLY.withRating("caseload-size", Rating.of(2)));
    assertThat(plan.band()).isEqualTo(IPS.band("exemplary"));
    assertThat(plan.nextBand()).isEmpty();
    assertThat(plan.points()).isZero();
    assertThat(plan.combinations()).isEmpty();
    assertThat(plan.opportunities()).hasSize(3);
    PlainMappers.assertRoundTrip(plan, ImprovementPlan.class);
    ImprovementPlan full = ImprovementPlan.of(IPS, AnyAssessment.flat(IPS, DAY, 5));
    assertThat(full.opportunities()).isEmpty();
    assertThat(full.groups()).isEmpty();
    assertThat(full.pointsAvailable()).isZero();
  }

  @Test
  void aCombinationKnowsTheReviewItWasMadeFor() {
    Combination cheapest = ImprovementPlan.of(IPS, NEARLY).combinations().get(0);
    assertThat(cheapest.appliedTo(NEARLY).rating("caseload-size")).isEqualTo(Rating.of(2));
    assertThatThrownBy(() -> cheapest.appliedTo(AnyAssessment.flat(IPS, DAY, 3)))
        .hasMessage("item caseload-size: its rating is 3, the plan was made for 1");
    PlainMappers.assertRoundTrip(cheapest, Combination.class);
    PlainMappers.assertRoundTrip(cheapest.raises().get(0), Raise.class);
  }

  @Test
  void refusesWhatItCannotPlan() {
    assertThatThrownBy(
            () ->
                ImprovementPlan.of(
                    IPS, NEARLY.withRating("outreach", Rating.missing(MissingReason.NOT_ASSESSED))))
        .isInstanceOf(IncompleteAssessmentException.class);
    assertThatThrownBy(() -> ImprovementPlan.of(IPS, NEARLY, RaisingCost.steps(), 1001))
        .hasMessage("1001 combinations: outside 0..1000");
    assertThat(ImprovementPlan.of(IPS, NEARLY, RaisingCost.steps(), 0).combinations()).isEmpty();
    assertThatThrownBy(() -> ImprovementPlan.of(IPS, NEARLY, (item, from, to) -> 0, 1))
        .hasMessage(
            "item caseload-size: from 1 to 2 costs 0, outside 1..1000000; to raise further must"
                + " not cost less");
    assertThatThrownBy(() -> ImprovementPlan.of(IPS, NEARLY, (item, from, to) -> 10 - to, 1))
        .hasMessage(
            "item caseload-size: from 1 to 3 costs 7, outside 8..1000000; to raise further must"
                + " not cost less");
    assertThatThrownBy(() -> RaisingCost.perStep(IPS, Map.of("tea", 2)))
        .isInstanceOf(UnknownCodeException.class);
    assertThatThrownBy(() -> RaisingCost.perItem(IPS, Map.of("tea", 2)))
        .isInstanceOf(UnknownCodeException.class);
  }
}
