package org.impsci.core.data;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, each of limited length. They end as those of {@link
 * java.io.BufferedReader#readLine} do, but no line takes more memory than its limit: of a longer
 * one, the rest is passed over.
 *
 * @since 0.1
 */
public final class TextLines {

  private final Reader in;
  private final int longest;
  private final char[] buffer = new char[1 << 13];
  private int start;
  private int limit;
  private boolean afterReturn;
  private boolean tooLong;

  /**
   * Begins at the first line.
   *
   * @param in the text
   * @param longest the most characters of a line
   */
  public TextLines(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Reads a line.
   *
   * @return the line without what ends it, empty if it {@link #isTooLong()}; null at the end
   * @throws IOException if it cannot be read
   */
  public @Nullable String next() throws IOException {
    StringBuilder begun = null;
    tooLong = false;
    while (start < limit || more()) {
      if (afterReturn) {
        afterReturn = false;
        if (buffer[start] == '\n') {
          start++;
          continue;
        }
      }
      int end = start;
      while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      int length = end - start + (begun == null ? 0 : begun.length());
      if (length > longest) {
        tooLong = true;
      }
      if (end < limit) {
        String line = tooLong ? "" : text(begun, end);
        afterReturn = buffer[end] == '\r';
        start = end + 1;
        return line;
      }
      if (begun == null) {
        begun = new StringBuilder(Math.min(1 << 9, longest));
      }
      if (!tooLong) {
        begun.append(buffer, start, end - start);
      }
      start = limit;
    }
    return begun == null ? null : tooLong ? "" : begun.toString();
  }

  private String text(@Nullable StringBuilder begun, int end) {
    return begun == null
        ? new String(buffer, start, end - start)
        : begun.append(buffer, start, end - start).toString();
  }

  private boolean more() throws IOException {
    start = 0;
    limit = 0;
    int read = 0;
    while (read == 0) {
      read = in.read(buffer, 0, buffer.length);
    }
    limit = Math.max(read, 0);
    return read > 0;
  }

  /**
   * Whether the line that was read last has more characters than the limit.
   *
   * @return true if it has; then nothing of it is given
   */
  public boolean isTooLong() {
    return tooLong;
  }
}
