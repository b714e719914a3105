package org.impsci.examples.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the program for one release of FHIR, from text to text.
 *
 * @param <R> the QuestionnaireResponse of the release
 */
final class Release<R extends IBaseResource> {

  private final FidelityFhir<?, R, ?, ?> fhir;
  private final Class<R> responseType;

  private Release(FidelityFhir<?, R, ?, ?> fhir, Class<R> responseType) {
    this.fhir = fhir;
    this.responseType = responseType;
  }

  /** The names that releases have on the command line. */
  enum Name {
    R4,
    R5;

    Release<?> release() {
      return switch (this) {
        case R4 ->
            new Release<>(new FidelityR4(), org.hl7.fhir.r4.model.QuestionnaireResponse.class);
        case R5 ->
            new Release<>(new FidelityR5(), org.hl7.fhir.r5.model.QuestionnaireResponse.class);
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  String questionnaire(FidelityScale scale) {
    return parser().encodeResourceToString(fhir.questionnaire(scale));
  }

  /** The code systems of a scale, one after the other. */
  String codeSystems(FidelityScale scale) {
    StringBuilder text = new StringBuilder();
    for (IBaseResource codes : fhir.codeSystems(scale)) {
      text.append(text.isEmpty() ? "" : "\n").append(parser().encodeResourceToString(codes));
    }
    return text.toString();
  }

  /** A response on one line, as bulk data have it. */
  String response(FidelityScale scale, Assessment assessment) {
    return parser().setPrettyPrint(false).encodeResourceToString(fhir.response(scale, assessment));
  }

  /** A response that was read, with its scale. */
  Filled read(String name, String json, @Nullable FidelityScale given) {
    R response;
    try {
      response = parser().parseResource(responseType, json);
    } catch (DataFormatException e) {
      throw new InvalidDataException(
          name, "", "is no QuestionnaireResponse of this release: " + e.getMessage(), e);
    }
    FidelityScale scale = given == null ? scale(name, response) : given;
    return new Filled(scale, fhir.assessment(scale, response), response);
  }

  private FidelityScale scale(String name, R response) {
    Optional<String> id = fhir.scaleId(response);
    if (id.isEmpty()) {
      throw new InvalidDataException(
          name,
          "/questionnaire",
          "names no form of a fidelity scale, such as \"" + FhirNames.edition("ips-25") + "\"");
    }
    return FidelityScales.get(id.get());
  }

  private IParser parser() {
    return fhir.context()
        .newJsonParser()
        .setPrettyPrint(true)
        .setParserErrorHandler(new StrictErrorHandler());
  }

  /** A response that fits its form. */
  final class Filled {
    private final FidelityScale scale;
    private final Assessment assessment;
    private final R response;

    private Filled(FidelityScale scale, Assessment assessment, R response) {
      this.scale = scale;
      this.assessment = assessment;
      this.response = response;
    }

    FidelityScale scale() {
      return scale;
    }

    Assessment assessment() {
      return assessment;
    }

    String observation(MissingPolicy policy) {
      return parser().encodeResourceToString(fhir.observation(scale, response, policy));
    }
  }
}
