package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.impsci.core.agreement.DisagreementWeights.LINEAR;
import static org.impsci.core.agreement.DisagreementWeights.QUADRATIC;
import static org.impsci.core.agreement.Examples.assertPublished;
import static org.impsci.core.agreement.Examples.estimate;
import static org.impsci.core.agreement.Examples.half;
import static org.impsci.core.agreement.Examples.table;
import static org.impsci.core.agreement.Examples.value;

import java.util.Map;
import org.apache.commons.statistics.distribution.FDistribution;
import org.assertj.core.data.Offset;
import org.impsci.core.agreement.IntraclassCorrelations.MeanSquares;
import org.junit.jupiter.api.Test;

/** The answers printed in the literature, to their digits, and computed anew, to 1e-9. */
class AgreementExamplesTest {

  private final Agreement agreement = Agreement.standard();

  @Test
  void shroutAndFleiss1979GiveSixIntraclassCorrelations() {
    IntraclassCorrelations icc = agreement.intraclassCorrelations(Examples.SHROUT_FLEISS);
    assertPublished(icc.coefficient(IccForm.ONE_WAY_SINGLE), ".17", .1657417684);
    assertPublished(icc.coefficient(IccForm.AGREEMENT_SINGLE), ".29", .2897637795);
    assertPublished(icc.coefficient(IccForm.CONSISTENCY_SINGLE), ".71", .7148407148);
    assertPublished(icc.coefficient(IccForm.ONE_WAY_AVERAGE), ".44", .4427971337);
    assertPublished(icc.coefficient(IccForm.AGREEMENT_AVERAGE), ".62", .6200505476);
    assertPublished(icc.coefficient(IccForm.CONSISTENCY_AVERAGE), ".91", .9093155424);
  }

  @Test
  void shroutAndFleiss1979GiveMeanSquares() {
    MeanSquares squares =
        agreement.intraclassCorrelations(Examples.SHROUT_FLEISS).analysisOfVariance().orElseThrow();
    assertThat(squares.units()).isEqualTo(6);
    assertThat(squares.raters()).isEqualTo(4);
    assertThat(squares.betweenUnits()).isCloseTo(11.2417, Offset.offset(half(4)));
    assertThat(squares.betweenRaters()).isCloseTo(32.4861, Offset.offset(half(4)));
    assertThat(squares.error()).isCloseTo(1.0194, Offset.offset(half(4)));
    assertThat(squares.withinUnits()).isCloseTo(6.2639, Offset.offset(half(4)));
  }

  @Test
  void shroutAndFleiss1979GiveIntervals() {
    IntraclassCorrelations icc = agreement.intraclassCorrelations(Examples.SHROUT_FLEISS);
    assertInterval(icc.coefficient(IccForm.AGREEMENT_SINGLE), .0188, .7611);
    assertInterval(icc.coefficient(IccForm.CONSISTENCY_SINGLE), .3425, .9459);
  }

  private static void assertInterval(Coefficient coefficient, double low, double high) {
    Interval interval = estimate(coefficient).confidenceInterval().orElseThrow();
    assertThat(interval.low()).isCloseTo(low, Offset.offset(half(4)));
    assertThat(interval.high()).isCloseTo(high, Offset.offset(half(4)));
    assertThat(interval.confidence()).isEqualTo(0.95);
    assertThat(interval.bootstrapSize()).isEmpty();
  }

  @Test
  void anxietyGivesIntraclassCorrelations() {
    IntraclassCorrelations icc = agreement.intraclassCorrelations(Examples.ANXIETY);
    assertPublished(icc.coefficient(IccForm.AGREEMENT_SINGLE), ".198", .1979982594);
    assertRecomputed(icc.coefficient(IccForm.ONE_WAY_SINGLE), .1750223814);
    assertRecomputed(icc.coefficient(IccForm.CONSISTENCY_SINGLE), .2160493827);
    assertRecomputed(icc.coefficient(IccForm.ONE_WAY_AVERAGE), .3889257294);
    assertRecomputed(icc.coefficient(IccForm.AGREEMENT_AVERAGE), .4254987531);
    assertRecomputed(icc.coefficient(IccForm.CONSISTENCY_AVERAGE), .4525862069);
  }

  @Test
  void anxietyGivesKappasOfTheFirstTwoRaters() {
    RatingMatrix two = Examples.ANXIETY.withRaters(0, 1);
    assertPublished(agreement.cohenKappa(two), ".119", .1194968553);
    assertRecomputed(agreement.cohenKappa(two, LINEAR), .1891891892);
    assertPublished(agreement.cohenKappa(two, QUADRATIC), ".297", .2967651195);
  }

  @Test
  void krippendorffGivesAlphaAtFourLevelsInSpiteOfMissingValues() {
    RatingMatrix ratings = Examples.KRIPPENDORFF;
    assertPublished(
        agreement.krippendorffAlpha(ratings, MeasurementLevel.NOMINAL), ".743", .7434210526);
    assertPublished(
        agreement.krippendorffAlpha(ratings, MeasurementLevel.ORDINAL), ".815", .8153875038);
    assertPublished(
        agreement.krippendorffAlpha(ratings, MeasurementLevel.INTERVAL), ".849", .8491071429);
    assertPublished(
        agreement.krippendorffAlpha(ratings, MeasurementLevel.RATIO), ".797", .7974027747);
  }

