package org.impsci.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file to read, or standard input: its text, and whether it holds JSON or CSV. */
record Input(Reader text, boolean json) {

  /** A file that cannot be used at all. */
  static final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
      super(message);
    }
  }

  /**
   * Opens a file.
   *
   * @param file its path, or {@code -} for standard input
   */
  static Input open(String file) {
    try {
      BufferedReader text =
          file.equals("-")
              ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
              : Files.newBufferedReader(Path.of(file));
      return new Input(text, beginsWithBrace(text));
    } catch (NoSuchFileException e) {
      throw new UnusableException("file \"" + file + "\" does not exist");
    } catch (IOException e) {
      throw new UnusableException("file \"" + file + "\" cannot be read: " + e.getMessage());
    }
  }

  /** JSON Lines begin with a brace, which is no name of a column. */
  private static boolean beginsWithBrace(BufferedReader text) throws IOException {
    int longestBlank = 1 << 12;
    text.mark(longestBlank);
    int read = 0;
    int c = text.read();
    while (read < longestBlank - 1 && (Character.isWhitespace(c) || c == '\uFEFF')) {
      c = text.read();
      read++;
    }
    text.reset();
    return c == '{';
  }
}
