package org.impsci.fidelity.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.impsci.fidelity.FidelityScales;

class PsychometricsProperties {

  private static final MathContext DIGITS = new MathContext(60);

  private static List<String> names(int items) {
    return IntStream.range(0, items).mapToObj(i -> "i" + i).toList();
  }

  /** Ratings that go together somewhat, each missing with the probability given. */
  private static byte[] cells(
      Random random, int rows, int items, int min, int max, double missing) {
    byte[] cells = new byte[rows * items];
    for (int r = 0; r < rows; r++) {
      double level = random.nextDouble();
      for (int i = 0; i < items; i++) {
        double value = (level + random.nextDouble()) / 2;
        cells[r * items + i] =
            random.nextDouble() < missing
                ? ItemMatrix.MISSING
                : (byte) (min + (int) (value * (max - min + 1)));
      }
    }
    return cells;
  }

  private static ItemMatrix matrix(byte[] cells, int items, int min, int max) {
    return ItemMatrix.of(names(items), min, max, cells);
  }

  @Property(tries = 300)
  void alphaAloneIsThatOfTheWholeAnalysis(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 9) int items,
      @ForAll boolean someMissing) {
    byte[] cells = cells(random, rows, items, -127, 127, someMissing ? 0.05 : 0);
    ItemMatrix matrix = matrix(cells, items, -127, 127);
    assertThat(CronbachAlpha.of(matrix)).isEqualTo(ItemAnalysis.of(matrix).alpha());
  }

  @Property(tries = 300)
  void agreesWithArithmeticOfManyDigits(
      @ForAll Random random,
      @ForAll @IntRange(min = 3, max = 40) int rows,
      @ForAll @IntRange(min = 3, max = 9) int items,
      @ForAll @IntRange(min = -127, max = 100) int min,
      @ForAll boolean someMissing) {
    int max = min + 1 + random.nextInt(127 - min);
    byte[] cells = cells(random, rows, items, min, max, someMissing ? 0.05 : 0);
    ItemAnalysis analysis = ItemAnalysis.of(matrix(cells, items, min, max));
    List<BigDecimal[]> complete = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      byte[] row = Arrays.copyOfRange(cells, r * items, (r + 1) * items);
      if (IntStream.range(0, items).allMatch(i -> row[i] != ItemMatrix.MISSING)) {
        complete.add(
            IntStream.range(0, items)
                .mapToObj(i -> BigDecimal.valueOf(row[i]))
                .toArray(BigDecimal[]::new));
      }
    }
    assertThat(analysis.complete()).isEqualTo(complete.size());
    if (complete.size() < 2) {
      return;
    }
    BigDecimal[] total =
        column(complete, row -> Arrays.stream(row).reduce(BigDecimal.ZERO, BigDecimal::add));
    check(analysis.alpha(), alpha(complete, -1, items));
    check(analysis.totalStandardDeviation(), covariance(total, total).sqrt(DIGITS));
    double correlations = 0;
    boolean defined = true;
    for (int i = 0; i < items; i++) {
      int item = i;
      BigDecimal[] own = column(complete, row -> row[item]);
      BigDecimal[] rest =
          column(
              complete,
              row ->
                  Arrays.stream(row).reduce(BigDecimal.ZERO, BigDecimal::add).subtract(row[item]));
      ItemStatistics statistics = analysis.items().get(i);
      check(statistics.alphaIfDeleted(), alpha(complete, i, items));
      check(statistics.itemTotal(), correlation(own, total));
      check(statistics.correctedItemTotal(), correlation(own, rest));
      for (int j = 0; j < i; j++) {
        int other = j;
        BigDecimal r = correlation(own, column(complete, row -> row[other]));
        defined &= r != null;
        correlations += r == null ? 0 : r.doubleValue();
      }
    }
    if (defined) {
      assertThat(analysis.meanCorrelation().find().orElseThrow())
          .isCloseTo(correlations / (items * (items - 1) / 2.0), within(1e-12));
    } else {
      assertThat(analysis.meanCorrelation()).isInstanceOf(Statistic.Undefined.class);
    }
  }

  private static void check(Statistic statistic, BigDecimal expected) {
    if (expected == null) {
      assertThat(statistic).isInstanceOf(Statistic.Undefined.class);
    } else {
      double value = expected.doubleValue();
      assertThat(statistic.find().orElseThrow())
          .isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
    }
  }

  private interface Function {
    BigDecimal of(BigDecimal[] row);
  }

  private static BigDecimal[] column(List<BigDecimal[]> rows, Function function) {
    return rows.stream().map(function::of).toArray(BigDecimal[]::new);
  }

  private static BigDecimal mean(BigDecimal[] values) {
    return Arrays.stream(values)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.length), DIGITS);
  }

  private static BigDecimal covariance(BigDecimal[] x, BigDecimal[] y) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(x[i].subtract(mean(x)).multiply(y[i].subtract(mean(y))));
    }
    BigDecimal result = sum.divide(BigDecimal.valueOf(x.length - 1L), DIGITS);
    return result.abs().compareTo(new BigDecimal("1e-40")) < 0 ? BigDecimal.ZERO : result;
  }

  private static BigDecimal correlation(BigDecimal[] x, BigDecimal[] y) {
    BigDecimal product = covariance(x, x).multiply(covariance(y, y));
    return product.signum() == 0 ? null : covariance(x, y).divide(product.sqrt(DIGITS), DIGITS);
  }

  private static BigDecimal alpha(List<BigDecimal[]> rows, int without, int items) {
    BigDecimal parts = BigDecimal.ZERO;
    for (int i = 0; i < items; i++) {
      int item = i;
      if (i != without) {
        BigDecimal[] own = column(rows, row -> row[item]);
        parts = parts.add(covariance(own, own));
      }
    }
    BigDecimal[] total =
        column(
            rows,
            row -> {
              BigDecimal sum = BigDecimal.ZERO;
              for (int i = 0; i < items; i++) {
                sum = i == without ? sum : sum.add(row[i]);
              }
              return sum;
            });
    BigDecimal variance = covariance(total, total);
    int k = without < 0 ? items : items - 1;
    return variance.signum() == 0
        ? null
        : BigDecimal.ONE
            .subtract(parts.divide(variance, DIGITS))
            .multiply(BigDecimal.valueOf(k))
            .divide(BigDecimal.valueOf(k - 1L), DIGITS);
  }

  @Property(tries = 50)
  void theOrderOfRowsChangesNoBit(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 3000) int rows,
      @ForAll boolean someMissing) {
    byte[] cells = cells(random, rows, 6, 1, 5, someMissing ? 0.05 : 0);
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    Collections.shuffle(order, random);
    byte[] shuffled = new byte[cells.length];
    for (int r = 0; r < rows; r++) {
      System.arraycopy(cells, order.get(r) * 6, shuffled, r * 6, 6);
    }
    ItemMatrix matrix = matrix(cells, 6, 1, 5);
    assertThat(ItemAnalysis.of(matrix(shuffled, 6, 1, 5))).isEqualTo(ItemAnalysis.of(matrix));
  }

  @Property(tries = 50)
  void theOrderOfItemsMovesTheirStatisticsAndNoOther(@ForAll Random random) {
    int rows = 2 + random.nextInt(200);
    byte[] cells = cells(random, rows, 5, 1, 5, 0.02);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(order, random);
    byte[] moved = new byte[cells.length];
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < 5; i++) {
        moved[r * 5 + i] = cells[r * 5 + order.get(i)];
      }
    }
    ItemAnalysis before = ItemAnalysis.of(matrix(cells, 5, 1, 5));
    ItemAnalysis after =
        ItemAnalysis.of(ItemMatrix.of(order.stream().map(i -> "i" + i).toList(), 1, 5, moved));
    assertThat(after.alpha()).isEqualTo(before.alpha());
    assertThat(after.standardError()).isEqualTo(before.standardError());
    assertThat(after.standardizedAlpha()).isEqualTo(before.standardizedAlpha());
    for (int i = 0; i < 5; i++) {
      assertThat(after.item("i" + i)).isEqualTo(before.item("i" + i));
    }
  }

  @Property(tries = 50)
  void addingAConstantToAnItemChangesNoCoefficient(
      @ForAll Random random, @ForAll @IntRange(min = -90, max = 90) int constant) {
    int rows = 2 + random.nextInt(100);
    byte[] cells = cells(random, rows, 4, 1, 5, 0.02);
    byte[] moved = cells.clone();
    for (int at = 2; at < cells.length; at += 4) {
      moved[at] = cells[at] == ItemMatrix.MISSING ? cells[at] : (byte) (cells[at] + constant);
    }
    ItemAnalysis before = ItemAnalysis.of(matrix(cells, 4, -127, 127));
    ItemAnalysis after = ItemAnalysis.of(matrix(moved, 4, -127, 127));
    assertThat(after.alpha()).isEqualTo(before.alpha());
    assertThat(after.standardizedAlpha()).isEqualTo(before.standardizedAlpha());
    assertThat(after.totalStandardDeviation()).isEqualTo(before.totalStandardDeviation());
    for (int i = 0; i < 4; i++) {
      ItemStatistics one = before.items().get(i);
      ItemStatistics other = after.items().get(i);
      assertThat(other.alphaIfDeleted()).isEqualTo(one.alphaIfDeleted());
      assertThat(other.correctedItemTotal()).isEqualTo(one.correctedItemTotal());
      assertThat(other.standardDeviation()).isEqualTo(one.standardDeviation());
    }
  }

  @Property(tries = 100)
  void sumsOfPackedRatingsAreThoseOfPlainOnes(
      @ForAll Random random,
      @ForAll @IntRange(max = 2000) int rows,
      @ForAll @IntRange(min = 1, max = 20) int items,
      @ForAll @IntRange(min = 1, max = 254) int range,
      @ForAll boolean someMissing) {
    int max = -127 + range;
    byte[] cells = cells(random, rows, items, -127, max, someMissing ? 0.02 : 0);
    if (random.nextBoolean()) {
      // The highest products that the lanes must hold.
      Arrays.fill(cells, (byte) max);
    }
    ItemSums sums = ItemSums.of(matrix(cells, items, -127, max));
    long complete = 0;
    long[] sum = new long[items];
    long[][] products = new long[items][items];
    for (int first = 0; first < cells.length; first += items) {
      byte[] row = Arrays.copyOfRange(cells, first, first + items);
      if (IntStream.range(0, items).allMatch(i -> row[i] != ItemMatrix.MISSING)) {
        complete++;
        for (int i = 0; i < items; i++) {
          sum[i] += row[i];
          for (int j = 0; j < items; j++) {
            products[i][j] += (long) row[i] * row[j];
          }
        }
      }
    }
    assertThat(sums.rows()).isEqualTo(complete);
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < items; j++) {
        assertThat(sums.spread(i, j))
            .isEqualTo(Exact.spread(complete, products[i][j], sum[i], sum[j]));
      }
      int item = i;
      int[] ratings =
          IntStream.range(0, rows)
              .map(row -> cells[row * items + item])
              .filter(cell -> cell != ItemMatrix.MISSING)
              .toArray();
      assertThat(sums.count(i)).isEqualTo(ratings.length);
      assertThat(sums.sum(i)).isEqualTo(Arrays.stream(ratings).mapToLong(r -> r + 127).sum());
      assertThat(sums.floor(i)).isEqualTo(Arrays.stream(ratings).filter(r -> r == -127).count());
      assertThat(sums.ceiling(i)).isEqualTo(Arrays.stream(ratings).filter(r -> r == max).count());
      long squares = Arrays.stream(ratings).mapToLong(r -> (long) r * r).sum();
      long plain = Arrays.stream(ratings).mapToLong(r -> r).sum();
      assertThat(sums.spreadOfAll(i))
          .isEqualTo(Exact.spread(ratings.length, squares, plain, plain));
    }
    int[] all = IntStream.range(0, items).toArray();
    assertThat(sums.spread(all, all)).isEqualTo(sums.spreadOfTotal());
    assertThat(sums.spread(new int[] {0}, all)).isEqualTo(sums.spreadWithTotal(0));
  }

  @Property(tries = 100)
  void coefficientsStayWithinTheirBounds(@ForAll Random random) {
    ItemAnalysis analysis =
        ItemAnalysis.of(matrix(cells(random, 2 + random.nextInt(30), 4, 1, 5, 0.05), 4, 1, 5));
    if (analysis.alpha() instanceof Statistic.Estimate alpha) {
      assertThat(alpha.value()).isLessThanOrEqualTo(1);
      alpha
          .confidenceInterval()
          .ifPresent(
              interval -> {
                assertThat(interval.low()).isLessThan(alpha.value());
                assertThat(interval.high()).isGreaterThan(alpha.value()).isLessThanOrEqualTo(1);
              });
    }
    for (ItemStatistics item : analysis.items()) {
      item.itemTotal().find().ifPresent(r -> assertThat(r).isBetween(-1.0, 1.0));
      item.correctedItemTotal().find().ifPresent(r -> assertThat(r).isBetween(-1.0, 1.0));
      item.floor().find().ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
      assertThat(item.rated() + item.missing()).isEqualTo(analysis.assessments());
    }
  }

  @Property(tries = 200)
  void bandProbabilitiesAddUpAndFollowTheTotal(
      @ForAll @DoubleRange(min = 0, max = 0.99) double reliability,
      @ForAll @DoubleRange(min = 0.5, max = 30) double spread,
      @ForAll @IntRange(min = 25, max = 124) int total) {
    StandardError error = new StandardError(reliability, spread);
    List<BandProbability> bands = error.bandProbabilities(FidelityScales.ips25(), total);
    assertThat(bands.stream().mapToDouble(BandProbability::probability).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(error.bandProbabilities(FidelityScales.ips25(), total + 1).get(0).probability())
        .isGreaterThanOrEqualTo(bands.get(0).probability());
  }

  @Property(tries = 200)
  void aChangeIsReliableJustIfItsIntervalExcludesZero(
      @ForAll @DoubleRange(min = 0, max = 0.99) double reliability,
      @ForAll @DoubleRange(min = 0.5, max = 30) double spread,
      @ForAll @IntRange(min = 25, max = 125) int before,
      @ForAll @IntRange(min = 25, max = 125) int after) {
    StandardError error = new StandardError(reliability, spread);
    ReliableChange change = ReliableChange.of(error, before, after);
    double half = change.limit() * change.standardError();
    boolean excluded = after - before - half > 0 || after - before + half < 0;
    assertThat(change.verdict() != ReliableChange.Verdict.NOT_RELIABLE).isEqualTo(excluded);
    assertThat(ReliableChange.of(error, after, before).index()).isEqualTo(-change.index());
  }
}
