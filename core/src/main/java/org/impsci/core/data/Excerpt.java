package org.impsci.core.data;

/**
 * What a message shows of a value that a stranger chose: little of it, and all on one line.
 *
 * @since 0.1
 */
public final class Excerpt {

  private static final int LONGEST = 100;

  private Excerpt() {}

  /**
   * Shows a text.
   *
   * @param text the text
   * @return its first 100 characters, with {@code …} for the rest, and line ends and other control
   *     characters written as in Java
   */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        shown.append("\\u%04X".formatted((int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.append(end < text.length() ? "…" : "").toString();
  }
}
