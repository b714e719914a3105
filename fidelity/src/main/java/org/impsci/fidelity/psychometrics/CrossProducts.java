package org.impsci.fidelity.psychometrics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sums of products of each two items over complete rows, in whole numbers and so exact.
 *
 * <p>Several products are summed in one multiplication: the ratings of a row, counted from the
 * lowest that is possible, stand side by side in a long, wide enough apart that sums over a block
 * of rows do not run into each other.
 */
final class CrossProducts {

  private final int items;
  private final long[] sums;
  private final long[] products;
  private long rows;

  private CrossProducts(int items) {
    this.items = items;
    sums = new long[items];
    products = new long[items * items];
  }

  static CrossProducts of(ItemMatrix matrix) {
    CrossProducts result = new CrossProducts(matrix.items().size());
    long range = (long) matrix.maxRating() - matrix.minRating();
    // Lanes of 16 bits hold the sums of 64 rows or more if no product exceeds 1023.
    int width = range * range < 1024 ? 16 : 32;
    int block = (int) Math.min(1 << 15, ((1L << width) - 1) / (range * range));
    for (int start = 0; start < matrix.rowCount(); start += block) {
      result.add(matrix, start, Math.min(block, matrix.rowCount() - start), width);
    }
    return result;
  }

  private void add(ItemMatrix matrix, int start, int size, int width) {
    byte[] cells = matrix.cells();
    int min = matrix.minRating();
    int k = items;
    int lanes = Long.SIZE / width;
    int longs = (k + lanes - 1) / lanes;
    long[] packed = new long[longs];
    long[] sum = new long[longs];
    long[] product = new long[k * longs];
    for (int r = 0; r < size; r++) {
      int first = (start + r) * k;
      boolean whole = true;
      for (int p = 0, i = 0; p < longs; p++) {
        long word = 0;
        for (int shift = 0; shift < Long.SIZE && i < k; shift += width, i++) {
          byte cell = cells[first + i];
          whole &= cell != ItemMatrix.MISSING;
          word |= ((long) cell - min) << shift;
        }
        packed[p] = word;
      }
      if (!whole) {
        continue;
      }
      rows++;
      for (int p = 0; p < longs; p++) {
        sum[p] += packed[p];
      }
      for (int i = 0, at = 0; i < k; i++, at += longs) {
        long rating = (long) cells[first + i] - min;
        for (int p = i / lanes; p < longs; p++) {
          product[at + p] += rating * packed[p];
        }
      }
    }
    long mask = (1L << width) - 1;
    for (int i = 0; i < k; i++) {
      sums[i] += (sum[i / lanes] >>> (i % lanes * width)) & mask;
      for (int j = i; j < k; j++) {
        long part = (product[i * longs + j / lanes] >>> (j % lanes * width)) & mask;
        products[i * k + j] += part;
        if (i != j) {
          products[j * k + i] += part;
        }
      }
    }
  }

  long rows() {
    return rows;
  }

  /** n(n − 1) times the covariance of two items. */
  BigInteger spread(int one, int other) {
    return Exact.spread(rows, products[one * items + other], sums[one], sums[other]);
  }

  /** n(n − 1) times the covariance of the sums of two sets of items. */
  BigInteger spread(int[] some, int[] others) {
    long cross = 0;
    for (int i : some) {
      for (int j : others) {
        cross += products[i * items + j];
      }
    }
    return Exact.spread(
        rows,
        cross,
        Arrays.stream(some).mapToLong(i -> sums[i]).sum(),
        Arrays.stream(others).mapToLong(i -> sums[i]).sum());
  }
}
