package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.impsci.core.Citation;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;

class ReviewFlowTest {

  /** Every box, with sums that hold. */
  private static final ReviewFlow WHOLE =
      ReviewFlow.notReported()
          .with(FlowBox.RECORDS_IDENTIFIED, 100)
          .with(FlowBox.DUPLICATES_REMOVED, 10)
          .with(FlowBox.REMOVED_OTHERWISE, 5)
          .with(FlowBox.RECORDS_SCREENED, 85)
          .with(FlowBox.RECORDS_EXCLUDED, 60)
          .with(FlowBox.REPORTS_SOUGHT, 25)
          .with(FlowBox.REPORTS_NOT_RETRIEVED, 2)
          .with(FlowBox.REPORTS_ASSESSED, 23)
          .with(FlowBox.REPORTS_EXCLUDED, 20)
          .with(FlowBox.REPORTS_INCLUDED, 3)
          .with(FlowBox.STUDIES_INCLUDED, 0)
          .with("Not about it.", FlowCount.of(15))
          .with("Not in time.", FlowCount.of(5));

  private static List<FlowCheck> checks(UnaryOperator<ReviewFlow> change) {
    return review(change.apply(WHOLE)).flowChecks();
  }

  private static Review review(ReviewFlow flow, SearchRound... rounds) {
    return Review.builder()
        .id("r")
        .source(Citation.builder().addAuthors("Doe J").title("T").build())
        .flow(flow)
        .addRounds(rounds)
        .build();
  }

  private static List<String> broken(List<FlowCheck> checks) {
    return checks.stream()
        .filter(check -> check.outcome() == FlowOutcome.BROKEN)
        .map(check -> check.rule().code() + ": " + check.message())
        .toList();
  }

  @Test
  void aWholeFlowHolds() {
    assertThat(checks(flow -> flow))
        .extracting(FlowCheck::rule)
        .containsExactly(
            FlowRule.SCREENED,
            FlowRule.SOUGHT,
            FlowRule.ASSESSED,
            FlowRule.INCLUDED,
            FlowRule.REASONS,
            FlowRule.STUDIES);
    assertThat(checks(flow -> flow)).extracting(FlowCheck::outcome).containsOnly(FlowOutcome.HOLDS);
  }

  @Test
  void everyStepIsWhatGoesInLessWhatIsTakenOut() {
    assertThat(broken(checks(flow -> flow.with(FlowBox.RECORDS_SCREENED, 86))))
        .containsExactly(
            "screened: review: records screened 86, the numbers before it make 85",
            "sought: review: reports sought for retrieval 25, the numbers before it make 26");
    assertThat(broken(checks(flow -> flow.with(FlowBox.REPORTS_NOT_RETRIEVED, 3))))
        .containsExactly(
            "assessed: review: reports assessed for eligibility 23, the numbers before it make 22");
    assertThat(broken(checks(flow -> flow.with("Other.", FlowCount.of(1)))))
        .containsExactly("reasons: review: reports excluded 20, the reasons given account for 21");
    assertThat(broken(checks(flow -> flow.with(FlowBox.STUDIES_INCLUDED, 4))))
        .containsExactly(
            "no-growth: review: studies included in review 4, which is more than reports of"
                + " included studies 3",
            "studies: review: studies included in review 4, the data have 0 studies");
  }

  @Test
  void notReportedIsNotZero() {
    ReviewFlow flow =
        ReviewFlow.notReported()
            .with(FlowBox.RECORDS_IDENTIFIED, 100)
            .with(FlowBox.RECORDS_SCREENED, 90);
    FlowCheck screened = review(flow).flowChecks().get(0);
    assertThat(screened.outcome()).isEqualTo(FlowOutcome.UNDECIDED);
    assertThat(screened.expected()).isEqualTo(100);
    assertThat(screened.found()).isEqualTo(90);
    assertThat(screened.notReported())
        .containsExactly(FlowBox.DUPLICATES_REMOVED, FlowBox.REMOVED_OTHERWISE);
    assertThat(broken(review(flow.with(FlowBox.RECORDS_SCREENED, 101)).flowChecks()))
        .containsExactly(
            "screened: review: records screened 101, the numbers before it make at most 100; not"
                + " reported: duplicate records removed, records removed for other reasons");
    assertThat(broken(review(flow.with(FlowBox.REPORTS_INCLUDED, 91)).flowChecks()))
        .containsExactly(
            "no-growth: review: reports of included studies 91, which is more than records screened"
                + " 90",
            "studies: review: reports of included studies 91, the data have 0 studies");
    assertThat(review(ReviewFlow.notReported()).flowChecks().get(1).message())
        .isEqualTo(
            "review: cannot be checked; not reported: reports sought for retrieval, records"
                + " screened, records excluded");
  }

