package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.impsci.core.agreement.DisagreementWeights.LINEAR;
import static org.impsci.core.agreement.DisagreementWeights.QUADRATIC;
import static org.impsci.core.agreement.DisagreementWeights.UNWEIGHTED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.impsci.core.agreement.IntraclassCorrelations.MeanSquares;
import org.jspecify.annotations.Nullable;

class AgreementProperties {

  private static final double EXACT = 1e-12;

  private final Agreement agreement = Agreement.standard();

  @Provide
  Arbitrary<RatingMatrix> ratings() {
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(raters -> matrices(raters, Arbitraries.integers().between(1, 5), 0.15));
  }

  @Provide
  Arbitrary<RatingMatrix> complete() {
    return Arbitraries.integers()
        .between(2, 6)
        .flatMap(raters -> matrices(raters, Arbitraries.integers().between(1, 5), 0));
  }

  @Provide
  Arbitrary<RatingMatrix> pairs() {
    return matrices(2, Arbitraries.integers().between(1, 5), 0.1);
  }

  /** Numbers with decimals, and now and then more different ones than fit a byte. */
  @Provide
  Arbitrary<RatingMatrix> measurements() {
    Arbitrary<Double> value = Arbitraries.doubles().between(0, 50).ofScale(3);
    return Arbitraries.integers()
        .between(1, 8)
        .flatMap(
            raters ->
                value
                    .injectNull(0.1)
                    .list()
                    .ofSize(raters)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(30)
                    .map(RatingMatrix::ofRows));
  }

  private static Arbitrary<RatingMatrix> matrices(
      int raters, Arbitrary<Integer> value, double missing) {
    return value
        .injectNull(missing)
        .list()
        .ofSize(raters)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(RatingMatrix::ofRows);
  }

  /** All coefficients by name. */
  private Map<String, Coefficient> all(RatingMatrix matrix) {
    Map<String, Coefficient> all = new LinkedHashMap<>(nominal(matrix));
    all.put("percent within 1", agreement.percentWithin(matrix, 1));
    all.put("linear kappa", agreement.cohenKappa(matrix, LINEAR));
    all.put("quadratic kappa", agreement.cohenKappa(matrix, QUADRATIC));
    agreement.krippendorffAlphas(matrix).forEach((level, alpha) -> all.put(level.code(), alpha));
    all.put("linear AC2", agreement.gwetAc2(matrix, LINEAR));
    all.put("quadratic AC2", agreement.gwetAc2(matrix, QUADRATIC));
    agreement
        .intraclassCorrelations(matrix)
        .coefficients()
        .forEach((form, icc) -> all.put(form.code(), icc));
    return all;
  }

  private Map<String, Coefficient> nominal(RatingMatrix matrix) {
    Map<String, Coefficient> nominal = new LinkedHashMap<>();
    nominal.put("percent", agreement.percent(matrix));
    nominal.put("kappa", agreement.cohenKappa(matrix));
    nominal.put("fleiss", agreement.fleissKappa(matrix));
    nominal.put("alpha", agreement.krippendorffAlpha(matrix, MeasurementLevel.NOMINAL));
    nominal.put("AC1", agreement.gwetAc1(matrix));
    return nominal;
  }

  private static void assertSame(Map<String, Coefficient> one, Map<String, Coefficient> other) {
    assertThat(other.keySet()).isEqualTo(one.keySet());
    one.forEach((name, coefficient) -> assertClose(name, coefficient, other.get(name)));
  }

  private static void assertClose(String name, Coefficient one, Coefficient other) {
    if (one instanceof Estimate estimate && other instanceof Estimate twin) {
      assertThat(twin.value()).as(name).isCloseTo(estimate.value(), within(estimate.value()));
      assertThat(twin.denominators()).as(name).isEqualTo(estimate.denominators());
    } else {
      assertThat(other).as(name).isEqualTo(one);
    }
  }

  private static Offset<Double> within(double value) {
    return Offset.offset(EXACT * Math.max(1, Math.abs(value)));
  }

