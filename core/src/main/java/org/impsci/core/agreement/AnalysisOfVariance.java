package org.impsci.core.agreement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.FDistribution;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.impsci.core.agreement.IntraclassCorrelations.FTest;
import org.impsci.core.agreement.IntraclassCorrelations.MeanSquares;
import org.jspecify.annotations.Nullable;

/** Units by raters without replication, and the intraclass correlations that follow from it. */
final class AnalysisOfVariance {

  private final double confidence;
  private final MeanSquares squares;
  private final double n;
  private final double k;
  private final double bms;
  private final double jms;
  private final double ems;
  private final double wms;

  private AnalysisOfVariance(MeanSquares squares, double confidence) {
    this.confidence = confidence;
    this.squares = squares;
    n = squares.units();
    k = squares.raters();
    bms = squares.betweenUnits();
    jms = squares.betweenRaters();
    ems = squares.error();
    wms = squares.withinUnits();
  }

  static IntraclassCorrelations of(RatingMatrix matrix, double confidence) {
    if (matrix.raters() < 2) {
      return without("there is one rater; an intraclass correlation compares two or more");
    }
    Sums sums = wholeNumbers(matrix) ? whole(matrix) : real(matrix);
    if (sums.units < 2) {
      return without(
          "units with all ratings: "
              + sums.units
              + "; an intraclass correlation needs two or more");
    }
    return new AnalysisOfVariance(sums.meanSquares(matrix.raters()), confidence).correlations();
  }

  private static IntraclassCorrelations without(String reason) {
    Map<IccForm, Coefficient> none = new EnumMap<>(IccForm.class);
    for (IccForm form : IccForm.values()) {
      none.put(form, new Undefined(reason));
    }
    return new IntraclassCorrelations(null, none, Map.of());
  }

  /**
   * Sums over the units with all ratings: of squared ratings, of the squared sums of units, of the
   * squared sums of raters, and of all ratings. Exact.
   */
  private record Sums(
      long units, BigDecimal ratings, BigDecimal ofUnits, BigDecimal ofRaters, BigDecimal total) {

    MeanSquares meanSquares(int raters) {
      BigDecimal n = BigDecimal.valueOf(units);
      BigDecimal k = BigDecimal.valueOf(raters);
      BigDecimal all = n.multiply(k);
      BigDecimal correction = total.multiply(total);
      // Each times n k, so that nothing is divided before the end.
      BigDecimal whole = ratings.multiply(all).subtract(correction);
      BigDecimal betweenUnits = ofUnits.multiply(n).subtract(correction);
      BigDecimal betweenRaters = ofRaters.multiply(k).subtract(correction);
      BigDecimal within = whole.subtract(betweenUnits);
      BigDecimal error = within.subtract(betweenRaters);
      BigDecimal one = BigDecimal.ONE;
      return new MeanSquares(
          units,
          raters,
          mean(betweenUnits, all, n.subtract(one)),
          mean(betweenRaters, all, k.subtract(one)),
          mean(error, all, n.subtract(one).multiply(k.subtract(one))),
          mean(within, all, n.multiply(k.subtract(one))));
    }

    private static double mean(BigDecimal squares, BigDecimal all, BigDecimal degrees) {
      // Sums of real numbers may miss zero by the rounding of the squares that went in.
      return Math.max(
          0, squares.divide(all.multiply(degrees), MathContext.DECIMAL128).doubleValue());
    }
  }

  /** Whether all ratings are whole numbers whose sums of squares stay within a long. */
  private static boolean wholeNumbers(RatingMatrix matrix) {
    double largest = 0;
    for (double level : matrix.levels()) {
      if (level != Math.rint(level)) {
        return false;
      }
      largest = Math.max(largest, Math.abs(level));
    }
    double unit = largest * matrix.raters();
    double rater = largest * matrix.units();
    return unit * unit * matrix.units() < 0x1p62 && rater < 0x1p62;
  }

  private static Sums whole(RatingMatrix matrix) {
    int raters = matrix.raters();
    double[] levels = matrix.levels();
    long[] values = new long[levels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (long) levels[i];
    }
    int[] codes = new int[raters];
    long[] ofRater = new long[raters];
    long units = 0;
    long ratings = 0;
    long ofUnits = 0;
    for (int unit = 0; unit < matrix.units(); unit++) {
      if (matrix.load(unit, codes) < raters) {
        continue;
      }
      units++;
      long sum = 0;
      for (int i = 0; i < raters; i++) {
        long value = values[codes[i]];
        sum += value;
        ratings += value * value;
        ofRater[i] += value;
      }
      ofUnits += sum * sum;
    }
    BigInteger total = BigInteger.ZERO;
    BigInteger ofRaters = BigInteger.ZERO;
    for (long sum : ofRater) {
      BigInteger exact = BigInteger.valueOf(sum);
      total = total.add(exact);
      ofRaters = ofRaters.add(exact.multiply(exact));
    }
    return new Sums(
        units,
        BigDecimal.valueOf(ratings),
        BigDecimal.valueOf(ofUnits),
        new BigDecimal(ofRaters),
        new BigDecimal(total));
  }

