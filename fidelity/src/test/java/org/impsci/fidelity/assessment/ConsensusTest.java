package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.fidelity.assessment.Assessments.IPS;
import static org.impsci.fidelity.assessment.Assessments.SE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.RatingAdvice;
import org.junit.jupiter.api.Test;

class ConsensusTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

  private static Assessment.Builder start(String site, LocalDate date) {
    return Assessment.builder(IPS).site(site).date(date);
  }

  /** All items 4 but for the first four, which are given. */
  private static Assessment rated(ReviewerRole role, Rating... first) {
    Assessment.Builder builder = start("North", DAY).addReviewers(role);
    for (int i = 0; i < IPS.itemCount(); i++) {
      builder.rate(IPS.items().get(i).code(), i < first.length ? first[i] : Rating.of(4));
    }
    return builder.build();
  }

  private static final Rating NOTHING = Rating.missing(MissingReason.INSUFFICIENT_DATA);

  private static final Assessment INDEPENDENT =
      rated(ReviewerRole.INDEPENDENT, Rating.of(5), Rating.of(3), NOTHING, NOTHING);
  private static final Assessment SELF =
      rated(ReviewerRole.SELF, Rating.of(4), Rating.of(5), Rating.of(4), NOTHING);

  private static final Consensus OPEN = Consensus.of(IPS, List.of(INDEPENDENT, SELF));

  @Test
  void showsTheItemsThatDiffer() {
    assertThat(OPEN.differences())
        .containsExactly(
            new ItemDifference("caseload-size", List.of(Rating.of(5), Rating.of(4))),
            new ItemDifference("employment-services-staff", List.of(Rating.of(3), Rating.of(5))),
            new ItemDifference("vocational-generalists", List.of(NOTHING, Rating.of(4))));
    assertThat(OPEN.unresolved()).isEqualTo(OPEN.differences());
  }

  @Test
  void aMissingRatingIsNeverAgreement() {
    assertThat(OPEN.agreement())
        .isEqualTo(
            RaterAgreement.builder()
                .pairs(25)
                .comparable(25 - 2)
                .exact(25 - 4)
                .withinOne(25 - 3)
                .build());
    assertThat(OPEN.agreement().exactShare()).hasValue(21 / 23.0);
    assertThat(OPEN.agreement().withinOneShare()).hasValue(22 / 23.0);
    RaterAgreement none = OPEN.agreement(List.of("team-assignment"));
    assertThat(none.comparable()).isZero();
    assertThat(none.exactShare()).isEqualTo(OptionalDouble.empty());
    assertThatThrownBy(() -> OPEN.agreement(List.of("tea")))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessageStartingWith("scale ips-25 has no \"tea\"; known: caseload-size, ");
  }

  @Test
  void countsEveryPairOfThreeReviewers() {
    Consensus three = Consensus.of(IPS, List.of(INDEPENDENT, SELF, SELF));
    assertThat(three.agreement())
        .isEqualTo(
            RaterAgreement.builder()
                .pairs(3 * 25)
                .comparable(3 * 25 - 2 - 3)
                .exact(3 * 25 - 3 - 2 - 2 - 2)
                .withinOne(3 * 25 - 3 - 2 - 2)
                .build());
  }

  @Test
  void unresolvedItemsBlockTheConsensus() {
    Consensus half = OPEN.agree(IPS, "caseload-size", 4, "counted again");
    assertThat(half.unresolved()).hasSize(2);
    assertThat(half.findAssessment(IPS)).isEmpty();
    assertThatThrownBy(() -> half.assessment(IPS))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "consensus of North (2024-05-31): 2 of 25 items are unresolved:"
                + " employment-services-staff, vocational-generalists; agree on them");
  }

  @Test
  void agreementsMakeTheConsensusAndKeepTheIndependentRatings() {
    Consensus agreed =
        OPEN.agree(IPS, "caseload-size", 4, "counted again")
            .agree(IPS, "employment-services-staff", 4, "time sheets seen together")
            .agree(IPS, "vocational-generalists", 9 - 4, "interview was cut short")
            .agree(IPS, "vocational-generalists", 3, "second interview");
    Assessment consensus = agreed.assessment(IPS);
    assertThat(consensus.rating("caseload-size")).isEqualTo(Rating.of(4));
    assertThat(consensus.rating("employment-services-staff")).isEqualTo(Rating.of(4));
    assertThat(consensus.rating("vocational-generalists")).isEqualTo(Rating.of(3));
    assertThat(consensus.rating("team-assignment")).isEqualTo(NOTHING);
    assertThat(consensus.rating("outreach")).isEqualTo(Rating.of(4));
    assertThat(consensus.notes())
        .isEqualTo(
            Map.of(
                "caseload-size", "counted again",
                "employment-services-staff", "time sheets seen together",
                "vocational-generalists", "second interview"));
    assertThat(consensus.reviewers()).containsExactly(ReviewerRole.INDEPENDENT, ReviewerRole.SELF);
    assertThat(agreed.assessments()).containsExactly(INDEPENDENT, SELF);
    assertThat(agreed.differences()).isEqualTo(OPEN.differences());
    assertThat(agreed.agreement()).isEqualTo(OPEN.agreement());
    PlainMappers.assertRoundTrip(agreed, Consensus.class);
    PlainMappers.assertRoundTrip(agreed.agreement(), RaterAgreement.class);
    PlainMappers.assertRoundTrip(OPEN.differences().get(2), ItemDifference.class);
    PlainMappers.assertRoundTrip(agreed.agreed().get("caseload-size"), AgreedRating.class);
  }

  @Test
  void reviewersMayAgreeThatThereIsNoRating() {
    Consensus one =
        OPEN.agree(
            IPS, "vocational-generalists", Rating.missing(MissingReason.NOT_APPLICABLE), "new");
    assertThat(one.agreed().get("vocational-generalists").rating())
        .isEqualTo(Rating.missing(MissingReason.NOT_APPLICABLE));
  }

  @Test
  void gathersEvidenceAndNotes() {
    Assessment one =
        start("North", DAY)
            .rate("outreach", 3)
            .evidence("outreach", EvidenceSource.INTERVIEWS)
            .note("outreach", "asked two")
            .build();
    Assessment other =
        start("North", DAY)
            .rate("outreach", 3)
            .evidence("outreach", EvidenceSource.INTERVIEWS, EvidenceSource.DOCUMENT_REVIEW)
            .note("outreach", "saw the log")
            .build();
    Assessment consensus = Consensus.of(IPS, List.of(one, other)).assessment(IPS);
    assertThat(consensus.evidence())
        .isEqualTo(
            Map.of("outreach", List.of(EvidenceSource.INTERVIEWS, EvidenceSource.DOCUMENT_REVIEW)));
    assertThat(consensus.notes()).isEqualTo(Map.of("outreach", "asked two; saw the log"));
  }

  @Test
  void keepsAdviceThatIsNotContradictedAndSaysWhereItWasOverridden() {
    RatingAdvice three = new RatingAdvice(3, "27 clients", null);
    RatingAdvice four = new RatingAdvice(4, "24 clients", null);
    Assessment one =
        start("North", DAY)
            .rate("caseload-size", three)
            .rate("outreach", three)
            .rate("disclosure", three)
            .override("disclosure", 4, "seen")
            .rate("zero-exclusion", 5)
            .build();
    Assessment other =
        start("North", DAY)
            .rate("caseload-size", three)
            .rate("outreach", four)
            .rate("disclosure", 4)
            .rate("zero-exclusion", three)
            .build();
    Assessment consensus =
        Consensus.of(IPS, List.of(one, other))
            .agree(IPS, "outreach", 3, "counted together")
            .agree(IPS, "zero-exclusion", 3, "the records say so")
            .assessment(IPS);
    assertThat(consensus.advice())
        .isEqualTo(Map.of("caseload-size", three, "disclosure", three, "zero-exclusion", three));
    assertThat(consensus.overridden()).containsExactly("disclosure");
  }

  @Test
  void takesAssessmentsOfOneReviewOnly() {
    Assessment later = start("North", DAY.plusDays(3)).rate("outreach", 3).build();
    Assessment elsewhere = start("South", DAY).rate("outreach", 3).build();
    assertThatThrownBy(() -> Consensus.of(IPS, List.of(SELF)))
        .hasMessage("consensus of North (2024-05-31): 1 assessments: give two or more");
    assertThatThrownBy(() -> Consensus.of(IPS, List.of()))
        .hasMessage("consensus: 0 assessments: give two or more");
    assertThatThrownBy(() -> Consensus.of(IPS, List.of(SELF, elsewhere)))
        .hasMessage(
            "consensus of North (2024-05-31): one assessment is of South: all must be of one site,"
                + " or name site and date yourself");
    assertThatThrownBy(() -> Consensus.of(IPS, List.of(SELF, later), 2))
        .hasMessage(
            "consensus of North (2024-06-03): assessments from 2024-05-31 to 2024-06-03 are 3 days"
                + " apart, more than 2: allow more days, or name site and date yourself");
    assertThat(Consensus.of(IPS, List.of(SELF, later), 3).date()).isEqualTo(later.date());
    Consensus named = Consensus.of(IPS, "Both", DAY, List.of(elsewhere, later));
    assertThat(named.assessment(IPS).site()).isEqualTo("Both");
    assertThat(named.assessment(IPS).date()).isEqualTo(DAY);
  }

  @Test
  void refusesAnotherEditionAndImpossibleRatings() {
    Assessment older = Assessments.withTotal(SE, 60);
    assertThatThrownBy(() -> Consensus.of(IPS, List.of(SELF, older)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("assessment of North (2024-05-31): was made with scale se-15, not ips-25");
    assertThatThrownBy(() -> OPEN.agree(SE, "outreach", 4, "so"))
        .hasMessage("consensus of North (2024-05-31): is on scale ips-25, not se-15");
    assertThatThrownBy(() -> OPEN.agree(IPS, "outreach", 6, "so"))
        .hasMessage("scale ips-25, item outreach: rating 6 is outside 1..5");
    assertThatThrownBy(() -> OPEN.agree(IPS, "outreach", 5, " "))
        .hasMessage("agreed rating has no reason: say why this one");
    assertThatThrownBy(
            () ->
                new Consensus("ips-25", List.of("a"), "North", DAY, List.of(SELF, older), Map.of()))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("scale ips-25 has no \"caseload-size\"; known: a");
  }
}
