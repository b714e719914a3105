package org.impsci.examples.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What HAPI's validator says of everything that is the same for every assessment. */
class ValidationTest {

  static List<FidelityFhir<?, ?, ?, ?>> releases() {
    return Fixtures.releases();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void questionnairesOfAllScalesAreValid(FidelityFhir<?, ?, ?, ?> fhir) {
    for (FidelityScale scale : Fixtures.SCALES) {
      assertThat(Validator.of(fhir).errors(fhir.questionnaire(scale))).as(scale.id()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void codeSystemsOfAllScalesAreValid(FidelityFhir<?, ?, ?, ?> fhir) {
    for (FidelityScale scale : Fixtures.SCALES) {
      for (IBaseResource codes : fhir.codeSystems(scale)) {
        assertThat(Validator.of(fhir).errors(codes)).as(scale.id()).isEmpty();
      }
    }
  }

  @Test
  void validationChecksAnswersAgainstTheForm() {
    QuestionnaireResponse response =
        Fixtures.R4.response(FidelityScales.ips25(), Fixtures.northside());
    assertThat(Validator.of(Fixtures.R4).errors(response)).isEmpty();

    Coding chosen =
        (Coding) response.getItem().get(0).getItem().get(0).getAnswerFirstRep().getValue();
    chosen.setCode("caseload-size-7").setDisplay(null);

    assertThat(Validator.of(Fixtures.R4).errors(response)).isNotEmpty();
  }
}