  private static Sums real(RatingMatrix matrix) {
    int raters = matrix.raters();
    double[] levels = matrix.levels();
    // Near the middle, so that squares do not drown the differences.
    double origin = levels[levels.length / 2];
    int[] codes = new int[raters];
    ExactSum[] ofRater = new ExactSum[raters];
    for (int i = 0; i < raters; i++) {
      ofRater[i] = new ExactSum();
    }
    ExactSum ratings = new ExactSum();
    ExactSum ofUnits = new ExactSum();
    long units = 0;
    for (int unit = 0; unit < matrix.units(); unit++) {
      if (matrix.load(unit, codes) < raters) {
        continue;
      }
      units++;
      double sum = 0;
      for (int i = 0; i < raters; i++) {
        double value = levels[codes[i]] - origin;
        sum += value;
        ratings.add(value * value);
        ofRater[i].add(value);
      }
      ofUnits.add(sum * sum);
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal ofRaters = BigDecimal.ZERO;
    for (ExactSum sum : ofRater) {
      BigDecimal value = new BigDecimal(sum.value());
      total = total.add(value);
      ofRaters = ofRaters.add(value.multiply(value));
    }
    return new Sums(
        units, new BigDecimal(ratings.value()), new BigDecimal(ofUnits.value()), ofRaters, total);
  }

  private IntraclassCorrelations correlations() {
    Map<IccForm, Coefficient> coefficients = new EnumMap<>(IccForm.class);
    Map<IccForm, FTest> tests = new EnumMap<>(IccForm.class);
    coefficients.put(
        IccForm.ONE_WAY_SINGLE,
        coefficient(bms - wms, bms + (k - 1) * wms, single(oneWayLimits())));
    coefficients.put(
        IccForm.AGREEMENT_SINGLE,
        coefficient(bms - ems, bms + (k - 1) * ems + k * (jms - ems) / n, agreementLimits()));
    coefficients.put(
        IccForm.CONSISTENCY_SINGLE,
        coefficient(bms - ems, bms + (k - 1) * ems, single(consistencyLimits())));
    coefficients.put(IccForm.ONE_WAY_AVERAGE, coefficient(bms - wms, bms, average(oneWayLimits())));
    double[] agreement = agreementLimits();
    coefficients.put(
        IccForm.AGREEMENT_AVERAGE,
        coefficient(
            bms - ems,
            bms + (jms - ems) / n,
            agreement == null
                ? null
                : new double[] {steppedUp(agreement[0]), steppedUp(agreement[1])}));
    coefficients.put(
        IccForm.CONSISTENCY_AVERAGE, coefficient(bms - ems, bms, average(consistencyLimits())));
    for (IccForm form : IccForm.values()) {
      boolean oneWay = form == IccForm.ONE_WAY_SINGLE || form == IccForm.ONE_WAY_AVERAGE;
      double statistic = bms / (oneWay ? wms : ems);
      if (Double.isFinite(statistic)) {
        double within = oneWay ? n * (k - 1) : (n - 1) * (k - 1);
        tests.put(
            form,
            new FTest(
                statistic,
                n - 1,
                within,
                FDistribution.of(n - 1, within).survivalProbability(statistic)));
      }
    }
    return new IntraclassCorrelations(squares, coefficients, tests);
  }

  private Coefficient coefficient(
      double numerator, double denominator, double @Nullable [] limits) {
    if (bms == 0 && jms == 0 && ems == 0) {
      return new Undefined("all ratings are the same; without variance there is no correlation");
    }
    if (denominator <= 0) {
      return new Undefined(
          "the units do not differ in their mean ratings, so that the variance that the correlation"
              + " is a share of is estimated as "
              + (denominator == 0 ? "zero" : "negative"));
    }
    return new Estimate(
        numerator / denominator,
        limits == null ? null : Interval.ifFinite(limits[0], limits[1], confidence),
        Denominators.complete(squares.units(), squares.raters()));
  }

  /** The limits of the ratio of the mean squares that a true correlation of 0 would make 1. */
  private double @Nullable [] oneWayLimits() {
    return limits(bms / wms, n * (k - 1));
  }

  private double @Nullable [] consistencyLimits() {
    return limits(bms / ems, (n - 1) * (k - 1));
  }

  private double @Nullable [] limits(double ratio, double within) {
    // Where F is zero or infinite it leaves nothing to tell an interval from.
    return ratio > 0 && Double.isFinite(ratio)
        ? new double[] {ratio / upper(n - 1, within), ratio * upper(within, n - 1)}
        : null;
  }

  private double @Nullable [] single(double @Nullable [] ratios) {
    return ratios == null
        ? null
        : new double[] {
          (ratios[0] - 1) / (ratios[0] + k - 1), (ratios[1] - 1) / (ratios[1] + k - 1)
        };
  }

  private static double @Nullable [] average(double @Nullable [] ratios) {
    return ratios == null ? null : new double[] {1 - 1 / ratios[0], 1 - 1 / ratios[1]};
  }

  /** The reliability of the mean of k raters, from that of one. */
  private double steppedUp(double single) {
    double variance = 1 + (k - 1) * single;
    return variance > 0 ? k * single / variance : Double.NaN;
  }

  /** Satterthwaite's approximation, as in both papers, written without dividing by EMS. */
  private double @Nullable [] agreementLimits() {
    double denominator = bms + (k - 1) * ems + k * (jms - ems) / n;
    if (denominator <= 0 || bms == 0) {
      return null;
    }
    double icc = (bms - ems) / denominator;
    double raters = k * icc * jms;
    double rest = (n * (1 + (k - 1) * icc) - k * icc) * ems;
    double degrees =
        (k - 1)
            * (n - 1)
            * (raters + rest)
            * (raters + rest)
            / ((n - 1) * raters * raters + rest * rest);
    if (!(degrees > 0 && Double.isFinite(degrees))) {
      return null;
    }
    double low = upper(n - 1, degrees);
    double high = upper(degrees, n - 1);
    double error = k * jms + (k * n - k - n) * ems;
    return new double[] {
      n * (bms - low * ems) / (low * error + n * bms),
      n * (high * bms - ems) / (error + n * high * bms)
    };
  }

  private double upper(double numerator, double denominator) {
    return FDistribution.of(numerator, denominator)
        .inverseSurvivalProbability((1 - confidence) / 2);
  }
}
