package org.impsci.core.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.primitives.Doubles;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Ratings of units by raters: a row a unit, a column a rater, a number or nothing in each cell.
 *
 * <p>A number is a rating on a scale or stands for a category; a cell without one is a rating that
 * is missing. Which rater is which matters for some coefficients only: where raters change from
 * unit to unit, the columns are the first rating, the second, and so on.
 *
 * <p>Up to 128 different values, whichever they are, take one byte a cell: 25 ratings of a million
 * units take 25 MB. With more different values, a cell takes four. There may be up to 2³¹ − 9
 * cells.
 *
 * <p>JSON carries the {@linkplain #rows() rows}, null for a missing rating.
 *
 * @since 0.1
 */
public final class RatingMatrix implements Serializable {

  private static final long serialVersionUID = 1L;

  /** As many as the codes 0..127 of a byte. */
  private static final int MOST_BYTE_LEVELS = 128;

  private static final byte MISSING = -1;

  /** Squares of larger numbers, summed up, could leave the range of a double. */
  private static final double LARGEST = 1e100;

  private final int units;
  private final int raters;

  /** For each cell the index of its value in {@link #levels}, or −1; null if that is too small. */
  private final byte @Nullable [] bytes;

  /** The same where there are more values; null if {@link #bytes} is not. */
  private final int @Nullable [] ints;

  /** The values that occur, ascending. */
  private final double[] levels;

  /** How often each occurs. */
  private final long[] counts;

  /** Whether no rating is missing. */
  private final boolean complete;

  private RatingMatrix(int units, int raters, byte[] codes, double[] levels, long[] counts) {
    this.units = units;
    this.raters = raters;
    this.bytes = codes;
    this.ints = null;
    this.levels = levels;
    this.counts = counts;
    complete = ratings() == (long) units * raters;
  }

  private RatingMatrix(int units, int raters, int[] codes, double[] levels, long[] counts) {
    this.units = units;
    this.raters = raters;
    this.bytes = null;
    this.ints = codes;
    this.levels = levels;
    this.counts = counts;
    complete = ratings() == (long) units * raters;
  }

  /**
   * Starts an empty matrix, to be filled unit by unit.
   *
   * @param raters the number of raters, at least 1
   * @return a builder
   * @throws IllegalArgumentException if there is no rater
   */
  public static Builder builder(int raters) {
    return new Builder(raters);
  }

  /**
   * A matrix without a missing rating.
   *
   * @param ratings a row a unit, a column a rater
   * @return the matrix
   * @throws IllegalArgumentException if there is no unit or no rater, or rows differ in length
   */
  public static RatingMatrix of(int[][] ratings) {
    Builder builder = builderOf(ratings.length, ratings.length == 0 ? 1 : ratings[0].length);
    for (int[] unit : ratings) {
      builder.checkWidth(unit.length);
      for (int rating : unit) {
        builder.add(rating);
      }
      builder.units++;
    }
    return builder.build();
  }

  /**
   * A matrix in which one number stands for a missing rating.
   *
   * @param ratings a row a unit, a column a rater
   * @param missing the number that is no rating
   * @return the matrix
   * @throws IllegalArgumentException if there is no unit or no rater, or rows differ in length
   */
  public static RatingMatrix of(int[][] ratings, int missing) {
    Builder builder = builderOf(ratings.length, ratings.length == 0 ? 1 : ratings[0].length);
    for (int[] unit : ratings) {
      builder.addUnit(unit, missing);
    }
    return builder.build();
  }

  /**
   * A matrix without a missing rating.
   *
   * @param ratings a row a unit, a column a rater; numbers within ±1e100
   * @return the matrix
   * @throws IllegalArgumentException if there is no unit or no rater, rows differ in length, or a
   *     rating is out of that range
   */
  public static RatingMatrix of(double[][] ratings) {
    Builder builder = builderOf(ratings.length, ratings.length == 0 ? 1 : ratings[0].length);
    for (double[] unit : ratings) {
      builder.checkWidth(unit.length);
      for (int i = 0; i < unit.length; i++) {
        builder.add(unit[i], i);
      }
      builder.units++;
    }
    return builder.build();
  }

  /**
   * A matrix in which one number stands for a missing rating.
   *
   * @param ratings a row a unit, a column a rater; numbers within ±1e100 but for the one that is
   *     missing
   * @param missing the number that is no rating; may be {@link Double#NaN}
   * @return the matrix
   * @throws IllegalArgumentException if there is no unit or no rater, rows differ in length, or a
   *     rating is out of that range
   */
  public static RatingMatrix of(double[][] ratings, double missing) {
    Builder builder = builderOf(ratings.length, ratings.length == 0 ? 1 : ratings[0].length);
    for (double[] unit : ratings) {
      builder.addUnit(unit, missing);
    }
    return builder.build();
  }

  /**
   * A matrix from rows with null for a missing rating.
   *
   * @param rows a row a unit, a column a rater; numbers within ±1e100
   * @return the matrix
   * @throws IllegalArgumentException if there is no unit or no rater, rows differ in length, or a
   *     rating is out of that range
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RatingMatrix ofRows(List<? extends List<? extends @Nullable Number>> rows) {
    Builder builder = builderOf(rows.size(), rows.isEmpty() ? 1 : rows.get(0).size());
    for (List<? extends @Nullable Number> unit : rows) {
      builder.addUnit(unit);
    }
    return builder.build();
  }

  /**
   * A matrix of categories that are words. Each becomes the number of its place, from 0.
   *
   * @param rows a row a unit, a column a rater; null for a missing rating
   * @param categories the categories, in their order if they have one
   * @return the matrix
   * @throws IllegalArgumentException if there is no unit or no rater, rows differ in length, or a
   *     rating is none of the categories
   */
  public static RatingMatrix ofCategories(
      List<? extends List<@Nullable String>> rows, List<String> categories) {
    Map<String, Integer> places = new HashMap<>();
    for (String category : categories) {
      Preconditions.checkArgument(
          places.put(category, places.size()) == null, "category \"%s\" comes twice", category);
    }
    Builder builder = builderOf(rows.size(), rows.isEmpty() ? 1 : rows.get(0).size());
    for (List<@Nullable String> unit : rows) {
      builder.checkWidth(unit.size());
      for (int i = 0; i < unit.size(); i++) {
        String category = unit.get(i);
        if (category == null) {
          builder.addMissing();
        } else {
          Integer place = places.get(category);
          Preconditions.checkArgument(
              place != null,
              "rating matrix, unit %s, rater %s: no category \"%s\"; known: %s (units and raters"
                  + " count from 0)",
              builder.units,
              i,
              category,
              String.join(", ", categories));
          builder.add(place);
        }
      }
      builder.units++;
    }
    return builder.build();
  }

  /**
   * The units, those without any rating included.
   *
   * @return how many rows there are, at least 1
   */
  public int units() {
    return units;
  }

  /**
   * The raters, those who rated nothing included.
   *
   * @return how many columns there are, at least 1
   */
  public int raters() {
    return raters;
  }

  /**
   * The ratings there are.
   *
   * @return how many cells hold a number
   */
  public long ratings() {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /**
   * The different values that occur.
   *
   * @return each once, ascending
   */
  public List<Double> values() {
    return Doubles.asList(levels.clone());
  }

  /**
   * One rating.
   *
   * @param unit the unit, from 0
   * @param rater the rater, from 0
   * @return the rating; empty if it is missing
   * @throws IndexOutOfBoundsException if there is no such unit or rater
   */
  public OptionalDouble find(int unit, int rater) {
    Preconditions.checkElementIndex(unit, units, "unit");
    Preconditions.checkElementIndex(rater, raters, "rater");
    int code = code(unit * raters + rater);
    return code < 0 ? OptionalDouble.empty() : OptionalDouble.of(levels[code]);
  }

  /**
   * All ratings.
   *
   * @return a view of the matrix: a list a unit with an element a rater, null for a missing rating
   */
  @JsonValue
  public List<List<@Nullable Double>> rows() {
    return new Rows(this);
  }

  /**
   * The ratings of some raters.
   *
   * @param chosen the raters, from 0, in the order wanted
   * @return a matrix of the same units
   * @throws IllegalArgumentException if none is chosen
   * @throws IndexOutOfBoundsException if there is no such rater
   */
  public RatingMatrix withRaters(int... chosen) {
    for (int rater : chosen) {
      Preconditions.checkElementIndex(rater, raters, "rater");
    }
    return rearranged(units, chosen.length, (unit, rater) -> unit * raters + chosen[rater]);
  }

  /**
   * The ratings of some units.
   *
   * @param chosen the units, from 0, in the order wanted; one may come more than once
   * @return a matrix of the same raters
   * @throws IllegalArgumentException if none is chosen
   * @throws IndexOutOfBoundsException if there is no such unit
   */
  public RatingMatrix withUnits(int... chosen) {
    for (int unit : chosen) {
      Preconditions.checkElementIndex(unit, units, "unit");
    }
    return rearranged(chosen.length, raters, (unit, rater) -> chosen[unit] * raters + rater);
  }

  /**
   * Units and raters exchanged, for data with a row a rater.
   *
   * @return a matrix with a unit for each rater and a rater for each unit
   */
  public RatingMatrix transposed() {
    return rearranged(raters, units, (unit, rater) -> rater * raters + unit);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RatingMatrix that
        && units == that.units
        && raters == that.raters
        && Arrays.equals(levels, that.levels)
        && Arrays.equals(bytes, that.bytes)
        && Arrays.equals(ints, that.ints);
  }

  @Override
  public int hashCode() {
    return ((units * 31 + raters) * 31 + Arrays.hashCode(levels)) * 31
        + Arrays.hashCode(bytes)
        + Arrays.hashCode(ints);
  }

  /** The size of the matrix, not its cells. */
  @Override
  public String toString() {
    return "RatingMatrix[units="
        + units
        + ", raters="
        + raters
        + ", ratings="
        + ratings()
        + ", values="
        + levels.length
        + "]";
  }

  /** The values that occur, ascending. Not to be written to. */
  double[] levels() {
    return levels;
  }

  /** How often each value occurs. Not to be written to. */
  long[] counts() {
    return counts;
  }

  /**
   * The ratings of one unit, those missing left out.
   *
   * @param unit the unit, from 0
   * @param into where the index of each value in {@link #levels} is put, from the start
   * @return how many there are
   */
  int load(int unit, int[] into) {
    int from = unit * raters;
    int present = 0;
    if (bytes != null) {
      byte[] cells = bytes;
      if (complete) {
        for (int i = 0; i < raters; i++) {
          into[i] = cells[from + i];
        }
        return raters;
      }
      for (int i = from; i < from + raters; i++) {
        into[present] = cells[i];
        // Without a branch: which ratings are missing cannot be predicted.
        present += 1 - (cells[i] >>> 31);
      }
    } else {
      for (int i = from; i < from + raters; i++) {
        int code = code(i);
        if (code >= 0) {
          into[present++] = code;
        }
      }
    }
    return present;
  }

  /** Counts, row by row, how often the first two raters gave which values to the same unit. */
  long[] crossed() {
    int n = levels.length;
    long[] crossed = new long[n * n];
    for (int unit = 0, cell = 0; unit < units; unit++, cell += raters) {
      int first = code(cell);
      int second = code(cell + 1);
      if ((first | second) >= 0) {
        crossed[first * n + second]++;
      }
    }
    return crossed;
  }

  private int code(int cell) {
    return bytes != null ? bytes[cell] : ints == null ? MISSING : ints[cell];
  }

  @FunctionalInterface
  private interface Cell {
    int at(int unit, int rater);
  }

  private RatingMatrix rearranged(int newUnits, int newRaters, Cell source) {
    checkSize(newUnits, newRaters);
    if (bytes != null) {
      byte[] codes = new byte[newUnits * newRaters];
      for (int unit = 0, to = 0; unit < newUnits; unit++) {
        for (int rater = 0; rater < newRaters; rater++) {
          codes[to++] = bytes[source.at(unit, rater)];
        }
      }
      return ofCodes(newUnits, newRaters, codes, levels);
    }
    double[] values = new double[newUnits * newRaters];
    for (int unit = 0, to = 0; unit < newUnits; unit++) {
      for (int rater = 0; rater < newRaters; rater++) {
        int code = code(source.at(unit, rater));
        values[to++] = code < 0 ? Double.NaN : levels[code];
      }
    }
    return ofValues(newUnits, newRaters, values);
  }

  /** Keeps the levels that occur, in ascending order, and changes the codes to match. */
  private static RatingMatrix ofCodes(int units, int raters, byte[] codes, double[] levels) {
    long[] occurs = new long[levels.length + 1];
    for (byte code : codes) {
      occurs[code + 1]++;
    }
    Integer[] order = new Integer[levels.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(levels[a], levels[b]));
    double[] kept = new double[levels.length];
    long[] counts = new long[levels.length];
    byte[] renamed = new byte[levels.length + 1];
    renamed[0] = MISSING;
    int n = 0;
    boolean same = true;
    for (int old : order) {
      if (occurs[old + 1] > 0) {
        kept[n] = levels[old];
        counts[n] = occurs[old + 1];
        renamed[old + 1] = (byte) n;
        same &= old == n++;
      }
    }
    if (!same) {
      for (int i = 0; i < codes.length; i++) {
        codes[i] = renamed[codes[i] + 1];
      }
    }
    return new RatingMatrix(units, raters, codes, Arrays.copyOf(kept, n), Arrays.copyOf(counts, n));
  }

  /** From values with NaN for a missing rating. */
  private static RatingMatrix ofValues(int units, int raters, double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    long[] counts = new long[sorted.length];
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i > 0 && sorted[i] == sorted[n - 1]) {
        counts[n - 1]++;
      } else {
        sorted[n] = sorted[i];
        counts[n++] = 1;
      }
    }
    double[] levels = Arrays.copyOf(sorted, n);
    counts = Arrays.copyOf(counts, n);
    if (n <= MOST_BYTE_LEVELS) {
      byte[] codes = new byte[values.length];
      for (int i = 0; i < values.length; i++) {
        codes[i] =
            Double.isNaN(values[i]) ? MISSING : (byte) Arrays.binarySearch(levels, values[i]);
      }
      return new RatingMatrix(units, raters, codes, levels, counts);
    }
    int[] codes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      codes[i] = Double.isNaN(values[i]) ? MISSING : Arrays.binarySearch(levels, values[i]);
    }
    return new RatingMatrix(units, raters, codes, levels, counts);
  }

  private static Builder builderOf(int units, int raters) {
    checkSize(units, raters);
    return new Builder(raters);
  }

  private static void checkSize(long units, long raters) {
    Preconditions.checkArgument(raters >= 1, "rating matrix has no raters: give at least one");
    Preconditions.checkArgument(units >= 1, "rating matrix has no units: give at least one");
    Preconditions.checkArgument(
        units * raters <= Builder.MOST_CELLS,
        "rating matrix of %s units and %s raters: more than %s cells",
        units,
        raters,
        Builder.MOST_CELLS);
  }

  private static final class Rows extends AbstractList<List<@Nullable Double>>
      implements RandomAccess {
    private final RatingMatrix matrix;

    Rows(RatingMatrix matrix) {
      this.matrix = matrix;
    }

    @Override
    public List<@Nullable Double> get(int unit) {
      Preconditions.checkElementIndex(unit, matrix.units, "unit");
      return new Row(matrix, unit);
    }

    @Override
    public int size() {
      return matrix.units;
    }
  }

  private static final class Row extends AbstractList<@Nullable Double> implements RandomAccess {
    private final RatingMatrix matrix;
    private final int unit;

    Row(RatingMatrix matrix, int unit) {
      this.matrix = matrix;
      this.unit = unit;
    }

    @Override
    public @Nullable Double get(int rater) {
      OptionalDouble rating = matrix.find(unit, rater);
      return rating.isPresent() ? rating.getAsDouble() : null;
    }

    @Override
    public int size() {
      return matrix.raters;
    }
  }

  /**
   * Takes units one by one. One thread at a time may use it.
   *
   * @since 0.1
   */
  public static final class Builder {

    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

    private final int raters;
    private int units;
    private int cells;

    /** Codes in the order in which values came; null once there are too many. */
    private byte @Nullable [] codes = new byte[256];

    /** The values with NaN for a missing rating, once there are too many for codes. */
    private double[] values = {};

    private final double[] arrived = new double[MOST_BYTE_LEVELS];
    private int arrivals;

    /** The code of each of the numbers 0 to 127 that has one, else −1. */
    private final byte[] small = new byte[128];

    private final Map<Double, Byte> others = new HashMap<>();

    Builder(int raters) {
      checkSize(1, raters);
      this.raters = raters;
      Arrays.fill(small, MISSING);
    }

    /**
     * Adds a unit.
     *
     * @param ratings a rating for each rater; null for a missing one
     * @return this builder
     * @throws IllegalArgumentException if there are more or fewer than raters, or one is NaN or
     *     beyond ±1e100
     */
    public Builder addUnit(List<? extends @Nullable Number> ratings) {
      checkWidth(ratings.size());
      for (int i = 0; i < raters; i++) {
        Number rating = ratings.get(i);
        if (rating == null) {
          addMissing();
        } else {
          add(rating.doubleValue(), i);
        }
      }
      units++;
      return this;
    }

    /**
     * Adds a unit.
     *
     * @param ratings a rating for each rater
     * @param missing the number that is no rating
     * @return this builder
     * @throws IllegalArgumentException if there are more or fewer than raters
     */
    public Builder addUnit(int[] ratings, int missing) {
      checkWidth(ratings.length);
      for (int rating : ratings) {
        if (rating == missing) {
          addMissing();
        } else {
          add(rating);
        }
      }
      units++;
      return this;
    }

    /**
     * Adds a unit.
     *
     * @param ratings a rating for each rater
     * @param missing the number that is no rating; may be {@link Double#NaN}
     * @return this builder
     * @throws IllegalArgumentException if there are more or fewer than raters, or one is NaN or
     *     beyond ±1e100
     */
    public Builder addUnit(double[] ratings, double missing) {
      checkWidth(ratings.length);
      for (int i = 0; i < raters; i++) {
        if (ratings[i] == missing || (Double.isNaN(missing) && Double.isNaN(ratings[i]))) {
          addMissing();
        } else {
          add(ratings[i], i);
        }
      }
      units++;
      return this;
    }

    /**
     * The matrix of the units added so far. The builder can go on.
     *
     * @return the matrix
     * @throws IllegalArgumentException if no unit was added
     */
    public RatingMatrix build() {
      checkSize(units, raters);
      // A unit that was refused half-way leaves cells behind.
      int end = units * raters;
      return codes != null
          ? ofCodes(units, raters, Arrays.copyOf(codes, end), Arrays.copyOf(arrived, arrivals))
          : ofValues(units, raters, Arrays.copyOf(values, end));
    }

    private void checkWidth(int width) {
      Preconditions.checkArgument(
          width == raters,
          "rating matrix, unit %s: %s cells, expected one for each of %s raters (units count from"
              + " 0)",
          units,
          width,
          raters);
      cells = units * raters;
    }

    private void add(double rating, int rater) {
      Preconditions.checkArgument(
          Math.abs(rating) <= LARGEST,
          "rating matrix, unit %s, rater %s: rating %s; expected a number from -1e100 to 1e100"
              + " (units and raters count from 0)",
          units,
          rater,
          rating);
      int whole = (int) rating;
      if (whole == rating) {
        add(whole);
      } else {
        addOther(rating);
      }
    }

    private void add(int rating) {
      if (codes != null && rating >= 0 && rating < small.length && small[rating] >= 0) {
        append(codes, small[rating]);
      } else {
        addOther(rating);
      }
    }

    private void addOther(double rating) {
      if (codes == null) {
        append(rating);
        return;
      }
      Byte known = others.get(rating);
      if (known != null) {
        append(codes, known);
      } else if (arrivals < MOST_BYTE_LEVELS) {
        byte code = (byte) arrivals;
        arrived[arrivals++] = rating;
        others.put(rating, code);
        if (rating >= 0 && rating < small.length && rating == (int) rating) {
          small[(int) rating] = code;
        }
        append(codes, code);
      } else {
        widen(codes);
        append(rating);
      }
    }

    private void addMissing() {
      if (codes != null) {
        append(codes, MISSING);
      } else {
        append(Double.NaN);
      }
    }

    private void widen(byte[] narrow) {
      values = new double[narrow.length];
      for (int i = 0; i < cells; i++) {
        values[i] = narrow[i] < 0 ? Double.NaN : arrived[narrow[i]];
      }
      codes = null;
    }

    private void append(byte[] to, byte code) {
      if (cells == to.length) {
        to = Arrays.copyOf(to, grown());
        codes = to;
      }
      to[cells++] = code;
    }

    private void append(double value) {
      if (cells == values.length) {
        values = Arrays.copyOf(values, grown());
      }
      values[cells++] = value;
    }

    private int grown() {
      Preconditions.checkArgument(
          cells < MOST_CELLS, "rating matrix of more than %s cells", MOST_CELLS);
      return (int) Math.min(MOST_CELLS, cells + (cells >> 1) + 16L);
    }
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a rating matrix is revived from its cells");
  }

  private Object writeReplace() {
    return new Form(units, raters, bytes, ints, levels);
  }

  /** What a matrix is written as: its cells, checked and copied where it is revived. */
  private static final class Form implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int units;
    private final int raters;
    private final byte @Nullable [] bytes;
    private final int @Nullable [] ints;
    private final double[] levels;

    Form(int units, int raters, byte @Nullable [] bytes, int @Nullable [] ints, double[] levels) {
      this.units = units;
      this.raters = raters;
      this.bytes = bytes;
      this.ints = ints;
      this.levels = levels;
    }

    private Object readResolve() throws InvalidObjectException {
      check(units >= 1 && raters >= 1 && levels != null && (bytes == null) != (ints == null));
      double[] values = levels.clone();
      for (int i = 0; i < values.length; i++) {
        check(Math.abs(values[i]) <= LARGEST);
        check(i == 0 || Double.compare(values[i - 1], values[i]) < 0);
      }
      long[] counts = new long[values.length];
      byte[] narrow = bytes;
      if (narrow != null) {
        byte[] codes = narrow.clone();
        check(codes.length == (long) units * raters && values.length <= MOST_BYTE_LEVELS);
        for (byte code : codes) {
          count(code, counts);
        }
        return new RatingMatrix(units, raters, codes, values, checked(counts));
      }
      int[] codes = Objects.requireNonNull(ints).clone();
      check(codes.length == (long) units * raters && values.length > MOST_BYTE_LEVELS);
      for (int code : codes) {
        count(code, counts);
      }
      return new RatingMatrix(units, raters, codes, values, checked(counts));
    }

    private static void count(int code, long[] counts) throws InvalidObjectException {
      check(code >= MISSING && code < counts.length);
      if (code != MISSING) {
        counts[code]++;
      }
    }

    private static long[] checked(long[] counts) throws InvalidObjectException {
      for (long count : counts) {
        check(count > 0);
      }
      return counts;
    }

    private static void check(boolean rule) throws InvalidObjectException {
      if (!rule) {
        throw new InvalidObjectException("cells of a rating matrix are not as they were written");
      }
    }
  }
}
