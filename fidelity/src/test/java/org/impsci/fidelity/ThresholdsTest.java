package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThresholdsTest {

  private static Thresholds rule(Ips25Item item) {
    return (Thresholds) FidelityScales.ips25().item(item.code()).rule();
  }

  @Test
  void saysWhyAndWhatWouldEarnTheNextRating() {
    assertThat(rule(Ips25Item.CASELOAD_SIZE).rate(27))
        .isEqualTo(
            new RatingAdvice(
                3,
                "27 clients per full-time specialist is within 26..30: rating 3",
                "at most 25 would rate 4"));
    assertThat(rule(Ips25Item.CASELOAD_SIZE).rate(18).inWords())
        .isEqualTo("18 clients per full-time specialist is at most 20: rating 5");
    assertThat(rule(Ips25Item.EMPLOYMENT_SERVICES_STAFF).rate(59.5).inWords())
        .isEqualTo(
            "59.5 percent of time is at least 0 and below 60: rating 1; at least 60 would rate 2");
  }

  /** The bounds of every item that has them, as the form prints them. */
  @ParameterizedTest
  @CsvSource({
    "CASELOAD_SIZE, 41, 40, 31, 30, 26, 25, 21, 20",
    "EMPLOYMENT_SERVICES_STAFF, 59, 60, 74, 75, 89, 90, 95, 96",
    "JOB_TYPE_DIVERSITY, 49, 50, 59, 60, 69, 70, 84, 85",
    "EMPLOYER_DIVERSITY, 49, 50, 59, 60, 69, 70, 84, 85",
    "COMMUNITY_BASED_SERVICES, 29, 30, 39, 40, 49, 50, 64, 65"
  })
  void everyPrintedBoundEarnsItsOwnRating(
      Ips25Item item,
      double one,
      double a,
      double b,
      double c,
      double d,
      double e,
      double f,
      double five) {
    assertThat(List.of(one, a, b, c, d, e, f, five))
        .extracting(value -> rule(item).rate(value).rating())
        .containsExactly(1, 2, 2, 3, 3, 4, 4, 5);
  }

  @ParameterizedTest
  @CsvSource({"271, 1", "270, 2", "151, 2", "150, 3", "61, 3", "60, 4", "31, 4", "30, 5", "0, 5"})
  void daysToTheFirstEmployerWithTracking(double days, int rating) {
    assertThat(rule(Ips25Item.RAPID_JOB_SEARCH).rate(days, "tracks-employer-contacts").rating())
        .isEqualTo(rating);
  }

  @ParameterizedTest
  @CsvSource({"24, 1", "25, 2", "49, 2", "50, 3", "74, 3", "75, 4", "89, 4", "90, 5"})
  void jobSearchThatAgreesWithThePlan(double share, int rating) {
    assertThat(rule(Ips25Item.INDIVIDUALIZED_JOB_SEARCH).rate(share, "agrees-with-plan").rating())
        .isEqualTo(rating);
  }

  @ParameterizedTest
  @CsvSource({"64, 1", "65, 2", "74, 2", "75, 3", "84, 3", "85, 4", "94, 4", "95, 5", "100, 5"})
  void competitiveJobsOfAtLeastTen(double share, int rating) {
    assertThat(rule(Ips25Item.COMPETITIVE_JOBS).rate(share, "ten-current-jobs").rating())
        .isEqualTo(rating);
    assertThat(rule(Ips25Item.COMPETITIVE_JOBS).rate(share).rating()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"49, 2", "50, 3", "74, 3", "75, 4", "89, 4", "90, 5", "100, 5"})
  void caseloadFromOneOrTwoTeams(double share, int rating) {
    Thresholds rule = rule(Ips25Item.TEAM_ASSIGNMENT);
    assertThat(rule.rate(share, "one-or-two-teams").rating()).isEqualTo(rating);
    assertThat(rule.rate(share, "part-of-treatment").rating()).isEqualTo(2);
    assertThat(rule.rate(share).rating()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CASELOAD_SIZE, 20.5, 4",
    "CASELOAD_SIZE, 40.01, 1",
    "EMPLOYMENT_SERVICES_STAFF, 95.9, 4",
    "EMPLOYMENT_SERVICES_STAFF, 89.5, 3",
    "COMMUNITY_BASED_SERVICES, 64.9, 4"
  })
  void aValueBetweenTwoPrintedRangesEarnsTheLowerRating(Ips25Item item, double value, int rating) {
    assertThat(rule(item).rate(value).rating()).isEqualTo(rating);
  }

  @Test
  void saysSoWhenAValueIsBetweenTwoPrintedRanges() {
    assertThat(rule(Ips25Item.CASELOAD_SIZE).rate(20.5).inWords())
        .isEqualTo(
            "20.5 clients per full-time specialist lies between the ranges of rating 5 (at most"
                + " 20) and rating 4 (21..25), and earns the lower: rating 4; at most 20 would rate"
                + " 5");
  }

  @Test
  void threeContactsAWeekAreAHoleInTheFormThatRates2() {
    RatingAdvice advice =
        rule(Ips25Item.EMPLOYER_CONTACT_FREQUENCY).rate(3, "tracking-reviewed-weekly");
    assertThat(advice.rating()).isEqualTo(2);
    assertThat(advice.reason())
        .startsWith("3 contacts per week is a value the form leaves open: rating 2. ")
        .endsWith("The other reading would give a 3.");
    assertThat(advice.next()).isEqualTo("at least 4 would rate 3");
  }

  @Test
  void exactlyThirtyPercentInTheCommunityRates2AndExactly64PercentCompetitiveRates1() {
    RatingAdvice thirty = rule(Ips25Item.COMMUNITY_BASED_SERVICES).rate(30);
    assertThat(thirty.rating()).isEqualTo(2);
    assertThat(thirty.reason()).endsWith("The other reading would give a 1.");
    RatingAdvice sixtyFour = rule(Ips25Item.COMPETITIVE_JOBS).rate(64, "ten-current-jobs");
    assertThat(sixtyFour.rating()).isEqualTo(1);
    assertThat(sixtyFour.reason()).endsWith("The other reading would give a 2.");
  }

  @ParameterizedTest
  @CsvSource({
    "6, tracking-reviewed-weekly, 5",
    "6, tracking-reviewed-monthly, 3",
    "6, , 2",
    "5, tracking-reviewed-weekly, 4",
    "4, tracking-reviewed-monthly, 3",
    "4, , 2",
    "2, , 2",
    "1.9, tracking-reviewed-weekly, 1"
  })
  void contactsCountAsFarAsTheyAreTracked(double contacts, String condition, int rating) {
    Thresholds rule = rule(Ips25Item.EMPLOYER_CONTACT_FREQUENCY);
    List<String> conditions = condition == null ? List.of() : List.of(condition);
    assertThat(rule.rate(contacts, conditions).rating()).isEqualTo(rating);
  }

  @Test
  void namesTheConditionThatIsNotShown() {
    assertThat(rule(Ips25Item.RAPID_JOB_SEARCH).rate(20).inWords())
        .isEqualTo(
            "20 days is within 0..30: rating 5, but 4 as this is not shown: The program keeps track"
                + " of employer contacts. Rating 5 needs this: The program keeps track of employer"
                + " contacts.");
    assertThat(rule(Ips25Item.INDIVIDUALIZED_JOB_SEARCH).rate(60).next())
        .isEqualTo(
            "at least 75 would rate 4, with this: The contacts agree with the current employment"
                + " plan.");
  }

  @Test
  void fewJobSeekersAreRatedByContactsForEach() {
    Thresholds rule = rule(Ips25Item.EMPLOYER_CONTACT_FREQUENCY);
    RatingAdvice advice =
        rule.rateAlternative("few-job-seekers", 2, List.of("tracking-reviewed-weekly"))
            .orElseThrow();
    assertThat(advice.rating()).isEqualTo(5);
    assertThat(advice.reason())
        .isEqualTo(
            "2 contacts per job-seeking client and week is at least 2, in place of the usual"
                + " quantity: rating 5. Fewer than three clients of the specialist look for work.");
    assertThat(rule.rateAlternative("few-job-seekers", 2, List.of()).orElseThrow().rating())
        .isEqualTo(2);
    assertThat(rule.rateAlternative("few-job-seekers", 1.5, List.of())).isEmpty();
  }

  @Test
  void refusesWhatIsNotPossible() {
    assertThatThrownBy(() -> rule(Ips25Item.CASELOAD_SIZE).rate(-1))
        .hasMessage(
            "clients-per-specialist -1 is not possible: at least 0 clients per full-time"
                + " specialist");
    assertThatThrownBy(() -> rule(Ips25Item.EMPLOYMENT_SERVICES_STAFF).rate(130))
        .hasMessage("employment-services-time-share 130 is not possible: 0..100 percent of time");
    assertThatThrownBy(() -> rule(Ips25Item.CASELOAD_SIZE).rate(Double.NaN))
        .hasMessage(
            "clients-per-specialist NaN is not possible: at least 0 clients per full-time"
                + " specialist");
    assertThatThrownBy(() -> rule(Ips25Item.CASELOAD_SIZE).rate(Double.POSITIVE_INFINITY))
        .hasMessageContaining("is not possible");
    assertThatThrownBy(() -> rule(Ips25Item.RAPID_JOB_SEARCH).rate(3, "luck"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage(
            "rule on days-to-first-employer-contact has no \"luck\"; known:"
                + " tracks-employer-contacts");
    assertThatThrownBy(
            () -> rule(Ips25Item.EMPLOYER_CONTACT_FREQUENCY).rateAlternative("luck", 3, List.of()))
        .hasMessage("rule on weekly-employer-contacts has no \"luck\"; known: few-job-seekers");
  }

  @Test
  void aConditionThatTakesNothingAwayIsNotMentioned() {
    assertThat(rule(Ips25Item.TEAM_ASSIGNMENT).rate(40, "part-of-treatment").inWords())
        .startsWith(
            "40 percent of caseload is at least 0 and below 50: rating 2; at least 50 would rate"
                + " 3, with this: Each specialist is attached to one or two treatment teams, ");
  }

  @Test
  void theNextRatingNeedsOnlyTheConditionsThatLimitToLess() {
    assertThat(rule(Ips25Item.EMPLOYER_CONTACT_FREQUENCY).rate(2).next())
        .isEqualTo(
            "at least 4 would rate 3, with this: Employer contacts are tracked on a form that the"
                + " supervisor reviews at least every month.");
  }

  /** Cups a day: fewer than 2, more than 2 and fewer than 4, 4 to 9. Two cups are in no range. */
  private static Thresholds.Builder cups() {
    return Thresholds.builder()
        .quantity(quantity("cups", Interval.of(0, 9)))
        .addAnchors(
            anchor(1, new Interval(0.0, null, null, 2.0)),
            anchor(2, new Interval(null, 2.0, null, 4.0)),
            anchor(3, Interval.of(4, 9)));
  }

  private static Quantity quantity(String code, Interval possible) {
    return new Quantity(code, code, code + " a day", possible);
  }

  private static Anchor anchor(int rating, @Nullable Interval range) {
    return new Anchor(rating, "level " + rating, range, Verification.VERIFIED);
  }

  private static Condition condition(String code, int otherwiseAtMost, String... implies) {
    return new Condition(
        code, code + " holds", otherwiseAtMost, List.of(implies), Verification.VERIFIED);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1.9, 1", "2, 1", "2.1, 2", "3.9, 2", "4, 3", "9, 3"})
  void aBoundThatBelongsToNeitherRangeEarnsTheLowerRating(double cups, int rating) {
    assertThat(cups().build().rate(cups).rating()).isEqualTo(rating);
  }

  @Test
  void namesTheRangesBesideAValueFromTheSmallerUp() {
    assertThat(cups().build().rate(2).inWords())
        .isEqualTo(
            "2 cups a day lies between the ranges of rating 1 (at least 0 and below 2) and rating 2"
                + " (above 2 and below 4), and earns the lower: rating 1; above 2 would rate 2");
  }

  @Test
  void ofTwoConditionsThatLimitAlikeTheFirstIsNamed() {
    Thresholds rule = cups().addConditions(condition("hot", 1), condition("strong", 1)).build();
    assertThat(rule.rate(5).inWords())
        .isEqualTo(
            "5 cups a day is within 4..9: rating 3, but 1 as this is not shown: hot holds; rating 2"
                + " needs this: hot holds strong holds");
    assertThat(rule.rate(5, "hot", "strong").rating()).isEqualTo(3);
  }

  @Test
  void aRatingWithoutARangeIsEarnedByAConditionThatDoesNotHold() {
    Thresholds rule =
        Thresholds.builder()
            .quantity(quantity("cups", Interval.of(0, 9)))
            .addAnchors(anchor(1, null), anchor(2, Interval.of(0, 3)), anchor(3, Interval.of(4, 9)))
            .addConditions(condition("hot", 1))
            .build();
    assertThat(rule.rate(5).rating()).isEqualTo(1);
    assertThatThrownBy(
            () -> Thresholds.builder().from(rule).conditions(List.of(condition("hot", 2))).build())
        .hasMessage("anchor 1 has no range, and no condition limits the rating to it");
  }

  @Test
  void conditionsReadingsAndAlternativesMayGiveTheLowestRatingAndTheHighest() {
    Thresholds rule =
        cups()
            .addConditions(condition("hot", 1), condition("strong", 2, "hot"))
            .addReadings(
                new Reading(Interval.of(2, 2), 1, "too few"),
                new Reading(Interval.of(8, 8), 3, "enough"))
            .addAlternatives(
                new Alternative(
                    "tea",
                    "in the afternoon",
                    quantity("mugs", Interval.of(0, 9)),
                    List.of(anchor(1, Interval.of(0, 1)), anchor(3, Interval.of(7, 9)))))
            .build();
    assertThat(rule.rate(2, "strong").inWords())
        .isEqualTo(
            "2 cups a day is a value the form leaves open: rating 1. too few; above 2 would rate"
                + " 2");
    assertThat(rule.rateAlternative("tea", 1, List.of("strong")).orElseThrow().rating())
        .isEqualTo(1);
    assertThat(rule.rateAlternative("tea", 7, List.of("strong")).orElseThrow().rating())
        .isEqualTo(3);
  }

  private static List<Arguments> rulesThatContradictThemselves() {
    Quantity mugs = quantity("mugs", Interval.of(0, 9));
    return List.of(
        Arguments.of(
            cups().addConditions(condition("hot", 1), condition("hot", 2)),
            "rule has the condition hot twice"),
        Arguments.of(
            cups().addConditions(condition("hot", 0)),
            "condition hot limits the rating to 0, outside 1..2"),
        Arguments.of(
            cups().addConditions(condition("hot", 3)),
            "condition hot limits the rating to 3, outside 1..2"),
        Arguments.of(
            cups().addConditions(condition("hot", 1, "warm")), "rule has no \"warm\"; known: hot"),
        Arguments.of(
            cups().addReadings(new Reading(Interval.of(2, 2), 0, "none")),
            "reading of 2 gives rating 0, outside 1..3"),
        Arguments.of(
            cups().addReadings(new Reading(Interval.of(2, 2), 4, "many")),
            "reading of 2 gives rating 4, outside 1..3"),
        Arguments.of(
            cups()
                .addConditions(condition("hot", 1))
                .addAlternatives(
                    new Alternative("hot", "now", mugs, List.of(anchor(3, Interval.of(1, 2))))),
            "rule has a condition and an alternative hot"),
        Arguments.of(
            cups().addAlternatives(new Alternative("tea", "now", null, List.of(anchor(3, null)))),
            "alternative tea has no quantity"),
        Arguments.of(
            cups()
                .addAlternatives(
                    new Alternative("tea", "now", mugs, List.of(anchor(4, Interval.of(1, 2))))),
            "alternative tea has an anchor of rating 4, outside 1..3"),
        Arguments.of(
            cups()
                .addAlternatives(
                    new Alternative("tea", "now", mugs, List.of(anchor(0, Interval.of(1, 2))))),
            "alternative tea has an anchor of rating 0, outside 1..3"),
        Arguments.of(
            cups()
                .addAlternatives(
                    new Alternative("tea", "now", mugs, List.of(anchor(2, Interval.of(1, 2)))),
                    new Alternative("tea", "then", mugs, List.of(anchor(3, Interval.of(1, 2))))),
            "rule has the alternative tea twice"),
        Arguments.of(
            cups().anchors(List.of(anchor(1, Interval.of(0, 9)))),
            "rule on cups has no two ranges"),
        Arguments.of(cups().anchors(List.of()), "rule has no anchors"),
        Arguments.of(
            cups().anchors(List.of(anchor(1, Interval.of(0, 3)), anchor(3, Interval.of(4, 9)))),
            "rule has the anchor of rating 3 after that of 1: give every rating one, lowest"
                + " first"),
        Arguments.of(
            cups().anchors(List.of(anchor(1, Interval.of(0, 3)), anchor(2, Interval.of(3, 9)))),
            "ranges (0..3) and (3..9) overlap or are out of order: better ratings must need ever"
                + " more, or ever less"),
        Arguments.of(
            cups()
                .anchors(
                    List.of(
                        anchor(1, new Interval(null, 0.0, 3.0, null)),
                        anchor(2, Interval.of(4, 9)))),
            "ranges from (above 0 and at most 3) to (4..9) leave out values of cups that are"
                + " possible: 0..9"),
        Arguments.of(
            cups()
                .anchors(
                    List.of(
                        anchor(1, Interval.of(0, 3)),
                        anchor(2, new Interval(4.0, null, null, 9.0)))),
            "ranges from (0..3) to (at least 4 and below 9) leave out values of cups that are"
                + " possible: 0..9"));
  }

  @ParameterizedTest
  @MethodSource("rulesThatContradictThemselves")
  void refusesARuleThatContradictsItself(Thresholds.Builder rule, String message) {
    assertThatThrownBy(rule::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void rangesNeedNotEndWhereValuesDo() {
    Quantity open = quantity("cups", new Interval(null, 0.0, null, 9.0));
    assertThat(cups().quantity(open).build().rate(0.1).rating()).isEqualTo(1);
    Quantity narrow = quantity("cups", Interval.of(1, 8));
    assertThat(cups().quantity(narrow).build().rate(8).rating()).isEqualTo(3);
  }
}
