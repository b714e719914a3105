package org.impsci.examples.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
record Input(InputStream bytes, boolean json) {

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
      InputStream bytes =
          new BufferedInputStream(
              file.equals("-") ? System.in : Files.newInputStream(Path.of(file)));
      int first = firstCharacter(bytes);
      boolean document = file.toLowerCase(Locale.ROOT).endsWith(".json");
      if (first == '[' || (first == '{' && document)) {
        byte[] lines = Json.lines(bytes).getBytes(StandardCharsets.UTF_8);
        return new Input(new ByteArrayInputStream(lines), true);
      }
      return new Input(bytes, first == '{');
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

  /** The text; bytes that are not UTF-8 end it with an error rather than as other characters. */
  Reader text() {
    return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
  }

  private static int firstCharacter(InputStream bytes) throws IOException {
    int longestBlank = 1 << 12;
    bytes.mark(longestBlank);
    int read = 0;
    int c = bytes.read();
    // 0xEF 0xBB 0xBF is the byte-order mark with which some programs begin a file
    while (read < longestBlank - 1
        && (Character.isWhitespace(c) || c == 0xEF || c == 0xBB || c == 0xBF)) {
      c = bytes.read();
      read++;
    }
    bytes.reset();
    return c;
  }
}
