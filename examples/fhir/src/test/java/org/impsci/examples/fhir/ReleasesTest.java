package org.impsci.examples.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.junit.jupiter.api.Test;

/** R4 and R5 say the same but where the releases differ. */
class ReleasesTest {

  @Test
  void questionnairesDifferInTheKindOfChoicesAndTheExtensionOfWeights() {
    for (FidelityScale scale : Fixtures.SCALES) {
      assertThat(json(Fixtures.R5.context(), Fixtures.R5.questionnaire(scale)))
          .isEqualTo(
              json(Fixtures.R4.context(), Fixtures.R4.questionnaire(scale))
                  .replace("\"type\":\"choice\"", "\"type\":\"coding\"")
                  .replace(FhirNames.ORDINAL_VALUE, FhirNames.ITEM_WEIGHT));
    }
  }

  @Test
  void responsesAreTheSame() {
    FidelityScale scale = Fixtures.SCALES.get(0);
    assertThat(json(Fixtures.R5.context(), Fixtures.R5.response(scale, Fixtures.northside())))
        .isEqualTo(json(Fixtures.R4.context(), Fixtures.R4.response(scale, Fixtures.northside())));
  }

  @Test
  void observationsDifferInThePlaceOfTheSite() {
    FidelityScale scale = Fixtures.SCALES.get(0);
    MissingPolicy policy = MissingPolicy.refuse();
    String site =
        "{\"type\":\"Organization\",\"identifier\":{\"system\":\"https://impsci.org/fhir/sites\","
            + "\"value\":\"Northside\"},\"display\":\"Northside\"}";
    assertThat(
            json(
                Fixtures.R5.context(),
                Fixtures.R5.observation(scale, Fixtures.northside(), policy)))
        .isEqualTo(
            json(
                    Fixtures.R4.context(),
                    Fixtures.R4.observation(scale, Fixtures.northside(), policy))
                .replace("\"focus\":[" + site + "]", "\"subject\":" + site));
  }

  private static String json(FhirContext context, IBaseResource resource) {
    return context.newJsonParser().encodeResourceToString(resource);
  }
}
