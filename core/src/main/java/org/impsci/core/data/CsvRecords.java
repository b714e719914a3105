package org.impsci.core.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import org.impsci.core.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * The records of comma-separated values, one after the other. A line that is a record by itself, as
 * nearly all are, is taken apart here, for speed: its quoted cells, if any, hold neither quotes nor
 * the end of a line. From the first line on that is anything else, FastCSV reads, to the end.
 */
final class CsvRecords {

  /** A line of so many characters is for FastCSV, so that the memory needed stays the same. */
  private static final int LONGEST_LINE = 1 << 14;

  private static final int UNFINISHED = -1;
  private static final int UNUSUAL = -2;

  private final Reader in;
  private final ReadLimits limits;
  private final CsvCells cells;

  /** Behind the limit always stands a line feed, so that nothing runs over it. */
  private final char[] buffer = new char[LONGEST_LINE + 2];

  private int start;
  private int limit;
  private boolean ended;
  private long lines;
  private @Nullable Iterator<CsvCells> parser;

  private CsvRecords(Reader in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
    this.cells = new CsvCells(limits);
    buffer[0] = '\n';
  }

  /** Records of which most are read the fast way. */
  static CsvRecords of(Reader in, ReadLimits limits) {
    return new CsvRecords(in, limits);
  }

  /** Records that FastCSV reads from the first on: what the others must equal. */
  static CsvRecords parsed(Reader in, ReadLimits limits) {
    CsvRecords records = new CsvRecords(in, limits);
    records.handOver();
    return records;
  }

  /** The cells of the record that was read last. */
  CsvCells cells() {
    return cells;
  }

  /**
   * Reads a record.
   *
   * @return whether there was one
   * @throws MalformedCsvException if the text is not CSV; what follows cannot be read
   */
  boolean next() throws IOException, MalformedCsvException {
    while (parser == null) {
      int end = start < limit ? line() : UNFINISHED;
      if (end >= 0) {
        checkLine(end);
        start = end;
        lines++;
        return true;
      }
      if (end == UNUSUAL || (limit - start == LONGEST_LINE && !ended)) {
        handOver();
      } else if (!more()) {
        return false;
      }
    }
    return parsed(parser);
  }

  /** Checks the line that ends where the next begins; what ends it does not count. */
  private void checkLine(int end) {
    if (end - start > limits.lineLength()) {
      int last = end - 1;
      if (last > start && buffer[last - 1] == '\r') {
        last--;
      }
      cells.checkLine(last - start);
    }
  }

  private boolean parsed(Iterator<CsvCells> parser) throws MalformedCsvException {
    try {
      if (!parser.hasNext()) {
        return false;
      }
      parser.next();
      return true;
    } catch (CsvParseException e) {
      throw new MalformedCsvException(lines + cells.startingLine(), limits, e);
    }
  }

  private void handOver() {
    // The line feed that ends a last line without one is not in the text.
    int read = ended ? limit - 1 : limit;
    parser =
        CsvReader.builder()
            .skipEmptyLines(false)
            .maxBufferSize(memoryOfCell())
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(cells, new Rest(buffer, start, read, in))
            .iterator();
  }

  /** Room for the longest cell, doubled because FastCSV doubles it until a cell fits. */
  private int memoryOfCell() {
    return (int) Math.min(1 << 30, Math.max(4L * LONGEST_LINE, 2L * limits.textLength()));
  }

  /** Takes apart the line that begins at the start, and says where the next begins. */
  private int line() {
    cells.clear();
    char[] text = buffer;
    int at = start;
    while (true) {
      char first = text[at];
      if (first >= '0' && first <= '9' && text[at + 1] == ',') {
        cells.addDigit(first - '0');
        at += 2;
        continue;
      }
      int from = at;
      int to;
      if (first == '"') {
        from++;
        at++;
        while (text[at] != '"') {
          if (text[at] == '\n' || text[at] == '\r') {
            return at == limit ? UNFINISHED : UNUSUAL;
          }
          at++;
        }
        to = at;
        at++;
      } else {
        while (text[at] > ',' || (text[at] != ',' && text[at] != '\n' && text[at] != '\r')) {
          at++;
        }
        to = at;
      }
      char next = text[at];
      if (next == '\r') {
        at++;
        next = text[at] == '\n' ? '\n' : '\r';
      }
      if (at == limit) {
        return UNFINISHED;
      }
      if (next != ',' && next != '\n') {
        return UNUSUAL;
      }
      cells.add(text, from, to - from);
      at++;
      if (next == '\n') {
        if (to == start) {
          cells.clear();
        }
        return at;
      }
    }
  }

  /** Reads on; a last line without a line feed is given one. */
  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    limit -= start;
    start = 0;
    int read = in.read(buffer, limit, LONGEST_LINE - limit);
    if (read < 0) {
      if (limit == 0) {
        return false;
      }
      ended = true;
      read = 1;
      buffer[limit] = '\n';
    }
    limit += read;
    buffer[limit] = '\n';
    return true;
  }

  /** What was read but not taken, and then what follows. */
  private static final class Rest extends Reader {

    private final char[] buffer;
    private int start;
    private final int limit;
    private final Reader in;

    Rest(char[] buffer, int start, int limit, Reader in) {
      this.buffer = buffer;
      this.start = start;
      this.limit = limit;
      this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (start == limit) {
        return in.read(into, offset, length);
      }
      int read = Math.min(length, limit - start);
      System.arraycopy(buffer, start, into, offset, read);
      start += read;
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** The text is not CSV from some record on. */
  static final class MalformedCsvException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param line the line in which the record begins, from 1
     */
    MalformedCsvException(long line, ReadLimits limits, CsvParseException cause) {
      super(
          ("is not CSV: a cell of the record that begins in line %s is not closed, goes on after"
                  + " its closing quote, or has more than %s characters, the limit textLength")
              .formatted(line, limits.textLength()),
          cause);
    }
  }
}
