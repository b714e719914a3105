package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.fidelity.assessment.Assessments.IPS;

import java.time.LocalDate;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;

class CorrectedAssessmentTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
  private static final LocalDate LATER = LocalDate.of(2025, 1, 15);
  private static final CorrectedAssessment START =
      CorrectedAssessment.of(AnyAssessment.flat(IPS, DAY, 4));

  @Test
  void aCorrectionIsAnEntryThatNamesWhatItCorrects() {
    CorrectedAssessment corrected =
        START
            .correct(IPS, "outreach", Rating.of(2), "visits were counted twice", LATER)
            .correct(IPS, "disclosure", Rating.of(5), "a form was overlooked", LATER)
            .correct(IPS, "outreach", Rating.of(3), "one visit was real", LATER.plusDays(1));
    assertThat(corrected.corrections())
        .containsExactly(
            new Correction(
                1,
                null,
                "outreach",
                Rating.of(4),
                Rating.of(2),
                "visits were counted twice",
                LATER),
            new Correction(
                2, null, "disclosure", Rating.of(4), Rating.of(5), "a form was overlooked", LATER),
            new Correction(
                3,
                1,
                "outreach",
                Rating.of(2),
                Rating.of(3),
                "one visit was real",
                LATER.plusDays(1)));
    assertThat(corrected.history("outreach"))
        .containsExactly(corrected.corrections().get(0), corrected.corrections().get(2));
    assertThat(corrected.corrections().get(2).correctedNumber()).hasValue(1);
    assertThat(corrected.corrections().get(1).correctedNumber()).isEmpty();
    assertThat(corrected.original()).isEqualTo(START.original());
    assertThat(Score.of(IPS, corrected.assessment()).total()).isEqualTo(25 * 4 - 1 + 1);
    assertThat(corrected.assessment().date()).isEqualTo(DAY);
    assertThat(corrected.assessment().rating("outreach")).isEqualTo(Rating.of(3));
    PlainMappers.assertRoundTrip(corrected, CorrectedAssessment.class);
    PlainMappers.assertRoundTrip(corrected.corrections().get(0), Correction.class);
    PlainMappers.assertRoundTrip(corrected.corrections().get(2), Correction.class);
  }

  @Test
  void withoutCorrectionsItIsTheOriginal() {
    assertThat(START.assessment()).isEqualTo(START.original());
  }

  @Test
  void aMissingRatingMayBeSuppliedOrWithdrawn() {
    CorrectedAssessment withdrawn =
        START.correct(
            IPS, "outreach", Rating.missing(MissingReason.INSUFFICIENT_DATA), "log lost", LATER);
    assertThat(withdrawn.assessment().rating("outreach"))
        .isEqualTo(Rating.missing(MissingReason.INSUFFICIENT_DATA));
    assertThat(
            withdrawn
                .correct(IPS, "outreach", Rating.of(5), "log found", LATER)
                .assessment()
                .rating("outreach"))
        .isEqualTo(Rating.of(5));
  }

  @Test
  void refusesWhatCorrectsNothing() {
    assertThatThrownBy(() -> START.correct(IPS, "outreach", Rating.of(4), "so", LATER))
        .hasMessage(
            "correction 1 of outreach: the rating was 4 and is to be 4: nothing is corrected");
    assertThatThrownBy(() -> START.correct(IPS, "outreach", Rating.of(6), "so", LATER))
        .hasMessage("scale ips-25, item outreach: rating 6 is outside 1..5");
    assertThatThrownBy(() -> START.correct(IPS, "tea", Rating.of(5), "so", LATER))
        .isInstanceOf(UnknownCodeException.class);
    assertThatThrownBy(() -> START.correct(IPS, "outreach", Rating.of(5), "", LATER))
        .hasMessage("correction 1 of outreach has no reason: say why the earlier rating was wrong");
    assertThatThrownBy(() -> START.correct(IPS, "outreach", Rating.of(5), "so", DAY.minusDays(1)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "assessment of North (2024-05-31), correction 1 of outreach: its date 2024-05-30 is"
                + " before 2024-05-31: put the earliest first");
  }

  @Test
  void refusesAHistoryThatDoesNotFit() {
    Correction first = new Correction(1, null, "outreach", Rating.of(4), Rating.of(2), "so", LATER);
    assertThatThrownBy(
            () ->
                new CorrectedAssessment(
                    START.original(),
                    List.of(
                        new Correction(
                            2, null, "outreach", Rating.of(4), Rating.of(2), "so", LATER))))
        .hasMessage(
            "assessment of North (2024-05-31), correction 2 of outreach: its number is not 1, its"
                + " place");
    assertThatThrownBy(
            () ->
                new CorrectedAssessment(
                    START.original(),
                    List.of(
                        first,
                        new Correction(
                            2, null, "outreach", Rating.of(2), Rating.of(3), "so", LATER))))
        .hasMessage(
            "assessment of North (2024-05-31), correction 2 of outreach: it corrects the rating of"
                + " the review, but the last to correct is correction 1");
    assertThatThrownBy(
            () ->
                new CorrectedAssessment(
                    START.original(),
                    List.of(
                        new Correction(
                            1, null, "outreach", Rating.of(5), Rating.of(2), "so", LATER))))
        .hasMessage(
            "assessment of North (2024-05-31), correction 1 of outreach: the rating was 4, not 5");
    assertThatThrownBy(
            () -> new Correction(2, 2, "outreach", Rating.of(5), Rating.of(2), "so", LATER))
        .hasMessage("correction 2 of outreach: it corrects 2, which is no earlier one");
  }
}