  @Property(tries = 300)
  void wholeNumberRatingsGiveWhatTheDefinitionsGive(@ForAll("ratings") RatingMatrix matrix) {
    assertDefinitions(matrix);
  }

  @Property(tries = 150)
  void twoRatersGiveWhatTheDefinitionsGive(@ForAll("pairs") RatingMatrix matrix) {
    assertDefinitions(matrix);
    assertDefined(agreement.cohenKappa(matrix), Oracle.kappa(matrix, AgreementProperties::differ));
    assertDefined(
        agreement.cohenKappa(matrix, LINEAR), Oracle.kappa(matrix, (a, b) -> a.subtract(b).abs()));
    assertDefined(
        agreement.cohenKappa(matrix, QUADRATIC),
        Oracle.kappa(matrix, (a, b) -> a.subtract(b).pow(2)));
  }

  @Property(tries = 60)
  void measurementsGiveWhatTheDefinitionsGive(@ForAll("measurements") RatingMatrix matrix) {
    assertDefinitions(matrix);
  }

  private void assertDefinitions(RatingMatrix matrix) {
    assertDefined(agreement.percent(matrix), Oracle.percent(matrix, 0));
    assertDefined(agreement.percentWithin(matrix, 1.5), Oracle.percent(matrix, 1.5));
    assertDefined(agreement.fleissKappa(matrix), Oracle.fleiss(matrix));
    for (MeasurementLevel level : MeasurementLevel.values()) {
      assertDefined(agreement.krippendorffAlpha(matrix, level), Oracle.alpha(matrix, level));
    }
    assertDefined(agreement.gwetAc1(matrix), Oracle.gwet(matrix, AgreementProperties::differ));
    assertDefined(
        agreement.gwetAc2(matrix, LINEAR), Oracle.gwet(matrix, (a, b) -> a.subtract(b).abs()));
    assertDefined(
        agreement.gwetAc2(matrix, QUADRATIC), Oracle.gwet(matrix, (a, b) -> a.subtract(b).pow(2)));
    BigDecimal[] squares = Oracle.meanSquares(matrix);
    MeanSquares found = agreement.intraclassCorrelations(matrix).meanSquares();
    if (squares == null) {
      assertThat(found).isNull();
    } else {
      double[] expected = Arrays.stream(squares).mapToDouble(BigDecimal::doubleValue).toArray();
      double[] actual = {
        found.betweenUnits(), found.betweenRaters(), found.error(), found.withinUnits()
      };
      for (int i = 0; i < 4; i++) {
        assertThat(actual[i]).isCloseTo(expected[i], within(expected[i]));
      }
    }
  }

  private static BigDecimal differ(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
  }

  private static void assertDefined(Coefficient coefficient, @Nullable BigDecimal expected) {
    if (expected == null) {
      assertThat(coefficient).isInstanceOf(Undefined.class);
    } else {
      double value = expected.doubleValue();
      assertThat(Examples.value(coefficient)).isCloseTo(value, within(value));
    }
  }

  @Property(tries = 200)
  void theOrderOfUnitsChangesNoBit(@ForAll("ratings") RatingMatrix matrix, @ForAll Random random) {
    assertThat(all(shuffledUnits(matrix, random))).isEqualTo(all(matrix));
  }

  @Property(tries = 50)
  void theOrderOfUnitsChangesNoBitOfMeasurements(
      @ForAll("measurements") RatingMatrix matrix, @ForAll Random random) {
    assertThat(all(shuffledUnits(matrix, random))).isEqualTo(all(matrix));
  }

  private static RatingMatrix shuffledUnits(RatingMatrix matrix, Random random) {
    return matrix.withUnits(shuffled(matrix.units(), random));
  }

