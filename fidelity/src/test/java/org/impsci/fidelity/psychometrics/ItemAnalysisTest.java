package org.impsci.fidelity.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.agreement.Interval;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.assessment.AnyAssessment;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.ItemMapping;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.junit.jupiter.api.Test;

class ItemAnalysisTest {

  private static final FidelityScale IPS = FidelityScales.ips25();
  private static final FidelityScale SE = FidelityScales.se15();
  private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
  private static final byte NONE = ItemMatrix.MISSING;

  private static ItemMatrix matrix(int items, int... cells) {
    byte[] bytes = new byte[cells.length];
    for (int i = 0; i < cells.length; i++) {
      bytes[i] = (byte) cells[i];
    }
    return ItemMatrix.of(List.of("a", "b", "c", "d").subList(0, items), 1, 5, bytes);
  }

  private static Statistic undefined(String reason) {
    return new Statistic.Undefined(reason);
  }

  private static Statistic estimate(double value, int n) {
    return new Statistic.Estimate(value, n, null);
  }

  @Test
  void aStatisticIsOfferedWithAndWithoutWhatItRestsOn() {
    Statistic.Estimate half = new Statistic.Estimate(0.5, 4, null);
    assertThat(half.find()).hasValue(0.5);
    assertThat(half.estimate()).containsSame(half);
    Statistic undefined = new Statistic.Undefined("why");
    assertThat(undefined.find()).isEmpty();
    assertThat(undefined.estimate()).isEmpty();
  }

