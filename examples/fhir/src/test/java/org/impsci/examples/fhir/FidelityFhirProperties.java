package org.impsci.examples.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.RatingAdvice;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.ReviewerRole;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.jqwik.AssessmentArbitrary;

/** What holds for whatever was reviewed. */
class FidelityFhirProperties {

  /** An assessment and its scale. */
  record Review(FidelityScale scale, Assessment assessment) {}

  @Property(tries = 150)
  void writtenAndReadAsR4NothingIsLost(@ForAll("reviews") Review review) {
    comesBack(Fixtures.R4, org.hl7.fhir.r4.model.QuestionnaireResponse.class, review);
  }

  @Property(tries = 150)
  void writtenAndReadAsR5NothingIsLost(@ForAll("reviews") Review review) {
    comesBack(Fixtures.R5, org.hl7.fhir.r5.model.QuestionnaireResponse.class, review);
  }

  private static <R extends IBaseResource> void comesBack(
      FidelityFhir<?, R, ?, ?> fhir, Class<R> type, Review review) {
    R response = fhir.response(review.scale(), review.assessment());
    String json = fhir.context().newJsonParser().encodeResourceToString(response);
    String xml = fhir.context().newXmlParser().encodeResourceToString(response);
    Assessment said = named(review);
    assertThat(
            fhir.assessment(
                review.scale(), fhir.context().newJsonParser().parseResource(type, json)))
        .isEqualTo(said);
    assertThat(
            fhir.assessment(review.scale(), fhir.context().newXmlParser().parseResource(type, xml)))
        .isEqualTo(said);
    MissingPolicy policy = MissingPolicy.bounds();
    assertThat(Score.of(review.scale(), said, policy))
        .isEqualTo(Score.of(review.scale(), review.assessment(), policy));
  }

  /** The same with every item that was not mentioned said to be not assessed. */
  private static Assessment named(Review review) {
    Assessment.Builder builder = review.assessment().toBuilder(review.scale());
    for (Item item : review.scale().items()) {
      if (!review.assessment().ratings().containsKey(item.code())) {
        builder.missing(item.code(), MissingReason.NOT_ASSESSED);
      }
    }
    return builder.build();
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void resourcesOfR4AreValid(@ForAll("reviews") Review review) {
    areValid(Fixtures.R4, review);
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void resourcesOfR5AreValid(@ForAll("reviews") Review review) {
    areValid(Fixtures.R5, review);
  }

  private static <R extends IBaseResource> void areValid(
      FidelityFhir<?, R, ?, ?> fhir, Review review) {
    Validator validator = Validator.of(fhir);
    R response = fhir.response(review.scale(), review.assessment());
    assertThat(validator.errors(response)).isEmpty();
    for (MissingPolicy policy :
        List.of(MissingPolicy.bounds(), MissingPolicy.prorate(1), MissingPolicy.prorate(99))) {
      assertThat(validator.errors(fhir.observation(review.scale(), response, policy))).isEmpty();
    }
  }

  @Provide
  Arbitrary<Review> reviews() {
    return Arbitraries.of(Fixtures.SCALES)
        .flatMap(
            scale ->
                AssessmentArbitrary.of(scale)
                    .withMissing(scale.itemCount())
                    .flatMap(plain -> annotated(scale, plain)));
  }

  /** The same with remarks, evidence, advice and reviewers. */
  private static Arbitrary<Review> annotated(FidelityScale scale, Assessment plain) {
    Arbitrary<List<String>> items =
        Arbitraries.of(scale.items().stream().map(Item::code).toList())
            .list()
            .uniqueElements()
            .ofMaxSize(5);
    Arbitrary<String> texts =
        Arbitraries.of("Ö", "<b>&amp;", "\"quoted\"", "two\nlines", "西区", "tab\there", "\\u0041")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(parts -> String.join(" ", parts));
    return Combinators.combine(
            items,
            items,
            items,
            texts,
            Arbitraries.of(EvidenceSource.class).list().uniqueElements().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(ReviewerRole.class).list().ofMaxSize(3))
        .as(
            (noted, advised, evident, text, sources, reviewers) -> {
              Assessment.Builder builder = plain.toBuilder(scale);
              builder.addReviewers(reviewers.toArray(ReviewerRole[]::new));
              noted.forEach(item -> builder.note(item, text));
              evident.forEach(
                  item -> builder.evidence(item, sources.toArray(EvidenceSource[]::new)));
              for (String item : advised) {
                if (!plain.ratings().containsKey(item)) {
                  String next = text.length() % 2 == 0 ? null : text;
                  builder.rate(item, new RatingAdvice(scale.maxRating(), text, next));
                }
              }
              Assessment built = builder.build();
              // Somebody decided otherwise than advised.
              for (String item : built.advice().keySet()) {
                if (noted.contains(item)) {
                  built = built.withRating(item, Rating.of(scale.minRating()));
                }
              }
              return new Review(scale, built);
            });
  }
}
