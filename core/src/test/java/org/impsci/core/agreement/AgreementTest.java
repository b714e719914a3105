package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.core.agreement.DisagreementWeights.LINEAR;
import static org.impsci.core.agreement.DisagreementWeights.QUADRATIC;
import static org.impsci.core.agreement.Examples.estimate;
import static org.impsci.core.agreement.Examples.matrix;
import static org.impsci.core.agreement.Examples.reason;
import static org.impsci.core.agreement.Examples.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.IntraclassCorrelations.FTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

  private final Agreement agreement = Agreement.standard();

  @Test
  void percentAgreementIsTheShareOfPairsThatAgree() {
    // Pairs: (1,1) (1,2) (1,2), (3,5), none, none
    RatingMatrix ratings = matrix("1 1 2", "3 . 5", ". 4 .", ". . .");
    assertThat(value(agreement.percent(ratings))).isEqualTo(1 / 4.0);
    assertThat(value(agreement.percentWithin(ratings, 1))).isEqualTo(3 / 4.0);
    assertThat(value(agreement.percentWithin(ratings, 2))).isEqualTo(1);
    assertThat(estimate(agreement.percent(ratings)).denominators())
        .isEqualTo(Denominators.builder().units(2).raters(3).ratings(3 + 2).pairs(3 + 1).build());
    assertThat(estimate(agreement.percent(ratings)).confidenceInterval()).isEmpty();
  }

  @Test
  void percentAgreementTakesDecimalsAsTheyAreWritten() {
    RatingMatrix ratings = matrix("2.2 1.7", "2.2 1.6");
    assertThat(2.2 - 1.7).isGreaterThan(0.5);
    assertThat(value(agreement.percentWithin(ratings, 0.5))).isEqualTo(1 / 2.0);
  }

  @Test
  void percentAgreementWithinANegativeToleranceIsRefused() {
    RatingMatrix ratings = matrix("1 1");
    assertThatThrownBy(() -> agreement.percentWithin(ratings, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance -1.0: expected 0 or more");
    assertThatThrownBy(() -> agreement.percentWithin(ratings, Double.NaN))
        .hasMessage("tolerance NaN: expected 0 or more");
  }

  @Test
  void aMissingRatingIsNeverAgreement() {
    RatingMatrix ratings = matrix("1 .", ". 2", ". .");
    assertThat(reason(agreement.percent(ratings))).isEqualTo("no unit has two ratings to compare");
    assertThat(reason(agreement.cohenKappa(ratings))).isEqualTo("no unit was rated by both raters");
    assertThat(reason(agreement.fleissKappa(ratings)))
        .isEqualTo("no unit was rated by all 2 raters");
    assertThat(reason(agreement.krippendorffAlpha(ratings, MeasurementLevel.NOMINAL)))
        .isEqualTo("no unit has two ratings to compare");
    assertThat(reason(agreement.gwetAc1(ratings))).isEqualTo("no unit has two ratings to compare");
    assertThat(reason(icc(ratings, IccForm.AGREEMENT_SINGLE)))
        .isEqualTo("units with all ratings: 0; an intraclass correlation needs two or more");
  }

  @Test
  void aMatrixWithoutAnyRatingHasNoCoefficient() {
    RatingMatrix ratings = matrix(". .");
    assertThat(reason(agreement.gwetAc1(ratings)))
        .isEqualTo(
            "there is one category at most; name the categories of the scale if there were others"
                + " to choose");
    assertThat(reason(agreement.krippendorffAlpha(ratings, MeasurementLevel.RATIO)))
        .isEqualTo("no unit has two ratings to compare");
    assertThat(agreement.intraclassCorrelations(ratings).analysisOfVariance()).isEmpty();
  }

  @Test
  void oneRaterHasNobodyToAgreeWith() {
    RatingMatrix ratings = matrix("1", "2", "3");
    assertThat(reason(agreement.percent(ratings))).isEqualTo("no unit has two ratings to compare");
    assertThat(reason(agreement.cohenKappa(ratings)))
        .isEqualTo("Cohen's kappa compares two raters; there is one");
    assertThat(reason(agreement.fleissKappa(ratings)))
        .isEqualTo("there is one rater; kappa compares two or more");
    assertThat(reason(icc(ratings, IccForm.ONE_WAY_SINGLE)))
        .isEqualTo("there is one rater; an intraclass correlation compares two or more");
    assertThat(reason(agreement.fleissKappa(new int[][] {{1, 0}, {0, 1}})))
        .isEqualTo("each unit has 1 ratings; kappa compares two or more");
  }

  @Test
  void cohensKappaOfThreeRatersIsUndefined() {
    assertThat(reason(agreement.cohenKappa(Examples.ANXIETY)))
        .isEqualTo("Cohen's kappa compares two raters; there are 3");
  }

  @Test
  void aSingleCategoryIsUndefinedNotOne() {
    RatingMatrix ratings = matrix("3 3", "3 3", "3 .");
    assertThat(reason(agreement.cohenKappa(ratings, QUADRATIC)))
        .isEqualTo(
            "chance alone would disagree nowhere, as when both raters put every unit into the same"
                + " category");
    assertThat(reason(agreement.fleissKappa(ratings)))
        .isEqualTo("all ratings are the same category; chance alone would agree as much");
    assertThat(agreement.krippendorffAlphas(ratings).values())
        .hasSize(4)
        .allSatisfy(
            alpha ->
                assertThat(reason(alpha))
                    .isEqualTo(
                        "all ratings that can be compared are the same; without variation there is"
                            + " nothing to agree on"));
    assertThat(agreement.intraclassCorrelations(ratings).coefficients().values())
        .hasSize(6)
        .allSatisfy(
            icc ->
                assertThat(reason(icc))
                    .isEqualTo(
                        "all ratings are the same; without variance there is no correlation"));
    assertThat(value(agreement.percent(ratings))).isEqualTo(1);
  }

  @Test
  void gwetsCoefficientOfASingleCategoryNeedsTheScale() {
    RatingMatrix ratings = matrix("3 3", "3 3");
    assertThat(reason(agreement.gwetAc1(ratings))).startsWith("there is one category at most");
    assertThat(value(agreement.gwetAc1(ratings, 1, 2, 3))).isEqualTo(1);
    assertThat(value(agreement.gwetAc2(ratings, LINEAR, 1, 2, 3))).isEqualTo(1);
  }

  @Test
  void gwetsCoefficientDependsOnTheCategoriesToChooseFrom() {
    // 3 of 4 units agree; categories 1 and 2 have half the ratings: 5/8 and 3/8.
    RatingMatrix ratings = matrix("1 1", "1 1", "2 2", "1 2");
    double chanceOfTwo = 2 * (5 / 8.0) * (3 / 8.0);
    assertThat(value(agreement.gwetAc1(ratings)))
        .isCloseTo((3 / 4.0 - chanceOfTwo) / (1 - chanceOfTwo), Offset.offset(1e-15));
    double chanceOfThree = chanceOfTwo / 2;
    assertThat(value(agreement.gwetAc1(ratings, 1, 2, 3)))
        .isCloseTo((3 / 4.0 - chanceOfThree) / (1 - chanceOfThree), Offset.offset(1e-15));
  }

  @Test
  void gwetsCoefficientRefusesAScaleThatDoesNotFit() {
    RatingMatrix ratings = matrix("1 1", "4 2");
    assertThatThrownBy(() -> agreement.gwetAc1(ratings, 1, 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rating 4.0 is not on the scale [1.0, 2.0, 3.0]");
    assertThatThrownBy(() -> agreement.gwetAc1(ratings, 1, 2, 4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the scale has category 1.0 twice");
    assertThatThrownBy(
            () -> agreement.gwetAc2(ratings, (a, b) -> a < b ? 1 : a > b ? 2 : 0, 1, 2, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "disagreement weights, categories 1.0 and 2.0: 1.0 one way and 2.0 the other; Gwet's"
                + " AC2 needs the same");
    assertThat(reason(agreement.gwetAc2(ratings, (a, b) -> 0)))
        .isEqualTo("the weights count no disagreement");
  }

  @Test
  void aRatioScaleHasNothingBelowZero() {
    RatingMatrix ratings = matrix("-2 1", "0 0");
    assertThat(reason(agreement.krippendorffAlpha(ratings, MeasurementLevel.RATIO)))
        .isEqualTo("a ratio scale has nothing below zero, but there is a -2.0");
    assertThat(value(agreement.krippendorffAlpha(ratings, MeasurementLevel.INTERVAL))).isFinite();
  }

  @Test
  void weightsCountDistancesOfTheScaleNotOfTheCategoriesUsed() {
    // Nobody used 3, and still 2 and 4 are two apart: (1 × 2) / 3 over (the mean of all 9) 11/9.
    RatingMatrix ratings = matrix("1 1", "2 4", "4 4");
    assertThat(value(agreement.cohenKappa(ratings, LINEAR)))
        .isCloseTo(
            1 - (2 / 3.0) / ((0 + 3 + 3 + 1 + 2 + 2 + 3 + 0 + 0) / 9.0), Offset.offset(1e-15));
  }

  @Test
  void aConstantRaterMakesKappaZero() {
    RatingMatrix ratings = matrix("1 1", "2 1", "1 1", "2 1");
    assertThat(value(agreement.cohenKappa(ratings))).isZero();
  }

  @Test
  void kappaIsLeftOutOfTheUnitsThatOneRaterMissed() {
    RatingMatrix with = matrix("1 1", "2 .", "2 1", ". 1", "2 2");
    RatingMatrix without = matrix("1 1", "2 1", "2 2");
    assertThat(agreement.cohenKappa(with)).isEqualTo(agreement.cohenKappa(without));
    assertThat(estimate(agreement.cohenKappa(with)).denominators())
        .isEqualTo(new Denominators(3, 2, 6, 3));
  }

  @Test
  void alphaCountsTheRatingsThatHaveAPartner() {
    Denominators used =
        estimate(agreement.krippendorffAlpha(Examples.KRIPPENDORFF, MeasurementLevel.ORDINAL))
            .denominators();
    // Twelve units, of which the last has one rating; 41 ratings in all.
    assertThat(used.units()).isEqualTo(11);
    assertThat(used.raters()).isEqualTo(4);
    assertThat(used.ratings()).isEqualTo(40);
  }

  @Test
  void correlationsUseTheUnitsWithAllRatings() {
    RatingMatrix with = matrix("9 2 5 8", "6 1 3 2", "8 . 6 8", "8 4 6 8", "7 1 2 6", ". . . .");
    RatingMatrix without = matrix("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6");
    assertThat(agreement.intraclassCorrelations(with))
        .isEqualTo(agreement.intraclassCorrelations(without));
    assertThat(estimate(icc(with, IccForm.AGREEMENT_AVERAGE)).denominators())
        .isEqualTo(new Denominators(4, 4, 16, 24));
    assertThat(reason(icc(matrix("1 2", "3 ."), IccForm.AGREEMENT_AVERAGE)))
        .isEqualTo("units with all ratings: 1; an intraclass correlation needs two or more");
  }

  @Test
  void correlationsAreTestedByTheFOfTheirModel() {
    IntraclassCorrelations icc = agreement.intraclassCorrelations(Examples.SHROUT_FLEISS);
    FTest oneWay = icc.test(IccForm.ONE_WAY_AVERAGE).orElseThrow();
    assertThat(oneWay.statistic()).isCloseTo(11.2417 / 6.2639, Offset.offset(1e-4));
    assertThat(oneWay.numeratorDegrees()).isEqualTo(6 - 1);
    assertThat(oneWay.denominatorDegrees()).isEqualTo(6 * (4 - 1));
    FTest twoWay = icc.test(IccForm.AGREEMENT_SINGLE).orElseThrow();
    assertThat(twoWay.statistic()).isCloseTo(11.2417 / 1.0194, Offset.offset(1e-3));
    assertThat(twoWay.denominatorDegrees()).isEqualTo((6 - 1) * (4 - 1));
    assertThat(icc.test(IccForm.CONSISTENCY_AVERAGE)).contains(twoWay);
  }

  @Test
  void theProbabilityOfFIsItsUpperTail() {
    // With 2 and d degrees of freedom the upper tail of F is (1 + 2 F / d) to the power of −d / 2.
    FTest test =
        agreement
            .intraclassCorrelations(matrix("1 2 2", "3 3 5", "2 4 4"))
            .test(IccForm.CONSISTENCY_SINGLE)
            .orElseThrow();
    assertThat(test.numeratorDegrees()).isEqualTo(2);
    double degrees = test.denominatorDegrees();
    assertThat(test.probability())
        .isCloseTo(
            Math.pow(1 + 2 * test.statistic() / degrees, -degrees / 2), Offset.offset(1e-12));
  }

  @Test
  void anErrorOfZeroLeavesNeitherTestNorInterval() {
    RatingMatrix shifted = matrix("1 2", "2 3", "5 6");
    IntraclassCorrelations icc = agreement.intraclassCorrelations(shifted);
    assertThat(value(icc.coefficient(IccForm.CONSISTENCY_SINGLE))).isEqualTo(1);
    assertThat(estimate(icc.coefficient(IccForm.CONSISTENCY_SINGLE)).interval()).isNull();
    assertThat(icc.test(IccForm.CONSISTENCY_SINGLE)).isEmpty();
    assertThat(value(icc.coefficient(IccForm.AGREEMENT_SINGLE))).isLessThan(1);
    assertThat(icc.test(IccForm.ONE_WAY_SINGLE)).isPresent();
  }

  @Test
  void unitsWithTheSameMeanHaveNoCorrelationOfMeans() {
    RatingMatrix opposed = matrix("1 3", "3 1");
    IntraclassCorrelations icc = agreement.intraclassCorrelations(opposed);
    assertThat(value(icc.coefficient(IccForm.ONE_WAY_SINGLE))).isEqualTo(-1);
    assertThat(reason(icc.coefficient(IccForm.ONE_WAY_AVERAGE)))
        .isEqualTo(
            "the units do not differ in their mean ratings, so that the variance that the"
                + " correlation is a share of is estimated as zero");
    assertThat(reason(icc.coefficient(IccForm.AGREEMENT_AVERAGE)))
        .isEqualTo(
            "the units do not differ in their mean ratings, so that the variance that the"
                + " correlation is a share of is estimated as negative");
  }

  @Test
  void intervalsHaveTheConfidenceAskedFor() {
    Interval narrow =
        estimate(new Agreement(0.8).cohenKappa(Examples.ANXIETY.withRaters(0, 1)))
            .confidenceInterval()
            .orElseThrow();
    Interval wide =
        estimate(agreement.cohenKappa(Examples.ANXIETY.withRaters(0, 1)))
            .confidenceInterval()
            .orElseThrow();
    assertThat(narrow.confidence()).isEqualTo(0.8);
    assertThat(narrow.low()).isGreaterThan(wide.low());
    assertThat(narrow.high()).isLessThan(wide.high());
    assertThat(new Agreement(0.8).confidence()).isEqualTo(0.8);
    assertThatThrownBy(() -> new Agreement(95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence 95.0 is outside 0..1, both excluded; 0.95 is usual");
  }

  @Test
  void fleissKappaRefusesCountsThatDoNotFit() {
    assertThatThrownBy(() -> agreement.fleissKappa(new int[][] {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts of categories without a unit: give at least one");
    assertThatThrownBy(() -> agreement.fleissKappa(new int[][] {{2, 1}, {1, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "counts of categories, unit 1: 2 ratings, but 3 in the units before; Fleiss' kappa needs"
                + " the same number in each (units count from 0)");
    assertThatThrownBy(() -> agreement.fleissKappa(new int[][] {{2, 1}, {3}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "counts of categories, unit 1: 1 counts, expected one for each of 2 categories (units"
                + " count from 0)");
    assertThatThrownBy(() -> agreement.fleissKappa(new int[][] {{4, -1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "counts of categories, unit 0, category 1: count -1 is negative (units and categories"
                + " count from 0)");
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    ContingencyTable table = Examples.table("1 2", "3 4");
    assertThatThrownBy(() -> agreement.cohenKappa(table, (a, b) -> 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "disagreement weights, categories 0.0 and 0.0: weight 1.0; expected a finite number, 0"
                + " or more, and 0 for a category with itself");
    assertThatThrownBy(() -> DisagreementWeights.of(new double[][] {{0, -1}, {1, 0}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "disagreement weights, categories 0.0 and 1.0: weight -1.0; expected a finite number, 0"
                + " or more, and 0 for a category with itself");
    assertThatThrownBy(() -> DisagreementWeights.of(new double[][] {{0, 1}, {1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("disagreement weights, row 1: 1 weights for 2 categories (rows count from 0)");
    assertThatThrownBy(() -> DisagreementWeights.of(new double[] {1}, new double[][] {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("disagreement weights: 0 rows for 1 categories");
    assertThatThrownBy(
            () -> DisagreementWeights.of(new double[] {1, 1}, new double[][] {{0, 1}, {1, 0}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("disagreement weights: category 1.0 comes twice");
    DisagreementWeights few = DisagreementWeights.of(new double[] {1}, new double[][] {{0}});
    assertThatThrownBy(() -> agreement.cohenKappa(table, few))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("disagreement weights: no weight for category 0.0; known: [1.0]");
  }

  @Test
  void moreDifferentValuesThanCategoriesAreMeasurements() {
    RatingMatrix.Builder builder = RatingMatrix.builder(2);
    for (int i = 0; i < 40_000; i++) {
      builder.addUnit(new double[] {i, i + 0.5}, Double.NaN);
    }
    RatingMatrix ratings = builder.build();
    String measurements =
        "there are 80000 different values; more than 1000 are taken for measurements, not"
            + " categories";
    assertThat(reason(agreement.cohenKappa(ratings))).isEqualTo(measurements);
    assertThat(reason(agreement.gwetAc1(ratings))).isEqualTo(measurements);
    Map<MeasurementLevel, Coefficient> alphas = agreement.krippendorffAlphas(ratings);
    assertThat(value(alphas.get(MeasurementLevel.NOMINAL))).isCloseTo(0, Offset.offset(1e-4));
    assertThat(value(alphas.get(MeasurementLevel.INTERVAL))).isCloseTo(1, Offset.offset(1e-6));
    assertThat(reason(alphas.get(MeasurementLevel.RATIO)))
        .isEqualTo(
            "there are 80000 different values; alpha for a ratio scale compares each with each, and"
                + " is offered for up to 32768");
    assertThat(value(agreement.percentWithin(ratings, 0.5))).isEqualTo(1);
    assertThat(value(icc(ratings, IccForm.AGREEMENT_SINGLE))).isCloseTo(1, Offset.offset(1e-6));
  }

  @Test
  void manyWholeNumbersGiveWhatTheDefinitionsGive() {
    // 149 different values: too many for a byte.
    RatingMatrix.Builder builder = RatingMatrix.builder(3);
    for (int i = 0; i < 50; i++) {
      builder.addUnit(new int[] {i, 3 * i + 101, 400 - i}, 7);
    }
    RatingMatrix ratings = builder.build();
    assertThat(ratings.values()).hasSizeGreaterThan(128);
    for (MeasurementLevel level : MeasurementLevel.values()) {
      assertThat(value(agreement.krippendorffAlpha(ratings, level)))
          .isCloseTo(Oracle.alpha(ratings, level).doubleValue(), Offset.offset(1e-12));
    }
    assertThat(agreement.intraclassCorrelations(ratings).meanSquares().error())
        .isCloseTo(Oracle.meanSquares(ratings)[2].doubleValue(), Offset.offset(1e-9));
  }

  @Test
  void veryLargeAndVerySmallNumbersGiveAnAnswer() {
    for (double size : new double[] {1e100, 1e-150, 1e-300}) {
      RatingMatrix ratings =
          RatingMatrix.of(new double[][] {{0, size}, {size, size}, {0, 0}, {size / 2, 0}});
      assertThat(agreement.krippendorffAlphas(ratings)).hasSize(4);
      assertThat(agreement.intraclassCorrelations(ratings).coefficients()).hasSize(6);
      assertThat(agreement.cohenKappa(ratings, QUADRATIC)).isNotNull();
      assertThat(agreement.gwetAc2(ratings, QUADRATIC)).isNotNull();
    }
  }

  private Coefficient icc(RatingMatrix ratings, IccForm form) {
    return agreement.intraclassCorrelations(ratings).coefficient(form);
  }

  /**
   * Four units, two raters, three of four agree: observed 3/4. Shares of the two categories 5/8 and
   * 3/8, so that chance is 2 · 5/8 · 3/8 = 15/32.
   */
  @Test
  void gwetsFirstCoefficientIsObservedAgreementBeyondChance() {
    RatingMatrix ratings = matrix("1 1", "1 1", "2 2", "1 2");
    double chance = 15 / 32.0;
    double value = (0.75 - chance) / (1 - chance);
    Estimate ac1 = estimate(agreement.gwetAc1(ratings));
    assertThat(ac1.value()).isCloseTo(value, Offset.offset(1e-15));
    // Each unit's agreement a and mean (1 − share) m, put into the variance of Gwet 2008.
    double[] agreed = {1, 1, 1, 0};
    double[] unlike = {3 / 8.0, 3 / 8.0, 5 / 8.0, 1 / 2.0};
    double squares = 0;
    for (int i = 0; i < 4; i++) {
      double ofUnit = (agreed[i] - chance) / (1 - chance);
      double off = ofUnit - 2 * (1 - value) * (unlike[i] - chance) / (1 - chance) - value;
      squares += off * off;
    }
    // Student's t of 3 degrees of freedom, 0.975: 3.182.
    double reach = 3.182446305284263 * Math.sqrt(squares / (4 * 3));
    Interval interval = ac1.confidenceInterval().orElseThrow();
    assertThat(interval.low()).isCloseTo(value - reach, Offset.offset(1e-12));
    assertThat(interval.high()).isEqualTo(Math.min(1, value + reach));
  }

  /** Three raters, three categories, linear weights: neighbours agree by half, the ends not. */
  @Test
  void gwetsSecondCoefficientCountsNearMissesInPart() {
    RatingMatrix ratings = matrix("1 1 2", "2 3 3", "1 2 3", "3 3 3", "1 1 1");
    // Of three pairs: 1 + 2 · 1/2, the same, 2 · 1/2 + 0, 3, 3.
    double observed = (2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5;
    double[] shares = {6 / 15.0, 3 / 15.0, 6 / 15.0};
    // The weights of all nine cells: 3 · 1 + 4 · 1/2 = 5; divided by 3 · 2.
    double chance = 0;
    for (double share : shares) {
      chance += 5 / 6.0 * share * (1 - share);
    }
    Estimate ac2 = estimate(agreement.gwetAc2(ratings, LINEAR));
    assertThat(ac2.value()).isCloseTo((observed - chance) / (1 - chance), Offset.offset(1e-15));
    assertThat(ac2.confidenceInterval()).isPresent();
  }

  /** As many different values as a table of categories takes, and one more. */
  @Test
  void aThousandDifferentValuesAreStillCategories() {
    RatingMatrix categories = firstAsManyTimesAsSecond(1000);
    assertThat(value(agreement.cohenKappa(categories))).isEqualTo(1);
    assertThat(value(agreement.gwetAc1(categories))).isEqualTo(1);
    assertThat(ContingencyTable.of(categories).units()).isEqualTo(1000);
    RatingMatrix measurements = firstAsManyTimesAsSecond(1001);
    String reason =
        "there are 1001 different values; more than 1000 are taken for measurements, not"
            + " categories";
    assertThat(reason(agreement.cohenKappa(measurements))).isEqualTo(reason);
    assertThat(reason(agreement.gwetAc1(measurements))).isEqualTo(reason);
    assertThatThrownBy(() -> ContingencyTable.of(measurements))
        .hasMessage("contingency table of 1001 different values: at most 1000");
  }

  private static RatingMatrix firstAsManyTimesAsSecond(int values) {
    RatingMatrix.Builder builder = RatingMatrix.builder(2);
    for (int i = 0; i < values; i++) {
      builder.addUnit(new int[] {i, i}, -1);
    }
    return builder.build();
  }

  @Test
  void neighbouringNumbersAgreeOnlyWithinATolerance() {
    RatingMatrix ratings = RatingMatrix.of(new double[][] {{1, Math.nextUp(1.0)}});
    assertThat(value(agreement.percent(ratings))).isZero();
    assertThat(value(agreement.percentWithin(ratings, 1e-9))).isEqualTo(1);
  }

  @Test
  void anInfiniteWeightIsRefused() {
    ContingencyTable table = Examples.table("1 2", "3 4");
    assertThatThrownBy(
            () -> agreement.cohenKappa(table, (a, b) -> a == b ? 0 : Double.POSITIVE_INFINITY))
        .hasMessage(
            "disagreement weights, categories 0.0 and 1.0: weight Infinity; expected a finite"
                + " number, 0 or more, and 0 for a category with itself");
  }

  @Test
  void aTableHoldsAsManyUnitsAsAnIntCounts() {
    long most = Integer.MAX_VALUE;
    assertThat(ContingencyTable.of(new long[][] {{most}}).units()).isEqualTo(most);
    assertThatThrownBy(() -> ContingencyTable.of(new long[][] {{most, 1}, {0, 0}}))
        .hasMessage(
            "contingency table, row 0: count 1; expected 0 or more, together at most 2147483647"
                + " (rows count from 0)");
    assertThatThrownBy(() -> new ContingencyTable(null, null))
        .hasMessage("contingency table: expected categories and counts, got null and null");
  }

  @Test
  void resultsMayLieOnTheBounds() {
    assertThat(new Denominators(0, 0, 0, 0).pairs()).isZero();
    assertThat(Interval.ifFinite(0.5, 0.5, 0.95)).isEqualTo(new Interval(0.5, 0.5, 0.95, null));
    assertThat(Interval.ifFinite(0.5, 0.4, 0.95)).isNull();
    assertThat(new FTest(0, 1, 1, 1).probability()).isEqualTo(1);
    assertThat(new FTest(0, 1, 1, 0).probability()).isZero();
    assertThatThrownBy(() -> new FTest(1, 0, 1, 0.5))
        .hasMessage("F test with 0.0 and 1.0 degrees of freedom: expected more than 0");
    assertThatThrownBy(() -> new FTest(1, 1, 0, 0.5))
        .hasMessage("F test with 1.0 and 0.0 degrees of freedom: expected more than 0");
    IntraclassCorrelations icc = agreement.intraclassCorrelations(Examples.SHROUT_FLEISS);
    assertThatThrownBy(() -> new IntraclassCorrelations(null, icc.coefficients(), null))
        .hasMessage("intraclass correlations: no tests given");
  }

  /**
   * The error of kappa for two categories: 40 and 30 units alike, 20 and 10 unlike, with the
   * variance of Fleiss, Cohen and Everitt (1969) written out.
   */
  @Test
  void theIntervalOfKappaFollowsFromTheTable() {
    double[][] share = {{0.4, 0.2}, {0.1, 0.3}};
    double[] row = {0.6, 0.4};
    double[] column = {0.5, 0.5};
    double agreed = 0.7;
    double chance = 0.6 * 0.5 + 0.4 * 0.5;
    double kappa = (agreed - chance) / (1 - chance);
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double margins = (column[i] + row[j]) * (1 - agreed);
        double term = (i == j ? 1 - chance : 0) - margins;
        sum += share[i][j] * term * term;
      }
    }
    double rest = agreed * chance - 2 * chance + agreed;
    double error = Math.sqrt((sum - rest * rest) / 100) / ((1 - chance) * (1 - chance));
    Estimate estimate = estimate(agreement.cohenKappa(Examples.table("40 20", "10 30")));
    assertThat(estimate.value()).isCloseTo(kappa, Offset.offset(1e-15));
    Interval interval = estimate.confidenceInterval().orElseThrow();
    assertThat(interval.low()).isCloseTo(kappa - 1.959963984540054 * error, Offset.offset(1e-12));
    assertThat(interval.high()).isCloseTo(kappa + 1.959963984540054 * error, Offset.offset(1e-12));
  }

  @Test
  void pairsAreCountedInEachUnitByItsRatings() {
    RatingMatrix ratings = matrix("1 1 2 3", "3 . 5 3", ". 4 . 1", ". . 2 .");
    Denominators comparable =
        Denominators.builder().units(3).raters(4).ratings(4 + 3 + 2).pairs(6 + 3 + 1).build();
    assertThat(
            estimate(agreement.krippendorffAlpha(ratings, MeasurementLevel.NOMINAL)).denominators())
        .isEqualTo(comparable);
    assertThat(estimate(agreement.gwetAc1(ratings)).denominators()).isEqualTo(comparable);
    assertThat(estimate(agreement.percent(ratings)).denominators()).isEqualTo(comparable);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOMINAL", "INTERVAL"})
  void manyDifferentRatingsAgreeAsByDefinition(MeasurementLevel level) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] ratings = new double[30][30];
    for (double[] unit : ratings) {
      double truth = random.nextDouble();
      for (int i = 0; i < unit.length; i++) {
        double error = random.nextDouble() / 2;
        unit[i] = random.nextInt(5) == 0 ? -1 : Math.round(1e6 * (1 + truth + error)) / 1e6;
      }
    }
    RatingMatrix matrix = RatingMatrix.of(ratings, -1);
    BigDecimal alpha = Objects.requireNonNull(Oracle.alpha(matrix, level));
    assertThat(value(agreement.krippendorffAlpha(matrix, level)))
        .isCloseTo(alpha.doubleValue(), Offset.offset(1e-12));
    BigDecimal percent = Objects.requireNonNull(Oracle.percent(matrix, 0.1));
    Estimate within = estimate(agreement.percentWithin(matrix, 0.1));
    assertThat(within.value()).isCloseTo(percent.doubleValue(), Offset.offset(1e-12));
    assertThat(within.denominators())
        .isEqualTo(estimate(agreement.krippendorffAlpha(matrix, level)).denominators());
  }
}