  @Test
  void describesItemsByTheRatingsThereAreAndTheRestByCompleteRows() {
    ItemAnalysis analysis =
        ItemAnalysis.of(matrix(3, 1, 2, 3, 5, 4, NONE, 3, 3, 5, 1, NONE, NONE, 4, 5, 4));
    assertThat(analysis.assessments()).isEqualTo(5);
    assertThat(analysis.complete()).isEqualTo(3);
    ItemStatistics first = analysis.item("a");
    assertThat(first.rated()).isEqualTo(5);
    assertThat(first.mean()).isEqualTo(estimate((1 + 5 + 3 + 1 + 4) / 5.0, 5));
    // Squares add up to 52: (52 - 14²/5) / 4 = 3.2.
    assertThat(first.standardDeviation()).isEqualTo(estimate(Math.sqrt(3.2), 5));
    assertThat(first.floor()).isEqualTo(estimate(2 / 5.0, 5));
    assertThat(first.ceiling()).isEqualTo(estimate(1 / 5.0, 5));
    ItemStatistics third = analysis.item("c");
    assertThat(third.rated()).isEqualTo(3);
    assertThat(third.missing()).isEqualTo(2);
    assertThat(third.mean()).isEqualTo(estimate(4, 3));
    // Complete rows: 1 2 3, 3 3 5, 4 5 4; totals 6, 11, 13.
    assertThat(analysis.totalMean()).isEqualTo(estimate(10, 3));
    assertThat(analysis.totalStandardDeviation().find().orElseThrow())
        .isCloseTo(Math.sqrt((16 + 1 + 9) / 2.0), within(1e-15));
    double variances = (14 / 3.0 + 14 / 3.0 + 2) / 2;
    double alpha = 1.5 * (1 - variances / 13);
    assertThat(analysis.alpha().find().orElseThrow()).isCloseTo(alpha, within(1e-15));
    assertThat(analysis.standardError().find().orElseThrow())
        .isCloseTo(Math.sqrt(13 * (1 - alpha)), within(1e-14));
    assertThat(((Statistic.Estimate) analysis.alpha()).n()).isEqualTo(3);
    assertThatThrownBy(() -> analysis.item("x"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("item analysis has no \"x\"; known: a, b, c");
    PlainMappers.assertRoundTrip(analysis, ItemAnalysis.class);
    PlainMappers.assertRoundTrip(first, ItemStatistics.class);
  }

  @Test
  void whatIsUndefinedSaysWhy() {
    ItemAnalysis none = ItemAnalysis.of(matrix(2));
    assertThat(none.alpha())
        .isEqualTo(undefined("0 complete assessments: alpha needs two or more"));
    assertThat(none.totalMean()).isEqualTo(undefined("0 complete assessments"));
    assertThat(none.standardError()).isEqualTo(none.alpha());
    assertThat(none.item("a").mean()).isEqualTo(undefined("0 ratings of the item"));
    assertThat(none.item("a").floor()).isEqualTo(undefined("0 ratings of the item"));
    assertThat(none.standardizedAlpha())
        .isEqualTo(undefined("0 complete assessments: correlations need two or more"));
    ItemAnalysis one = ItemAnalysis.of(matrix(2, 1, 2, 3, NONE));
    assertThat(one.alpha()).isEqualTo(undefined("1 complete assessments: alpha needs two or more"));
    assertThat(one.totalStandardDeviation())
        .isEqualTo(undefined("1 complete assessments: a standard deviation needs two or more"));
    assertThat(one.item("a").itemTotal())
        .isEqualTo(undefined("1 complete assessments: a correlation needs two or more"));
    assertThat(one.item("b").standardDeviation())
        .isEqualTo(undefined("1 ratings of the item: a standard deviation needs two or more"));
    ItemAnalysis single = ItemAnalysis.of(matrix(1, 1, 2, 3));
    assertThat(single.alpha()).isEqualTo(undefined("1 item: alpha needs two or more"));
    assertThat(single.item("a").correctedItemTotal())
        .isEqualTo(undefined("1 item: there are no others"));
    assertThat(single.standardizedAlpha())
        .isEqualTo(undefined("1 item: there are no two to correlate"));
    ItemAnalysis constant = ItemAnalysis.of(matrix(2, 3, 1, 3, 2, 3, 4));
    assertThat(constant.item("a").itemTotal()).isEqualTo(undefined("the item does not vary"));
    assertThat(constant.item("b").correctedItemTotal())
        .isEqualTo(undefined("the totals of the other items do not vary"));
    assertThat(constant.item("b").alphaIfDeleted())
        .isEqualTo(undefined("1 other items: alpha needs two or more"));
    assertThat(constant.meanCorrelation()).isEqualTo(undefined("item a does not vary"));
    assertThat(constant.alpha()).isEqualTo(new Statistic.Estimate(0, 3, interval(constant)));
    ItemAnalysis opposite = ItemAnalysis.of(matrix(2, 1, 5, 5, 1, 3, 3));
    assertThat(opposite.alpha()).isEqualTo(undefined("the totals do not vary"));
    assertThat(opposite.item("a").itemTotal()).isEqualTo(undefined("the totals do not vary"));
    assertThat(opposite.standardizedAlpha())
        .isEqualTo(undefined("the total of the standardised items does not vary"));
    PlainMappers.assertRoundTrip(none, ItemAnalysis.class);
    PlainMappers.assertRoundTrip(opposite.alpha(), Statistic.class);
    PlainMappers.assertRoundTrip(constant.alpha(), Statistic.class);
  }

  private static Interval interval(ItemAnalysis analysis) {
    return ((Statistic.Estimate) analysis.alpha()).confidenceInterval().orElseThrow();
  }

  @Test
  void aNegativeAlphaIsReportedAndIsNoReliability() {
    ItemAnalysis analysis = ItemAnalysis.of(matrix(2, 1, 5, 5, 1, 3, 4));
    assertThat(analysis.alpha().find().orElseThrow()).isNegative();
    assertThat(analysis.standardError())
        .isEqualTo(
            undefined(
                "alpha is negative, %s, and so no reliability"
                    .formatted(analysis.alpha().find().orElseThrow())));
  }

  @Test
  void identicalItemsHaveAlphaOneAndNoInterval() {
    ItemAnalysis analysis = ItemAnalysis.of(matrix(3, 1, 1, 1, 5, 5, 5, 2, 2, 2));
    assertThat(analysis.alpha()).isEqualTo(estimate(1, 3));
    assertThat(analysis.standardizedAlpha()).isEqualTo(estimate(1, 3));
    assertThat(analysis.item("a").correctedItemTotal()).isEqualTo(estimate(1, 3));
    assertThat(analysis.standardError()).isEqualTo(estimate(0, 3));
  }

  @Test
  void aMatrixTakesItsRatingsFromAssessmentsOfOneEdition() {
    Assessment four = AnyAssessment.flat(IPS, DAY, 4);
    Assessment some =
        four.withRating("outreach", Rating.missing(MissingReason.NOT_APPLICABLE))
            .withRating("caseload-size", Rating.of(1));
    ItemMatrix matrix = ItemMatrix.of(IPS, List.of(four, some));
    assertThat(matrix.rowCount()).isEqualTo(2);
    assertThat(matrix.rating(1, 0)).hasValue(1);
    assertThat(matrix.rating(1, 24)).isEmpty();
    assertThat(matrix.rating(0, 24)).hasValue(4);
    assertThat(matrix).hasToString("ItemMatrix[rows=2, items=25, ratings=1..5]");
    PlainMappers.assertRoundTrip(matrix, ItemMatrix.class);
    assertThatThrownBy(() -> ItemMatrix.of(IPS, List.of(four, AnyAssessment.flat(SE, DAY, 4))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("assessment of North (2024-05-31): was made with scale se-15, not ips-25");
  }

  @Test
  void editionsArePooledOnlyAsAMappingSays() {
    ItemMapping mapping =
        ItemMapping.of(
            SE,
            IPS,
            Map.of(
                "vocational-services-staff",
                "employment-services-staff",
                "vocational-unit",
                "vocational-unit"));
    Assessment older =
        AnyAssessment.flat(SE, DAY, 2)
            .withRating("vocational-services-staff", Rating.of(5))
            .withRating("vocational-unit", Rating.missing(MissingReason.INSUFFICIENT_DATA));
    ItemMatrix pooled =
        ItemMatrix.of(IPS, List.of(AnyAssessment.flat(IPS, DAY, 4), older), List.of(mapping));
    assertThat(pooled.items()).containsExactly("employment-services-staff", "vocational-unit");
    assertThat(pooled.rows()).containsExactly(List.of(4, 4), Arrays.asList(5, null));
    assertThatThrownBy(() -> ItemMatrix.of(IPS, List.of(), List.of(mapping, mapping)))
        .hasMessage(
            "mapping of se-15 to ips-25: give one mapping to ips-25 for each other edition");
    assertThatThrownBy(() -> ItemMatrix.of(SE, List.of(), List.of(mapping)))
        .isInstanceOf(UnknownCodeException.class);
  }

  @Test
  void refusesWhatIsNoMatrix() {
    assertThatThrownBy(() -> matrix(2, 1, 6))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("matrix, row 1, item b: rating 6 is outside 1..5");
    assertThatThrownBy(() -> matrix(2, 1, 2, 3))
        .hasMessage("matrix: 3 cells do not fill rows of 2 items");
    assertThatThrownBy(() -> ItemMatrix.ofRows(1, 5, new int[] {1, 2}, new int[] {300, 2}))
        .hasMessage("matrix, row 2, item item-1: rating 300 is outside 1..5");
    assertThatThrownBy(() -> ItemMatrix.ofRows(1, 5, new int[] {1, 2}, new int[] {1}))
        .hasMessage("matrix, row 2: 1 ratings for 2 items");
    assertThatThrownBy(() -> ItemMatrix.of(List.of("a", "a"), 1, 5, new byte[0]))
        .hasMessage("matrix has two items of one code");
    assertThatThrownBy(() -> ItemMatrix.of(List.of("a"), -128, 5, new byte[0]))
        .hasMessage("matrix: ratings -128..5 are not a range within -127..127");
    assertThatThrownBy(() -> CronbachAlpha.of(matrix(2), 1))
        .hasMessage("confidence 1.0 is outside 0..1, both excluded; 0.95 is usual");
  }

  @Test
  void aScaleHasSectionsAndBands() {
    Assessment low = AnyAssessment.flat(IPS, DAY, 2);
    Assessment middle = AnyAssessment.flat(IPS, DAY, 4);
    Assessment high = AnyAssessment.flat(IPS, DAY, 5).withRating("caseload-size", Rating.of(1));
    Assessment part = middle.withRating("outreach", Rating.missing(MissingReason.NOT_ASSESSED));
    ScaleAnalysis analysis = ScaleAnalysis.of(IPS, List.of(low, middle, high, part));
    assertThat(analysis.bands().stream().map(BandCount::count)).containsExactly(1, 1, 0, 1);
    assertThat(analysis.bands().stream().map(BandCount::of)).containsOnly(3);
    assertThat(analysis.sections().stream().map(SectionCorrelation::section))
        .containsExactly("staffing", "staffing", "organization");
    assertThat(analysis.correlation("services", "organization")).hasValue(estimate(1, 3));
    // Staffing sums 6, 12, 11; services 28, 56, 70.
    double expected = pearson(new double[] {6, 12, 11}, new double[] {28, 56, 70});
    assertThat(analysis.correlation("staffing", "services").orElseThrow().find().orElseThrow())
        .isCloseTo(expected, within(1e-14));
    assertThat(analysis.correlation("staffing", "staffing")).isEmpty();
    assertThat(analysis.items().assessments()).isEqualTo(4);
    PlainMappers.assertRoundTrip(analysis, ScaleAnalysis.class);
    PlainMappers.assertRoundTrip(analysis.bands().get(0), BandCount.class);
    PlainMappers.assertRoundTrip(analysis.sections().get(0), SectionCorrelation.class);
    ScaleAnalysis same = ScaleAnalysis.of(IPS, List.of(middle, middle));
    assertThat(same.correlation("staffing", "services"))
        .hasValue(undefined("the sums of section staffing do not vary"));
    assertThatThrownBy(() -> ScaleAnalysis.of(IPS, matrix(2), 0.95))
        .hasMessage(
            "matrix: its columns are not the items of scale ips-25 in the order of the form, rated"
                + " 1..5");
  }

  private static double pearson(double[] x, double[] y) {
    double mx = Arrays.stream(x).average().orElseThrow();
    double my = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  @Test
  void alphaAloneIsThatOfTheAnalysisAndLeavesOutIncompleteRows() {
    ItemMatrix some = matrix(3, 1, 2, 3, 5, 4, NONE, 3, 3, 5, NONE, 1, 1, 4, 5, 4);
    ItemMatrix complete = matrix(3, 1, 2, 3, 3, 3, 5, 4, 5, 4);
    assertThat(CronbachAlpha.of(some)).isEqualTo(CronbachAlpha.of(complete));
    assertThat(CronbachAlpha.of(some)).isEqualTo(ItemAnalysis.of(some).alpha());
  }

  @Test
  void floorAndCeilingCountTheRatingsOfIncompleteRowsToo() {
    ItemAnalysis analysis = ItemAnalysis.of(matrix(2, 1, 5, 1, NONE, 5, NONE, 5, 5, NONE, 1, 5, 3));
    assertThat(analysis.item("a").floor()).isEqualTo(estimate(2 / 5.0, 5));
    assertThat(analysis.item("a").ceiling()).isEqualTo(estimate(3 / 5.0, 5));
    assertThat(analysis.item("b").floor()).isEqualTo(estimate(1 / 4.0, 4));
    assertThat(analysis.item("b").ceiling()).isEqualTo(estimate(2 / 4.0, 4));
  }

  /** More rows than are summed at a time: each twice or a hundred thousand times gives one mean. */
  @Test
  void manyRowsAreSummedAsFewAre() {
    int[] few = {1, 5, 2, 1, 3, 3, 5, 5};
    int times = 50_000;
    int[] many = new int[few.length * times];
    for (int i = 0; i < many.length; i++) {
      many[i] = few[i % few.length];
    }
    ItemAnalysis analysis = ItemAnalysis.of(matrix(2, many));
    ItemAnalysis one = ItemAnalysis.of(matrix(2, few));
    assertThat(CronbachAlpha.of(matrix(2, many))).isEqualTo(analysis.alpha());
    assertThat(analysis.alpha().find()).isEqualTo(one.alpha().find());
    assertThat(analysis.meanCorrelation().find().orElseThrow())
        .isCloseTo(one.meanCorrelation().find().orElseThrow(), within(1e-12));
    assertThat(analysis.totalMean().find()).isEqualTo(one.totalMean().find());
    assertThat(analysis.item("a").floor().find()).isEqualTo(one.item("a").floor().find());
    assertThat(analysis.item("a").ceiling().find()).isEqualTo(one.item("a").ceiling().find());
  }

  @Test
  void twoAssessmentsAreEnough() {
    // Totals 3 and 9, each item up by 3: the two items always go together.
    ItemAnalysis analysis = ItemAnalysis.of(matrix(2, 1, 2, 4, 5));
    assertThat(analysis.alpha()).isEqualTo(estimate(1, 2));
    assertThat(analysis.standardizedAlpha()).isEqualTo(estimate(1, 2));
    assertThat(analysis.meanCorrelation()).isEqualTo(estimate(1, 2));
    assertThat(analysis.item("a").itemTotal()).isEqualTo(estimate(1, 2));
    assertThat(analysis.totalStandardDeviation()).isEqualTo(estimate(Math.sqrt(18), 2));
  }

  @Test
  void anAlphaOfZeroIsAReliabilityOfZero() {
    // Two items that vary independently of each other: the whole spread is error.
    ItemAnalysis analysis = ItemAnalysis.of(matrix(2, 1, 1, 1, 5, 5, 1, 5, 5));
    assertThat(analysis.alpha().find()).hasValue(0);
    assertThat(analysis.standardError()).isEqualTo(analysis.totalStandardDeviation());
  }

  @Test
  void alphaWithoutAnItemNeedsTwoOthers() {
    ItemAnalysis three = ItemAnalysis.of(matrix(3, 1, 1, 5, 5, 5, 1, 2, 2, 4));
    assertThat(three.item("c").alphaIfDeleted()).isEqualTo(estimate(1, 3));
  }

  @Test
  void equalMatricesHaveTheSameItemsRangeAndCells() {
    ItemMatrix matrix = matrix(2, 1, 2, 3, NONE);
    assertThat(matrix)
        .isEqualTo(matrix(2, 1, 2, 3, NONE))
        .hasSameHashCodeAs(matrix(2, 1, 2, 3, NONE));
    assertThat(matrix)
        .isNotEqualTo(matrix(2, 1, 2, 3, 4))
        .isNotEqualTo(ItemMatrix.of(List.of("a", "x"), 1, 5, new byte[] {1, 2, 3, NONE}))
        .isNotEqualTo(ItemMatrix.of(List.of("a", "b"), 0, 5, new byte[] {1, 2, 3, NONE}))
        .isNotEqualTo(ItemMatrix.of(List.of("a", "b"), 1, 6, new byte[] {1, 2, 3, NONE}))
        .isNotEqualTo("ItemMatrix");
    assertThat(matrix.hashCode()).isNotEqualTo(matrix(2, 1, 2, 3, 4).hashCode());
  }

  @Test
  void aMatrixHasItemsRowsAndARangeThatAByteHolds() {
    assertThat(ItemMatrix.of(List.of("a"), -127, 127, new byte[] {-127, 127}).rows())
        .containsExactly(List.of(-127), List.of(127));
    assertThatThrownBy(() -> ItemMatrix.of(List.of("a"), 1, 128, new byte[0]))
        .hasMessage("matrix: ratings 1..128 are not a range within -127..127");
    assertThatThrownBy(() -> ItemMatrix.of(List.of("a"), 3, 3, new byte[0]))
        .hasMessage("matrix: ratings 3..3 are not a range within -127..127");
    assertThatThrownBy(() -> ItemMatrix.of(List.of(), 1, 5, new byte[0]))
        .hasMessage("matrix has no items");
    assertThatThrownBy(() -> ItemMatrix.ofRows(1, 5)).hasMessage("matrix has no rows");
    assertThatThrownBy(() -> ItemMatrix.fromJson(null, 1, 5, List.of()))
        .hasMessage("matrix lacks one of items, rows");
    assertThatThrownBy(() -> ItemMatrix.fromJson(List.of("a"), 1, 5, null))
        .hasMessage("matrix lacks one of items, rows");
  }

  @Test
  void statisticsSayWhatTheyAreMadeOf() {
    assertThatThrownBy(() -> new Statistic.Estimate(Double.NaN, 3, null))
        .hasMessage("statistic NaN is not a finite number; what has no value is undefined");
    assertThatThrownBy(() -> new Statistic.Estimate(0.5, 0, null))
        .hasMessage("statistic of 0 assessments: 1 or more");
    assertThat(new Statistic.Estimate(0.5, 1, null).find()).hasValue(0.5);
    assertThatThrownBy(() -> new Statistic.Undefined(" "))
        .hasMessage("undefined statistic without a reason: give one");
    assertThatThrownBy(() -> ItemAnalysis.of(matrix(2, 1, 2), 0))
        .hasMessage("confidence 0.0 is outside 0..1, both excluded; 0.95 is usual");
    assertThatThrownBy(() -> new BandCount(IPS.band("fair"), 4, 3))
        .hasMessage("band fair: 4 of 3 assessments");
    assertThatThrownBy(() -> new BandCount(IPS.band("fair"), -1, 3))
        .hasMessage("band fair: -1 of 3 assessments");
    assertThatThrownBy(() -> new BandProbability(IPS.band("fair"), 1.01))
        .hasMessage("band fair: probability 1.01 is outside 0..1");
    assertThatThrownBy(() -> new BandProbability(IPS.band("fair"), -0.01))
        .hasMessage("band fair: probability -0.01 is outside 0..1");
    assertThat(new BandProbability(IPS.band("fair"), 0).probability()).isZero();
    assertThat(new BandProbability(IPS.band("fair"), 1).probability()).isOne();
  }

  @Test
  void theLowestAndTheHighestTotalHaveABand() {
    Assessment lowest = AnyAssessment.flat(IPS, DAY, 1);
    Assessment highest = AnyAssessment.flat(IPS, DAY, 5);
    ScaleAnalysis analysis = ScaleAnalysis.of(IPS, List.of(lowest, highest, highest));
    assertThat(analysis.bands().stream().map(BandCount::count)).containsExactly(2, 0, 0, 1);
  }

  /**
   * Sums of yes and no fill what holds them exactly: 255 times one and one is all of eight bits.
   */
  @Test
  void manyLikeAnswersInARowAreSummedAsTheyAre() {
    byte[] few = {2, 2, 1, 1, 1, 2, 2, 1};
    byte[] many = new byte[few.length * 1_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = few[i / 2_000 * 2 + i % 2];
    }
    List<String> items = List.of("a", "b");
    ItemAnalysis analysis = ItemAnalysis.of(ItemMatrix.of(items, 1, 2, many));
    assertThat(analysis.alpha().find())
        .isEqualTo(ItemAnalysis.of(ItemMatrix.of(items, 1, 2, few)).alpha().find())
        .hasValue(0);
    assertThat(analysis.item("a").mean().find()).hasValue(1.5);
  }
}
