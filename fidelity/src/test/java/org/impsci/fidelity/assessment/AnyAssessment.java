package org.impsci.fidelity.assessment;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.impsci.fidelity.FidelityScale;

/** Assessments drawn at random. */
public final class AnyAssessment {

  private AnyAssessment() {}

  /** Assessments in which every item is rated. */
  public static Arbitrary<Assessment> complete(FidelityScale scale) {
    return rated(scale).list().ofSize(scale.itemCount()).map(ratings -> of(scale, ratings));
  }

  /** Assessments in which about one rating of ten is missing. */
  public static Arbitrary<Assessment> any(FidelityScale scale) {
    return Arbitraries.frequencyOf(
            Tuple.of(9, rated(scale)),
            Tuple.of(1, Arbitraries.of(MissingReason.class).map(Rating::missing)))
        .list()
        .ofSize(scale.itemCount())
        .map(ratings -> of(scale, ratings));
  }

  private static Arbitrary<Rating> rated(FidelityScale scale) {
    return Arbitraries.integers().between(scale.minRating(), scale.maxRating()).map(Rating::of);
  }

  /** One of site North on 31 May 2024. */
  public static Assessment of(FidelityScale scale, List<Rating> ratings) {
    return of(scale, LocalDate.of(2024, 5, 31), ratings);
  }

  /** One of site North. */
  public static Assessment of(FidelityScale scale, LocalDate date, List<Rating> ratings) {
    Assessment.Builder builder = Assessment.builder(scale).site("North").date(date);
    for (int i = 0; i < ratings.size(); i++) {
      builder.rate(scale.items().get(i).code(), ratings.get(i));
    }
    return builder.build();
  }

  /** One of site North in which every item has the same rating. */
  public static Assessment flat(FidelityScale scale, LocalDate date, int rating) {
    return of(scale, date, scale.items().stream().map(item -> Rating.of(rating)).toList());
  }
}