  private static int[] shuffled(int size, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  @Property(tries = 200)
  void theOrderOfRatersChangesNothing(
      @ForAll("ratings") RatingMatrix matrix, @ForAll Random random) {
    assertSame(all(matrix), all(matrix.withRaters(shuffled(matrix.raters(), random))));
  }

  @Property(tries = 200)
  void otherNamesForTheCategoriesChangeNoNominalCoefficient(
      @ForAll("ratings") RatingMatrix matrix, @ForAll Random random) {
    int[] names = shuffled(6, random);
    assertSame(nominal(matrix), nominal(mapped(matrix, v -> names[v.intValue()] * 10.0 - 7)));
  }

  @Property(tries = 200)
  void turningAScaleRoundChangesNothingBelowTheRatioLevel(@ForAll("ratings") RatingMatrix matrix) {
    Map<String, Coefficient> one = all(matrix);
    Map<String, Coefficient> other = all(mapped(matrix, v -> 6 - v));
    one.remove("ratio");
    other.remove("ratio");
    assertSame(one, other);
  }

  private static RatingMatrix mapped(RatingMatrix matrix, UnaryOperator<Double> map) {
    List<List<Double>> rows = new ArrayList<>();
    for (List<Double> unit : matrix.rows()) {
      List<Double> row = new ArrayList<>();
      unit.forEach(v -> row.add(v == null ? null : map.apply(v)));
      rows.add(row);
    }
    return RatingMatrix.ofRows(rows);
  }

  @Property(tries = 300)
  void noCoefficientIsAboveOneAndNoShareBelowZero(@ForAll("ratings") RatingMatrix matrix) {
    all(matrix)
        .forEach(
            (name, coefficient) -> {
              if (coefficient instanceof Estimate estimate) {
                assertThat(estimate.value()).as(name).isLessThanOrEqualTo(1);
                if (name.startsWith("percent")) {
                  assertThat(estimate.value()).as(name).isNotNegative();
                }
              }
            });
  }

  @Property(tries = 300)
  void kappasAreNotBelowMinusOne(@ForAll("pairs") RatingMatrix matrix) {
    for (DisagreementWeights weights : List.of(UNWEIGHTED, LINEAR, QUADRATIC)) {
      if (agreement.cohenKappa(matrix, weights) instanceof Estimate estimate) {
        assertThat(estimate.value()).isGreaterThanOrEqualTo(-1);
      }
    }
  }

  @Property(tries = 300)
  void intervalsContainTheirEstimate(@ForAll("ratings") RatingMatrix matrix) {
    all(matrix)
        .forEach(
            (name, coefficient) -> {
              if (coefficient instanceof Estimate estimate && estimate.interval() != null) {
                assertThat(estimate.value())
                    .as(name)
                    .isBetween(estimate.interval().low(), estimate.interval().high());
              }
            });
  }

  @Property(tries = 200)
  void ratersWhoAgreeInAllGiveOne(@ForAll("complete") RatingMatrix matrix) {
    int[] sameRater = new int[matrix.raters()];
    RatingMatrix agreeing = matrix.withRaters(sameRater);
    boolean varied = agreeing.values().size() > 1;
    all(agreeing)
        .forEach(
            (name, coefficient) -> {
              if (name.startsWith("percent")) {
                assertThat(Examples.value(coefficient)).as(name).isEqualTo(1);
              } else if (!varied || (name.contains("kappa") && matrix.raters() != 2)) {
                assertThat(coefficient).as(name).isInstanceOf(Undefined.class);
              } else {
                assertThat(Examples.value(coefficient)).as(name).isEqualTo(1);
                assertThat(Examples.estimate(coefficient).interval()).as(name).isNull();
              }
            });
  }

  @Property(tries = 200)
  void theAverageConsistencyCorrelationIsCronbachsAlpha(@ForAll("complete") RatingMatrix matrix) {
    int k = matrix.raters();
    double items = 0;
    List<Double> totals = new ArrayList<>(Collections.nCopies(matrix.units(), 0.0));
    for (int rater = 0; rater < k; rater++) {
      List<Double> item = new ArrayList<>();
      for (int unit = 0; unit < matrix.units(); unit++) {
        double rating = matrix.find(unit, rater).orElseThrow();
        item.add(rating);
        totals.set(unit, totals.get(unit) + rating);
      }
      items += variance(item);
    }
    double total = variance(totals);
    Assume.that(total > 1e-9);
    double alpha = k / (k - 1.0) * (1 - items / total);
    Coefficient icc =
        agreement.intraclassCorrelations(matrix).coefficient(IccForm.CONSISTENCY_AVERAGE);
    assertThat(Examples.value(icc)).isCloseTo(alpha, Offset.offset(1e-10 * (1 + Math.abs(alpha))));
  }

  private static double variance(List<Double> values) {
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    return values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1);
  }

