package org.impsci.core.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sets of codes that coders gave to units: a row a unit, a column a coder, a set or nothing in each
 * cell. For units of which a coder may say several things at once, or none of those there are to
 * say.
 *
 * <p>The empty set is a coding, of a coder who looked and found nothing to say; a missing coding is
 * no coding at all. A set knows no order.
 *
 * <p>JSON carries the {@linkplain #rows() rows}, an array of codes for a set and null for a missing
 * coding.
 *
 * @since 0.1
 */
public final class SetCodings implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<ImmutableSortedSet<String>> SMALLEST_FIRST =
      Comparator.<ImmutableSortedSet<String>>comparingInt(Set::size)
          .thenComparing(Comparators.lexicographical(Comparator.<String>naturalOrder()));

  /** For each cell the place of its set in {@link #sets}. */
  private final RatingMatrix places;

  /** Every set that occurs, and maybe others, each once, in an order that the sets alone decide. */
  private final ImmutableList<ImmutableSortedSet<String>> sets;

  /** For each set a bit for each of all codes. */
  private final long[][] members;

  private SetCodings(
      RatingMatrix places, ImmutableList<ImmutableSortedSet<String>> sets, long[][] members) {
    this.places = places;
    this.sets = sets;
    this.members = members;
  }

  /**
   * Codings from rows with null for a missing one.
   *
   * @param rows a row a unit, a column a coder; the codes of a coding in any order, none twice
   * @return the codings
   * @throws IllegalArgumentException if there is no unit or no coder, rows differ in length, or a
   *     code is blank or comes twice in a set
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SetCodings ofRows(
      List<? extends List<? extends @Nullable Collection<String>>> rows) {
    Preconditions.checkArgument(!rows.isEmpty(), "set codings have no units: give at least one");
    int coders = rows.get(0).size();
    Preconditions.checkArgument(coders >= 1, "set codings have no coders: give at least one");
    List<List<@Nullable ImmutableSortedSet<String>>> cells = new ArrayList<>(rows.size());
    Set<ImmutableSortedSet<String>> different = new TreeSet<>(SMALLEST_FIRST);
    for (int unit = 0; unit < rows.size(); unit++) {
      List<? extends @Nullable Collection<String>> row = rows.get(unit);
      Preconditions.checkArgument(
          row.size() == coders,
          "set codings, unit %s: %s codings for %s coders (units count from 0)",
          unit,
          row.size(),
          coders);
      List<@Nullable ImmutableSortedSet<String>> into = new ArrayList<>(coders);
      for (int coder = 0; coder < coders; coder++) {
        Collection<String> codes = row.get(coder);
        ImmutableSortedSet<String> set = codes == null ? null : set(codes, unit, coder);
        into.add(set);
        if (set != null) {
          different.add(set);
        }
      }
      cells.add(into);
    }
    ImmutableList<ImmutableSortedSet<String>> sets = ImmutableList.copyOf(different);
    Map<Set<String>, Integer> placeOf = new HashMap<>();
    for (ImmutableSortedSet<String> set : sets) {
      placeOf.put(set, placeOf.size());
    }
    RatingMatrix.Builder places = RatingMatrix.builder(coders);
    List<@Nullable Integer> place = new ArrayList<>(Collections.nCopies(coders, null));
    for (List<@Nullable ImmutableSortedSet<String>> row : cells) {
      for (int coder = 0; coder < coders; coder++) {
        ImmutableSortedSet<String> set = row.get(coder);
        place.set(coder, set == null ? null : placeOf.get(set));
      }
      places.addUnit(place);
    }
    return new SetCodings(places.build(), sets, members(sets));
  }

  private static ImmutableSortedSet<String> set(Collection<String> codes, int unit, int coder) {
    for (String code : codes) {
      Preconditions.checkArgument(
          code != null && !code.isBlank(),
          "set codings, unit %s, coder %s: a code is blank (units and coders count from 0)",
          unit,
          coder);
    }
    ImmutableSortedSet<String> set = ImmutableSortedSet.copyOf(codes);
    Preconditions.checkArgument(
        set.size() == codes.size(),
        "set codings, unit %s, coder %s: a code comes twice in %s (units and coders count from 0)",
        unit,
        coder,
        codes);
    return set;
  }

  private static long[][] members(List<? extends Set<String>> sets) {
    ImmutableList<String> codes =
        sets.stream().flatMap(Set::stream).distinct().collect(ImmutableList.toImmutableList());
    long[][] members = new long[sets.size()][(codes.size() + 63) / 64];
    for (int bit = 0; bit < codes.size(); bit++) {
      for (int i = 0; i < members.length; i++) {
        if (sets.get(i).contains(codes.get(bit))) {
          members[i][bit >> 6] |= 1L << bit;
        }
      }
    }
    return members;
  }

  /**
   * The units, those without any coding included.
   *
   * @return how many rows there are, at least 1
   */
  public int units() {
    return places.units();
  }

  /**
   * The coders, those who coded nothing included.
   *
   * @return how many columns there are, at least 1
   */
  public int coders() {
    return places.raters();
  }

  /**
   * The codings there are.
   *
   * @return how many cells hold a set, be it empty
   */
  public long codings() {
    return places.ratings();
  }

  /**
   * The codes that occur.
   *
   * @return each once, in the order of their characters
   */
  public Set<String> codes() {
    ImmutableSortedSet.Builder<String> codes = ImmutableSortedSet.naturalOrder();
    for (double place : places.levels()) {
      codes.addAll(sets.get((int) place));
    }
    return codes.build();
  }

  /**
   * One coding.
   *
   * @param unit the unit, from 0
   * @param coder the coder, from 0
   * @return the set; empty if the coding is missing, and holding an empty set if that was given
   * @throws IndexOutOfBoundsException if there is no such unit or coder
   */
  public Optional<Set<String>> find(int unit, int coder) {
    OptionalDouble place = places.find(unit, coder);
    return place.isPresent() ? Optional.of(sets.get((int) place.getAsDouble())) : Optional.empty();
  }

  /**
   * All codings.
   *
   * @return a list a unit with an element a coder, null for a missing coding; the codes of a set in
   *     the order of their characters
   */
  @JsonValue
  public List<List<@Nullable Set<String>>> rows() {
    List<List<@Nullable Set<String>>> rows = new ArrayList<>(units());
    for (int unit = 0; unit < units(); unit++) {
      List<@Nullable Set<String>> row = new ArrayList<>(coders());
      for (int coder = 0; coder < coders(); coder++) {
        row.add(find(unit, coder).orElse(null));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return Collections.unmodifiableList(rows);
  }

  /**
   * The codings of some coders.
   *
   * @param chosen the coders, from 0, in the order wanted
   * @return codings of the same units
   * @throws IllegalArgumentException if none is chosen
   * @throws IndexOutOfBoundsException if there is no such coder
   */
  public SetCodings withCoders(int... chosen) {
    return new SetCodings(places.withRaters(chosen), sets, members);
  }

  /**
   * The codings of some units.
   *
   * @param chosen the units, from 0, in the order wanted; one may come more than once
   * @return codings of the same coders
   * @throws IllegalArgumentException if none is chosen
   * @throws IndexOutOfBoundsException if there is no such unit
   */
  public SetCodings withUnits(int... chosen) {
    return new SetCodings(places.withUnits(chosen), sets, members);
  }

  /**
   * Who gave one code to which units: ratings of 1 where a coding has the code and 0 where it has
   * not. For a coefficient code by code.
   *
   * @param code the code; one that never occurs gives a 0 everywhere
   * @return the ratings, missing where the coding is
   */
  public RatingMatrix presence(String code) {
    RatingMatrix.Builder builder = RatingMatrix.builder(coders());
    int[] row = new int[coders()];
    for (int unit = 0; unit < units(); unit++) {
      for (int coder = 0; coder < row.length; coder++) {
        OptionalDouble place = places.find(unit, coder);
        row[coder] =
            place.isEmpty() ? -1 : sets.get((int) place.getAsDouble()).contains(code) ? 1 : 0;
      }
      builder.addUnit(row, -1);
    }
    return builder.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SetCodings that && rows().equals(that.rows());
  }

  @Override
  public int hashCode() {
    return rows().hashCode();
  }

  /** The size of the data, not its cells. */
  @Override
  public String toString() {
    return "SetCodings[units="
        + units()
        + ", coders="
        + coders()
        + ", codings="
        + codings()
        + ", codes="
        + codes().size()
        + "]";
  }

  /** For each cell the number of its set. */
  RatingMatrix places() {
    return places;
  }

  /** The distance of two sets by their numbers. */
  double distance(SetDistance distance, int one, int other) {
    int common = 0;
    for (int i = 0; i < members[one].length; i++) {
      common += Long.bitCount(members[one][i] & members[other][i]);
    }
    int first = sets.get(one).size();
    int second = sets.get(other).size();
    double found = distance.distance(common, first, second);
    Preconditions.checkArgument(
        found >= 0 && Double.isFinite(found),
        "distance %s of sets with %s and %s codes, %s in common: expected a finite number, 0 or"
            + " more",
        found,
        first,
        second,
        common);
    return found;
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("set codings are revived from their rows");
  }

  private Object writeReplace() {
    return new Form(rows());
  }

  /** What codings are written as: their rows, checked again where they are revived. */
  private record Form(List<List<@Nullable Set<String>>> rows) implements Serializable {
    private Object readResolve() {
      return ofRows(rows);
    }
  }
}