  @Test
  void reasonsWithoutANumberLeaveRoom() {
    ReviewFlow flow =
        ReviewFlow.notReported()
            .with(FlowBox.REPORTS_EXCLUDED, 5)
            .with("A.", FlowCount.of(3))
            .with("B.", FlowCount.notReported());
    assertThat(review(flow).flowChecks())
        .filteredOn(check -> check.rule() == FlowRule.REASONS)
        .extracting(FlowCheck::outcome)
        .containsExactly(FlowOutcome.UNDECIDED);
    assertThat(broken(review(flow.with("C.", FlowCount.of(3))).flowChecks()))
        .containsExactly(
            "reasons: review: reports excluded 5, the reasons given account for 6, and 1 have no"
                + " number");
  }

  @Test
  void roundsAddUpToTheReview() {
    SearchRound one = round("1", 60);
    SearchRound two = round("2", 40);
    ReviewFlow total = ReviewFlow.notReported().with(FlowBox.RECORDS_IDENTIFIED, 100);
    assertThat(review(total, one, two).flowChecks())
        .filteredOn(check -> check.rule() == FlowRule.ROUNDS)
        .extracting(FlowCheck::outcome)
        .containsExactly(FlowOutcome.HOLDS);
    assertThat(broken(review(total, one, round("2", 41)).flowChecks()))
        .containsExactly("rounds: review: records identified 100, its rounds together have 101");
    SearchRound silent = SearchRound.builder().id("2").flow(ReviewFlow.notReported()).build();
    assertThat(review(total, one, silent).flowChecks())
        .filteredOn(check -> check.rule() == FlowRule.ROUNDS)
        .extracting(FlowCheck::message)
        .containsExactly(
            "review: records identified 100, its rounds together have 60, and 1 do not report it");
    assertThat(review(ReviewFlow.notReported(), one, two).totalFlow()).isEqualTo(total);
    assertThat(review(ReviewFlow.notReported(), one, silent).totalFlow())
        .isEqualTo(ReviewFlow.notReported());
  }

  @Test
  void sumsBeyondWhatANumberHoldsStayAtItsEnd() {
    int most = Integer.MAX_VALUE;
    assertThat(
            review(ReviewFlow.notReported(), round("1", most), round("2", most))
                .totalFlow()
                .find(FlowBox.RECORDS_IDENTIFIED))
        .hasValue(most);
    assertThat(
            broken(
                checks(flow -> flow.with("A.", FlowCount.of(most)).with("B.", FlowCount.of(most)))))
        .containsExactly(
            "reasons: review: reports excluded 20, the reasons given account for 2147483647");
  }

  private static SearchRound round(String id, int identified) {
    return SearchRound.builder()
        .id(id)
        .flow(ReviewFlow.notReported().with(FlowBox.RECORDS_IDENTIFIED, identified))
        .build();
  }

  @Test
  void jsonCarriesCountsAsNumbersOrNotReported() {
    JsonRoundTrip.check(WHOLE);
    JsonRoundTrip.check(ReviewFlow.notReported());
    JsonRoundTrip.checkSerialization(WHOLE);
    assertThat(JsonRoundTrip.json(new ExclusionReason("A.", FlowCount.notReported())))
        .isEqualTo("{\"reason\":\"A.\",\"reports\":\"not-reported\"}");
    assertThat(JsonRoundTrip.json(WHOLE)).contains("\"records-identified\":100,");
    assertThatThrownBy(() -> FlowCount.fromJson(2.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be a whole number from 0, or \"not-reported\", is 2.5");
    assertThatThrownBy(() -> FlowCount.of(-1)).hasMessage("count -1 is below 0");
  }
}
