package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.impsci.fidelity.assessment.Assessments.IPS;
import static org.impsci.fidelity.assessment.Assessments.SE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Ips25Item;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

  /** Two items rated from 2 to 4: totals from 2 · 2 to 2 · 4. */
  private static FidelityScale stars() {
    String item =
        """
        {"code": "%s", "number": %s, "title": "T", "definition": "D", "rule": {"kind": "ladder",
         "anchors": [{"rating": 2, "description": "poor", "verification": "unverified"},
                     {"rating": 3, "description": "fair", "verification": "unverified"},
                     {"rating": 4, "description": "good", "verification": "unverified"}]},
         "provenance": {"rule": "unverified", "title": "unverified", "evidence": "unverified"}}
        """;
    String scale =
        """
        {"id": "stars-2", "title": "Stars", "practice": "Sleep", "minRating": 2, "maxRating": 4,
         "source": {"authors": ["Guest A"], "title": "Beds"},
         "sections": [{"code": "rooms", "title": "Rooms", "items": [%s, %s]}],
         "bands": [
           {"code": "low", "label": "Low", "minTotal": 4, "verification": "unverified"},
           {"code": "high", "label": "High", "minTotal": 7, "verification": "unverified"}]}
        """
            .formatted(item.formatted("bed", 1), item.formatted("quiet", 2));
    return FidelityScale.read(
        new ByteArrayInputStream(scale.getBytes(StandardCharsets.UTF_8)), "stars.json");
  }

  @Test
  void theLowestRatingNeedNotBeOne() {
    FidelityScale stars = stars();
    Score score = Score.of(stars, Assessments.withTotal(stars, 7));
    assertThat(score.sections()).containsExactly(new SectionScore("rooms", 7, 2 * 2, 2 * 4));
    Assessment one = Assessments.of(stars).rate("quiet", 3).build();
    ScoreBounds bounds = (ScoreBounds) Score.of(stars, one, MissingPolicy.bounds());
    assertThat(bounds.lowest()).isEqualTo(3 + 2);
    assertThat(bounds.highest()).isEqualTo(3 + 4);
    assertThat(bounds.bands().stream().map(Band::code))
        .as("the highest total just reaches the second band")
        .containsExactly("low", "high");
    assertThat(((ProratedScore) Score.of(stars, one, MissingPolicy.prorate(1))).total())
        .isEqualTo(3 * 2 / 1.0);
  }

  @Test
  void anItemOfAnotherFormIsRefusedHoweverManyAreMissing() {
    for (int rated = 0; rated <= 25; rated++) {
      Map<String, Rating> ratings = new HashMap<>();
      IPS.items().subList(0, rated).forEach(item -> ratings.put(item.code(), Rating.of(3)));
      ratings.put("tea", Rating.of(3));
      assertThatThrownBy(() -> Score.of(IPS, unchecked(ratings), MissingPolicy.bounds()))
          .as("%s rated", rated)
          .isInstanceOf(UnknownCodeException.class);
    }
  }

  private static final Map<String, MissingReason> ONE = Map.of("a", MissingReason.NOT_ASSESSED);
  private static final Map<String, MissingReason> NONE = Map.of();
  private static final Band FAIR = IPS.band("fair");
  private static final Band GOOD = IPS.band("good");

  private static List<Arguments> resultsThatContradictThemselves() {
    List<SectionScore> all = List.of(new SectionScore("a", 99, 25, 125));
    return List.of(
        refused(
            () -> new Score("x", 25, 99, all, GOOD, IPS.band("exemplary")),
            "scale x: total 99 is not in band good"),
        refused(
            () -> new Score("x", 25, 99, all, IPS.band(25), FAIR),
            "scale x: total 99 is not in band not-supported-employment"),
        refused(
            () -> new ProratedScore("x", 3, NONE, 99, 99, FAIR),
            "scale x: prorated from 3 of 3 items"),
        refused(
            () -> new ProratedScore("x", 1, ONE, 0, 0, FAIR),
            "scale x: prorated from 0 of 1 items"),
        refused(
            () -> new ProratedScore("x", 3, ONE, 60, 91, FAIR),
            "scale x: 60 from 2 of 3 items does not give 91.0"),
        refused(
            () -> new ProratedScore("x", 3, ONE, 60, 90, GOOD),
            "scale x: total 90.0 is not in band good"),
        refused(
            () -> new ScoreBounds("x", 3, NONE, 80, 84, List.of(FAIR)),
            "scale x: bounds from 3 of 3 items"),
        refused(
            () -> new ScoreBounds("x", 1, ONE, 80, 84, List.of(FAIR)),
            "scale x: bounds from 0 of 1 items"),
        refused(
            () -> new ScoreBounds("x", 3, ONE, 80, 80, List.of(FAIR)),
            "scale x: bounds 80..80 are no range"),
        refused(
            () -> new ScoreBounds("x", 3, ONE, 80, 84, List.of()),
            "scale x: bands do not fit 80..84"),
        refused(
            () -> new ScoreBounds("x", 3, ONE, 73, 77, List.of(FAIR)),
            "scale x: bands do not fit 73..77"),
        refused(
            () -> new ScoreBounds("x", 3, ONE, 95, 99, List.of(FAIR, GOOD)),
            "scale x: bands do not fit 95..99"),
        refused(
            () -> new NoScore("x", 3, NONE, NoScore.Reason.NOTHING_RATED),
            "scale x: 0 of 3 items missing"),
        refused(
            () -> new NoScore("x", 0, ONE, NoScore.Reason.NOTHING_RATED),
            "scale x: 1 of 0 items missing"));
  }

  private static Arguments refused(ThrowingCallable result, String message) {
    return Arguments.of(result, message);
  }

  @ParameterizedTest
  @MethodSource("resultsThatContradictThemselves")
  void aResultThatContradictsItselfIsRefused(ThrowingCallable result, String message) {
    assertThatThrownBy(result).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void aTotalMayLieOnTheBoundOfItsBand() {
    assertThat(new ProratedScore("x", 37, ONE, 72, 74, FAIR).total()).isEqualTo(74);
    assertThat(new ScoreBounds("x", 3, ONE, 74, 100, List.of(FAIR, GOOD)).highestBand())
        .isEqualTo(GOOD);
    List<SectionScore> all = List.of(new SectionScore("a", 100, 25, 125));
    assertThat(new Score("x", 25, 100, all, GOOD, IPS.band("exemplary")).pointsToNextBand())
        .hasValue(15);
    assertThatThrownBy(() -> new Score("x", 25, 100, all, FAIR, GOOD))
        .hasMessage("scale x: total 100 is not in band fair");
  }
}
