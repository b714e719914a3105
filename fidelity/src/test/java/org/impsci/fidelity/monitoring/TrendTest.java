package org.impsci.fidelity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.assessment.AnyAssessment;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.IncompleteAssessmentException;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final FidelityScale IPS = FidelityScales.ips25();
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final Assessment THREES = AnyAssessment.flat(IPS, DAY, 3);
  private static final Assessment FOURS = AnyAssessment.flat(IPS, DAY.plusDays(731), 4);
  private static final Assessment HALF =
      AnyAssessment.flat(IPS, DAY.plusDays(365), 4)
          .withRating("outreach", Rating.missing(MissingReason.INSUFFICIENT_DATA));

  @Test
  void putsReviewsInTheOrderOfTheirDates() {
    Trend trend = Trend.of(IPS, List.of(FOURS, THREES, HALF), MissingPolicy.bounds());
    assertThat(trend.points().stream().map(point -> point.assessment().date()))
        .containsExactly(DAY, DAY.plusDays(365), DAY.plusDays(731));
    assertThat(trend.points().get(1).score()).isInstanceOf(ScoreBounds.class);
    assertThat(trend.points().get(1).total()).isEmpty();
    assertThat(trend.points().get(2).total()).hasValue(100);
    assertThat(trend.ratings("outreach"))
        .containsExactly(
            Rating.of(3), Rating.missing(MissingReason.INSUFFICIENT_DATA), Rating.of(4));
    assertThat(trend.overall(IPS).total()).isEqualTo(new Change(25, 25, 75, 100));
    assertThat(trend.steps(IPS).stream().map(Comparison::total))
        .containsExactly(new Change(25, 24, 72, 96), new Change(25, 24, 96, 96));
    assertThat(trend.firstReaching(IPS, "fair")).hasValue(trend.points().get(0));
    assertThat(trend.firstReaching(IPS, "good")).hasValue(trend.points().get(2));
    assertThat(trend.firstReaching(IPS, "exemplary")).isEmpty();
    assertThat(trend.pointsPerYear().orElseThrow()).isCloseTo(25 / 731.0 * 365.25, within(1e-12));
    PlainMappers.assertRoundTrip(trend, Trend.class);
    PlainMappers.assertRoundTrip(trend.points().get(1), TrendPoint.class);
  }

  @Test
  void proratedTotalsCount() {
    Trend trend = Trend.of(IPS, List.of(FOURS, THREES, HALF), MissingPolicy.prorate(1));
    assertThat(trend.points().get(1).total()).hasValue(100);
    assertThat(trend.firstReaching(IPS, "good")).hasValue(trend.points().get(1));
    assertThatThrownBy(() -> Trend.of(IPS, List.of(FOURS, THREES, HALF), MissingPolicy.refuse()))
        .isInstanceOf(IncompleteAssessmentException.class);
  }

  @Test
  void oneReviewHasNoSlope() {
    Trend trend = Trend.of(IPS, List.of(FOURS), MissingPolicy.refuse());
    assertThat(trend.pointsPerYear()).isEmpty();
    assertThat(trend.steps(IPS)).isEmpty();
    assertThat(trend.overall(IPS).total().points()).isZero();
  }

  @Test
  void refusesWhatIsNoTrend() {
    assertThatThrownBy(() -> Trend.of(IPS, List.of(), MissingPolicy.refuse()))
        .hasMessage("trend of no site: 0 reviews: give one or more");
    assertThatThrownBy(() -> Trend.of(IPS, List.of(FOURS, FOURS), MissingPolicy.refuse()))
        .hasMessage(
            "trend of North: a review of 2026-01-01 follows one of 2026-01-01: put the earliest"
                + " first, and one for each day");
    Assessment south = Assessment.builder(IPS).site("South").date(DAY.minusDays(1)).build();
    assertThatThrownBy(() -> Trend.of(IPS, List.of(FOURS, south), MissingPolicy.bounds()))
        .hasMessage(
            "trend of North: one review is of South (2023-12-31) with scale ips-25: all must be of"
                + " one site, and with ips-25");
  }
}