  @Property(tries = 200)
  void aUnitWithoutRatingsChangesNothing(@ForAll("ratings") RatingMatrix matrix) {
    List<List<@Nullable Double>> rows = new ArrayList<>(matrix.rows());
    rows.add(Collections.nCopies(matrix.raters(), null));
    assertThat(all(RatingMatrix.ofRows(rows))).isEqualTo(all(matrix));
  }

  @Property(tries = 200)
  void fleissKappaOfTwoRatersIsNominalAlphaWithoutItsCorrection(
      @ForAll("pairs") RatingMatrix matrix) {
    // 1 − alpha = (1 − kappa)(n − 1)/n, n being the ratings compared.
    if (agreement.fleissKappa(matrix) instanceof Estimate kappa) {
      double n = kappa.denominators().ratings();
      assertThat(Examples.value(agreement.krippendorffAlpha(matrix, MeasurementLevel.NOMINAL)))
          .isCloseTo(1 - (1 - kappa.value()) * (n - 1) / n, Offset.offset(EXACT));
    }
  }

  @Property(tries = 200)
  void twoCategoriesMakeAllWeightsAlike(@ForAll("pairs") RatingMatrix matrix) {
    RatingMatrix binary = mapped(matrix, v -> v > 2 ? 1.0 : 0.0);
    Coefficient kappa = agreement.cohenKappa(binary);
    assertClose("linear", kappa, agreement.cohenKappa(binary, LINEAR));
    assertClose("quadratic", kappa, agreement.cohenKappa(binary, QUADRATIC));
    assertClose("AC2", agreement.gwetAc1(binary), agreement.gwetAc2(binary, QUADRATIC));
  }

  @Property(tries = 200)
  void aTableGivesTheKappaOfItsRatings(@ForAll("pairs") RatingMatrix matrix) {
    ContingencyTable table = ContingencyTable.of(matrix);
    assertThat(agreement.cohenKappa(table, QUADRATIC))
        .isEqualTo(agreement.cohenKappa(matrix, QUADRATIC));
  }

  @Property(tries = 200)
  void doublingTheWeightsChangesNothing(@ForAll("pairs") RatingMatrix matrix) {
    DisagreementWeights doubled = (a, b) -> 2 * LINEAR.weight(a, b);
    assertThat(agreement.cohenKappa(matrix, doubled))
        .isEqualTo(agreement.cohenKappa(matrix, LINEAR));
  }

  @Property(tries = 100)
  void theErrorOfKappaIsThatOfTheDeltaMethod(@ForAll("pairs") RatingMatrix matrix) {
    for (DisagreementWeights weights : List.of(UNWEIGHTED, LINEAR, QUADRATIC)) {
      ContingencyTable table = ContingencyTable.of(matrix);
      if (agreement.cohenKappa(table, weights) instanceof Estimate estimate
          && estimate.interval() != null) {
        double reach = estimate.value() - estimate.interval().low();
        assertThat(reach / 1.959963984540054)
            .isCloseTo(deltaError(table, weights), Offset.offset(1e-5));
      }
    }
  }

