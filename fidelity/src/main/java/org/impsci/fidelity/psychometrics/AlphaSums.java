package org.impsci.fidelity.psychometrics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What alpha alone needs, in one pass along the rows: less than {@link ItemSums} keeps, and the
 * same whole numbers.
 *
 * @param rows how many rows are complete; the others are left out
 * @param parts the sum of the variances of the items, times n(n − 1)
 * @param total the variance of the total, times n(n − 1)
 */
record AlphaSums(long rows, BigInteger parts, BigInteger total) {

  /** So many rows that sums of their ratings less the lowest, at most 254, fit an int. */
  private static final int BLOCK = 1 << 16;

  static AlphaSums of(ItemMatrix matrix) {
    byte[] cells = matrix.cells();
    int min = matrix.minRating();
    int items = matrix.items().size();
    int rows = matrix.rowCount();
    long complete = 0;
    long[] sums = new long[items];
    int[] ofBlock = new int[items];
    long squares = 0;
    long squaredTotals = 0;
    int at = 0;
    for (int start = 0; start < rows; start += BLOCK) {
      int end = Math.min(start + BLOCK, rows);
      for (int row = start; row < end; row++) {
        if (!matrix.complete() && !ItemMatrix.isComplete(cells, at, at + items)) {
          at += items;
          continue;
        }
        complete++;
        int total = 0;
        int square = 0;
        for (int i = 0; i < items; i++) {
          int rating = cells[at++] - min;
          total += rating;
          square += rating * rating;
          ofBlock[i] += rating;
        }
        squares += square;
        squaredTotals += (long) total * total;
      }
      for (int i = 0; i < items; i++) {
        sums[i] += ofBlock[i];
      }
      Arrays.fill(ofBlock, 0);
    }
    BigInteger n = BigInteger.valueOf(complete);
    BigInteger squaredSums = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    for (long ofItem : sums) {
      BigInteger s = BigInteger.valueOf(ofItem);
      squaredSums = squaredSums.add(s.multiply(s));
      sum = sum.add(s);
    }
    return new AlphaSums(
        complete,
        n.multiply(BigInteger.valueOf(squares)).subtract(squaredSums),
        n.multiply(BigInteger.valueOf(squaredTotals)).subtract(sum.multiply(sum)));
  }
}
