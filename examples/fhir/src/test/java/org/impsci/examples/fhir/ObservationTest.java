package org.impsci.examples.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.IncompleteAssessmentException;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.junit.jupiter.api.Test;

/** What an Observation says of a score. */
class ObservationTest {

  private static final FidelityScale SCALE = FidelityScales.ips25();

  private static Observation of(Assessment assessment, MissingPolicy policy) {
    return Fixtures.R4.observation(SCALE, assessment, policy);
  }

  /** Without two items that were rated 5 and 4: 94 of 115. */
  private static Assessment incomplete() {
    return Fixtures.northside()
        .withRating("caseload-size", Rating.missing(MissingReason.NOT_APPLICABLE))
        .withRating("outreach", Rating.missing(MissingReason.INSUFFICIENT_DATA));
  }

  private static List<String> codes(List<CodeableConcept> concepts) {
    return concepts.stream().map(concept -> concept.getCodingFirstRep().getCode()).toList();
  }

  @Test
  void saysTheTotalItsBandAndItsSections() {
    Observation score = of(Fixtures.northside(), MissingPolicy.refuse());

    assertThat(score.getCode().getCodingFirstRep().getCode()).isEqualTo("ips-25");
    assertThat(score.getValueQuantity().getValue()).isEqualByComparingTo("103");
    assertThat(codes(score.getInterpretation())).containsExactly("good");
    assertThat(score.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-03-14");
    assertThat(score.getFocusFirstRep().getIdentifier().getValue()).isEqualTo("Northside");
    assertThat(score.getComponent())
        .map(
            part ->
                part.getCode().getCodingFirstRep().getCode()
                    + " "
                    + part.getValueQuantity().getValue())
        .containsExactly("staffing 13", "organization 33", "services 57", "items-rated 25");
    assertThat(score.getReferenceRange())
        .map(
            range ->
                range.getText()
                    + " "
                    + range.getLow().getValue()
                    + ".."
                    + range.getHigh().getValue())
        .containsExactly(
            "Exemplary fidelity 115..125",
            "Good fidelity 100..114",
            "Fair fidelity 74..99",
            "Not supported employment 25..73");
  }

  @Test
  void saysBothEndsAndAllBandsThatAreStillPossible() {
    Observation score = of(incomplete(), MissingPolicy.bounds());

    assertThat(score.getValueRange().getLow().getValue()).isEqualByComparingTo("96");
    assertThat(score.getValueRange().getHigh().getValue()).isEqualByComparingTo("104");
    assertThat(codes(score.getInterpretation())).containsExactly("fair", "good");
    assertThat(score.getComponent())
        .map(
            part ->
                part.getCode().getCodingFirstRep().getCode()
                    + " "
                    + (part.hasValue()
                        ? part.getValueQuantity().getValue()
                        : part.getDataAbsentReason().getCodingFirstRep().getCode()))
        .containsExactly("items-rated 23", "caseload-size not-applicable", "outreach unknown");
  }

  @Test
  void saysThatATotalIsProrated() {
    Observation score = of(incomplete(), MissingPolicy.prorate(2));

    assertThat(score.getValueQuantity().getValue().doubleValue()).isEqualTo(94 * 25 / 23.0);
    assertThat(codes(score.getInterpretation())).containsExactly("good");
    assertThat(score.getMethod().getText())
        .isEqualTo("Prorated: missing items are given the mean of the items that are rated");
  }

  @Test
  void saysWhyThereIsNoScore() {
    Observation score = of(incomplete(), MissingPolicy.prorate(1));

    assertThat(score.hasValue()).isFalse();
    assertThat(score.hasInterpretation()).isFalse();
    assertThat(score.getDataAbsentReason().getText())
        .isEqualTo("More items have no rating than the policy allows");
  }

  @Test
  void isRefusedWhenRatingsAreMissingAndThePolicyIsNotToGuess() {
    assertThatThrownBy(() -> of(incomplete(), MissingPolicy.refuse()))
        .isInstanceOf(IncompleteAssessmentException.class)
        .hasMessageContaining("caseload-size")
        .hasMessageContaining("outreach");
  }

  @Test
  void isDerivedFromTheResponseThatItWasMadeFrom() {
    QuestionnaireResponse response = Fixtures.R4.response(SCALE, Fixtures.northside());
    assertThat(Fixtures.R4.observation(SCALE, response, MissingPolicy.refuse()).hasDerivedFrom())
        .isFalse();

    response.setId("17");

    assertThat(
            Fixtures.R4
                .observation(SCALE, response, MissingPolicy.refuse())
                .getDerivedFromFirstRep()
                .getReference())
        .isEqualTo("QuestionnaireResponse/17");
  }

  @Test
  void hasTheSiteAsSubjectInR5() {
    assertThat(
            Fixtures.R5
                .observation(SCALE, Fixtures.northside(), MissingPolicy.refuse())
                .getSubject()
                .getIdentifier()
                .getValue())
        .isEqualTo("Northside");
  }
}
