package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

  private static Criteria rule(Ips25Item item) {
    return (Criteria) FidelityScales.ips25().item(item.code()).rule();
  }

  @ParameterizedTest
  @CsvSource({
    "TEAM_CONTACT, 1 1 2 3 4 5",
    "SUPERVISOR_ROLE, 1 1 2 3 4 5",
    "AGENCY_FOCUS, 1 1 2 3 4 5",
    "EXECUTIVE_SUPPORT, 1 1 2 3 4 5",
    "DISCLOSURE, 1 2 3 4 5",
    "OUTREACH, 1 1 1 2 3 4 5"
  })
  void everyNumberOfCriteriaEarnsItsRating(Ips25Item item, String ratings) {
    Criteria rule = rule(item);
    StringBuilder earned = new StringBuilder();
    for (int met = 0; met <= rule.criteria().size(); met++) {
      earned
          .append(' ')
          .append(
              rule.rate(rule.criteria().stream().limit(met).map(Criterion::code).toList())
                  .rating());
    }
    assertThat(earned.substring(1)).isEqualTo(ratings);
  }

  @Test
  void saysWhatIsLacking() {
    assertThat(rule(Ips25Item.DISCLOSURE).rate("not-required", "raised-again").inWords())
        .isEqualTo(
            "2 of 4 criteria are met: rating 3; 1 more of costs-and-benefits, exact-information"
                + " would rate 4");
    assertThat(rule(Ips25Item.OUTREACH).rate("joint-visits").inWords())
        .isEqualTo(
            "1 of 6 criteria is met: rating 1; 2 more of no-time-limit, documented-attempts,"
                + " team-outreach, community-visits, family-contact would rate 2");
  }

  @Test
  void refusesWhatItDoesNotCount() {
    assertThatThrownBy(() -> rule(Ips25Item.DISCLOSURE).rate("tea"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage(
            "rule has no \"tea\"; known: not-required, costs-and-benefits, exact-information,"
                + " raised-again");
    assertThatThrownBy(() -> rule(Ips25Item.DISCLOSURE).rate("raised-again", "raised-again"))
        .hasMessage("rule has the criterion raised-again twice");
  }

  @Test
  void theLastCriterionMayBeTheOneThatCounts() {
    assertThat(
            rule(Ips25Item.DISCLOSURE)
                .rate("not-required", "costs-and-benefits", "raised-again")
                .next())
        .isEqualTo("1 more of exact-information would rate 5");
  }

  private static Anchor anchor(int rating, double atLeast, double atMost) {
    return new Anchor(
        rating, "level " + rating, Interval.of(atLeast, atMost), Verification.VERIFIED);
  }

  private static Criteria counting(Anchor... anchors) {
    return new Criteria(
        List.of(
            new Criterion("greets", "says hello"),
            new Criterion("thanks", "says thank you"),
            new Criterion("smiles", "looks kind")),
        Verification.VERIFIED,
        List.of(anchors));
  }

  @Test
  void severalNumbersMayEarnOneRatingAndMoreNeverEarnsLess() {
    Criteria rule = counting(anchor(1, 0, 1), anchor(2, 2, 3));
    assertThat(rule.rate("smiles").rating()).isEqualTo(1);
    assertThat(rule.rate("smiles", "greets").rating()).isEqualTo(2);
    assertThat(rule.rate("smiles", "greets", "thanks").next()).isNull();
    assertThatThrownBy(() -> counting(anchor(1, 2, 3), anchor(2, 0, 1)))
        .hasMessage("2 of 3 criteria met earns 1, less than fewer do");
  }

  @Test
  void refusesARuleThatCountsNothingOrLeavesOutARating() {
    assertThatThrownBy(
            () -> new Criteria(List.of(), Verification.VERIFIED, List.of(anchor(1, 0, 0))))
        .hasMessage("rule has no criteria");
    assertThatThrownBy(() -> counting(anchor(1, 0, 1), anchor(3, 2, 3)))
        .hasMessage(
            "rule has the anchor of rating 3 after that of 1: give every rating one, lowest first");
    assertThatThrownBy(() -> counting(anchor(1, 0, 1), anchor(2, 2, 2)))
        .hasMessage("3 of 3 criteria met earns no rating: give each number one rating");
  }
}
