package org.impsci.examples.fhir;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.RatingAdvice;
import org.impsci.fidelity.Section;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.ReviewerRole;

/** Fills in the form of a scale with an assessment. */
final class ResponseWriter {

  private final FidelityScale scale;
  private final Assessment assessment;

  private ResponseWriter(FidelityScale scale, Assessment assessment) {
    this.scale = scale;
    this.assessment = assessment;
  }

  static Response of(FidelityScale scale, Assessment assessment) {
    return new ResponseWriter(scale, assessment.toBuilder(scale).build()).response();
  }

  private Response response() {
    int year = assessment.date().getYear();
    Preconditions.checkArgument(
        year >= 1 && year <= 9999,
        "assessment of %s: FHIR has no date %s; its years are 1..9999",
        assessment.site(),
        assessment.dateText());
    Response.Builder response = Response.builder();
    response
        .questionnaire(FhirNames.edition(scale.id()))
        .status("completed")
        .site(new Response.Site(FhirNames.ORGANIZATION, text("site", assessment.site()), null))
        .authored(assessment.dateText());
    if (!assessment.reviewers().isEmpty()) {
      response.addReplies(reviewers());
    }
    for (Section section : scale.sections()) {
      response.addReplies(
          new Response.Reply(
              FhirNames.group(section),
              ImmutableList.of(),
              section.items().stream().map(this::item).toList()));
    }
    return response.build();
  }

  private Response.Reply reviewers() {
    List<Coded> roles = ScaleForm.reviewerRoles();
    List<Response.Answer> answers = new ArrayList<>();
    for (ReviewerRole role : assessment.reviewers()) {
      for (Coded known : roles) {
        if (role.code().equals(known.code())) {
          answers.add(answer(new Response.Chosen(known)));
        }
      }
    }
    return new Response.Reply(FhirNames.REVIEWERS, answers, ImmutableList.of());
  }

  private Response.Reply item(Item item) {
    Rating rating = assessment.rating(item.code());
    Response.Content content;
    if (rating instanceof Rating.Missing missing) {
      content = new Response.Absent(Missing.code(missing.reason()));
    } else {
      int value = ((Rating.Rated) rating).value();
      content = new Response.Chosen(ScaleForm.rating(scale, item, value));
    }
    return new Response.Reply(
        item.code(),
        ImmutableList.of(new Response.Answer(content, within(item))),
        ImmutableList.of());
  }

  private List<Response.Reply> within(Item item) {
    List<Response.Reply> replies = new ArrayList<>();
    List<EvidenceSource> evidence = assessment.evidence().get(item.code());
    if (evidence != null && !evidence.isEmpty()) {
      replies.add(
          new Response.Reply(
              FhirNames.evidence(item),
              evidence.stream()
                  .map(source -> Coded.of(FhirNames.EVIDENCE_SOURCES, source))
                  .map(coded -> answer(new Response.Chosen(coded)))
                  .toList(),
              ImmutableList.of()));
    }
    String note = assessment.notes().get(item.code());
    if (note != null && !note.isBlank()) {
      replies.add(words(FhirNames.note(item), note));
    }
    RatingAdvice advice = assessment.advice().get(item.code());
    if (advice != null) {
      replies.add(advice(item, advice));
    }
    return replies;
  }

  private Response.Reply advice(Item item, RatingAdvice advice) {
    List<Response.Reply> parts = new ArrayList<>();
    parts.add(
        new Response.Reply(
            FhirNames.adviceRating(item),
            ImmutableList.of(answer(new Response.Whole(advice.rating()))),
            ImmutableList.of()));
    parts.add(words(FhirNames.adviceReason(item), advice.reason()));
    if (advice.next() != null) {
      parts.add(words(FhirNames.adviceNext(item), advice.next()));
    }
    return new Response.Reply(FhirNames.advice(item), ImmutableList.of(), parts);
  }

  private Response.Reply words(String linkId, String text) {
    return new Response.Reply(
        linkId,
        ImmutableList.of(answer(new Response.Words(text(linkId, text)))),
        ImmutableList.of());
  }

  private static Response.Answer answer(Response.Content content) {
    return new Response.Answer(content, ImmutableList.of());
  }

  /** The text, if FHIR can carry it. */
  private String text(String where, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        throw new InvalidDataException(
            "assessment of " + assessment.site() + " (" + assessment.dateText() + ")",
            "",
            "%s has the control character U+%04X; texts of FHIR have none but tabs and line breaks"
                .formatted(where, (int) c));
      }
    }
    return text;
  }
}
