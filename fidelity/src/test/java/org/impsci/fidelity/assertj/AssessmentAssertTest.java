package org.impsci.fidelity.assertj;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.fidelity.assertj.FidelityAssertions.assertThat;
import static org.impsci.fidelity.assertj.Reviews.IPS;
import static org.impsci.fidelity.assertj.Reviews.LOCAL;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.Ips25Item;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingReason;
import org.junit.jupiter.api.Test;

class AssessmentAssertTest {

  private static final Assessment FAIR = Reviews.fair(IPS);
  private static final Assessment INCOMPLETE =
      Reviews.withMissing(
          ImmutableMap.of(
              "outreach", MissingReason.INSUFFICIENT_DATA,
              "disclosure", MissingReason.NOT_ASSESSED));

  @Test
  void passesWhatHolds() {
    assertThat(FAIR)
        .isComplete()
        .hasNoItemBelow(2)
        .hasRating("disclosure", 3)
        .hasRating(Ips25Item.RAPID_JOB_SEARCH, 2)
        .scores()
        .hasTotal(97);
    assertThat(LOCAL, Reviews.fair(LOCAL)).isComplete().scores().isAtLeast("fair");
    assertThat(INCOMPLETE)
        .isMissing("outreach", "disclosure")
        .isMissing(Ips25Item.DISCLOSURE)
        .isMissing("disclosure", MissingReason.NOT_ASSESSED)
        .isMissing(Ips25Item.OUTREACH, MissingReason.INSUFFICIENT_DATA);
  }

  @Test
  void namesTheItemsWithoutARating() {
    String message =
        "expected every item to be rated, but 2 of 25 have no rating:"
            + " disclosure (not-assessed), outreach (insufficient-data)";
    assertFails(() -> assertThat(INCOMPLETE).isComplete(), message);
    assertFails(() -> assertThat(INCOMPLETE).scores().hasTotal(97), message);
    assertFails(() -> assertThat(INCOMPLETE).as("May").isComplete(), "[May] " + message);
  }

  @Test
  void namesTheItemsWithARating() {
    assertFails(
        () -> assertThat(INCOMPLETE).isMissing("outreach", "caseload-size", "zero-exclusion"),
        "expected no rating of outreach, caseload-size, zero-exclusion, but caseload-size is rated"
            + " 4, zero-exclusion is rated 4");
    assertFails(
        () -> assertThat(INCOMPLETE).isMissing(Ips25Item.CASELOAD_SIZE),
        "expected no rating of caseload-size, but caseload-size is rated 4");
  }

  @Test
  void saysWhyAnItemHasNoRating() {
    assertFails(
        () -> assertThat(INCOMPLETE).isMissing("outreach", MissingReason.NOT_APPLICABLE),
        "expected no rating of outreach (not-applicable),"
            + " but outreach has no rating (insufficient-data)");
    assertFails(
        () -> assertThat(FAIR).isMissing(Ips25Item.OUTREACH, MissingReason.NOT_APPLICABLE),
        "expected no rating of outreach (not-applicable), but outreach is rated 3");
  }

  @Test
  void saysWhatIsSaidOfAnItem() {
    assertFails(
        () -> assertThat(FAIR).hasRating("disclosure", 5),
        "expected rating 5 of disclosure, but disclosure is rated 3");
    assertFails(
        () -> assertThat(INCOMPLETE).hasRating(Ips25Item.DISCLOSURE, 5),
        "expected rating 5 of disclosure, but disclosure has no rating (not-assessed)");
  }

  @Test
  void namesTheItemsBelowLowestFirst() {
    assertFails(
        () -> assertThat(FAIR).hasNoItemBelow(4),
        "expected no item below 4, but rapid-job-search is rated 2, disclosure is rated 3,"
            + " outreach is rated 3");
  }

  @Test
  void anItemWithoutARatingIsNotKnownToBeHighEnough() {
    assertFails(
        () -> assertThat(INCOMPLETE).hasNoItemBelow(1),
        "expected no item below 1, but disclosure has no rating (not-assessed),"
            + " outreach has no rating (insufficient-data)");
    assertFails(
        () -> assertThat(INCOMPLETE).hasNoItemBelow(5),
        "expected no item below 5, but "
            + IPS.items().stream()
                .map(Item::code)
                .filter(item -> !item.equals("disclosure") && !item.equals("outreach"))
                .map(item -> item + " is rated 4, ")
                .collect(Collectors.joining())
            + "disclosure has no rating (not-assessed), outreach has no rating (insufficient-data)");
  }

  @Test
  void failsWithoutAnAssessment() {
    assertThatThrownBy(() -> assertThat((Assessment) null).isComplete())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not to be null");
  }

  @Test
  void refusesATestThatMakesNoSense() {
    assertThatThrownBy(() -> assertThat(FAIR).hasRating("lunch", 3))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessageStartingWith("scale ips-25 has no \"lunch\"; known: caseload-size, ");
    assertThatThrownBy(() -> assertThat(FAIR).isMissing("lunch"))
        .isInstanceOf(UnknownCodeException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(FAIR).isMissing(new String[0]))
        .withMessage("isMissing without an item; name at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(FAIR).hasRating("disclosure", 6))
        .withMessage("scale ips-25: rating 6 is outside 1..5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(FAIR).hasNoItemBelow(0))
        .withMessage("scale ips-25: rating 0 is outside 1..5");
  }

  @Test
  void refusesAnAssessmentThatDoesNotFitItsScale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(Reviews.fair(LOCAL)).isComplete())
        .withMessage(
            "assessment was made with scale local-25, which is not of this library;"
                + " give it: assertThat(scale, assessment)");
    assertThatThrownBy(() -> assertThat(LOCAL, FAIR).hasRating("disclosure", 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("assessment of North (2024-05-31): was made with scale ips-25, not local-25");
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }
}
