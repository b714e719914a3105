/**
 * Fidelity scales, reviews and scores as resources of FHIR, the standard of clinical record
 * systems, in its releases R4 and R5.
 *
 * <p>Start with {@link org.impsci.examples.fhir.FidelityR4} or {@link
 * org.impsci.examples.fhir.FidelityR5}: both are a {@link org.impsci.examples.fhir.FidelityFhir},
 * which makes a Questionnaire of a scale, a QuestionnaireResponse of an assessment and an
 * assessment of a QuestionnaireResponse, and an Observation of a score. {@link
 * org.impsci.examples.fhir.FhirNames} has every address and code they use. {@link
 * org.impsci.examples.fhir.Main} is the program.
 *
 * <p>What a form asks, what an answer must be and what a score says is decided once, in records
 * that know no release; the two classes above only copy them into HAPI's types and back. They
 * differ where the releases do: the kind of a coded question, the extension that weighs an option,
 * and the place of the site in an Observation.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.examples.fhir;

import org.jspecify.annotations.NullMarked;
