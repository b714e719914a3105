package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.impsci.core.UnknownCodeException;
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
}
