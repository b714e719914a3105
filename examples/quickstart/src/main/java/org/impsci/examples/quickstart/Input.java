package org.impsci.examples.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to read, or standard input: its text, and whether that is JSON Lines or CSV.
 *
 * <p>A text that begins with a brace is JSON Lines, one that begins with a bracket an array in
 * JSON; a file whose name ends in {@code .json} may also be one object over several lines. Anything
 * else is CSV.
 */
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
      int first = firstCharacter(text);
      boolean document = file.toLowerCase(Locale.ROOT).endsWith(".json");
      if (first == '[' || (first == '{' && document)) {
        return new Input(new StringReader(Json.lines(text)), true);
      }
      return new Input(text, first == '{');
    } catch (NoSuchFileException e) {
      throw new UnusableException("file \"" + file + "\" does not exist");
    } catch (JsonProcessingException e) {
      throw new UnusableException(
          "file \"%s\" is not JSON: %s (line %d, column %d)"
              .formatted(
                  file,
                  e.getOriginalMessage(),
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw new UnusableException("file \"" + file + "\" cannot be read: " + e.getMessage());
    }
  }

  private static int firstCharacter(BufferedReader text) throws IOException {
    int longestBlank = 1 << 12;
    text.mark(longestBlank);
    int read = 0;
    int c = text.read();
    while (read < longestBlank - 1 && (Character.isWhitespace(c) || c == '\uFEFF')) {
      c = text.read();
      read++;
    }
    text.reset();
    return c;
  }
}
