package org.impsci.fidelity.jqwik;

import com.google.common.base.Preconditions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;

/**
 * Valid assessments of a scale: complete, with any ratings, unless told otherwise.
 *
 * <p>Sites and dates vary; there are no reviewers, advice, evidence or notes. {@link
 * Assessment#toBuilder} with {@code map} adds or changes what a property needs.
 *
 * <p>Failing samples shrink towards full fidelity: every item that does not matter gets a rating,
 * and the highest, so that what is left below is what breaks the property.
 *
 * @since 0.1
 */
public final class AssessmentArbitrary extends ArbitraryDecorator<Assessment> {

  private static final String[] SITES = {"Northside", "Southside", "Östra vården", "西区"};
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final int DAYS = 50 * 365;

  private final FidelityScale scale;
  private final int minRating;
  private final int maxRating;
  private final int mostMissing;

  private AssessmentArbitrary(FidelityScale scale, int minRating, int maxRating, int mostMissing) {
    this.scale = scale;
    this.minRating = minRating;
    this.maxRating = maxRating;
    this.mostMissing = mostMissing;
  }

  /**
   * Complete assessments with any ratings.
   *
   * @param scale the scale they are made with
   * @return the assessments
   */
  public static AssessmentArbitrary of(FidelityScale scale) {
    return new AssessmentArbitrary(scale, scale.minRating(), scale.maxRating(), 0);
  }

  /**
   * The same with ratings within a range.
   *
   * @param min the lowest
   * @param max the highest, which samples shrink towards
   * @return the assessments
   * @throws IllegalArgumentException if that is not a range of ratings of the scale
   */
  public AssessmentArbitrary withRatings(int min, int max) {
    Preconditions.checkArgument(
        scale.minRating() <= min && min <= max && max <= scale.maxRating(),
        "scale %s: ratings %s..%s are not a range within %s..%s",
        scale.id(),
        min,
        max,
        scale.minRating(),
        scale.maxRating());
    return new AssessmentArbitrary(scale, min, max, mostMissing);
  }

  /**
   * The same with missing ratings: from none to a number of them, each with a reason, or not
   * mentioned at all, which means the same as not assessed.
   *
   * @param atMost the most that may be missing, 0 to the number of items
   * @return the assessments
   * @throws IllegalArgumentException if the scale does not have so many items
   */
  public AssessmentArbitrary withMissing(int atMost) {
    Preconditions.checkArgument(
        atMost >= 0 && atMost <= scale.itemCount(),
        "scale %s: %s missing is outside 0..%s, its number of items",
        scale.id(),
        atMost,
        scale.itemCount());
    return new AssessmentArbitrary(scale, minRating, maxRating, atMost);
  }

  @Override
  protected Arbitrary<Assessment> arbitrary() {
    Arbitrary<List<Integer>> ratings =
        Arbitraries.integers()
            .between(minRating, maxRating)
            .shrinkTowards(maxRating)
            .list()
            .ofSize(scale.itemCount());
    Arbitrary<Map<Integer, Optional<MissingReason>>> missing =
        Arbitraries.maps(
                Arbitraries.integers().between(0, scale.itemCount() - 1),
                Arbitraries.of(MissingReason.class).optional(0.75))
            .ofMaxSize(mostMissing);
    // One edge case each, so that those of the ratings are not multiplied.
    Arbitrary<String> sites = Arbitraries.of(SITES).edgeCases(edge -> edge.includeOnly(SITES[0]));
    Arbitrary<LocalDate> dates =
        Arbitraries.integers()
            .between(0, DAYS)
            .edgeCases(edge -> edge.includeOnly(0))
            .map(FIRST_DAY::plusDays);
    return Combinators.combine(ratings, missing, sites, dates).as(this::assessment);
  }

  private Assessment assessment(
      List<Integer> ratings,
      Map<Integer, Optional<MissingReason>> missing,
      String site,
      LocalDate date) {
    Assessment.Builder builder = Assessment.builder(scale).site(site).date(date);
    List<Item> items = scale.items();
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i).code();
      Optional<MissingReason> reason = missing.get(i);
      if (!missing.containsKey(i)) {
        builder.rate(item, Rating.of(ratings.get(i)));
      } else if (reason != null && reason.isPresent()) {
        builder.missing(item, reason.get());
      }
    }
    return builder.build();
  }
}