  private static double deltaError(ContingencyTable table, DisagreementWeights weights) {
    int q = table.categories().size();
    double n = table.units();
    double[][] shares = new double[q][q];
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        shares[i][j] = table.counts().get(i).get(j) / n;
      }
    }
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        double share = shares[i][j];
        double step = 1e-5;
        shares[i][j] = share + step;
        double above = kappa(table.categories(), shares, weights);
        shares[i][j] = share - step;
        double below = kappa(table.categories(), shares, weights);
        shares[i][j] = share;
        double slope = (above - below) / (2 * step);
        mean += share * slope;
        squares += share * slope * slope;
      }
    }
    return Math.sqrt((squares - mean * mean) / n);
  }

  private static double kappa(
      List<Double> categories, double[][] shares, DisagreementWeights weights) {
    double observed = 0;
    double expected = 0;
    double total = 0;
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; j < shares.length; j++) {
        double weight = weights.weight(categories.get(i), categories.get(j));
        double row = Arrays.stream(shares[i]).sum();
        double column = 0;
        for (double[] line : shares) {
          column += line[j];
        }
        observed += weight * shares[i][j];
        expected += weight * row * column;
        total += shares[i][j];
      }
    }
    return 1 - observed * total / expected;
  }

  @Property(tries = 100)
  void theErrorOfGwetsCoefficientFollowsFromLeavingUnitsOutSlightly(
      @ForAll("complete") RatingMatrix matrix) {
    double[] scale = {1, 2, 3, 4, 5};
    if (agreement.gwetAc2(matrix, LINEAR, scale) instanceof Estimate estimate
        && estimate.interval() != null
        && estimate.interval().low() > -1) {
      int n = matrix.units();
      double sum = 0;
      for (int unit = 0; unit < n; unit++) {
        double influence =
            (weightedAc2(matrix, unit, 1e-5) - weightedAc2(matrix, unit, -1e-5)) / 2e-5;
        sum += influence * influence;
      }
      // The influence of a unit among n with equal weights is its derivative times n.
      double error = Math.sqrt(sum * n / (n - 1.0));
      double t = TDistribution.of(n - 1.0).inverseCumulativeProbability(0.975);
      assertThat(estimate.value() - estimate.interval().low())
          .isCloseTo(t * error, Offset.offset(1e-4 * (1 + t * error)));
    }
  }

  /** Linear AC2 on a scale of 1 to 5, one unit counting a little more than the others. */
  private static double weightedAc2(RatingMatrix matrix, int heavier, double extra) {
    double[] shares = new double[6];
    double agreed = 0;
    double total = matrix.units() + extra;
    int k = matrix.raters();
    for (int unit = 0; unit < matrix.units(); unit++) {
      double weight = (1 + (unit == heavier ? extra : 0)) / total;
      for (int i = 0; i < k; i++) {
        double one = matrix.find(unit, i).orElseThrow();
        shares[(int) one] += weight / k;
        for (int j = 0; j < k; j++) {
          double other = matrix.find(unit, j).orElseThrow();
          agreed += i == j ? 0 : weight * (1 - Math.abs(one - other) / 4) / (k * (k - 1.0));
        }
      }
    }
    // The weights of 5 × 5 pairs: 25 less (8 × 1 + 6 × 2 + 4 × 3 + 2 × 4) / 4.
    double chance = 15.0 / 20 * Arrays.stream(shares).map(p -> p * (1 - p)).sum();
    return (agreed - chance) / (1 - chance);
  }

  @Property(tries = 100)
  void theSumOfDoublesIsExactInAnyOrder(@ForAll List<Double> values, @ForAll Random random) {
    BigDecimal expected = BigDecimal.ZERO;
    ExactSum sum = new ExactSum();
    for (double value : values) {
      expected = expected.add(new BigDecimal(value));
      sum.add(value);
    }
    ExactSum other = new ExactSum();
    for (int i : shuffled(values.size(), random)) {
      other.add(values.get(i));
    }
    assertThat(other.value()).isEqualTo(sum.value());
    assertThat(sum.value()).isEqualTo(expected.doubleValue());
  }
}
