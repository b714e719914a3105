package org.impsci.examples.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.junit.jupiter.api.Test;

/** What is read of a response, and what is refused. */
class ResponseReaderTest {

  private static final FidelityScale SCALE = FidelityScales.ips25();
  private static final String CASELOAD_OPTIONS =
      "caseload-size-1, caseload-size-2, caseload-size-3, caseload-size-4, caseload-size-5";

  private static QuestionnaireResponse response() {
    return Fixtures.R4.response(SCALE, Fixtures.northside());
  }

  /** The first item, caseload size. */
  private static QuestionnaireResponseItemComponent caseload(QuestionnaireResponse response) {
    return response.getItem().get(0).getItem().get(0);
  }

  private static Coding rating(QuestionnaireResponse response) {
    return (Coding) caseload(response).getAnswerFirstRep().getValue();
  }

  private static Assessment read(Consumer<QuestionnaireResponse> change) {
    QuestionnaireResponse response = response();
    change.accept(response);
    return Fixtures.R4.assessment(SCALE, response);
  }

  private static void refused(Consumer<QuestionnaireResponse> change, String message) {
    assertThatThrownBy(() -> read(change))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  @Test
  void readsWhatWasWritten() {
    assertThat(read(response -> {})).isEqualTo(Fixtures.northside());
  }

  @Test
  void readsEachReasonForAMissingRating() {
    assertThat(readAbsent("not-performed")).isEqualTo(Rating.missing(MissingReason.NOT_ASSESSED));
    assertThat(readAbsent("not-applicable"))
        .isEqualTo(Rating.missing(MissingReason.NOT_APPLICABLE));
    assertThat(readAbsent("unknown")).isEqualTo(Rating.missing(MissingReason.INSUFFICIENT_DATA));
  }

  private static Rating readAbsent(String reason) {
    return read(response -> absent(response, reason)).rating("caseload-size");
  }

  private static void absent(QuestionnaireResponse response, String reason) {
    Coding nothing = new Coding();
    nothing.addExtension(FhirNames.DATA_ABSENT_REASON, new CodeType(reason));
    caseload(response).getAnswerFirstRep().setValue(nothing);
  }

  @Test
  void takesTheDayFromATimeAsItWasWritten() {
    assertThat(
            read(response ->
                    response.setAuthoredElement(new DateTimeType("2026-03-14T23:30:00-05:00")))
                .date())
        .isEqualTo(LocalDate.of(2026, 3, 14));
  }

  @Test
  void takesAReferenceAsTheSite() {
    assertThat(read(response -> response.setSubject(new Reference("Organization/12"))).site())
        .isEqualTo("Organization/12");
  }

  @Test
  void takesTheAddressOfTheFormWithoutVersion() {
    assertThat(read(response -> response.setQuestionnaire(FhirNames.questionnaire("ips-25"))))
        .isEqualTo(Fixtures.northside());
  }

  @Test
  void refusesAnItemThatTheFormDoesNotHave() {
    refused(
        response -> caseload(response).setLinkId("caseload"),
        "QuestionnaireResponse, /item/0/item/0: unknown linkId \"caseload\"; known here:"
            + " caseload-size, employment-services-staff, vocational-generalists");
  }

  @Test
  void refusesAnItemInTheWrongSection() {
    refused(
        response -> response.getItem().get(1).addItem().setLinkId("caseload-size"),
        "QuestionnaireResponse, /item/1/item/8: item caseload-size belongs in group"
            + " section.staffing");
  }

  @Test
  void refusesAnItemThatIsThereTwice() {
    refused(
        response -> response.getItem().get(0).addItem(caseload(response).copy()),
        "QuestionnaireResponse, /item/0/item/3: item caseload-size is there twice; put all it says"
            + " into one");
  }

  @Test
  void refusesARatingOutOfRange() {
    refused(
        response -> rating(response).setCode("caseload-size-7"),
        "QuestionnaireResponse, /item/0/item/0/answer/0: item caseload-size: rating 7 is outside"
            + " 1..5; choose "
            + CASELOAD_OPTIONS);
  }

  @Test
  void refusesAnOptionOfAnotherItem() {
    refused(
        response -> rating(response).setCode("disclosure-4"),
        "QuestionnaireResponse, /item/0/item/0/answer/0: item caseload-size: \"disclosure-4\" is no"
            + " option of this item; choose "
            + CASELOAD_OPTIONS);
  }

  @Test
  void refusesACodeOfAnotherSystem() {
    refused(
        response -> rating(response).setSystem("http://loinc.org"),
        "QuestionnaireResponse, /item/0/item/0/answer/0: item caseload-size: system"
            + " \"http://loinc.org\"; the options are of"
            + " https://impsci.org/fhir/CodeSystem/ips-25-ratings");
  }

  @Test
  void refusesANumberInPlaceOfAChoice() {
    refused(
        response -> caseload(response).getAnswerFirstRep().setValue(new IntegerType(4)),
        "QuestionnaireResponse, /item/0/item/0/answer/0: item caseload-size is answered with an"
            + " integer; choose "
            + CASELOAD_OPTIONS);
  }

  @Test
  void refusesTwoRatings() {
    refused(
        response -> caseload(response).addAnswer().setValue(rating(response).copy()),
        "QuestionnaireResponse, /item/0/item/0: item caseload-size has 2 answers; give only one");
  }

  @Test
  void refusesAResponseThatDoesNotAnswerAllAndNamesEachItem() {
    refused(
        response -> {
          caseload(response).getAnswer().clear();
          response.getItem().get(2).getItem().remove(1);
        },
        "QuestionnaireResponse: no answer to items caseload-size, disclosure; choose one of the"
            + " options, or give a valueCoding with nothing but the extension"
            + " http://hl7.org/fhir/StructureDefinition/data-absent-reason and one of"
            + " not-performed (not-assessed), not-applicable (not-applicable), unknown"
            + " (insufficient-data)");
  }

  @Test
  void refusesAReasonWithoutCounterpart() {
    refused(
        response -> absent(response, "masked"),
        "QuestionnaireResponse, /item/0/item/0/answer/0: item caseload-size: data-absent-reason"
            + " \"masked\" has no counterpart; known: not-performed (not-assessed), not-applicable"
            + " (not-applicable), unknown (insufficient-data)");
  }

  @Test
  void refusesARemarkThatIsNoText() {
    refused(
        response ->
            caseload(response)
                .getAnswerFirstRep()
                .addItem()
                .setLinkId("caseload-size.note")
                .addAnswer()
                .setValue(new IntegerType(4)),
        "QuestionnaireResponse, /item/0/item/0/answer/0/item/0/answer/0: item caseload-size.note is"
            + " answered with an integer; give a valueString");
  }

  @Test
  void refusesAnAdviceOutOfRange() {
    refused(
        response -> {
          QuestionnaireResponseItemComponent advice =
              caseload(response).getAnswerFirstRep().addItem().setLinkId("caseload-size.advice");
          advice
              .addItem()
              .setLinkId("caseload-size.advice.rating")
              .addAnswer()
              .setValue(new IntegerType(9));
          advice
              .addItem()
              .setLinkId("caseload-size.advice.reason")
              .addAnswer()
              .setValue(new StringType("because"));
        },
        "QuestionnaireResponse: item caseload-size.advice.rating: rating 9 is outside 1..5");
  }

  @Test
  void refusesTheFormOfAnotherEdition() {
    refused(
        response -> response.setQuestionnaire(FhirNames.edition("se-15")),
        "QuestionnaireResponse, /questionnaire:"
            + " \"https://impsci.org/fhir/Questionnaire/se-15|se-15\" is not the form of this"
            + " scale, https://impsci.org/fhir/Questionnaire/ips-25|ips-25");
  }

  @Test
  void refusesAnUnfinishedReview() {
    refused(
        response -> response.setStatus(QuestionnaireResponseStatus.INPROGRESS),
        "QuestionnaireResponse, /status: in-progress is no finished review; only completed and"
            + " amended responses are read");
  }

  @Test
  void refusesAPatientAsSite() {
    refused(
        response -> response.setSubject(new Reference("Patient/12")),
        "QuestionnaireResponse, /subject: is a Patient; give the site as subject: an identifier, or"
            + " a reference to an Organization");
  }

  @Test
  void refusesAMonthAsDate() {
    refused(
        response -> response.setAuthoredElement(new DateTimeType("2026-03")),
        "QuestionnaireResponse, /authored: \"2026-03\" is not a day; write it as 2024-05-31");
  }

  @Test
  void namesTheResponseByItsId() {
    refused(
        response -> {
          response.setId("17");
          response.setSubject(null);
        },
        "QuestionnaireResponse/17: has no subject; give the site as subject: an identifier, or a"
            + " reference to an Organization");
  }

  @Test
  void refusesToWriteWhatFhirCannotCarry() {
    Assessment review =
        Fixtures.northside().toBuilder(SCALE).note("caseload-size", "a\u0000b").build();
    assertThatThrownBy(() -> Fixtures.R4.response(SCALE, review))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "assessment of Northside (2026-03-14): caseload-size.note has the control character"
                + " U+0000; texts of FHIR have none but tabs and line breaks");
  }
}
