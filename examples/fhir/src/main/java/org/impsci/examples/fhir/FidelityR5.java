package org.impsci.examples.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r5.model.BooleanType;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.CodeType;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.DataType;
import org.hl7.fhir.r5.model.DateTimeType;
import org.hl7.fhir.r5.model.DecimalType;
import org.hl7.fhir.r5.model.Enumerations.CodeSystemContentMode;
import org.hl7.fhir.r5.model.Enumerations.ObservationStatus;
import org.hl7.fhir.r5.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r5.model.Extension;
import org.hl7.fhir.r5.model.Identifier;
import org.hl7.fhir.r5.model.IntegerType;
import org.hl7.fhir.r5.model.Observation;
import org.hl7.fhir.r5.model.Quantity;
import org.hl7.fhir.r5.model.Questionnaire;
import org.hl7.fhir.r5.model.QuestionnaireResponse;
import org.hl7.fhir.r5.model.Range;
import org.hl7.fhir.r5.model.Reference;
import org.hl7.fhir.r5.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Fidelity scales, assessments and scores as resources of FHIR R5 (5.0.0).
 *
 * <p>In R5 the subject of an Observation may be an Organization, so a score has its site as
 * subject.
 */
public final class FidelityR5
    extends FidelityFhir<Questionnaire, QuestionnaireResponse, Observation, CodeSystem> {

  /** Creates one; it has no state. */
  public FidelityR5() {}

  @Override
  public FhirContext context() {
    return FhirContext.forR5Cached();
  }

  @Override
  Questionnaire questionnaire(Form form) {
    Questionnaire made = new Questionnaire();
    made.setId(form.id());
    made.setUrl(form.url())
        .setVersion(form.version())
        .setName(form.name())
        .setTitle(form.title())
        .setStatus(PublicationStatus.ACTIVE)
        .setDescription(form.description())
        .addCode(coding(form.code()))
        .addSubjectType(FhirNames.ORGANIZATION);
    form.questions().forEach(question -> made.addItem(item(question)));
    return made;
  }

  private static Questionnaire.QuestionnaireItemComponent item(Question question) {
    Questionnaire.QuestionnaireItemComponent item =
        new Questionnaire.QuestionnaireItemComponent()
            .setLinkId(question.linkId())
            .setType(type(question.kind()))
            .setPrefix(question.prefix())
            .setText(question.text());
    if (question.code() != null) {
      item.addCode(coding(question.code()));
    }
    if (question.required()) {
      item.setRequired(true);
    }
    if (question.repeats()) {
      item.setRepeats(true);
    }
    if (question.hidden()) {
      item.addExtension(FhirNames.HIDDEN, new BooleanType(true));
      item.setReadOnly(question.kind() != Question.Kind.GROUP);
    }
    for (Question.Option option : question.options()) {
      Questionnaire.QuestionnaireItemAnswerOptionComponent offered =
          item.addAnswerOption().setValue(coding(option.coding()));
      if (option.weight() != null) {
        offered.addExtension(FhirNames.ITEM_WEIGHT, new DecimalType(option.weight()));
      }
    }
    question.questions().forEach(within -> item.addItem(item(within)));
    return item;
  }

  private static Questionnaire.QuestionnaireItemType type(Question.Kind kind) {
    return switch (kind) {
      case GROUP -> Questionnaire.QuestionnaireItemType.GROUP;
      case CHOICE -> Questionnaire.QuestionnaireItemType.CODING;
      case TEXT -> Questionnaire.QuestionnaireItemType.TEXT;
      case WHOLE_NUMBER -> Questionnaire.QuestionnaireItemType.INTEGER;
    };
  }

  @Override
  CodeSystem codeSystem(CodeSet set) {
    CodeSystem made = new CodeSystem();
    made.setId(set.id());
    made.setUrl(set.url())
        .setVersion(set.version())
        .setName(set.name())
        .setTitle(set.title())
        .setStatus(PublicationStatus.ACTIVE)
        .setDescription(set.description())
        .setCaseSensitive(true)
        .setContent(
            set.complete() ? CodeSystemContentMode.COMPLETE : CodeSystemContentMode.FRAGMENT);
    for (CodeSet.Entry entry : set.entries()) {
      made.addConcept()
          .setCode(entry.code())
          .setDisplay(entry.display())
          .setDefinition(entry.definition());
    }
    return made;
  }

  @Override
  QuestionnaireResponse response(Response response) {
    QuestionnaireResponse made =
        new QuestionnaireResponse()
            .setQuestionnaire(response.questionnaire())
            .setStatus(
                QuestionnaireResponse.QuestionnaireResponseStatus.fromCode(response.status()))
            .setAuthoredElement(new DateTimeType(response.authored()));
    if (response.site() != null && response.site().identifier() != null) {
      made.setSubject(site(response.site().identifier()));
    }
    response.replies().forEach(reply -> made.addItem(item(reply)));
    return made;
  }

  private static QuestionnaireResponse.QuestionnaireResponseItemComponent item(
      Response.Reply reply) {
    QuestionnaireResponse.QuestionnaireResponseItemComponent item =
        new QuestionnaireResponse.QuestionnaireResponseItemComponent().setLinkId(reply.linkId());
    for (Response.Answer given : reply.answers()) {
      QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent answer =
          item.addAnswer().setValue(value(given.content()));
      given.replies().forEach(within -> answer.addItem(item(within)));
    }
    reply.replies().forEach(within -> item.addItem(item(within)));
    return item;
  }

  private static DataType value(Response.Content content) {
    if (content instanceof Response.Chosen chosen) {
      return coding(chosen.coding());
    }
    if (content instanceof Response.Words words) {
      return new StringType(words.text());
    }
    if (content instanceof Response.Whole number) {
      return new IntegerType(number.value());
    }
    if (content instanceof Response.Absent absent) {
      Coding nothing = new Coding();
      nothing.addExtension(FhirNames.DATA_ABSENT_REASON, new CodeType(absent.reason()));
      return nothing;
    }
    throw new AssertionError("no question asks for " + content);
  }

  @Override
  Response read(QuestionnaireResponse response) {
    Response.Builder read = Response.builder();
    read.id(response.getIdElement().getIdPart())
        .questionnaire(response.getQuestionnaire())
        .status(response.getStatus() == null ? null : response.getStatus().toCode())
        .authored(response.getAuthoredElement().getValueAsString())
        .replies(replies(response.getItem()));
    if (response.hasSubject()) {
      read.site(readSite(response.getSubject()));
    }
    return read.build();
  }

  private static Response.Site readSite(Reference subject) {
    String type = subject.getType();
    String reference = subject.getReference();
    return new Response.Site(
        type == null ? subject.getReferenceElement().getResourceType() : type,
        subject.getIdentifier().getValue(),
        reference);
  }

  private static List<Response.Reply> replies(
      List<QuestionnaireResponse.QuestionnaireResponseItemComponent> items) {
    return items.stream()
        .map(
            item ->
                new Response.Reply(
                    item.getLinkId(),
                    item.getAnswer().stream().map(FidelityR5::answer).toList(),
                    replies(item.getItem())))
        .collect(ImmutableList.toImmutableList());
  }

  private static Response.Answer answer(
      QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent answer) {
    return new Response.Answer(
        content(answer.hasValue() ? answer.getValue() : null), replies(answer.getItem()));
  }

  private static Response.Content content(@Nullable DataType value) {
    if (value == null) {
      return new Response.Other("");
    }
    Extension absent = value.getExtensionByUrl(FhirNames.DATA_ABSENT_REASON);
    if (absent != null && absent.hasValue()) {
      return new Response.Absent(absent.getValue().primitiveValue());
    }
    if (value instanceof Coding coding) {
      return new Response.Chosen(
          new Coded(coding.getSystem(), coding.getCode(), coding.getDisplay()));
    }
    if (value.fhirType().equals("string")) {
      return new Response.Words(value.primitiveValue());
    }
    if (value instanceof IntegerType number) {
      return new Response.Whole(number.getValue());
    }
    return new Response.Other(value.fhirType());
  }

  @Override
  Observation observation(ScoreRecord score) {
    Observation made =
        new Observation()
            .setStatus(ObservationStatus.FINAL)
            .addCategory(concept(new Coded(FhirNames.CATEGORIES, FhirNames.SURVEY, "Survey")))
            .setCode(concept(score.code()))
            .setSubject(site(score.site()))
            .setEffective(new DateTimeType(score.date()));
    setValue(made, score.value());
    score.bands().forEach(band -> made.addInterpretation(concept(band)));
    if (score.method() != null) {
      made.setMethod(new CodeableConcept().setText(score.method()));
    }
    score.ranges().forEach(range -> made.addReferenceRange(range(range)));
    score.parts().forEach(part -> made.addComponent(component(part)));
    if (score.response() != null) {
      made.addDerivedFrom(new Reference(score.response()));
    }
    return made;
  }

  private static void setValue(Observation made, ScoreRecord.Outcome value) {
    if (value instanceof ScoreRecord.Amount amount) {
      made.setValue(quantity(amount));
    } else if (value instanceof ScoreRecord.Between between) {
      made.setValue(new Range().setLow(points(between.low())).setHigh(points(between.high())));
    } else if (value instanceof ScoreRecord.Nothing nothing) {
      made.setDataAbsentReason(concept(nothing.reason()).setText(nothing.text()));
    }
  }

  private static Observation.ObservationComponentComponent component(ScoreRecord.Part part) {
    Observation.ObservationComponentComponent component =
        new Observation.ObservationComponentComponent().setCode(concept(part.code()));
    if (part.value() instanceof ScoreRecord.Amount amount) {
      component.setValue(quantity(amount));
      if (part.range() != null) {
        component.addReferenceRange(
            new Observation.ObservationReferenceRangeComponent()
                .setLow(quantity(part.range().low(), amount.unit()))
                .setHigh(quantity(part.range().high(), amount.unit())));
      }
    } else if (part.value() instanceof ScoreRecord.Nothing nothing) {
      component.setDataAbsentReason(concept(nothing.reason()).setText(nothing.text()));
    }
    return component;
  }

  private static Observation.ObservationReferenceRangeComponent range(ScoreRecord.Range range) {
    return new Observation.ObservationReferenceRangeComponent()
        .setText(range.text())
        .setLow(points(range.low()))
        .setHigh(points(range.high()));
  }

  private static Quantity points(int value) {
    return quantity(value, FhirNames.POINTS);
  }

  private static Quantity quantity(int value, String unit) {
    return quantity(new ScoreRecord.Amount(BigDecimal.valueOf(value), unit));
  }

  private static Quantity quantity(ScoreRecord.Amount amount) {
    return new Quantity()
        .setValue(amount.value())
        .setUnit(amount.unit())
        .setSystem(FhirNames.UNITS)
        .setCode(FhirNames.NO_UNIT);
  }

  private static Reference site(String name) {
    return new Reference()
        .setType(FhirNames.ORGANIZATION)
        .setIdentifier(new Identifier().setSystem(FhirNames.SITES).setValue(name))
        .setDisplay(name);
  }

  private static CodeableConcept concept(Coded coded) {
    return new CodeableConcept().addCoding(coding(coded));
  }

  private static Coding coding(Coded coded) {
    return new Coding(coded.system(), coded.code(), coded.display());
  }
}
