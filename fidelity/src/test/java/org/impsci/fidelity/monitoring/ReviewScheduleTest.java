package org.impsci.fidelity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.assessment.AnyAssessment;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.junit.jupiter.api.Test;

class ReviewScheduleTest {

  private static final FidelityScale IPS = FidelityScales.ips25();
  private static final FidelityScale SE = FidelityScales.se15();
  private static final LocalDate DAY = LocalDate.of(2024, 8, 31);
  private static final ReviewSchedule SCHEDULE = ReviewSchedule.untilGood(IPS);
  private static final Assessment GOOD = AnyAssessment.flat(IPS, DAY, 4);
  private static final Assessment FAIR = GOOD.withRating("outreach", Rating.of(3));

  private static Assessment review(String site, LocalDate date, int rating) {
    int[] ratings = new int[25];
    Arrays.fill(ratings, rating);
    return Assessment.builder(IPS).site(site).date(date).rateInOrder(ratings).build();
  }

  @Test
  void everySixMonthsUntilGoodFidelityThenYearly() {
    assertThat(SCHEDULE).isEqualTo(new ReviewSchedule("ips-25", "good", 6, 12));
    assertThat(SCHEDULE.due(IPS, FAIR))
        .isEqualTo(new DueReview(ReviewedSite.of(FAIR), false, LocalDate.of(2025, 2, 28)));
    assertThat(SCHEDULE.due(IPS, GOOD))
        .isEqualTo(new DueReview(ReviewedSite.of(GOOD), true, LocalDate.of(2025, 8, 31)));
    PlainMappers.assertRoundTrip(SCHEDULE, ReviewSchedule.class);
    PlainMappers.assertRoundTrip(SCHEDULE.due(IPS, GOOD), DueReview.class);
  }

  @Test
  void bandAndIntervalsAreArguments() {
    ReviewSchedule other = ReviewSchedule.of(IPS, "exemplary", 3, 24);
    assertThat(other.due(IPS, GOOD).due()).isEqualTo(LocalDate.of(2024, 11, 30));
    assertThat(other.due(IPS, AnyAssessment.flat(IPS, DAY, 5)).due())
        .isEqualTo(LocalDate.of(2026, 8, 31));
  }

  @Test
  void anIncompleteReviewHasReachedWhatItsLowestTotalReaches() {
    Rating missing = Rating.missing(MissingReason.INSUFFICIENT_DATA);
    assertThat(SCHEDULE.due(IPS, GOOD.withRating("outreach", missing)).reached()).isFalse();
    Assessment fives = AnyAssessment.flat(IPS, DAY, 5);
    assertThat(SCHEDULE.due(IPS, fives.withRating("outreach", missing)).reached()).isTrue();
    Assessment nothing = Assessment.builder(IPS).site("North").date(DAY).build();
    assertThat(SCHEDULE.due(IPS, nothing).reached()).isFalse();
  }

  @Test
  void listsTheOverdueLongestFirst() {
    List<Assessment> reviews =
        List.of(
            review("A", DAY, 4),
            review("B", DAY.minusMonths(9), 3),
            review("C", DAY.minusMonths(9), 3),
            review("D", DAY.minusMonths(20), 3),
            review("D", DAY.minusMonths(14), 4),
            review("E", DAY.minusMonths(20), 4),
            review("E", DAY.minusMonths(6), 3));
    assertThat(SCHEDULE.due(IPS, reviews).stream().map(due -> due.last().site()))
        .containsExactly("B", "C", "D", "E", "A");
    List<DueReview> overdue = SCHEDULE.overdue(IPS, reviews, DAY);
    assertThat(overdue.stream().map(due -> due.last().site())).containsExactly("B", "C", "D", "E");
    assertThat(overdue.get(0).due()).isEqualTo(LocalDate.of(2024, 5, 30));
    assertThat(overdue.get(0).daysOverdue(DAY)).isEqualTo(1 + 30 + 31 + 31);
    LocalDate due = overdue.get(3).due();
    assertThat(SCHEDULE.overdue(IPS, reviews, due)).hasSize(3);
    assertThat(overdue.get(3).daysOverdue(due)).isZero();
    assertThat(overdue.get(3).daysOverdue(due.minusDays(5))).isZero();
  }

  @Test
  void refusesTwoLatestReviewsOfOneDay() {
    assertThatThrownBy(() -> SCHEDULE.due(IPS, List.of(GOOD, FAIR)))
        .hasMessage(
            "review schedule: North has two reviews of 2024-08-31: find their consensus, and give"
                + " that");
    assertThat(SCHEDULE.due(IPS, List.of(GOOD, FAIR, AnyAssessment.flat(IPS, DAY.plusDays(1), 4))))
        .hasSize(1);
  }

  @Test
  void refusesWhatIsNoSchedule() {
    assertThatThrownBy(() -> ReviewSchedule.of(IPS, "superb", 6, 12))
        .isInstanceOf(UnknownCodeException.class);
    assertThatThrownBy(() -> ReviewSchedule.of(IPS, "good", 0, 12))
        .hasMessage("schedule of every 0 months, then every 12: give 1 or more");
    assertThatThrownBy(() -> SCHEDULE.due(SE, GOOD))
        .hasMessage("review schedule: is for scale ips-25, not se-15");
    assertThatThrownBy(() -> SCHEDULE.due(IPS, AnyAssessment.flat(SE, DAY, 4)))
        .hasMessage("assessment of North (2024-08-31): was made with scale se-15, not ips-25");
  }
}
