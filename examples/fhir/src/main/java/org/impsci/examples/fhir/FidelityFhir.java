package org.impsci.examples.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.IncompleteAssessmentException;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.Score;

/**
 * Fidelity scales, assessments and scores as resources of one release of FHIR.
 *
 * <p>Instances have no state and may be shared between threads.
 *
 * @param <Q> the Questionnaire of the release
 * @param <R> its QuestionnaireResponse
 * @param <O> its Observation
 * @param <C> its CodeSystem
 */
public abstract sealed class FidelityFhir<
        Q extends IBaseResource,
        R extends IBaseResource,
        O extends IBaseResource,
        C extends IBaseResource>
    permits FidelityR4, FidelityR5 {

  FidelityFhir() {}

  /**
   * HAPI's context of the release, which parses and writes its resources.
   *
   * @return one context for all who ask, since making one takes long
   */
  public abstract FhirContext context();

  /**
   * The form of a scale: its sections as groups, its items as questions that must be answered, the
   * ratings of an item as options that count their number, with what earns them. Within each item
   * it asks where the evidence was found and for a remark, and has a hidden place for what a
   * program advised.
   *
   * <p>The number that a form prints for insufficient data is no option, since whoever adds up the
   * options would add it: the answer is then absent, and says why.
   *
   * @param scale the scale
   * @return its Questionnaire; its version is the id of the scale
   */
  public final Q questionnaire(FidelityScale scale) {
    return questionnaire(ScaleForm.of(scale));
  }

  /**
   * The code systems of all codes that are this project's own: sections, items, ratings and bands
   * of a scale, and what scales share. A server or validator that has them can check the codes.
   *
   * @param scale the scale
   * @return its CodeSystems
   */
  public final List<C> codeSystems(FidelityScale scale) {
    Map<String, FidelityScale> scales =
        ImmutableMap.<String, FidelityScale>builder()
            .putAll(byId(FidelityScales.all()))
            .put(scale.id(), scale)
            .buildKeepingLast();
    return ImmutableList.<CodeSet>builder()
        .addAll(ScaleCodes.of(scale))
        .addAll(ScaleCodes.shared(scales.values()))
        .build()
        .stream()
        .map(this::codeSystem)
        .collect(ImmutableList.toImmutableList());
  }

  private static Map<String, FidelityScale> byId(Collection<FidelityScale> scales) {
    return scales.stream().collect(ImmutableMap.toImmutableMap(FidelityScale::id, scale -> scale));
  }

  /**
   * An assessment as the filled-in form of its scale. The site is the subject, an Organization by
   * identifier; the day is the day of authoring; an item without a rating has an answer that is
   * absent, and says why.
   *
   * <p>{@link #assessment} gives back an equal assessment, but for what says nothing: an item that
   * was not mentioned is then said to be not assessed, and empty remarks and lists of evidence are
   * gone.
   *
   * @param scale the scale it was made with
   * @param assessment the assessment
   * @return a QuestionnaireResponse, completed
   * @throws InvalidDataException if the assessment was made with another scale, a rating is out of
   *     range, or a text has a control character
   * @throws UnknownCodeException if it speaks of an item that the scale does not have
   */
  public final R response(FidelityScale scale, Assessment assessment) {
    return response(ResponseWriter.of(scale, assessment));
  }

  /**
   * The scale whose form was filled in.
   *
   * @param response a QuestionnaireResponse
   * @return the id of the scale; empty if it names a form that is not this project's, or none
   */
  public final Optional<String> scaleId(R response) {
    String named = read(response).questionnaire();
    if (named == null || !named.startsWith(FhirNames.questionnaires())) {
      return Optional.empty();
    }
    String id = named.substring(FhirNames.questionnaires().length());
    int version = id.indexOf('|');
    return Optional.of(version < 0 ? id : id.substring(0, version));
  }

  /**
   * Reads an assessment, strictly: whatever the form does not ask for is refused, and so is a
   * question that must be answered and is not.
   *
   * @param scale the scale whose form was filled in
   * @param response a QuestionnaireResponse, completed or amended
   * @return the assessment
   * @throws InvalidDataException if the response does not fit the form; the message names the place
   *     as a JSON Pointer, the item, and what would be accepted
   */
  public final Assessment assessment(FidelityScale scale, R response) {
    return ResponseReader.read(scale, read(response));
  }

  /**
   * The score of an assessment. Its value is the total; its interpretation the band; its components
   * are the sections, how many items are rated, and each item that is not, with the reason; its
   * reference ranges are the bands.
   *
   * <p>A prorated total has no sections; bounds are a range with all bands that are still possible;
   * if there is no score the value is absent, and says why.
   *
   * @param scale the scale it was made with
   * @param assessment the assessment
   * @param policy what to do if ratings are missing
   * @return an Observation, final
   * @throws IncompleteAssessmentException if an item has no rating and the policy refuses that
   * @throws InvalidDataException if it was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if it rates an item that the scale does not have
   */
  public final O observation(FidelityScale scale, Assessment assessment, MissingPolicy policy) {
    return observation(
        ScoreWriter.of(scale, assessment, Score.of(scale, assessment, policy), null));
  }

  /**
   * The score of a filled-in form: as {@link #observation(FidelityScale, Assessment,
   * MissingPolicy)}, and derived from the response if that has an id.
   *
   * @param scale the scale whose form was filled in
   * @param response a QuestionnaireResponse, completed or amended
   * @param policy what to do if ratings are missing
   * @return an Observation, final
   * @throws IncompleteAssessmentException if an item has no rating and the policy refuses that
   * @throws InvalidDataException if the response does not fit the form
   */
  public final O observation(FidelityScale scale, R response, MissingPolicy policy) {
    Response read = read(response);
    Assessment assessment = ResponseReader.read(scale, read);
    return observation(
        ScoreWriter.of(
            scale,
            assessment,
            Score.of(scale, assessment, policy),
            read.id() == null ? null : read.name()));
  }

  abstract Q questionnaire(Form form);

  abstract C codeSystem(CodeSet set);

  abstract R response(Response response);

  abstract Response read(R response);

  abstract O observation(ScoreRecord score);
}
