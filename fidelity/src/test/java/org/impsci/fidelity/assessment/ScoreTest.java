package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.impsci.fidelity.assessment.Assessments.IPS;
import static org.impsci.fidelity.assessment.Assessments.SE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Ips25Item;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

  @ParameterizedTest
  @CsvSource({
    "25, not-supported-employment, 49",
    "73, not-supported-employment, 1",
    "74, fair, 26",
    "99, fair, 1",
    "100, good, 15",
    "114, good, 1",
    "115, exemplary, ",
    "125, exemplary, "
  })
  void theBandOfIps25ChangesAt74And100And115(int total, String band, Integer pointsToNext) {
    Score score = Score.of(IPS, Assessments.withTotal(IPS, total));
    assertThat(score.total()).isEqualTo(total);
    assertThat(score.band().code()).isEqualTo(band);
    assertThat(score.pointsToNextBand())
        .isEqualTo(pointsToNext == null ? OptionalInt.empty() : OptionalInt.of(pointsToNext));
  }

  @ParameterizedTest
  @CsvSource({
    "15, not-supported-employment",
    "55, not-supported-employment",
    "56, fair",
    "65, fair",
    "66, good",
    "75, good"
  })
  void theBandOfSe15ChangesAt56And66(int total, String band) {
    assertThat(Score.of(SE, Assessments.withTotal(SE, total)).band().code()).isEqualTo(band);
  }

  @Test
  void sumsSectionsAndTotal() {
    Assessment assessment =
        Assessments.of(IPS)
            .rateInOrder(
                5, 4, 4, /* organization */ 5, 4, 3, 5, 4, 5, 4, 3, /* services */ 4, 3, 4, 4, 5, 5,
                3, 4, 4, 5, 4, 4, 4, 4)
            .build();
    Score score = Score.of(IPS, assessment);
    assertThat(score.sections())
        .containsExactly(
            new SectionScore("staffing", 5 + 4 + 4, 3, 15),
            new SectionScore("organization", 5 + 4 + 3 + 5 + 4 + 5 + 4 + 3, 8, 40),
            new SectionScore("services", 57, 14, 70));
    assertThat(score.total()).isEqualTo(13 + 33 + 57);
    assertThat(score.meanItemRating()).isCloseTo(103 / 25.0, within(1e-12));
    assertThat(score.itemsRated()).isEqualTo(25);
    assertThat(score.missing()).isEmpty();
    assertThat(score.scale()).isEqualTo("ips-25");
    assertThat(score.nextBand()).isEqualTo(IPS.band("exemplary"));
    PlainMappers.assertRoundTrip(score, Score.class);
    PlainMappers.assertRoundTrip(score, ScoreResult.class);
  }

  private static Assessment without(FidelityScale scale, int rating, Map<String, Rating> missing) {
    Assessment.Builder builder = Assessments.of(scale);
    for (Item item : scale.items()) {
      builder.rate(item.code(), missing.getOrDefault(item.code(), Rating.of(rating)));
    }
    return builder.build();
  }

  private static final Map<String, Rating> TWO_MISSING =
      Map.of(
          "disclosure",
          Rating.missing(MissingReason.INSUFFICIENT_DATA),
          "outreach",
          Rating.missing(MissingReason.NOT_APPLICABLE));

  @Test
  void refusesMissingRatingsAndNamesThem() {
    Assessment assessment = without(IPS, 4, TWO_MISSING);
    assertThatThrownBy(() -> Score.of(IPS, assessment))
        .hasMessage(
            "scale ips-25: 2 of 25 items have no rating: disclosure (insufficient-data), outreach"
                + " (not-applicable); rate them or choose a MissingPolicy")
        .asInstanceOf(InstanceOfAssertFactories.type(IncompleteAssessmentException.class))
        .satisfies(
            refused -> {
              assertThat(refused.scale()).isEqualTo("ips-25");
              assertThat(refused.missing())
                  .containsExactly(
                      Map.entry("disclosure", MissingReason.INSUFFICIENT_DATA),
                      Map.entry("outreach", MissingReason.NOT_APPLICABLE));
            });
    assertThatThrownBy(() -> Score.of(IPS, assessment, MissingPolicy.refuse()))
        .isInstanceOf(IncompleteAssessmentException.class);
  }

  @Test
  void anItemThatNobodyMentionsIsNotAssessed() {
    assertThatThrownBy(() -> Score.of(IPS, Assessments.of(IPS).rate("caseload-size", 5).build()))
        .asInstanceOf(InstanceOfAssertFactories.type(IncompleteAssessmentException.class))
        .satisfies(
            refused -> {
              assertThat(refused.missing()).hasSize(24);
              assertThat(refused.missing().values()).containsOnly(MissingReason.NOT_ASSESSED);
            });
  }

  @Test
  void proratesWhenAskedTo() {
    ScoreResult result = Score.of(IPS, without(IPS, 4, TWO_MISSING), MissingPolicy.prorate(2));
    ProratedScore prorated = (ProratedScore) result;
    assertThat(prorated.total()).isEqualTo(23 * 4 * 25 / 23.0);
    assertThat(prorated.ratedTotal()).isEqualTo(23 * 4);
    assertThat(prorated.band().code()).isEqualTo("good");
    assertThat(prorated.itemsRated()).isEqualTo(23);
    assertThat(prorated.items()).isEqualTo(25);
    assertThat(prorated.missing())
        .containsExactly(
            Map.entry("disclosure", MissingReason.INSUFFICIENT_DATA),
            Map.entry("outreach", MissingReason.NOT_APPLICABLE));
    PlainMappers.assertRoundTrip(result, ScoreResult.class);
  }

  @Test
  void aProratedTotalIsNotRoundedUpIntoABand() {
    Assessment.Builder builder =
        Assessments.of(IPS).missing(Ips25Item.OUTREACH, MissingReason.NOT_ASSESSED);
    List<Item> rated = IPS.items().subList(0, 24);
    for (int i = 0; i < rated.size(); i++) {
      builder.rate(rated.get(i).code(), i == 0 ? 3 : 4);
    }
    ProratedScore score = (ProratedScore) Score.of(IPS, builder.build(), MissingPolicy.prorate(1));
    assertThat(score.total()).isEqualTo((3 + 23 * 4) * 25 / 24.0).isBetween(98.9, 99.0);
    assertThat(score.band().code()).isEqualTo("fair");
  }

  @Test
  void doesNotProrateBeyondTheCap() {
    ScoreResult result = Score.of(IPS, without(IPS, 4, TWO_MISSING), MissingPolicy.prorate(1));
    NoScore none = (NoScore) result;
    assertThat(none.reason()).isEqualTo(NoScore.Reason.TOO_MANY_MISSING);
    assertThat(none.itemsRated()).isEqualTo(23);
    PlainMappers.assertRoundTrip(result, ScoreResult.class);
    assertThatThrownBy(() -> MissingPolicy.prorate(0))
        .hasMessage("prorating with at most 0 missing: give 1 or more");
  }

  @Test
  void boundsSayWhichTotalsAreStillPossible() {
    Map<String, Rating> missing = Map.of("disclosure", TWO_MISSING.get("disclosure"));
    Assessment.Builder builder = Assessments.of(IPS);
    IPS.items()
        .forEach(
            item ->
                builder.rate(
                    item.code(),
                    missing.getOrDefault(item.code(), Rating.of(item.number() == 1 ? 5 : 4))));
    ScoreBounds bounds = (ScoreBounds) Score.of(IPS, builder.build(), MissingPolicy.bounds());
    assertThat(bounds.lowest()).isEqualTo(5 + 23 * 4 + 1);
    assertThat(bounds.highest()).isEqualTo(5 + 23 * 4 + 5);
    assertThat(bounds.bands().stream().map(Band::code)).containsExactly("fair", "good");
    assertThat(bounds.lowestBand().code()).isEqualTo("fair");
    assertThat(bounds.highestBand().code()).isEqualTo("good");
    PlainMappers.assertRoundTrip((ScoreResult) bounds, ScoreResult.class);
  }

  @Test
  void boundsMaySpanAllBands() {
    Assessment one = Assessments.of(IPS).rate("caseload-size", 5).build();
    ScoreBounds bounds = (ScoreBounds) Score.of(IPS, one, MissingPolicy.bounds());
    assertThat(bounds.lowest()).isEqualTo(5 + 24);
    assertThat(bounds.highest()).isEqualTo(5 + 24 * 5);
    assertThat(bounds.bands()).hasSize(4);
  }

  @Test
  void nothingRatedIsNoScoreAndNotZero() {
    Assessment nothing = Assessments.of(IPS).build();
    for (MissingPolicy policy : List.of(MissingPolicy.prorate(25), MissingPolicy.bounds())) {
      NoScore none = (NoScore) Score.of(IPS, nothing, policy);
      assertThat(none.reason()).isEqualTo(NoScore.Reason.NOTHING_RATED);
      assertThat(none.itemsRated()).isZero();
      assertThat(none.missing()).hasSize(25);
      PlainMappers.assertRoundTrip((ScoreResult) none, ScoreResult.class);
    }
  }

  @Test
  void aNineIsNeverAdded() {
    Assessment assessment =
        Assessments.of(SE).rateInOrder(9, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5).build();
    assertThatThrownBy(() -> Score.of(SE, assessment))
        .hasMessage(
            "scale se-15: 1 of 15 items have no rating: caseload-size (insufficient-data); rate"
                + " them or choose a MissingPolicy");
    ScoreBounds bounds = (ScoreBounds) Score.of(SE, assessment, MissingPolicy.bounds());
    assertThat(bounds.highest()).isEqualTo(75);
  }

  @Test
  void refusesAnotherEdition() {
    Assessment assessment = Assessments.withTotal(SE, 60);
    assertThatThrownBy(() -> Score.of(IPS, assessment))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("assessment of North (2024-05-31): was made with scale se-15, not ips-25");
  }

  @Test
  void refusesWhatNoBuilderChecked() {
    Map<String, Rating> ratings = new HashMap<>();
    IPS.items().forEach(item -> ratings.put(item.code(), Rating.of(3)));
    ratings.put("outreach", Rating.of(6));
    assertThatThrownBy(() -> Score.of(IPS, unchecked(ratings)))
        .hasMessage("scale ips-25, item outreach: rating 6 is outside 1..5");
    ratings.put("outreach", Rating.of(0));
    assertThatThrownBy(() -> Score.of(IPS, unchecked(ratings)))
        .hasMessage("scale ips-25, item outreach: rating 0 is outside 1..5");
    ratings.put("outreach", Rating.of(5));
    ratings.put("tea", Rating.of(5));
    assertThatThrownBy(() -> Score.of(IPS, unchecked(ratings)))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessageStartingWith("scale ips-25 has no \"tea\"; known: caseload-size, ");
  }

  private static Assessment unchecked(Map<String, Rating> ratings) {
    return new Assessment(
        "ips-25", "North", LocalDate.EPOCH, List.of(), ratings, Map.of(), Map.of(), Map.of());
  }

  @Test
  void aPolicyTravelsAsItsKind() {
    for (MissingPolicy policy :
        Arrays.asList(MissingPolicy.refuse(), MissingPolicy.prorate(3), MissingPolicy.bounds())) {
      PlainMappers.assertRoundTrip(policy, MissingPolicy.class);
    }
  }

  @Test
  void aScoreThatDoesNotAddUpIsRefused() {
    SectionScore section = new SectionScore("a", 9, 3, 15);
    assertThatThrownBy(
            () -> new Score("x", 3, 10, List.of(section), IPS.band(25), IPS.band("fair")))
        .hasMessage("scale x: sections add up to 9, the total is 10");
    assertThatThrownBy(() -> new SectionScore("a", 16, 3, 15))
        .hasMessage("section a: total 16 is outside 3..15");
  }
}
