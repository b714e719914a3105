package org.impsci.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.IntVariance;
import org.apache.commons.statistics.descriptive.Variance;
import org.impsci.fidelity.psychometrics.CronbachAlpha;
import org.impsci.fidelity.psychometrics.ItemAnalysis;
import org.impsci.fidelity.psychometrics.ItemMatrix;
import org.impsci.fidelity.psychometrics.Statistic;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Cronbach's alpha of many ratings of 25 items in memory; one operation is one call. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReliabilityStatistics {

  /** Ours: alpha from exact sums, with Feldt's interval. */
  @Benchmark
  public Statistic impsciAlpha(Matrix data) {
    return CronbachAlpha.of(data.matrix);
  }

  /** Ours: alpha, alpha without each item, correlations of items with totals, and the rest. */
  @Benchmark
  public ItemAnalysis impsciItemAnalysis(Matrix data) {
    return ItemAnalysis.of(data.matrix);
  }

  /** Commons Statistics: the variances of each item's array and of the totals, two passes each. */
  @Benchmark
  public double commonsAlphaOfArrays(Columns data) {
    double[] totals = new double[data.columns[0].length];
    double parts = 0;
    for (double[] column : data.columns) {
      for (int i = 0; i < totals.length; i++) {
        totals[i] += column[i];
      }
      parts += Variance.of(column).getAsDouble();
    }
    return alpha(data.columns.length, parts, Variance.of(totals).getAsDouble());
  }

  /** Commons Statistics: the same variances, taken rating by rating from rows. */
  @Benchmark
  public double commonsAlphaOfRows(AgreementStatistics.Rows data) {
    int items = data.rows[0].length;
    Variance[] each = new Variance[items];
    for (int item = 0; item < items; item++) {
      each[item] = Variance.create();
    }
    Variance totals = Variance.create();
    for (int[] row : data.rows) {
      int total = 0;
      for (int item = 0; item < items; item++) {
        each[item].accept(row[item]);
        total += row[item];
      }
      totals.accept(total);
    }
    double parts = 0;
    for (Variance item : each) {
      parts += item.getAsDouble();
    }
    return alpha(items, parts, totals.getAsDouble());
  }

  /** Commons Statistics: as above with its variances of whole numbers, whose sums are exact. */
  @Benchmark
  public double commonsAlphaOfWholeNumbers(AgreementStatistics.Rows data) {
    int items = data.rows[0].length;
    IntVariance[] each = new IntVariance[items];
    for (int item = 0; item < items; item++) {
      each[item] = IntVariance.create();
    }
    IntVariance totals = IntVariance.create();
    for (int[] row : data.rows) {
      int total = 0;
      for (int item = 0; item < items; item++) {
        each[item].accept(row[item]);
        total += row[item];
      }
      totals.accept(total);
    }
    double parts = 0;
    for (IntVariance item : each) {
      parts += item.getAsDouble();
    }
    return alpha(items, parts, totals.getAsDouble());
  }

  private static double alpha(int items, double parts, double total) {
    return items / (items - 1.0) * (1 - parts / total);
  }

  /** Ratings as ours has them. */
  @State(Scope.Benchmark)
  public static class Matrix {
    private ItemMatrix matrix;

    /** Makes the ratings. */
    @Setup
    public void generate(AgreementStatistics.Size size) {
      int[][] rows = AgreementStatistics.ratings(size.units, AgreementStatistics.RATERS, 0);
      byte[] cells = new byte[size.units * AgreementStatistics.RATERS];
      int place = 0;
      for (int[] row : rows) {
        for (int rating : row) {
          cells[place++] = (byte) rating;
        }
      }
      matrix =
          ItemMatrix.of(
              IntStream.rangeClosed(1, AgreementStatistics.RATERS)
                  .mapToObj(item -> "item-" + item)
                  .toList(),
              1,
              5,
              cells);
    }
  }

  /** Ratings as an array of numbers for each item, which suits Commons Statistics best. */
  @State(Scope.Benchmark)
  public static class Columns {
    private double[][] columns = {};

    /** Makes the ratings. */
    @Setup
    public void generate(AgreementStatistics.Size size) {
      int[][] rows = AgreementStatistics.ratings(size.units, AgreementStatistics.RATERS, 0);
      columns = new double[AgreementStatistics.RATERS][size.units];
      for (int unit = 0; unit < rows.length; unit++) {
        for (int item = 0; item < columns.length; item++) {
          columns[item][unit] = rows[unit][item];
        }
      }
    }
  }
}
