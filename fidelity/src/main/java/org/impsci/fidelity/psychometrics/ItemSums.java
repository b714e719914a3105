package org.impsci.fidelity.psychometrics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sums of ratings and of the products of each two items, in one pass along the rows and in whole
 * numbers: exact, and so the same in whatever order the rows come.
 *
 * <p>Ratings are counted from the lowest that is possible, which changes no variance. What ends in
 * {@code All} is over all ratings there are, the rest over complete rows.
 */
final class ItemSums {

  private final int items;
  private final int lowest;
  private final int highest;

  /** Complete rows. */
  private long rows;

  private final long[] sums;
  private final long[] products;
  private final long[] countAll;
  private final long[] sumAll;
  private final long[] squaresAll;
  private final long[] floorAll;
  private final long[] ceilingAll;

  private ItemSums(ItemMatrix matrix) {
    items = matrix.items().size();
    lowest = matrix.minRating();
    highest = matrix.maxRating();
    sums = new long[items];
    products = new long[items * items];
    countAll = new long[items];
    sumAll = new long[items];
    squaresAll = new long[items];
    floorAll = new long[items];
    ceilingAll = new long[items];
  }

  static ItemSums of(ItemMatrix matrix) {
    ItemSums sums = new ItemSums(matrix);
    sums.add(matrix);
    return sums;
  }

  private void add(ItemMatrix matrix) {
    byte[] cells = matrix.cells();
    Block block = new Block(items, highest - lowest);
    for (int at = 0; at < cells.length; at += items) {
      if (!matrix.complete() && !ItemMatrix.isComplete(cells, at, at + items)) {
        addIncomplete(cells, at);
        continue;
      }
      block.add(cells, at, lowest);
      if (block.isFull()) {
        add(block);
      }
    }
    add(block);
    for (int i = 0; i < items; i++) {
      countAll[i] += rows;
      sumAll[i] += sums[i];
      squaresAll[i] += products[i * items + i];
      for (int j = 0; j < i; j++) {
        products[i * items + j] = products[j * items + i];
      }
    }
  }

  private void add(Block block) {
    for (int i = 0; i < items; i++) {
      long sum = 0;
      int floor = 0;
      int ceiling = 0;
      long[] column = block.column(i);
      for (int row = 0; row < block.size; row++) {
        sum += column[row];
        floor += column[row] == 0 ? 1 : 0;
        ceiling += column[row] == highest - lowest ? 1 : 0;
      }
      sums[i] += sum;
      floorAll[i] += floor;
      ceilingAll[i] += ceiling;
      block.addProducts(i, column, products);
    }
    rows += block.size;
    block.size = 0;
  }

  private void addIncomplete(byte[] cells, int first) {
    for (int i = 0; i < items; i++) {
      byte cell = cells[first + i];
      if (cell != ItemMatrix.MISSING) {
        long rating = (long) cell - lowest;
        countAll[i]++;
        sumAll[i] += rating;
        squaresAll[i] += rating * rating;
        floorAll[i] += cell == lowest ? 1 : 0;
        ceilingAll[i] += cell == highest ? 1 : 0;
      }
    }
  }

  int items() {
    return items;
  }

  /** How many rows are complete. */
  long rows() {
    return rows;
  }

  /** The sum of all totals of complete rows. */
  long total() {
    return Arrays.stream(sums).sum();
  }

  /** How many ratings of an item there are. */
  long count(int item) {
    return countAll[item];
  }

  /** The sum of all ratings of an item. */
  long sum(int item) {
    return sumAll[item];
  }

  /** How many ratings of an item are the lowest that is possible. */
  long floor(int item) {
    return floorAll[item];
  }

  /** How many ratings of an item are the highest that is possible. */
  long ceiling(int item) {
    return ceilingAll[item];
  }

  /** n(n − 1) times the variance of all ratings of an item. */
  BigInteger spreadOfAll(int item) {
    return Exact.spread(countAll[item], squaresAll[item], sumAll[item], sumAll[item]);
  }

  /** n(n − 1) times the covariance of two items. */
  BigInteger spread(int one, int other) {
    return Exact.spread(rows, products[one * items + other], sums[one], sums[other]);
  }

  /** n(n − 1) times the covariance of an item and the total. */
  BigInteger spreadWithTotal(int item) {
    long products = 0;
    for (int j = 0; j < items; j++) {
      products += this.products[item * items + j];
    }
    return Exact.spread(rows, products, sums[item], total());
  }

  /** n(n − 1) times the variance of the total. */
  BigInteger spreadOfTotal() {
    return Exact.spread(rows, Arrays.stream(products).sum(), total(), total());
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

  /**
   * Rows whose ratings stand side by side in longs, so that one multiplication multiplies several:
   * in lanes so wide that the sums of products over the block do not run into each other.
   */
  private static final class Block {

    /** So many rows stay in the fastest cache. */
    private static final int MOST_ROWS = 256;

    private static final int FEWEST_ROWS = 64;
    private static final int MOST_LANES = 8;

    private final int items;
    private final int lanes;
    private final int width;
    private final long mask;
    private final int capacity;

    /** The first word of all rows, then the second, and so on. */
    private final long[] words;

    private final long[] column = new long[MOST_ROWS];
    private int size;

    Block(int items, long range) {
      this.items = items;
      int most = MOST_LANES;
      while (mask(most) < FEWEST_ROWS * range * range) {
        most--;
      }
      lanes = most;
      width = Long.SIZE / lanes;
      mask = mask(lanes);
      capacity = (int) Math.min(MOST_ROWS, mask / (range * range));
      words = new long[(items + lanes - 1) / lanes * MOST_ROWS];
    }

    private static long mask(int lanes) {
      return (1L << (Long.SIZE / lanes)) - 1;
    }

    boolean isFull() {
      return size == capacity;
    }

    void add(byte[] cells, int first, int lowest) {
      int end = first + items;
      for (int at = first, place = size; at < end; place += MOST_ROWS) {
        long word = 0;
        for (int shift = 0; shift < lanes * width && at < end; shift += width) {
          word |= ((long) cells[at++] - lowest) << shift;
        }
        words[place] = word;
      }
      size++;
    }

    /** The ratings of an item, valid until the next is asked for. */
    long[] column(int item) {
      int first = item / lanes * MOST_ROWS;
      int shift = item % lanes * width;
      for (int row = 0; row < size; row++) {
        column[row] = (words[first + row] >>> shift) & mask;
      }
      return column;
    }

    /** Adds the products of an item with itself and those after it. */
    void addProducts(int item, long[] column, long[] products) {
      for (int first = item / lanes * lanes; first < items; first += lanes) {
        long sum = dot(column, words, first / lanes * MOST_ROWS, size);
        for (int other = Math.max(first, item); other < Math.min(first + lanes, items); other++) {
          products[item * items + other] += (sum >>> ((other - first) * width)) & mask;
        }
      }
    }

    private static long dot(long[] column, long[] words, int first, int size) {
      long sum = 0;
      for (int row = 0; row < size; row++) {
        sum += column[row] * words[first + row];
      }
      return sum;
    }
  }
}
