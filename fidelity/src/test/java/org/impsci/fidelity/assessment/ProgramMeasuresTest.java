package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.fidelity.assessment.Assessments.IPS;
import static org.impsci.fidelity.assessment.Assessments.SE;

import java.time.LocalDate;
import java.util.Map;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.Ips25Item;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;

class ProgramMeasuresTest {

  static ProgramMeasures.Builder ips() {
    return ProgramMeasures.builder(IPS).site("North").date(LocalDate.of(2024, 5, 31));
  }

  static ProgramMeasures example() {
    return ips()
        .value(Ips25Item.CASELOAD_SIZE, 27)
        .value(Ips25Item.RAPID_JOB_SEARCH, 20, "tracks-employer-contacts")
        .alternative(
            Ips25Item.EMPLOYER_CONTACT_FREQUENCY, "few-job-seekers", 2, "tracking-reviewed-weekly")
        .value(Ips25Item.EMPLOYER_CONTACT_FREQUENCY, 3)
        .met(Ips25Item.DISCLOSURE, "not-required", "raised-again")
        .met(Ips25Item.OUTREACH)
        .met(Ips25Item.VOCATIONAL_GENERALISTS, "intake", "engagement")
        .build();
  }

  @Test
  void ratesWhatCanBeRatedAndSaysWhatIsLeft() {
    AssessmentDraft draft = AssessmentDraft.of(IPS, example());
    Assessment assessment = draft.assessment();
    assertThat(assessment.ratings())
        .containsExactly(
            Map.entry("caseload-size", Rating.of(3)),
            Map.entry("vocational-generalists", Rating.of(3)),
            Map.entry("disclosure", Rating.of(3)),
            Map.entry("rapid-job-search", Rating.of(5)),
            Map.entry("employer-contact-frequency", Rating.of(5)),
            Map.entry("outreach", Rating.of(1)));
    assertThat(assessment.advice().keySet()).isEqualTo(assessment.ratings().keySet());
    assertThat(assessment.advice().get("caseload-size").reason())
        .isEqualTo("27 clients per full-time specialist is within 26..30: rating 3");
    assertThat(draft.toBeJudged())
        .containsExactly(
            "vocational-rehabilitation-collaboration",
            "vocational-unit",
            "zero-exclusion",
            "work-incentives-planning",
            "vocational-assessment",
            "employer-contact-quality",
            "individualized-follow-along",
            "time-unlimited-follow-along");
    assertThat(draft.notMeasured())
        .containsExactly(
            "employment-services-staff",
            "team-assignment",
            "team-contact",
            "supervisor-role",
            "agency-focus",
            "executive-support",
            "individualized-job-search",
            "job-type-diversity",
            "employer-diversity",
            "competitive-jobs",
            "community-based-services");
    assertThat(assessment.ratings().size() + draft.toBeJudged().size() + draft.notMeasured().size())
        .isEqualTo(25);
    PlainMappers.assertRoundTrip(draft, AssessmentDraft.class);
  }

  @Test
  void noPhaseAtAllMustBeJudged() {
    AssessmentDraft draft =
        AssessmentDraft.of(IPS, ips().met(Ips25Item.VOCATIONAL_GENERALISTS).build());
    assertThat(draft.toBeJudged()).contains("vocational-generalists");
    assertThat(draft.assessment().ratings()).isEmpty();
  }

  @Test
  void anAlternativeThatEarnsNothingLeavesTheItemToBeJudged() {
    AssessmentDraft draft =
        AssessmentDraft.of(
            IPS, ips().alternative("employer-contact-frequency", "few-job-seekers", 1).build());
    assertThat(draft.toBeJudged()).contains("employer-contact-frequency");
  }

  @Test
  void theBetterOfValueAndAlternativeIsTaken() {
    Assessment assessment = AssessmentDraft.of(IPS, example()).assessment();
    assertThat(assessment.advice().get("employer-contact-frequency").reason())
        .contains("in place of the usual quantity");
  }

  @Test
  void travelsAsPlainData() {
    PlainMappers.assertRoundTrip(example(), ProgramMeasures.class);
    assertThat(
            PlainMappers.write(
                ips().value(Ips25Item.CASELOAD_SIZE, 27.5).met("disclosure").build()))
        .isEqualTo(
            "{\"scale\":\"ips-25\",\"site\":\"North\",\"date\":\"2024-05-31\",\"measures\":{"
                + "\"caseload-size\":{\"value\":27.5},"
                + "\"disclosure\":{\"criteria\":[]}}}");
  }

  @Test
  void refusesAtOnceWhatTheRuleCannotRate() {
    assertThatThrownBy(() -> ips().value(Ips25Item.COMMUNITY_BASED_SERVICES, 130))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "scale ips-25, item community-based-services: community-time-share 130 is not possible:"
                + " 0..100 percent of hours");
    assertThatThrownBy(() -> ips().value(Ips25Item.DISCLOSURE, 3))
        .hasMessage("scale ips-25, item disclosure: is measured by criteria, not by a value");
    assertThatThrownBy(() -> ips().met(Ips25Item.CASELOAD_SIZE, "few"))
        .hasMessage("scale ips-25, item caseload-size: is measured by a value, not by criteria");
    assertThatThrownBy(() -> ips().value("caseload-size", 20).value("caseload-size", 20))
        .hasMessage("scale ips-25, item caseload-size: is measured already");
    assertThatThrownBy(
            () ->
                ips()
                    .alternative("employer-contact-frequency", "few-job-seekers", 2)
                    .alternative("employer-contact-frequency", "few-job-seekers", 3))
        .hasMessage(
            "scale ips-25, item employer-contact-frequency: is measured by few-job-seekers"
                + " already");
    assertThatThrownBy(() -> ips().met("disclosure", "tea"))
        .hasMessage(
            "scale ips-25, item disclosure: rule has no \"tea\"; known: not-required,"
                + " costs-and-benefits, exact-information, raised-again");
    assertThatThrownBy(() -> ips().value("tea", 3)).isInstanceOf(UnknownCodeException.class);
    assertThatThrownBy(() -> ips().site(" ").build()).hasMessage("measures have no site");
    assertThatThrownBy(() -> ProgramMeasures.builder(IPS).build())
        .hasMessage(
            "Cannot build ProgramMeasures, some of required attributes are not set [site, date]");
    assertThatThrownBy(() -> Measure.builder().build())
        .hasMessage("measure has neither a value nor criteria: give one");
    assertThatThrownBy(() -> Measure.builder().value(3.0).addCriteria("a").build())
        .hasMessage("measure has both a value and criteria: give one");
  }

  @Test
  void refusesAnotherEdition() {
    assertThatThrownBy(() -> AssessmentDraft.of(SE, example()))
        .hasMessage("measures of North (2024-05-31): are for scale ips-25, not se-15");
  }

  @Test
  void refusesWhatNoBuilderChecked() {
    ProgramMeasures measures =
        new ProgramMeasures(
            "ips-25",
            "North",
            LocalDate.EPOCH,
            Map.of("caseload-size", Measure.builder().value(-1.0).build()));
    assertThatThrownBy(() -> AssessmentDraft.of(IPS, measures))
        .hasMessage(
            "scale ips-25, item caseload-size: clients-per-specialist -1 is not possible: at least 0"
                + " clients per full-time specialist");
  }
}
