package org.impsci.taxonomy.review;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.impsci.core.InvalidDataException;
import org.impsci.core.data.JsonObject;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyDesign;

/** Reads the studies of a review. */
public final class ReviewedStudies {

  private ReviewedStudies() {}

  /**
   * Reads a document that is an object with one member, {@code studies}: an array of objects with
   * {@code study} (the members of {@link org.impsci.taxonomy.study.Study}), {@code interpretation}
   * ({@code categories}, and where they apply {@code qualifiers}, {@code page} and {@code note})
   * and, where they apply, {@code design} and {@code remarks}.
   *
   * @param document what to call the document in messages
   * @param in UTF-8 text, closed afterwards
   * @return the studies, in the order of the document
   * @throws InvalidDataException if the document breaks a rule or has a study twice; it names the
   *     place
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<ReviewedStudy> read(String document, InputStream in) {
    Set<String> keys = new HashSet<>();
    return JsonObject.read(document, in)
        .as(json -> json.objects("studies", study -> reviewedStudy(study, keys)));
  }

  private static ReviewedStudy reviewedStudy(JsonObject json, Set<String> keys) {
    ReviewedStudy study =
        ReviewedStudy.builder()
            .study(json.object("study").as(ReviewedStudies::study))
            .design(json.textOrNull("design"))
            .interpretation(json.object("interpretation").as(ReviewedStudies::interpretation))
            .remarks(json.texts("remarks"))
            .build();
    if (!keys.add(study.key())) {
      throw json.object("study").fault("id", "\"%s\" is there twice".formatted(study.key()));
    }
    return study;
  }

  private static Study study(JsonObject json) {
    return Study.builder()
        .id(json.text("id"))
        .title(json.textOrNull("title"))
        .abstractText(json.textOrNull("abstract"))
        .authors(json.texts("authors"))
        .year(json.integerOrNull("year"))
        .country(json.textOrNull("country"))
        .location(json.textOrNull("location"))
        .aim(json.textOrNull("aim"))
        .designs(json.concepts("designs", StudyDesign::of))
        .statedApproach(
            json.has("statedApproach")
                ? json.object("statedApproach").as(ReviewedStudies::statedApproach)
                : null)
        .build();
  }

  private static StatedApproach statedApproach(JsonObject json) {
    return new StatedApproach(json.concept("kind", StatedApproach.Kind::of), json.texts("names"));
  }

  private static Interpretation interpretation(JsonObject json) {
    return Interpretation.builder()
        .categories(json.concepts("categories", NilsenCategory::of))
        .qualifiers(json.concepts("qualifiers", Qualifier::of))
        .page(json.textOrNull("page"))
        .note(json.textOrNull("note"))
        .build();
  }
}
