package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Ips25Item;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.RatingAdvice;
import org.impsci.fidelity.Thresholds;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private static Assessment.Builder ips() {
    return Assessments.of(Assessments.IPS);
  }

  @Test
  void saysWhatItWasGivenInTheOrderOfTheForm() {
    Assessment assessment =
        ips()
            .addReviewers(ReviewerRole.INDEPENDENT, ReviewerRole.INDEPENDENT)
            .missing(Ips25Item.OUTREACH, MissingReason.NOT_APPLICABLE)
            .rate(Ips25Item.RAPID_JOB_SEARCH, 4)
            .rate("caseload-size", 5)
            .evidence(Ips25Item.RAPID_JOB_SEARCH, EvidenceSource.INTERVIEWS)
            .evidence("rapid-job-search", EvidenceSource.INTERVIEWS, EvidenceSource.DOCUMENT_REVIEW)
            .note(Ips25Item.RAPID_JOB_SEARCH, "Logs of May only.")
            .build();
    assertThat(assessment.scale()).isEqualTo("ips-25");
    assertThat(assessment.site()).isEqualTo("North");
    assertThat(assessment.date()).isEqualTo(LocalDate.of(2024, 5, 31));
    assertThat(assessment.reviewers())
        .containsExactly(ReviewerRole.INDEPENDENT, ReviewerRole.INDEPENDENT);
    assertThat(assessment.ratings().keySet())
        .containsExactly("caseload-size", "rapid-job-search", "outreach");
    assertThat(assessment.rating("rapid-job-search")).isEqualTo(Rating.of(4));
    assertThat(assessment.rating("disclosure"))
        .isEqualTo(Rating.missing(MissingReason.NOT_ASSESSED));
    assertThat(assessment.evidence().get("rapid-job-search"))
        .containsExactly(EvidenceSource.INTERVIEWS, EvidenceSource.DOCUMENT_REVIEW);
    assertThat(assessment.notes()).containsEntry("rapid-job-search", "Logs of May only.");
    PlainMappers.assertRoundTrip(assessment, Assessment.class);
  }

  @Test
  void isWrittenAsPeopleWouldWriteIt() {
    assertThat(PlainMappers.write(ips().rate("caseload-size", 5).build()))
        .isEqualTo(
            "{\"scale\":\"ips-25\",\"site\":\"North\",\"date\":\"2024-05-31\",\"reviewers\":[],"
                + "\"ratings\":{\"caseload-size\":5},\"advice\":{},\"evidence\":{},\"notes\":{}}");
  }

  @Test
  void refusesAtOnceWhatTheScaleDoesNotAllow() {
    assertThatThrownBy(() -> ips().rate(Ips25Item.RAPID_JOB_SEARCH, 7))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("scale ips-25, item rapid-job-search: rating 7 is outside 1..5");
    assertThatThrownBy(() -> ips().rate("outreach", 0))
        .hasMessage("scale ips-25, item outreach: rating 0 is outside 1..5");
    assertThatThrownBy(() -> ips().rate("outreach", 4).rate("outreach", 4))
        .hasMessage("scale ips-25, item outreach: is rated 4 already");
    assertThatThrownBy(
            () -> ips().missing("outreach", MissingReason.NOT_ASSESSED).rate("outreach", 4))
        .hasMessage("scale ips-25, item outreach: is rated not-assessed already");
    assertThatThrownBy(() -> ips().note("outreach", "a").note("outreach", "b"))
        .hasMessage("scale ips-25, item outreach: has a note already");
    assertThatThrownBy(() -> ips().rateInOrder(5, 5, 5))
        .hasMessage("scale ips-25: 3 ratings for 25 items");
  }

  @Test
  void refusesItemsOfAnotherScale() {
    assertThatThrownBy(() -> Assessments.of(FidelityScales.se15()).rate(Ips25Item.DISCLOSURE, 3))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage(
            "scale se-15 has no \"disclosure\"; known: caseload-size, vocational-services-staff,"
                + " vocational-generalists, treatment-integration, vocational-unit,"
                + " zero-exclusion, vocational-assessment, rapid-job-search,"
                + " individualized-job-search, job-diversity, job-permanence,"
                + " jobs-as-transitions, follow-along-supports, community-based-services,"
                + " outreach");
    assertThatThrownBy(() -> ips().missing("tea", MissingReason.NOT_ASSESSED))
        .isInstanceOf(UnknownCodeException.class);
    assertThatThrownBy(() -> ips().evidence("tea", EvidenceSource.INTERVIEWS))
        .isInstanceOf(UnknownCodeException.class);
    assertThatThrownBy(() -> ips().note("tea", "hot")).isInstanceOf(UnknownCodeException.class);
  }

  @Test
  void theNineOfTheOlderFormIsInsufficientData() {
    Assessment assessment =
        Assessments.of(Assessments.SE)
            .rateInOrder(5, 5, 5, 5, 5, 5, 5, 9, 5, 5, 5, 5, 5, 5, 5)
            .build();
    assertThat(assessment.rating("rapid-job-search"))
        .isEqualTo(Rating.missing(MissingReason.INSUFFICIENT_DATA));
    assertThatThrownBy(() -> ips().rate("rapid-job-search", 9))
        .hasMessage("scale ips-25, item rapid-job-search: rating 9 is outside 1..5");
  }

  private static final RatingAdvice ADVICE =
      ((Thresholds) Assessments.IPS.item("employer-contact-frequency").rule())
          .rate(3, "tracking-reviewed-weekly");

  @Test
  void keepsTheAdviceThatAReviewerOverrides() {
    Assessment draft = ips().rate(Ips25Item.EMPLOYER_CONTACT_FREQUENCY, ADVICE).build();
    assertThat(draft.rating("employer-contact-frequency")).isEqualTo(Rating.of(2));
    assertThat(draft.overridden()).isEmpty();
    Assessment decided =
        draft.toBuilder(Assessments.IPS)
            .override(Ips25Item.EMPLOYER_CONTACT_FREQUENCY, 3, "Well over three in most weeks.")
            .rate(Ips25Item.ZERO_EXCLUSION, 5)
            .build();
    assertThat(decided.rating("employer-contact-frequency")).isEqualTo(Rating.of(3));
    assertThat(decided.advice()).containsEntry("employer-contact-frequency", ADVICE);
    assertThat(decided.overridden()).containsExactly("employer-contact-frequency");
    assertThat(decided.notes())
        .containsEntry("employer-contact-frequency", "Well over three in most weeks.");
    PlainMappers.assertRoundTrip(decided, Assessment.class);
    assertThat(AssessmentReaderTest.read(PlainMappers.write(decided))).isEqualTo(decided);
  }

  @Test
  void onlyAdviceCanBeOverridden() {
    assertThatThrownBy(() -> ips().rate("outreach", 4).override("outreach", 5, "Better."))
        .hasMessage("scale ips-25, item outreach: has no advice to override; rate it");
    assertThatThrownBy(
            () ->
                ips()
                    .rate(Ips25Item.EMPLOYER_CONTACT_FREQUENCY, ADVICE)
                    .override(Ips25Item.EMPLOYER_CONTACT_FREQUENCY, 6, "Great."))
        .hasMessage("scale ips-25, item employer-contact-frequency: rating 6 is outside 1..5");
  }

  @Test
  void aCopySaysTheSame() {
    Assessment assessment =
        ips()
            .addReviewers(ReviewerRole.SELF)
            .rate(Ips25Item.EMPLOYER_CONTACT_FREQUENCY, ADVICE)
            .missing("outreach", MissingReason.NOT_APPLICABLE)
            .evidence("outreach", EvidenceSource.INTERVIEWS)
            .note("outreach", "New team.")
            .build();
    assertThat(assessment.toBuilder(Assessments.IPS).build()).isEqualTo(assessment);
    assertThatThrownBy(() -> assessment.toBuilder(Assessments.SE))
        .hasMessage("assessment of North (2024-05-31): was made with scale ips-25, not se-15");
  }

  @Test
  void needsSiteAndDate() {
    Assessment.Builder builder = Assessment.builder(Assessments.IPS);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Cannot build Assessment, some of required attributes are not set [site, date]");
    assertThatThrownBy(builder.site("North")::build)
        .hasMessage("Cannot build Assessment, some of required attributes are not set [date]");
    assertThatThrownBy(() -> ips().site(" ").build()).hasMessage("assessment has no site");
    assertThatThrownBy(
            () ->
                PlainMappers.read(
                    "{\"scale\":\"ips-25\",\"site\":\"North\",\"ratings\":{}}", Assessment.class))
        .hasMessageContaining("assessment of North has no date");
    assertThatThrownBy(
            () ->
                PlainMappers.readWith3(
                    "{\"scale\":\"ips-25\",\"site\":\"North\",\"date\":\"31/05/2024\","
                        + "\"ratings\":{}}",
                    Assessment.class))
        .hasMessageContaining("\"31/05/2024\" is not a date; write it as 2024-05-31");
  }
}
