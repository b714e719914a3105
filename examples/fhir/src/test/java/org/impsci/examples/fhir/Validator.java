package org.impsci.examples.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.impsci.fidelity.FidelityScale;

/**
 * HAPI's validator against the base profiles of a release. It knows the forms and codes of the
 * scales, and so also checks answers against forms and codes against systems.
 */
final class Validator {

  private final FhirContext context;
  private final FhirValidator validator;

  private Validator(FhirContext context, FhirValidator validator) {
    this.context = context;
    this.validator = validator;
  }

  /** The one of a release; making one takes long. */
  static Validator of(FidelityFhir<?, ?, ?, ?> fhir) {
    return fhir instanceof FidelityR4 ? OfR4.VALIDATOR : OfR5.VALIDATOR;
  }

  private static Validator make(FidelityFhir<?, ?, ?, ?> fhir) {
    FhirContext context = fhir.context();
    PrePopulatedValidationSupport known = new PrePopulatedValidationSupport(context);
    for (FidelityScale scale : Fixtures.SCALES) {
      known.addResource(fhir.questionnaire(scale));
      fhir.codeSystems(scale).forEach(known::addResource);
    }
    FhirInstanceValidator instances =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                known,
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context)));
    return new Validator(context, context.newValidator().registerValidatorModule(instances));
  }

  /** The errors of a resource, validated as the text that is written of it. */
  List<String> errors(IBaseResource resource) {
    String json = context.newJsonParser().encodeResourceToString(resource);
    return validator.validateWithResult(json).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(message -> message.getLocationString() + ": " + message.getMessage())
        .toList();
  }

  private static final class OfR4 {
    private static final Validator VALIDATOR = make(Fixtures.R4);
  }

  private static final class OfR5 {
    private static final Validator VALIDATOR = make(Fixtures.R5);
  }
}
