package org.impsci.core.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the record being read, overwritten by the next. A cell of one digit, as most are in
 * a file of ratings, is kept as that digit and makes no object.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells> {

  private static final byte NO_DIGIT = -1;

  private byte[] digits = new byte[32];

  /** The texts of cells that are not one digit; of others, whatever an earlier record left. */
  private @Nullable String[] texts = new @Nullable String[32];

  private int count;

  int count() {
    return count;
  }

  boolean isBlank() {
    return count == 0 || (count == 1 && text(0).isEmpty());
  }

  /** The digit that is all of a cell; negative if it is anything else. */
  int digit(int cell) {
    return digits[cell];
  }

  /** The text of a cell without surrounding spaces. */
  String text(int cell) {
    String text = texts[cell];
    return digits[cell] >= 0 || text == null ? String.valueOf(digits[cell]) : text;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    count = 0;
  }

  @Override
  protected void handleField(int cell, char[] buffer, int offset, int length, boolean quoted) {
    if (cell == digits.length) {
      digits = Arrays.copyOf(digits, cell * 2);
      texts = Arrays.copyOf(texts, cell * 2);
    }
    count = cell + 1;
    if (length == 1 && buffer[offset] >= '0' && buffer[offset] <= '9') {
      digits[cell] = (byte) (buffer[offset] - '0');
    } else {
      digits[cell] = NO_DIGIT;
      texts[cell] = length == 0 ? "" : new String(buffer, offset, length).strip();
    }
  }

  @Override
  protected CsvCells buildRecord() {
    return this;
  }
}
