package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.jqwik.AssessmentArbitrary;

class ScoreProperties {

  @Provide
  Arbitrary<Assessment> complete() {
    return Arbitraries.of(FidelityScales.all()).flatMap(AssessmentArbitrary::of);
  }

  @Provide
  Arbitrary<Assessment> any() {
    return Arbitraries.of(FidelityScales.all())
        .flatMap(scale -> AssessmentArbitrary.of(scale).withMissing(scale.itemCount()));
  }

  private static Assessment with(Assessment assessment, Map<String, Rating> ratings) {
    return new Assessment(
        assessment.scale(),
        assessment.site(),
        assessment.date(),
        assessment.reviewers(),
        ratings,
        assessment.advice(),
        assessment.evidence(),
        assessment.notes());
  }

  private static FidelityScale scaleOf(Assessment assessment) {
    return FidelityScales.get(assessment.scale());
  }

  @Property
  void theOrderOfItemsChangesNothing(
      @ForAll("complete") Assessment assessment, @ForAll Random random) {
    List<String> items = new ArrayList<>(assessment.ratings().keySet());
    Collections.shuffle(items, random);
    Map<String, Rating> shuffled = new LinkedHashMap<>();
    items.forEach(item -> shuffled.put(item, assessment.rating(item)));
    FidelityScale scale = scaleOf(assessment);
    assertThat(Score.of(scale, with(assessment, shuffled))).isEqualTo(Score.of(scale, assessment));
  }

  @Property
  void raisingARatingNeverLowersTotalOrBand(
      @ForAll("complete") Assessment assessment, @ForAll @IntRange(max = 24) int place) {
    FidelityScale scale = scaleOf(assessment);
    Item item = scale.items().get(place % scale.itemCount());
    int rating = ((Rating.Rated) assessment.rating(item.code())).value();
    Assume.that(rating < scale.maxRating());
    Map<String, Rating> raised = new LinkedHashMap<>(assessment.ratings());
    raised.put(item.code(), Rating.of(rating + 1));
    Score before = Score.of(scale, assessment);
    Score after = Score.of(scale, with(assessment, raised));
    assertThat(after.total()).isEqualTo(before.total() + 1);
    assertThat(after.band().minTotal()).isGreaterThanOrEqualTo(before.band().minTotal());
  }

  @Property
  void theBandHoldsTheTotalAndTheNextBandIsWhatIsLacking(
      @ForAll("complete") Assessment assessment) {
    FidelityScale scale = scaleOf(assessment);
    Score score = Score.of(scale, assessment);
    assertThat(score.total()).isBetween(scale.minTotal(), scale.maxTotal());
    assertThat(score.band().minTotal()).isLessThanOrEqualTo(score.total());
    score
        .pointsToNextBand()
        .ifPresent(
            points -> {
              assertThat(scale.band(score.total() + points)).isEqualTo(score.nextBand());
              assertThat(scale.band(score.total() + points - 1)).isEqualTo(score.band());
            });
  }

  @Property
  void aCompleteAssessmentHasOneScoreWhateverThePolicy(@ForAll("complete") Assessment assessment) {
    FidelityScale scale = scaleOf(assessment);
    Score score = Score.of(scale, assessment);
    assertThat(Score.of(scale, assessment, MissingPolicy.prorate(1))).isEqualTo(score);
    assertThat(Score.of(scale, assessment, MissingPolicy.bounds())).isEqualTo(score);
    assertThat(Score.of(scale, assessment, MissingPolicy.refuse())).isEqualTo(score);
  }

  @Property
  void boundsHoldEveryCompletionAndTheProratedTotal(
      @ForAll("any") Assessment assessment, @ForAll Random random) {
    FidelityScale scale = scaleOf(assessment);
    if (Score.of(scale, assessment, MissingPolicy.bounds()) instanceof ScoreBounds bounds) {
      Map<String, Rating> completed = new LinkedHashMap<>(assessment.ratings());
      int range = scale.maxRating() - scale.minRating() + 1;
      bounds
          .missing()
          .keySet()
          .forEach(
              item -> completed.put(item, Rating.of(scale.minRating() + random.nextInt(range))));
      Score completion = Score.of(scale, with(assessment, completed));
      assertThat(completion.total()).isBetween(bounds.lowest(), bounds.highest());
      assertThat(bounds.bands()).contains(completion.band());
      ProratedScore prorated =
          (ProratedScore) Score.of(scale, assessment, MissingPolicy.prorate(scale.itemCount()));
      assertThat(prorated.total()).isBetween((double) bounds.lowest(), (double) bounds.highest());
      assertThat(bounds.bands()).contains(prorated.band());
    }
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(@ForAll("any") Assessment assessment) {
    PlainMappers.assertRoundTrip(assessment, Assessment.class);
    PlainMappers.assertRoundTrip(
        Score.of(scaleOf(assessment), assessment, MissingPolicy.bounds()), ScoreResult.class);
    assertThat(AssessmentReaderTest.read(PlainMappers.write(assessment))).isEqualTo(assessment);
    assertThat(AssessmentReaderTest.read(PlainMappers.writeWith3(assessment)))
        .isEqualTo(assessment);
  }
}
