package org.impsci.fidelity.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;

class AssessmentArbitraryProperties {

  private static final FidelityScale IPS = FidelityScales.ips25();

  @Provide
  Arbitrary<Assessment> complete() {
    return AssessmentArbitrary.of(IPS);
  }

  @Provide
  Arbitrary<Assessment> high() {
    return AssessmentArbitrary.of(IPS).withRatings(3, 4);
  }

  @Provide
  Arbitrary<Tuple2<Integer, Assessment>> missing() {
    return Arbitraries.integers()
        .between(0, IPS.itemCount())
        .flatMap(
            atMost ->
                AssessmentArbitrary.of(IPS)
                    .withMissing(atMost)
                    .map(assessment -> Tuple.of(atMost, assessment)));
  }

  @Property(tries = 200)
  void isCompleteUnlessToldOtherwise(@ForAll("complete") Assessment assessment) {
    assertThat(Score.of(IPS, assessment).total()).isBetween(IPS.minTotal(), IPS.maxTotal());
  }

  @Property(tries = 200)
  void keepsRatingsWithinTheRange(@ForAll("high") Assessment assessment) {
    assertThat(assessment.ratings().values())
        .hasSize(IPS.itemCount())
        .allSatisfy(rating -> assertThat(rating).isIn(Rating.of(3), Rating.of(4)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void keepsWithinTheMostThatMayBeMissing(@ForAll("missing") Tuple2<Integer, Assessment> sample) {
    assertThat(Score.of(IPS, sample.get2(), MissingPolicy.bounds()).missing().size())
        .isBetween(0, sample.get1());
  }

  @Example
  void reachesEveryRatingEveryReasonAndEveryNumberOfMissingItems() {
    RandomGenerator<Assessment> generator =
        AssessmentArbitrary.of(IPS).withMissing(3).generator(1000);
    Random random = new Random(1);
    Set<Rating> ratings = new HashSet<>();
    Set<Integer> missing = new HashSet<>();
    boolean isUnmentioned = false;
    for (int i = 0; i < 1000; i++) {
      Assessment assessment = generator.next(random).value();
      ratings.addAll(assessment.ratings().values());
      missing.add(Score.of(IPS, assessment, MissingPolicy.bounds()).missing().size());
      isUnmentioned |= assessment.ratings().size() < IPS.itemCount();
    }
    assertThat(ratings)
        .containsExactlyInAnyOrder(
            Rating.of(1),
            Rating.of(2),
            Rating.of(3),
            Rating.of(4),
            Rating.of(5),
            Rating.missing(MissingReason.NOT_ASSESSED),
            Rating.missing(MissingReason.NOT_APPLICABLE),
            Rating.missing(MissingReason.INSUFFICIENT_DATA));
    assertThat(missing).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(isUnmentioned).isTrue();
  }

  @Example
  void beginsWithTheLowestAndTheHighest() {
    List<Integer> totals =
        AssessmentArbitrary.of(IPS).edgeCases(100).suppliers().stream()
            .map(edge -> Score.of(IPS, edge.get().value()).total())
            .toList();
    assertThat(totals).contains(IPS.minTotal(), IPS.maxTotal());
  }

  @Property(tries = 20)
  void shrinksTowardsFullFidelity(@ForAll Random random) {
    Assessment smallest =
        smallest(
            AssessmentArbitrary.of(IPS).withMissing(5),
            random,
            assessment -> valueOf(assessment, "disclosure").filter(value -> value < 4).isPresent());
    assertThat(smallest.rating("disclosure")).isEqualTo(Rating.of(3));
    assertThat(Score.of(IPS, smallest).total()).isEqualTo(IPS.maxTotal() - 2);
  }

  @Property(tries = 20)
  void shrinksTowardsTheHighestOfTheRange(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int max) {
    Assessment smallest =
        smallest(AssessmentArbitrary.of(IPS).withRatings(1, max), random, assessment -> true);
    assertThat(Score.of(IPS, smallest).total()).isEqualTo(max * IPS.itemCount());
  }

  @Example
  void refusesWhatTheScaleDoesNotHave() {
    AssessmentArbitrary assessments = AssessmentArbitrary.of(IPS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessments.withRatings(0, 5))
        .withMessage("scale ips-25: ratings 0..5 are not a range within 1..5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessments.withRatings(4, 3))
        .withMessage("scale ips-25: ratings 4..3 are not a range within 1..5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessments.withRatings(1, 9))
        .withMessage("scale ips-25: ratings 1..9 are not a range within 1..5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessments.withMissing(26))
        .withMessage("scale ips-25: 26 missing is outside 0..25, its number of items");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessments.withMissing(-1))
        .withMessage("scale ips-25: -1 missing is outside 0..25, its number of items");
  }

  private static Optional<Integer> valueOf(Assessment assessment, String item) {
    return assessment.rating(item) instanceof Rating.Rated rated
        ? Optional.of(rated.value())
        : Optional.empty();
  }

  /** What is left when a sample shrinks as long as it breaks the property. */
  private static Assessment smallest(
      Arbitrary<Assessment> arbitrary, Random random, Predicate<Assessment> breaks) {
    RandomGenerator<Assessment> generator = arbitrary.generator(1000);
    Shrinkable<Assessment> smallest = generator.next(random);
    while (!breaks.test(smallest.value())) {
      smallest = generator.next(random);
    }
    Optional<Shrinkable<Assessment>> next = Optional.of(smallest);
    while (next.isPresent()) {
      smallest = next.get();
      Shrinkable<Assessment> current = smallest;
      next =
          current
              .shrink()
              .filter(shrunk -> shrunk.distance().compareTo(current.distance()) < 0)
              .filter(shrunk -> breaks.test(shrunk.value()))
              .findFirst();
    }
    return smallest.value();
  }
}
