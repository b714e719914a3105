package org.impsci.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;

/** Reviews with the 25-item scale, the same at each run, in the forms that routes read. */
final class Reviews {

  /** How many there are. */
  static final int COUNT = 2_000;

  private static final long SEED = 20_170_314;
  private static final int MISSING_PERCENT = 2;
  private static final FidelityScale SCALE = FidelityScales.ips25();

  private final List<Assessment> assessments;

  private Reviews(List<Assessment> assessments) {
    this.assessments = assessments;
  }

  /**
   * Makes reviews.
   *
   * @param data {@code complete}, or {@code missing} for 2 % of ratings missing
   */
  static Reviews of(String data) {
    int missing =
        switch (data) {
          case "complete" -> 0;
          case "missing" -> MISSING_PERCENT;
          default ->
              throw new IllegalArgumentException("data " + data + "; expected complete or missing");
        };
    Random random = new Random(SEED);
    List<Assessment> assessments = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      Assessment.Builder review =
          Assessment.builder(SCALE)
              .site("Employment services, site %04d".formatted(i))
              .date(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_000)));
      for (Item item : SCALE.items()) {
        boolean none = random.nextInt(100) < missing;
        int rating = 1 + random.nextInt(5);
        review.rate(
            item.code(), none ? Rating.missing(MissingReason.NOT_ASSESSED) : Rating.of(rating));
      }
      assessments.add(review.build());
    }
    return new Reviews(assessments);
  }

  List<Assessment> assessments() {
    return assessments;
  }

  /** One object a line, without spaces. */
  byte[] jsonLines() {
    StringBuilder text = new StringBuilder();
    for (Assessment review : assessments) {
      StringJoiner ratings = new StringJoiner(",", "{", "}");
      review
          .ratings()
          .forEach(
              (item, rating) ->
                  ratings.add(
                      "\"%s\":%s"
                          .formatted(
                              item,
                              rating instanceof Rating.Rated rated
                                  ? rated.value()
                                  : "\"" + rating.toJson() + "\"")));
      text.append(
          "{\"scale\":\"%s\",\"site\":\"%s\",\"date\":\"%s\",\"ratings\":%s}\n"
              .formatted(review.scale(), review.site(), review.dateText(), ratings));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A header and one row each; the cell of a missing rating is empty. */
  String csv() {
    StringBuilder text = new StringBuilder("site,date");
    SCALE.items().forEach(item -> text.append(',').append(item.code()));
    text.append('\n');
    for (Assessment review : assessments) {
      text.append('"').append(review.site()).append("\",").append(review.dateText());
      for (Rating rating : review.ratings().values()) {
        text.append(',').append(rating instanceof Rating.Rated rated ? rated.value() : "");
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Each as a FHIR R4 QuestionnaireResponse; an item without a rating has no answer. */
  List<String> questionnaireResponses() {
    return assessments.stream().map(Reviews::questionnaireResponse).toList();
  }

  private static String questionnaireResponse(Assessment review) {
    StringJoiner items = new StringJoiner(",", "[", "]");
    review
        .ratings()
        .forEach(
            (item, rating) ->
                items.add(
                    rating instanceof Rating.Rated rated
                        ? "{\"linkId\":\"%s\",\"answer\":[{\"valueInteger\":%s}]}"
                            .formatted(item, rated.value())
                        : "{\"linkId\":\"%s\"}".formatted(item)));
    return ("{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"%s\","
            + "\"status\":\"completed\",\"subject\":{\"display\":\"%s\"},\"authored\":\"%s\","
            + "\"item\":%s}")
        .formatted("http://example.org/" + review.scale(), review.site(), review.dateText(), items);
  }
}
