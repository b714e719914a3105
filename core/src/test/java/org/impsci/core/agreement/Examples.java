package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;

/** Data of the literature, and short ways to say what is expected of them. */
final class Examples {

  /** Shrout and Fleiss 1979, Table 2: six targets, four judges. */
  static final RatingMatrix SHROUT_FLEISS =
      matrix("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7");

  /** The anxiety data of the R package irr: twenty subjects, three raters. */
  static final RatingMatrix ANXIETY =
      matrix(
              "3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3",
              "3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4",
              "2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2")
          .transposed();

  /** Krippendorff's four observers of twelve units. */
  static final RatingMatrix KRIPPENDORFF =
      matrix(
              "1 2 3 3 2 1 4 1 2 . . .",
              "1 2 3 3 2 2 4 1 2 5 . 3",
              ". 3 3 3 2 3 4 2 2 5 1 .",
              "1 2 3 3 2 4 4 1 2 5 1 .")
          .transposed();

  private Examples() {}

  /** Rows of numbers between blanks, a dot for a missing one. */
  static RatingMatrix matrix(String... rows) {
    List<List<Double>> cells = new ArrayList<>();
    for (String row : rows) {
      cells.add(
          Arrays.stream(row.trim().split(" +"))
              .map(cell -> cell.equals(".") ? null : Double.valueOf(cell))
              .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
    }
    return RatingMatrix.ofRows(cells);
  }

  /**
   * Rows of sets between blanks, their codes between commas, - for none, a dot for a missing one.
   */
  static SetCodings sets(String... rows) {
    List<List<List<String>>> cells = new ArrayList<>();
    for (String row : rows) {
      cells.add(
          Arrays.stream(row.trim().split(" +"))
              .map(
                  cell ->
                      cell.equals(".")
                          ? null
                          : cell.equals("-") ? List.<String>of() : List.of(cell.split(",")))
              .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
    }
    return SetCodings.ofRows(cells);
  }

  static ContingencyTable table(String... rows) {
    return ContingencyTable.of(
        Arrays.stream(rows)
            .map(row -> Arrays.stream(row.split(" ")).mapToLong(Long::parseLong).toArray())
            .toArray(long[][]::new));
  }

  static Estimate estimate(Coefficient coefficient) {
    assertThat(coefficient).isInstanceOf(Estimate.class);
    return (Estimate) coefficient;
  }

  static double value(Coefficient coefficient) {
    return estimate(coefficient).value();
  }

  static String reason(Coefficient coefficient) {
    assertThat(coefficient).isInstanceOf(Undefined.class);
    return ((Undefined) coefficient).reason();
  }

  /** Checks a coefficient to the digits printed, as in ".29", and to those computed anew. */
  static void assertPublished(Coefficient coefficient, String printed, double recomputed) {
    double value = value(coefficient);
    int digits = printed.length() - printed.indexOf('.') - 1;
    assertThat(value).isCloseTo(Double.parseDouble(printed), Offset.offset(half(digits)));
    assertThat(value).isCloseTo(recomputed, Offset.offset(1e-9));
  }

  static double half(int digits) {
    return 0.5 * Math.pow(10, -digits) * (1 + 1e-9);
  }

  static List<Integer> shuffled(int size, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new java.util.Random(seed));
    return order;
  }
}
