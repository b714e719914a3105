package org.impsci.examples.report;

import java.util.Locale;

/** Numbers as the pages show them. */
final class Text {

  private Text() {}

  /** A share of a whole as a length: {@code 41.67%}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  /** A length in pixels. */
  static String pixels(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  /** A change with its sign; {@code 0} if there is none. */
  static String signed(int points) {
    return points == 0 ? "0" : (points > 0 ? "+" : "\u2212") + Math.abs(points);
  }

  /** A number and the word for what it counts: {@code 1 study}, {@code 3 studies}. */
  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
