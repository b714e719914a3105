package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.impsci.core.Citation;
import org.impsci.fidelity.Anchor;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Section;
import org.impsci.fidelity.assessment.ReviewerRole;

/** Makes the form of a scale. */
final class ScaleForm {

  private ScaleForm() {}

  static Form of(FidelityScale scale) {
    Form.Builder form = Form.builder();
    form.id(scale.id())
        .url(FhirNames.questionnaire(scale.id()))
        .version(scale.id())
        .name(FhirNames.name(scale, ""))
        .title(scale.title())
        .description(description(scale))
        .code(new Coded(FhirNames.SCALES, scale.id(), scale.title()))
        .addQuestions(reviewers());
    for (Section section : scale.sections()) {
      form.addQuestions(section(scale, section));
    }
    return form.build();
  }

  static ImmutableList<Coded> reviewerRoles() {
    return Arrays.stream(ReviewerRole.values())
        .map(role -> new Coded(FhirNames.REVIEWER_ROLES, role.code(), label(role)))
        .collect(ImmutableList.toImmutableList());
  }

  private static String label(ReviewerRole role) {
    return switch (role) {
      case INDEPENDENT -> "Someone from outside the program";
      case SELF -> "Someone of the program, which assesses itself";
    };
  }

  private static String description(FidelityScale scale) {
    Citation source = scale.source();
    StringBuilder text = new StringBuilder();
    text.append("How faithfully ")
        .append(scale.practice())
        .append(" is delivered. Source: ")
        .append(source.inText())
        .append(". ")
        .append(source.title());
    if (source.venue() != null) {
      text.append(". ").append(source.venue());
    }
    text.append('.');
    for (String note : scale.notes()) {
      text.append(' ').append(note);
    }
    return text.toString();
  }

  private static Question reviewers() {
    return Question.of(FhirNames.REVIEWERS, Question.Kind.CHOICE, "Who reviewed, by role")
        .repeats(true)
        .options(unweighted(reviewerRoles()))
        .build();
  }

  private static Question section(FidelityScale scale, Section section) {
    return Question.of(FhirNames.group(section), Question.Kind.GROUP, section.title())
        .code(new Coded(FhirNames.sections(scale.id()), section.code(), section.title()))
        .required(true)
        .questions(section.items().stream().map(item -> item(scale, item)).toList())
        .build();
  }

  private static Question item(FidelityScale scale, Item item) {
    Question.Builder question =
        Question.of(
            item.code(),
            Question.Kind.CHOICE,
            String.format(Locale.ROOT, "%s: %s", item.title(), item.definition()));
    question
        .prefix(item.number() + ".")
        .code(new Coded(FhirNames.items(scale.id()), item.code(), item.title()))
        .required(true)
        .addQuestions(
            Question.of(
                    FhirNames.evidence(item), Question.Kind.CHOICE, "Where the evidence was found")
                .repeats(true)
                .options(unweighted(evidenceSources()))
                .build(),
            Question.of(FhirNames.note(item), Question.Kind.TEXT, "Remark").build(),
            advice(item));
    for (Anchor anchor : item.rule().anchors()) {
      question.addOptions(
          new Question.Option(rating(scale, item, anchor.rating()), anchor.rating()));
    }
    return question.build();
  }

  private static Question advice(Item item) {
    return Question.of(
            FhirNames.advice(item),
            Question.Kind.GROUP,
            "What the rule of the item made of the program's own figures")
        .hidden(true)
        .addQuestions(
            Question.of(FhirNames.adviceRating(item), Question.Kind.WHOLE_NUMBER, "Rating advised")
                .required(true)
                .hidden(true)
                .build(),
            Question.of(FhirNames.adviceReason(item), Question.Kind.TEXT, "Reason")
                .required(true)
                .hidden(true)
                .build(),
            Question.of(
                    FhirNames.adviceNext(item),
                    Question.Kind.TEXT,
                    "What would earn the next rating")
                .hidden(true)
                .build())
        .build();
  }

  /** One rating of one item, with what earns it. */
  static Coded rating(FidelityScale scale, Item item, int rating) {
    return new Coded(
        FhirNames.ratings(scale.id()),
        FhirNames.rating(item, rating),
        rating + ": " + item.rule().anchor(rating).description());
  }

  static ImmutableList<Coded> evidenceSources() {
    return Arrays.stream(EvidenceSource.values())
        .map(source -> Coded.of(FhirNames.EVIDENCE_SOURCES, source))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Question.Option> unweighted(List<Coded> codings) {
    return codings.stream().map(coding -> new Question.Option(coding, null)).toList();
  }
}
