package org.impsci.fidelity.psychometrics;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * The classical item analysis of a scale.
 *
 * @param assessments how many assessments there are
 * @param complete how many of them rate every item
 * @param items the statistics of each item, in their order
 * @param alpha Cronbach's alpha with Feldt's interval, see {@link CronbachAlpha}
 * @param standardizedAlpha what alpha would be if all items had the same variance
 * @param meanCorrelation the mean of the correlations of each two items
 * @param totalMean the mean total
 * @param totalStandardDeviation the standard deviation of totals, with n − 1
 * @param standardError the standard error of measurement of a total, with alpha as its reliability;
 *     undefined if alpha is, or is negative
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ItemAnalysis(
    int assessments,
    int complete,
    List<ItemStatistics> items,
    Statistic alpha,
    Statistic standardizedAlpha,
    Statistic meanCorrelation,
    Statistic totalMean,
    Statistic totalStandardDeviation,
    Statistic standardError)
    implements Serializable {

  /** Checks and copies the components. */
  public ItemAnalysis {
    Given.value("item analysis", "alpha", alpha);
    Given.value("item analysis", "standardizedAlpha", standardizedAlpha);
    Given.value("item analysis", "meanCorrelation", meanCorrelation);
    Given.value("item analysis", "totalMean", totalMean);
    Given.value("item analysis", "totalStandardDeviation", totalStandardDeviation);
    Given.value("item analysis", "standardError", standardError);
    items = ImmutableList.copyOf(items);
  }

  /**
   * Starts an empty analysis.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Analyses ratings, with intervals of confidence {@value CronbachAlpha#CONFIDENCE}.
   *
   * @param matrix the ratings
   * @return the analysis
   */
  public static ItemAnalysis of(ItemMatrix matrix) {
    return of(matrix, CronbachAlpha.CONFIDENCE);
  }

  /**
   * Analyses ratings.
   *
   * @param matrix the ratings
   * @param confidence the confidence of intervals, above 0 and below 1
   * @return the analysis
   */
  public static ItemAnalysis of(ItemMatrix matrix, double confidence) {
    return of(matrix, ItemSums.of(matrix), confidence);
  }

  static ItemAnalysis of(ItemMatrix matrix, ItemSums sums, double confidence) {
    Exact.checkConfidence(confidence);
    int k = sums.items();
    BigInteger parts = BigInteger.ZERO;
    for (int i = 0; i < k; i++) {
      parts = parts.add(sums.spread(i, i));
    }
    BigInteger total = sums.spreadOfTotal();
    Statistic alpha = CronbachAlpha.of(k, sums.rows(), parts, total, confidence);
    Statistic meanCorrelation = CronbachAlpha.meanCorrelation(matrix, sums);
    Statistic spread = deviation(sums.rows(), total, "complete assessments");
    ImmutableList.Builder<ItemStatistics> items = ImmutableList.builder();
    for (int i = 0; i < k; i++) {
      items.add(item(matrix, sums, parts, i, confidence));
    }
    return new ItemAnalysis(
        matrix.rowCount(),
        (int) sums.rows(),
        items.build(),
        alpha,
        CronbachAlpha.standardized(meanCorrelation, k),
        meanCorrelation,
        mean(sums.rows(), sums.total(), k * (long) matrix.minRating(), "complete assessments"),
        spread,
        standardError(alpha, spread));
  }

  private static ItemStatistics item(
      ItemMatrix matrix, ItemSums sums, BigInteger parts, int i, double confidence) {
    int k = sums.items();
    long n = sums.count(i);
    BigInteger own = sums.spread(i, i);
    BigInteger total = sums.spreadOfTotal();
    BigInteger with = sums.spreadWithTotal(i);
    BigInteger rest = total.add(own).subtract(with.shiftLeft(1));
    String ratings = "ratings of the item";
    return new ItemStatistics(
        matrix.items().get(i),
        (int) n,
        (int) (matrix.rowCount() - n),
        mean(n, sums.sum(i), matrix.minRating(), ratings),
        deviation(n, sums.spreadOfAll(i), ratings),
        mean(n, sums.floor(i), 0, ratings),
        mean(n, sums.ceiling(i), 0, ratings),
        correlation(sums.rows(), with, own, total, "the totals do not vary"),
        k < 2
            ? new Statistic.Undefined("1 item: there are no others")
            : correlation(
                sums.rows(),
                with.subtract(own),
                own,
                rest,
                "the totals of the other items do not vary"),
        k < 3
            ? new Statistic.Undefined(k - 1 + " other items: alpha needs two or more")
            : CronbachAlpha.of(k - 1, sums.rows(), parts.subtract(own), rest, confidence));
  }

  private static Statistic mean(long n, long sum, long min, String what) {
    return n == 0
        ? new Statistic.Undefined("0 " + what)
        : new Statistic.Estimate(
            Exact.ratio(
                BigInteger.valueOf(n)
                    .multiply(BigInteger.valueOf(min))
                    .add(BigInteger.valueOf(sum)),
                BigInteger.valueOf(n)),
            (int) n,
            null);
  }

  private static Statistic deviation(long n, BigInteger spread, String what) {
    return n < 2
        ? new Statistic.Undefined(n + " " + what + ": a standard deviation needs two or more")
        : new Statistic.Estimate(
            Exact.root(spread, BigInteger.valueOf(n).multiply(BigInteger.valueOf(n - 1))),
            (int) n,
            null);
  }

  static Statistic correlation(
      long n, BigInteger covariance, BigInteger one, BigInteger other, String otherConstant) {
    if (n < 2) {
      return new Statistic.Undefined(n + " complete assessments: a correlation needs two or more");
    }
    if (one.signum() == 0) {
      return new Statistic.Undefined("the item does not vary");
    }
    return other.signum() == 0
        ? new Statistic.Undefined(otherConstant)
        : new Statistic.Estimate(Exact.correlation(covariance, one, other), (int) n, null);
  }

  private static Statistic standardError(Statistic alpha, Statistic spread) {
    if (!(alpha instanceof Statistic.Estimate reliability)
        || !(spread instanceof Statistic.Estimate deviation)) {
      return alpha instanceof Statistic.Undefined ? alpha : spread;
    }
    return reliability.value() < 0
        ? new Statistic.Undefined(
            "alpha is negative, %s, and so no reliability".formatted(reliability.value()))
        : new Statistic.Estimate(
            deviation.value() * Math.sqrt(1 - reliability.value()), reliability.n(), null);
  }

  /**
   * The statistics of an item.
   *
   * @param code the code of the item
   * @return its statistics
   * @throws UnknownCodeException if there is no such item
   */
  public ItemStatistics item(String code) {
    return items.stream()
        .filter(item -> item.item().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "item analysis", code, items.stream().map(ItemStatistics::item).toList()));
  }

  /**
   * Collects the components of an {@link ItemAnalysis}.
   *
   * @since 0.1
   */
  public static final class Builder extends ItemAnalysisBuilder {
    Builder() {}
  }
}
