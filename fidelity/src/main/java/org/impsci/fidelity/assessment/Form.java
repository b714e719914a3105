package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.jspecify.annotations.Nullable;

/**
 * A scale laid out for reading many of its forms: items by their place, codes as bytes, and the
 * marks of the form being filled, overwritten by the next.
 */
final class Form {

  private static final byte UNMARKED = -1;
  private static final MissingReason[] REASONS = MissingReason.values();

  private final FidelityScale scale;
  private final int minRating;
  private final int maxRating;
  private final List<Item> items;
  private final int[] sectionOf;
  private final byte[][] keys;
  private final byte[] marks;

  Form(FidelityScale scale) {
    this.scale = scale;
    this.minRating = scale.minRating();
    this.maxRating = scale.maxRating();
    this.items = scale.items();
    this.sectionOf = new int[items.size()];
    this.keys = new byte[items.size()][];
    this.marks = new byte[items.size()];
    int item = 0;
    for (int section = 0; section < scale.sections().size(); section++) {
      int size = scale.sections().get(section).items().size();
      for (int i = 0; i < size; i++, item++) {
        sectionOf[item] = section;
        keys[item] = (items.get(item).code() + "\"").getBytes(StandardCharsets.UTF_8);
      }
    }
  }

  FidelityScale scale() {
    return scale;
  }

  int items() {
    return keys.length;
  }

  void clear() {
    Arrays.fill(marks, UNMARKED);
  }

  /** The place of the item with a code; negative if the scale has none. */
  int place(String code) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The place of the item whose code stands in some bytes, up to its closing quote.
   *
   * @param likely the place to try first
   * @return negative if there is none
   */
  int place(byte[] bytes, int at, int likely) {
    for (int i = 0; i < keys.length; i++) {
      int place = likely + i < keys.length ? likely + i : likely + i - keys.length;
      if (begins(bytes, at, keys[place])) {
        return place;
      }
    }
    return -1;
  }

  int keyLength(int place) {
    return keys[place].length;
  }

  static boolean begins(byte[] bytes, int at, byte[] with) {
    return at + with.length <= bytes.length
        && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
  }

  /** Marks an item as rated; false if the number is no rating or the item is marked already. */
  boolean rate(int place, int rating) {
    if (rating >= minRating && rating <= maxRating && marks[place] == UNMARKED) {
      marks[place] = (byte) rating;
      return true;
    }
    Integer insufficientData = scale.insufficientData();
    return insufficientData != null
        && rating == insufficientData
        && miss(place, MissingReason.INSUFFICIENT_DATA);
  }

  /** Marks an item as missing; false if it is marked already. */
  boolean miss(int place, MissingReason reason) {
    if (marks[place] != UNMARKED) {
      return false;
    }
    marks[place] = (byte) (UNMARKED - 1 - Arrays.asList(REASONS).indexOf(reason));
    return true;
  }

  /** What the marks add up to; an item without a mark was not assessed. */
  Tally tally() {
    int[] sums = new int[scale.sections().size()];
    ImmutableMap.Builder<String, MissingReason> missing = null;
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] >= 0) {
        sums[sectionOf[i]] += marks[i];
      } else {
        missing = missing == null ? ImmutableMap.builder() : missing;
        missing.put(items.get(i).code(), reason(marks[i]));
      }
    }
    return Tally.of(
        scale, marks.length, sums, missing == null ? ImmutableMap.of() : missing.buildOrThrow());
  }

  private static MissingReason reason(byte mark) {
    return mark == UNMARKED ? MissingReason.NOT_ASSESSED : REASONS[UNMARKED - 1 - mark];
  }

  /** The reason whose code a text is. */
  static @Nullable MissingReason reason(String code) {
    for (MissingReason reason : REASONS) {
      if (reason.code().equals(code)) {
        return reason;
      }
    }
    return null;
  }
}
