package org.impsci.core.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.impsci.core.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the record being read, overwritten by the next. A cell of one digit, as most are in
 * a file of ratings, is kept as that digit and makes no object.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells> {

  private static final byte TEXT = -1;
  private static final byte NOTHING = -2;

  /** What a cell holds: its digit, a text, or nothing. */
  private byte[] digits = new byte[32];

  /** The texts of cells that hold one; of others, whatever an earlier record left. */
  private @Nullable String[] texts = new @Nullable String[32];

  private final ReadLimits limits;
  private int count;
  private long length;
  private @Nullable String fault;

  CsvCells(ReadLimits limits) {
    this.limits = limits;
  }

  int count() {
    return count;
  }

  /** Which limit the record exceeds; null if it keeps to all. If it exceeds one, use no cells. */
  @Nullable String fault() {
    return fault == null && count > limits.entries() ? tooManyCells() : fault;
  }

  private String tooManyCells() {
    return Exceeded.limit("the row", limits.entries(), "cells", "entries");
  }

  boolean isBlank() {
    return count == 0 || (count == 1 && isEmpty(0));
  }

  /** Whether a cell holds nothing but spaces. */
  boolean isEmpty(int cell) {
    return digits[cell] == NOTHING;
  }

  /** The digit that is all of a cell; negative if it is anything else. */
  int digit(int cell) {
    return digits[cell];
  }

  /** The text of a cell without surrounding spaces. */
  String text(int cell) {
    String text = texts[cell];
    return digits[cell] == TEXT && text != null
        ? text
        : digits[cell] == NOTHING ? "" : String.valueOf(digits[cell]);
  }

  /** The line in which the record begins, counted from where FastCSV began to read. */
  long startingLine() {
    return getStartingLineNumber();
  }

  void clear() {
    count = 0;
    length = 0;
    fault = null;
  }

  void addDigit(int digit) {
    if (count == digits.length) {
      grow();
    }
    digits[count++] = (byte) digit;
  }

  void add(char[] buffer, int offset, int length) {
    if (count == digits.length) {
      grow();
    }
    if (length == 0) {
      digits[count] = NOTHING;
    } else if (length == 1 && buffer[offset] >= '0' && buffer[offset] <= '9') {
      digits[count] = (byte) (buffer[offset] - '0');
    } else if (length > limits.textLength()) {
      fault = Exceeded.limit("a cell", limits.textLength(), "characters", "textLength");
      digits[count] = NOTHING;
    } else {
      String text = new String(buffer, offset, length).strip();
      if (!text.isEmpty() && text.charAt(0) == '\'') {
        text = Formulas.unmarked(text).strip();
      }
      digits[count] = text.isEmpty() ? NOTHING : TEXT;
      texts[count] = text;
    }
    count++;
  }

  private void grow() {
    if (count >= limits.entries()) {
      fault = tooManyCells();
      count = 0;
      return;
    }
    digits = Arrays.copyOf(digits, count * 2);
    texts = Arrays.copyOf(texts, count * 2);
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    clear();
  }

  @Override
  protected void handleField(int cell, char[] buffer, int offset, int length, boolean quoted) {
    add(buffer, offset, length);
    this.length += length + (cell == 0 ? 0 : 1);
    checkLine(this.length);
  }

  /** Finds fault with a record of so many characters. */
  void checkLine(long length) {
    if (length > limits.lineLength()) {
      fault = Exceeded.limit("the row", limits.lineLength(), "characters", "lineLength");
      count = 0;
    }
  }

  @Override
  protected CsvCells buildRecord() {
    return this;
  }
}
