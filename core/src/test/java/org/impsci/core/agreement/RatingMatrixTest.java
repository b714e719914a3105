package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.core.agreement.Examples.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RatingMatrixTest {

  @Test
  void isTheSameHoweverItWasMade() {
    RatingMatrix expected = matrix("1 2 .", "5 . 5");
    assertThat(RatingMatrix.of(new int[][] {{1, 2, -9}, {5, -9, 5}}, -9)).isEqualTo(expected);
    assertThat(RatingMatrix.of(new double[][] {{1, 2, -1}, {5, -1, 5}}, -1)).isEqualTo(expected);
    double none = Double.NaN;
    assertThat(RatingMatrix.of(new double[][] {{1, 2, none}, {5, none, 5}}, none))
        .isEqualTo(expected)
        .hasSameHashCodeAs(expected);
    assertThat(
            RatingMatrix.builder(3)
                .addUnit(Arrays.asList(1, 2L, null))
                .addUnit(new double[] {5, 0, 5}, 0)
                .build())
        .isEqualTo(expected);
    assertThat(
            RatingMatrix.ofCategories(
                List.of(Arrays.asList("b", "c", null), Arrays.asList("f", null, "f")),
                List.of("a", "b", "c", "d", "e", "f")))
        .isEqualTo(expected);
    assertThat(expected)
        .isNotEqualTo(matrix("1 2 .", "5 . 4"))
        .isNotEqualTo(matrix("1 2 .", "5 4 5"))
        .isNotEqualTo(matrix("1 2 .", "6 . 6"))
        .isNotEqualTo(matrix("1 2", ". 5", ". 5"));
  }

  @Test
  void holdsWhatWasPutIn() {
    RatingMatrix ratings = matrix("1 2.5 .", "-3 . 1000000");
    assertThat(ratings.units()).isEqualTo(2);
    assertThat(ratings.raters()).isEqualTo(3);
    assertThat(ratings.ratings()).isEqualTo(4);
    assertThat(ratings.values()).containsExactly(-3.0, 1.0, 2.5, 1e6);
    assertThat(ratings.find(0, 1)).hasValue(2.5);
    assertThat(ratings.find(0, 2)).isEqualTo(OptionalDouble.empty());
    assertThat(ratings.rows())
        .containsExactly(Arrays.asList(1.0, 2.5, null), Arrays.asList(-3.0, null, 1e6));
    assertThat(ratings).hasToString("RatingMatrix[units=2, raters=3, ratings=4, values=4]");
    assertThatThrownBy(() -> ratings.find(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ratings.find(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void knowsNoZeroBelowZero() {
    assertThat(RatingMatrix.of(new double[][] {{-0.0, 0.0}}))
        .isEqualTo(RatingMatrix.of(new int[][] {{0, 0}}));
  }

  @Test
  void holdsAnyNumberOfDifferentValues() {
    for (int different : new int[] {1, 127, 128, 129, 1000}) {
      double[][] rows =
          DoubleStream.iterate(different - 1, v -> v - 1)
              .limit(different)
              .mapToObj(v -> new double[] {v, Double.NaN, v / 2})
              .toArray(double[][]::new);
      RatingMatrix ratings = RatingMatrix.of(rows, Double.NaN);
      for (int unit = 0; unit < rows.length; unit++) {
        assertThat(ratings.find(unit, 0)).hasValue(rows[unit][0]);
        assertThat(ratings.find(unit, 1)).isEmpty();
        assertThat(ratings.find(unit, 2)).hasValue(rows[unit][2]);
      }
      assertThat(ratings.ratings()).isEqualTo(2L * different);
      assertThat(ratings.values())
          .isSorted()
          .doesNotHaveDuplicates()
          .contains(0.0, (double) (different - 1));
    }
  }

  @Test
  void selectsAndTurns() {
    RatingMatrix ratings = matrix("1 2 .", "4 5 6");
    assertThat(ratings.withRaters(2, 0)).isEqualTo(matrix(". 1", "6 4"));
    assertThat(ratings.withUnits(1, 0, 1)).isEqualTo(matrix("4 5 6", "1 2 .", "4 5 6"));
    assertThat(ratings.withUnits(0).values()).containsExactly(1.0, 2.0);
    assertThat(ratings.transposed()).isEqualTo(matrix("1 4", "2 5", ". 6"));
    assertThatThrownBy(() -> ratings.withRaters(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ratings.withUnits(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(ratings::withRaters)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rating matrix has no raters: give at least one");
  }

  @Test
  void selectsFromManyDifferentValues() {
    int[][] rows = new int[200][];
    Arrays.setAll(rows, i -> new int[] {i, 2 * i});
    RatingMatrix wide = RatingMatrix.of(rows, 3);
    assertThat(wide.withUnits(100, 3)).isEqualTo(matrix("100 200", ". 6"));
    assertThat(wide.transposed().transposed()).isEqualTo(wide);
  }

  @Test
  void refusesWhatIsNoMatrix() {
    assertRefused(
        () -> RatingMatrix.of(new int[][] {}), "rating matrix has no units: give at least one");
    assertRefused(
        () -> RatingMatrix.ofRows(List.of()), "rating matrix has no units: give at least one");
    assertRefused(
        () -> RatingMatrix.builder(2).build(), "rating matrix has no units: give at least one");
    assertRefused(
        () -> RatingMatrix.of(new int[][] {{}}), "rating matrix has no raters: give at least one");
    assertRefused(() -> RatingMatrix.builder(-1), "rating matrix has no raters: give at least one");
    assertRefused(
        () -> RatingMatrix.of(new int[][] {{1, 2}, {1, 2, 3}}),
        "rating matrix, unit 1: 3 cells, expected one for each of 2 raters (units count from 0)");
    assertRefused(
        () -> RatingMatrix.of(new double[][] {{1, 2}, {1, Double.NaN}}),
        "rating matrix, unit 1, rater 1: rating NaN; expected a number from -1e100 to 1e100 (units"
            + " and raters count from 0)");
    assertRefused(
        () -> RatingMatrix.ofRows(List.of(List.of(1e200))),
        "rating matrix, unit 0, rater 0: rating 1.0E200; expected a number from -1e100 to 1e100"
            + " (units and raters count from 0)");
    assertRefused(
        () -> RatingMatrix.ofCategories(List.of(List.of("yes", "maybe")), List.of("no", "yes")),
        "rating matrix, unit 0, rater 1: no category \"maybe\"; known: no, yes (units and raters"
            + " count from 0)");
    assertRefused(
        () -> RatingMatrix.ofCategories(List.of(List.of("a")), List.of("a", "a")),
        "category \"a\" comes twice");
  }

  @Test
  void aUnitThatWasRefusedLeavesNoTrace() {
    RatingMatrix.Builder builder = RatingMatrix.builder(2).addUnit(List.of(1, 2));
    assertThatThrownBy(() -> builder.addUnit(List.of(9, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.build()).isEqualTo(matrix("1 2"));
    assertThat(builder.addUnit(List.of(3, 4)).build()).isEqualTo(matrix("1 2", "3 4"));
  }

  private static void assertRefused(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesRowsOfOtherWidthsHoweverTheyAreGiven() {
    assertRefused(
        () -> RatingMatrix.of(new double[][] {{1, 2}, {1}}),
        "rating matrix, unit 1: 1 cells, expected one for each of 2 raters (units count from 0)");
    assertRefused(
        () ->
            RatingMatrix.ofCategories(List.of(List.of("a", "b"), List.of("a")), List.of("a", "b")),
        "rating matrix, unit 1: 1 cells, expected one for each of 2 raters (units count from 0)");
  }

  @Test
  void refusesMoreCellsThanAnArrayHoldsBeforeItReadsThem() {
    double[][] rows = new double[50_000][];
    Arrays.fill(rows, new double[50_000]);
    assertRefused(
        () -> RatingMatrix.of(rows),
        "rating matrix of 50000 units and 50000 raters: more than 2147483639 cells");
  }

  @Test
  void matricesThatDifferHaveDifferentHashesAsARule() {
    assertThat(
            Stream.of("1 2", "2 1", "1 1", "1 .", ". 1", "1 3", "7 7")
                .map(row -> matrix(row).hashCode())
                .distinct())
        .hasSize(7);
    assertThat(matrix("1 2", "2 1")).hasSameHashCodeAs(matrix("1 2", "2 1"));
  }
}