  @Test
  void cohen1960GivesKappa() {
    ContingencyTable cohen = table("88 14 18", "10 40 10", "2 6 12");
    assertPublished(agreement.cohenKappa(cohen), ".492", .4915254237);
    assertRecomputed(agreement.cohenKappa(cohen, LINEAR), .4736842105);
    assertRecomputed(agreement.cohenKappa(cohen, QUADRATIC), .4545454545);
  }

  @Test
  void cohen1968GivesKappaWithWeightsOfItsOwn() {
    ContingencyTable cohen = table("88 14 18", "10 40 10", "2 6 12");
    DisagreementWeights weights =
        DisagreementWeights.of(new double[][] {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}});
    assertPublished(agreement.cohenKappa(cohen, weights), ".348", .3478260870);
  }

  @Test
  void landisAndKoch1977GiveKappas() {
    ContingencyTable sclerosis = table("38 5 0 1", "33 11 3 0", "10 14 5 6", "3 7 3 10");
    assertThat(sclerosis.units()).isEqualTo(149);
    assertPublished(agreement.cohenKappa(sclerosis), ".208", .2079424640);
    assertPublished(agreement.cohenKappa(sclerosis, LINEAR), ".380", .3797305487);
    assertPublished(agreement.cohenKappa(sclerosis, QUADRATIC), ".525", .5245764643);
  }

  @Test
  void sexualFunGivesKappas() {
    ContingencyTable fun = table("7 7 2 3", "2 8 3 7", "1 5 4 9", "2 8 9 14");
    assertPublished(agreement.cohenKappa(fun), ".129", .1293302540);
    assertPublished(agreement.cohenKappa(fun, LINEAR), ".237", .2373806276);
    assertRecomputed(agreement.cohenKappa(fun, QUADRATIC), .3320455862);
  }

  @Test
  void fleissGivesKappaOfFourteenRaters() {
    int[][] counts = {
      {0, 0, 0, 0, 14},
      {0, 2, 6, 4, 2},
      {0, 0, 3, 5, 6},
      {0, 3, 9, 2, 0},
      {2, 2, 8, 1, 1},
      {7, 7, 0, 0, 0},
      {3, 2, 6, 3, 0},
      {2, 5, 3, 2, 2},
      {6, 5, 2, 1, 0},
      {0, 2, 2, 3, 7}
    };
    assertPublished(agreement.fleissKappa(counts), ".210", .2099307044);
    assertThat(estimate(agreement.fleissKappa(counts)).denominators())
        .isEqualTo(new Denominators(10, 14, 140, 910));

    RatingMatrix.Builder ratings = RatingMatrix.builder(14);
    for (int[] unit : counts) {
      int[] row = new int[14];
      int rater = 0;
      for (int category = 0; category < unit.length; category++) {
        for (int i = 0; i < unit[category]; i++) {
          row[rater++] = category;
        }
      }
      ratings.addUnit(row, -1);
    }
    assertThat(agreement.fleissKappa(ratings.build())).isEqualTo(agreement.fleissKappa(counts));
  }

  private static void assertRecomputed(Coefficient coefficient, double recomputed) {
    assertThat(value(coefficient)).isCloseTo(recomputed, Offset.offset(1e-9));
  }

  /** The limits of F at 95 percent, with 5 units more than one and 4 raters each. */
  @Test
  void shroutAndFleiss1979GiveTheIntervalOfTheOneWayModel() {
    double ratio = 11.24167 / 6.26389;
    double low = ratio / FDistribution.of(5, 18).inverseSurvivalProbability(0.025);
    double high = ratio * FDistribution.of(18, 5).inverseSurvivalProbability(0.025);
    IntraclassCorrelations icc = agreement.intraclassCorrelations(Examples.SHROUT_FLEISS);
    assertInterval(
        icc.coefficient(IccForm.ONE_WAY_SINGLE), (low - 1) / (low + 3), (high - 1) / (high + 3));
    assertInterval(icc.coefficient(IccForm.ONE_WAY_AVERAGE), 1 - 1 / low, 1 - 1 / high);
  }

  /** Spearman and Brown: the reliability r of one rater makes that of the mean of four. */
  @Test
  void theIntervalOfAMeanRatingIsThatOfOneSteppedUp() {
    IntraclassCorrelations icc = agreement.intraclassCorrelations(Examples.SHROUT_FLEISS);
    Map<IccForm, IccForm> averages =
        Map.of(
            IccForm.ONE_WAY_SINGLE, IccForm.ONE_WAY_AVERAGE,
            IccForm.AGREEMENT_SINGLE, IccForm.AGREEMENT_AVERAGE,
            IccForm.CONSISTENCY_SINGLE, IccForm.CONSISTENCY_AVERAGE);
    averages.forEach(
        (single, average) -> {
          Interval one = estimate(icc.coefficient(single)).confidenceInterval().orElseThrow();
          Interval mean = estimate(icc.coefficient(average)).confidenceInterval().orElseThrow();
          assertThat(mean.low())
              .isCloseTo(4 * one.low() / (1 + 3 * one.low()), Offset.offset(1e-12));
          assertThat(mean.high())
              .isCloseTo(4 * one.high() / (1 + 3 * one.high()), Offset.offset(1e-12));
        });
  }
}
