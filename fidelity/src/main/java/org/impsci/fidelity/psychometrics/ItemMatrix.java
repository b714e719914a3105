package org.impsci.fidelity.psychometrics;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.ItemMapping;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;
import org.jspecify.annotations.Nullable;

/**
 * Ratings of items, one row an assessment, one column an item, one byte a cell: 25 ratings of a
 * million programs take 25 MB.
 *
 * <p>A rating is a whole number in a range that is part of the matrix, or it is missing, for
 * whatever reason. JSON carries the rows as lists, null for a missing rating.
 *
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"items", "minRating", "maxRating", "rows"})
public final class ItemMatrix implements Serializable {

  /** What stands for a missing rating in an array of bytes: −128. */
  public static final byte MISSING = Byte.MIN_VALUE;

  private static final long serialVersionUID = 1L;

  private final ImmutableList<String> items;
  private final int minRating;
  private final int maxRating;
  private final byte[] cells;
  private final int rows;
  private final boolean complete;

  private ItemMatrix(List<String> items, int minRating, int maxRating, byte[] cells) {
    this.items = ImmutableList.copyOf(items);
    this.minRating = minRating;
    this.maxRating = maxRating;
    this.cells = cells;
    Preconditions.checkArgument(!items.isEmpty(), "matrix has no items");
    Preconditions.checkArgument(
        new HashSet<>(items).size() == items.size(), "matrix has two items of one code");
    Preconditions.checkArgument(
        minRating >= -127 && maxRating <= 127 && minRating < maxRating,
        "matrix: ratings %s..%s are not a range within -127..127",
        minRating,
        maxRating);
    Preconditions.checkArgument(
        cells.length % items.size() == 0,
        "matrix: %s cells do not fill rows of %s items",
        cells.length,
        items.size());
    rows = cells.length / items.size();
    boolean none = true;
    for (int i = 0; i < cells.length; i++) {
      byte cell = cells[i];
      if (cell < minRating || cell > maxRating) {
        if (cell != MISSING) {
          throw fault(i / items.size(), items.get(i % items.size()), cell, minRating, maxRating);
        }
        none = false;
      }
    }
    complete = none;
  }

  private static InvalidDataException fault(
      int row, String item, int rating, int minRating, int maxRating) {
    return new InvalidDataException(
        "matrix, row %s, item %s".formatted(row + 1, item),
        "",
        "rating %s is outside %s..%s".formatted(rating, minRating, maxRating));
  }

  /**
   * Takes ratings from an array.
   *
   * @param items the codes of the items, one for each column
   * @param minRating the lowest rating that is possible, at least −127
   * @param maxRating the highest, at most 127
   * @param cells the ratings row by row, {@link #MISSING} for one that is missing; copied
   * @return the matrix
   * @throws InvalidDataException if a rating is outside the range
   * @throws IllegalArgumentException if there are no items, or two of one code; if the cells do not
   *     fill the rows, or the range is none
   */
  public static ItemMatrix of(List<String> items, int minRating, int maxRating, byte[] cells) {
    return new ItemMatrix(items, minRating, maxRating, cells.clone());
  }

  /**
   * Takes ratings from rows of numbers without a missing one. Items are called {@code item-1},
   * {@code item-2} and so on.
   *
   * @param minRating the lowest rating that is possible, at least −127
   * @param maxRating the highest, at most 127
   * @param rows the rows, all of one length
   * @return the matrix
   * @throws InvalidDataException if a rating is outside the range, or a row is longer or shorter
   *     than the first
   * @throws IllegalArgumentException if there is no row, or the range is none
   */
  public static ItemMatrix ofRows(int minRating, int maxRating, int[]... rows) {
    Preconditions.checkArgument(rows.length > 0, "matrix has no rows");
    List<String> items =
        IntStream.rangeClosed(1, rows[0].length).mapToObj(i -> "item-" + i).toList();
    List<List<@Nullable Integer>> lists = new ArrayList<>();
    for (int[] row : rows) {
      lists.add(Arrays.asList(Arrays.stream(row).boxed().toArray(Integer[]::new)));
    }
    return fromJson(items, minRating, maxRating, lists);
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param items the codes of the items
   * @param minRating the lowest rating that is possible
   * @param maxRating the highest
   * @param rows the rows, null for a missing rating
   * @return the matrix
   * @throws IllegalArgumentException as {@link #of(List, int, int, byte[])} does
   */
  @JsonCreator
  public static ItemMatrix fromJson(
      @JsonProperty("items") List<String> items,
      @JsonProperty("minRating") int minRating,
      @JsonProperty("maxRating") int maxRating,
      @JsonProperty("rows") List<List<@Nullable Integer>> rows) {
    Preconditions.checkArgument(items != null && rows != null, "matrix lacks one of items, rows");
    byte[] cells = new byte[Math.multiplyExact(items.size(), rows.size())];
    int place = 0;
    for (int r = 0; r < rows.size(); r++) {
      List<@Nullable Integer> row = rows.get(r);
      if (row.size() != items.size()) {
        throw new InvalidDataException(
            "matrix, row " + (r + 1),
            "",
            "%s ratings for %s items".formatted(row.size(), items.size()));
      }
      for (int i = 0; i < row.size(); i++) {
        Integer rating = row.get(i);
        if (rating != null && (rating < minRating || rating > maxRating)) {
          throw fault(r, items.get(i), rating, minRating, maxRating);
        }
        cells[place++] = rating == null ? MISSING : rating.byteValue();
      }
    }
    return new ItemMatrix(items, minRating, maxRating, cells);
  }

  /**
   * Takes the ratings of assessments of one edition.
   *
   * @param scale the scale they were made with
   * @param assessments the assessments, one row each
   * @return the matrix, one column for each item of the scale
   * @throws InvalidDataException if one was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if one rates an item that the scale does not have
   */
  public static ItemMatrix of(FidelityScale scale, Collection<Assessment> assessments) {
    return of(scale, assessments, ImmutableList.of());
  }

  /**
   * Pools the ratings of assessments of several editions, item by item as mappings say.
   *
   * @param scale the scale whose items are the columns
   * @param assessments the assessments, one row each, made with it or with a scale that a mapping
   *     maps to it
   * @param mappings one for each other edition; if there are any, the columns are those items that
   *     every mapping covers
   * @return the matrix
   * @throws InvalidDataException if an assessment was made with a scale that no mapping maps to
   *     this one, two mappings are of one edition, no item is covered by all, or a rating is out of
   *     range
   * @throws UnknownCodeException if an assessment of this scale rates an item, or a mapping names
   *     one, that it does not have
   */
  public static ItemMatrix of(
      FidelityScale scale, Collection<Assessment> assessments, List<ItemMapping> mappings) {
    Map<String, Map<String, String>> sources = new HashMap<>();
    for (ItemMapping mapping : mappings) {
      mapping.items().values().forEach(scale::item);
      if (!mapping.to().equals(scale.id())
          || sources.put(mapping.from(), mapping.inverse().items()) != null) {
        throw new InvalidDataException(
            "mapping of " + mapping.from() + " to " + mapping.to(),
            "",
            "give one mapping to %s for each other edition".formatted(scale.id()));
      }
    }
    List<String> columns =
        scale.items().stream()
            .map(Item::code)
            .filter(code -> sources.values().stream().allMatch(map -> map.containsKey(code)))
            .toList();
    if (columns.isEmpty()) {
      throw new InvalidDataException(
          "scale " + scale.id(), "", "no item is covered by all mappings");
    }
    byte[] cells = new byte[Math.multiplyExact(columns.size(), assessments.size())];
    int place = 0;
    for (Assessment assessment : assessments) {
      Map<String, String> source = sources.get(assessment.scale());
      if (source == null) {
        // Refuses another edition, and ratings that the scale does not have.
        Score.of(scale, assessment, MissingPolicy.bounds());
      }
      for (String column : columns) {
        String code = source == null ? column : source.get(column);
        Rating rating = code == null ? null : assessment.ratings().get(code);
        if (rating instanceof Rating.Rated rated) {
          if (rated.value() < scale.minRating() || rated.value() > scale.maxRating()) {
            throw fault(
                place / columns.size(),
                column,
                rated.value(),
                scale.minRating(),
                scale.maxRating());
          }
          cells[place++] = (byte) rated.value();
        } else {
          cells[place++] = MISSING;
        }
      }
    }
    return new ItemMatrix(columns, scale.minRating(), scale.maxRating(), cells);
  }

  /**
   * The items.
   *
   * @return their codes, one for each column
   */
  @JsonProperty("items")
  public List<String> items() {
    return items;
  }

  /**
   * The lowest rating that is possible.
   *
   * @return the rating
   */
  @JsonProperty("minRating")
  public int minRating() {
    return minRating;
  }

  /**
   * The highest rating that is possible.
   *
   * @return the rating
   */
  @JsonProperty("maxRating")
  public int maxRating() {
    return maxRating;
  }

  /**
   * How many rows there are.
   *
   * @return the number of assessments, 0 or more
   */
  public int rowCount() {
    return rows;
  }

  /**
   * A rating.
   *
   * @param row the row, from 0
   * @param column the column, from 0
   * @return the rating; empty if it is missing
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public OptionalInt rating(int row, int column) {
    Preconditions.checkElementIndex(row, rows);
    Preconditions.checkElementIndex(column, items.size());
    byte cell = cells[row * items.size() + column];
    return cell == MISSING ? OptionalInt.empty() : OptionalInt.of(cell);
  }

  /**
   * The rows as JSON carries them.
   *
   * @return the rows, null for a missing rating
   */
  @JsonProperty("rows")
  public List<List<@Nullable Integer>> rows() {
    List<List<@Nullable Integer>> all = new ArrayList<>(rows);
    for (int r = 0; r < rows; r++) {
      List<@Nullable Integer> row = new ArrayList<>(items.size());
      for (int i = 0; i < items.size(); i++) {
        byte cell = cells[r * items.size() + i];
        row.add(cell == MISSING ? null : (int) cell);
      }
      all.add(row);
    }
    return all;
  }

  byte[] cells() {
    return cells;
  }

  boolean complete() {
    return complete;
  }

  /** Whether none of some cells is missing. */
  static boolean isComplete(byte[] cells, int from, int to) {
    for (int at = from; at < to; at++) {
      if (cells[at] == MISSING) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemMatrix that
        && items.equals(that.items)
        && minRating == that.minRating
        && maxRating == that.maxRating
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * items.hashCode() + Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return "ItemMatrix[rows=%s, items=%s, ratings=%s..%s]"
        .formatted(rows, items.size(), minRating, maxRating);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a matrix is revived from its cells");
  }

  private Object writeReplace() {
    return new Form(items, minRating, maxRating, cells);
  }

  /** What a matrix is written as: its cells, checked and copied where it is revived. */
  private static final class Form implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> items;
    private final int minRating;
    private final int maxRating;
    private final byte[] cells;

    Form(ImmutableList<String> items, int minRating, int maxRating, byte[] cells) {
      this.items = items;
      this.minRating = minRating;
      this.maxRating = maxRating;
      this.cells = cells;
    }

    private Object readResolve() throws InvalidObjectException {
      try {
        return new ItemMatrix(items, minRating, maxRating, cells.clone());
      } catch (IllegalArgumentException | NullPointerException e) {
        InvalidObjectException refused = new InvalidObjectException(e.getMessage());
        refused.initCause(e);
        throw refused;
      }
    }
  }
}
