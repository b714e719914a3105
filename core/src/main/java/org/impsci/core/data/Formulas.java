package org.impsci.core.data;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking the text of a cell for a formula. A text that begins like one is
 * written behind an apostrophe, which spreadsheets know as the mark of a text, and readers here
 * take the apostrophe off again. A number is harmless and stays a number, whatever its sign.
 */
final class Formulas {

  private static final char MARK = '\'';

  /** With these a formula begins, also as the wide characters of East Asian keyboards. */
  private static final CharMatcher SIGN = CharMatcher.anyOf("=+-@＝＋－＠");

  private static final CharMatcher BREAK = CharMatcher.anyOf("\t\r\n");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]++(?:[.][0-9]++)?+(?:[eE][+-]?[0-9]++)?+");

  private Formulas() {}

  /** What is written of a cell. */
  static String marked(String cell) {
    if (isMarked(cell.strip())) {
      return MARK + cell.strip();
    }
    return begins(cell, 0) && !NUMBER.matcher(cell).matches() ? MARK + cell : cell;
  }

  /** What a cell holds that was written so. */
  static String unmarked(String written) {
    return isMarked(written) ? written.substring(1) : written;
  }

  private static boolean isMarked(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == MARK) {
      at++;
    }
    return at > 0 && begins(cell, at);
  }

  /** Whether what stands from a place on begins like a formula, be it behind spaces. */
  private static boolean begins(String cell, int from) {
    int at = from;
    while (at < cell.length()
        && (Character.isWhitespace(cell.charAt(at)) || Character.isSpaceChar(cell.charAt(at)))) {
      at++;
    }
    return at < cell.length()
        && (SIGN.matches(cell.charAt(at)) || BREAK.matches(cell.charAt(from)));
  }
}
