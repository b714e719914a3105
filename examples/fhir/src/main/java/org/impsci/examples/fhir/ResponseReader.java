package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.impsci.core.Concept;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.RatingAdvice;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.ReviewerRole;

/** Reads an assessment from a response. */
final class ResponseReader {

  /** A day, and perhaps a time of that day where it was written. */
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?");

  private final FidelityScale scale;
  private final Response response;
  private final FilledForm form;

  private ResponseReader(FidelityScale scale, Response response) {
    this.scale = scale;
    this.response = response;
    this.form = FilledForm.of(ScaleForm.of(scale), response);
  }

  static Assessment read(FidelityScale scale, Response response) {
    return new ResponseReader(scale, response).assessment();
  }

  private Assessment assessment() {
    Map<String, Rating> ratings = new LinkedHashMap<>();
    Map<String, RatingAdvice> advice = new LinkedHashMap<>();
    Map<String, List<EvidenceSource>> evidence = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    for (Item item : scale.items()) {
      ratings.put(item.code(), rating(item));
      List<EvidenceSource> sources = evidence(item);
      if (!sources.isEmpty()) {
        evidence.put(item.code(), sources);
      }
      form.words(FhirNames.note(item)).ifPresent(note -> notes.put(item.code(), note));
      if (form.number(FhirNames.adviceRating(item)).isPresent()) {
        advice.put(item.code(), advice(item));
      }
    }
    List<ReviewerRole> reviewers =
        form.chosen(FhirNames.REVIEWERS).stream().map(ReviewerRole::of).toList();
    return new Assessment(scale.id(), site(), date(), reviewers, ratings, advice, evidence, notes);
  }

  private Rating rating(Item item) {
    Response.Content content = form.answers(item.code()).get(0);
    if (content instanceof Response.Absent absent) {
      return Rating.missing(Missing.reason(absent.reason()).orElseThrow());
    }
    String code = form.chosen(item.code()).get(0);
    return Rating.of(Integer.parseInt(code.substring(item.code().length() + 1)));
  }

  private List<EvidenceSource> evidence(Item item) {
    return form.chosen(FhirNames.evidence(item)).stream()
        .map(code -> Concept.of(EvidenceSource.class, code))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private RatingAdvice advice(Item item) {
    int rating = form.number(FhirNames.adviceRating(item)).orElseThrow();
    if (rating < scale.minRating() || rating > scale.maxRating()) {
      throw form.fault(
          "",
          "item %s: rating %s is outside %s..%s"
              .formatted(
                  FhirNames.adviceRating(item), rating, scale.minRating(), scale.maxRating()));
    }
    return new RatingAdvice(
        rating,
        form.words(FhirNames.adviceReason(item)).orElseThrow(),
        form.words(FhirNames.adviceNext(item)).orElse(null));
  }

  private String site() {
    Response.Site site = response.site();
    String wanted =
        "; give the site as subject: an identifier, or a reference to an " + FhirNames.ORGANIZATION;
    if (site == null) {
      throw form.fault("", "has no subject" + wanted);
    }
    if (site.type() != null && !site.type().equals(FhirNames.ORGANIZATION)) {
      throw form.fault("/subject", "is a " + site.type() + wanted);
    }
    String name = site.identifier() == null ? site.reference() : site.identifier();
    if (name == null || name.isBlank()) {
      throw form.fault("/subject", "has neither identifier nor reference" + wanted);
    }
    return name;
  }

  private LocalDate date() {
    String authored = response.authored();
    if (authored == null) {
      throw form.fault("", "has no authored; give the day of the review, as in 2024-05-31");
    }
    if (DAY.matcher(authored).matches()) {
      try {
        return LocalDate.parse(authored.substring(0, 10));
      } catch (DateTimeException e) {
        throw notADay(authored);
      }
    }
    throw notADay(authored);
  }

  private IllegalArgumentException notADay(String authored) {
    return form.fault("/authored", "\"" + authored + "\" is not a day; write it as 2024-05-31");
  }
}
