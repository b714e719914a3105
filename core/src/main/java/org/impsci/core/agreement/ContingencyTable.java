package org.impsci.core.agreement;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.Longs;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often two raters gave which categories to the same unit.
 *
 * @param categories the categories in the order of the rows and columns, each once; the numbers
 *     that stand for them in the ratings
 * @param counts a row for each category of the first rater with a column for each of the second:
 *     the units, 0 or more
 * @since 0.1
 */
public record ContingencyTable(List<Double> categories, List<List<Long>> counts)
    implements Serializable {

  /** Beyond that many different values, a table is no way to look at them. */
  static final int MOST_CATEGORIES = 1000;

  /** Checks and copies the components. */
  public ContingencyTable {
    Preconditions.checkArgument(
        categories != null && counts != null,
        "contingency table: expected categories and counts, got %s and %s",
        categories,
        counts);
    categories = ImmutableList.copyOf(categories);
    counts = counts.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    int n = categories.size();
    Preconditions.checkArgument(
        new HashSet<>(categories).size() == n,
        "contingency table: a category comes twice in %s",
        categories);
    for (double category : categories) {
      Preconditions.checkArgument(
          Double.isFinite(category),
          "contingency table: category %s is not a finite number",
          category);
    }
    Preconditions.checkArgument(
        counts.size() == n, "contingency table: %s rows for %s categories", counts.size(), n);
    long total = 0;
    for (int i = 0; i < n; i++) {
      List<Long> row = counts.get(i);
      Preconditions.checkArgument(
          row.size() == n,
          "contingency table, row %s: %s counts for %s categories (rows count from 0)",
          i,
          row.size(),
          n);
      for (long count : row) {
        Preconditions.checkArgument(
            count >= 0 && count <= Integer.MAX_VALUE && (total += count) <= Integer.MAX_VALUE,
            "contingency table, row %s: count %s; expected 0 or more, together at most %s (rows"
                + " count from 0)",
            i,
            count,
            Integer.MAX_VALUE);
      }
    }
  }

  /**
   * A table of categories counted from 0.
   *
   * @param counts a row for each category of the first rater with a column for each of the second
   * @return the table
   * @throws IllegalArgumentException if the table is not square or a count is negative
   */
  public static ContingencyTable of(long[][] counts) {
    double[] categories = new double[counts.length];
    Arrays.setAll(categories, i -> i);
    return new ContingencyTable(
        Doubles.asList(categories), Arrays.stream(counts).map(Longs::asList).toList());
  }

  /**
   * The table of two raters. Units that one of them did not rate are left out.
   *
   * @param ratings the ratings of two raters
   * @return the table, with a category for each different value in the ratings
   * @throws IllegalArgumentException if there are not two raters, or more than 1,000 different
   *     values
   */
  public static ContingencyTable of(RatingMatrix ratings) {
    Preconditions.checkArgument(
        ratings.raters() == 2,
        "contingency table of %s raters: choose two of them",
        ratings.raters());
    Preconditions.checkArgument(
        ratings.levels().length <= MOST_CATEGORIES,
        "contingency table of %s different values: at most %s",
        ratings.levels().length,
        MOST_CATEGORIES);
    long[] counts = ratings.crossed();
    int n = ratings.levels().length;
    return new ContingencyTable(
        ratings.values(),
        IntStream.range(0, n)
            .mapToObj(i -> Longs.asList(counts).subList(i * n, i * n + n))
            .toList());
  }

  /**
   * The units in the table.
   *
   * @return the sum of all counts
   */
  public long units() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }
}
