package org.impsci.fidelity.psychometrics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sums of ratings over rows, in whole numbers: exact, and so the same in whatever order the rows
 * come and into however many parts they are split.
 *
 * <p>Ratings are counted from the lowest that is possible, which changes no variance. What ends in
 * {@code All} is over all ratings there are, the rest over complete rows.
 */
final class ItemSums {

  /** As many rows as stay in the fastest cache together with their totals. */
  private static final int BLOCK = 512;

  final int items;

  /** Complete rows. */
  long rows;

  /** Sums of ratings, of their squares, and of their products with the total of the row. */
  final long[] sum;

  final long[] squares;
  final long[] withTotal;

  final long[] countAll;
  final long[] sumAll;
  final long[] squaresAll;
  final long[] floor;
  final long[] ceiling;

  private ItemSums(int items) {
    this.items = items;
    sum = new long[items];
    squares = new long[items];
    withTotal = new long[items];
    countAll = new long[items];
    sumAll = new long[items];
    squaresAll = new long[items];
    floor = new long[items];
    ceiling = new long[items];
  }

  static ItemSums of(ItemMatrix matrix) {
    return of(matrix, 0, matrix.rowCount());
  }

  /** The sums over some rows. */
  static ItemSums of(ItemMatrix matrix, int from, int to) {
    ItemSums sums = new ItemSums(matrix.items().size());
    int[] totals = new int[BLOCK];
    for (int start = from; start < to; start += BLOCK) {
      int size = Math.min(BLOCK, to - start);
      if (matrix.complete()) {
        sums.addComplete(matrix, start, size, totals);
      } else {
        sums.addAny(matrix, start, size, totals);
      }
    }
    if (matrix.complete()) {
      sums.rows = (long) to - from;
      Arrays.fill(sums.countAll, sums.rows);
      System.arraycopy(sums.sum, 0, sums.sumAll, 0, sums.items);
      System.arraycopy(sums.squares, 0, sums.squaresAll, 0, sums.items);
    }
    return sums;
  }

  /** Adds sums over other rows. */
  ItemSums plus(ItemSums other) {
    ItemSums both = new ItemSums(items);
    both.rows = rows + other.rows;
    add(both.sum, sum, other.sum);
    add(both.squares, squares, other.squares);
    add(both.withTotal, withTotal, other.withTotal);
    add(both.countAll, countAll, other.countAll);
    add(both.sumAll, sumAll, other.sumAll);
    add(both.squaresAll, squaresAll, other.squaresAll);
    add(both.floor, floor, other.floor);
    add(both.ceiling, ceiling, other.ceiling);
    return both;
  }

  private static void add(long[] result, long[] one, long[] other) {
    Arrays.setAll(result, i -> one[i] + other[i]);
  }

  private void addComplete(ItemMatrix matrix, int start, int size, int[] totals) {
    byte[] cells = matrix.cells();
    int min = matrix.minRating();
    int range = matrix.maxRating() - min;
    int k = items;
    int first = start * k;
    for (int r = 0, at = first; r < size; r++) {
      int total = 0;
      for (int end = at + k; at < end; at++) {
        total += cells[at];
      }
      totals[r] = total - k * min;
    }
    for (int i = 0; i < k; i++) {
      long s = 0;
      long q = 0;
      long t = 0;
      int lowest = 0;
      int highest = 0;
      for (int r = 0, at = first + i; r < size; r++, at += k) {
        long rating = (long) cells[at] - min;
        s += rating;
        q += rating * rating;
        t += rating * totals[r];
        lowest += rating == 0 ? 1 : 0;
        highest += rating == range ? 1 : 0;
      }
      sum[i] += s;
      squares[i] += q;
      withTotal[i] += t;
      floor[i] += lowest;
      ceiling[i] += highest;
    }
  }

  private void addAny(ItemMatrix matrix, int start, int size, int[] totals) {
    byte[] cells = matrix.cells();
    int min = matrix.minRating();
    int range = matrix.maxRating() - min;
    int k = items;
    int first = start * k;
    for (int r = 0, at = first; r < size; r++) {
      int total = 0;
      boolean whole = true;
      for (int end = at + k; at < end; at++) {
        total += cells[at] - min;
        whole &= cells[at] != ItemMatrix.MISSING;
      }
      totals[r] = whole ? total : -1;
      rows += whole ? 1 : 0;
    }
    for (int i = 0; i < k; i++) {
      for (int r = 0, at = first + i; r < size; r++, at += k) {
        if (cells[at] == ItemMatrix.MISSING) {
          continue;
        }
        long rating = (long) cells[at] - min;
        countAll[i]++;
        sumAll[i] += rating;
        squaresAll[i] += rating * rating;
        floor[i] += rating == 0 ? 1 : 0;
        ceiling[i] += rating == range ? 1 : 0;
        if (totals[r] >= 0) {
          sum[i] += rating;
          squares[i] += rating * rating;
          withTotal[i] += rating * totals[r];
        }
      }
    }
  }

  /** The sum of all totals of complete rows. */
  long total() {
    return Arrays.stream(sum).sum();
  }

  /** n² times the covariance of an item and the total, both over n. */
  BigInteger itemWithTotal(int item) {
    return Exact.spread(rows, withTotal[item], sum[item], total());
  }

  BigInteger itemSpread(int item) {
    return Exact.spread(rows, squares[item], sum[item], sum[item]);
  }

  BigInteger totalSpread() {
    return Exact.spread(rows, Arrays.stream(withTotal).sum(), total(), total());
  }
}
