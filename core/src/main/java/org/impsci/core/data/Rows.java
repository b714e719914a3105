package org.impsci.core.data;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;

/**
 * CSV and JSON Lines as streams of rows: one at a time, in order, each a value or a fault. A JSON
 * array is a list of such rows.
 *
 * <p>The streams hold one record at a time and close their input when they are closed.
 *
 * @since 0.1
 */
public final class Rows {

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final CharMatcher MUST_BE_QUOTED = CharMatcher.anyOf(",\"\r\n");

  private Rows() {}

  /**
   * Reads JSON Lines: one object a line. Empty lines hold no record and are passed over, but
   * counted.
   *
   * @param in the text
   * @param reader reads one object; it is read to its end
   * @param <T> what one is read into
   * @return the rows
   */
  public static <T> Stream<Row<T>> jsonLines(Reader in, Function<JsonObject, T> reader) {
    return jsonLines(in, ReadLimits.standard(), reader);
  }

  /**
   * Reads JSON Lines as {@link #jsonLines(Reader, Function)} does, within limits. A line that
   * exceeds one is a fault in its place.
   *
   * @param in the text
   * @param limits how much to take of a line
   * @param reader reads one object; it is read to its end
   * @param <T> what one is read into
   * @return the rows
   */
  public static <T> Stream<Row<T>> jsonLines(
      Reader in, ReadLimits limits, Function<JsonObject, T> reader) {
    TextLines lines = new TextLines(withoutByteOrderMark(in), limits.lineLength());
    JsonText text = JsonText.within(limits);
    return stream(
        in,
        new Source<T>() {
          private long number;

          @Override
          boolean next(Consumer<? super Row<T>> action) throws IOException {
            String line = lines.next();
            number++;
            if (line == null) {
              return false;
            }
            if (lines.isTooLong()) {
              action.accept(new Row.Bad<>(number, null, null, Exceeded.line(limits, "characters")));
            } else if (!line.isBlank()) {
              action.accept(jsonLine(number, line, text, reader));
            }
            return true;
          }
        });
  }

  /**
   * Reads one line of JSON Lines, which was not taken for longer than its limit.
   *
   * @param number the number of the line, from 1
   * @param line the line
   * @param limits how much to take of it
   * @param reader reads the object; it is read to its end
   * @param <T> what it is read into
   * @return the row
   */
  public static <T> Row<T> jsonLine(
      long number, String line, ReadLimits limits, Function<JsonObject, T> reader) {
    return jsonLine(number, line, JsonText.within(limits), reader);
  }

  private static <T> Row<T> jsonLine(
      long number, String line, JsonText text, Function<JsonObject, T> reader) {
    try {
      return new Row.Good<>(number, JsonObject.read("line " + number, line, text).<T>as(reader));
    } catch (InvalidDataException e) {
      String column = e.pointer().isEmpty() ? null : e.pointer();
      return new Row.Bad<>(number, column, null, e.problem());
    }
  }

  /**
   * Reads a JSON document that is an array of objects. It is held whole, since only its end shows
   * that it is JSON.
   *
   * @param document what to call it in messages
   * @param in the text in UTF-8, closed afterwards
   * @param reader reads one object; it is read to its end
   * @param <T> what one is read into
   * @return a row for each element, in order, numbered from 1
   * @throws InvalidDataException if the text is not one JSON array and nothing else
   * @throws UncheckedIOException if it cannot be read
   */
  public static <T> List<Row<T>> jsonArray(
      String document, InputStream in, Function<JsonObject, T> reader) {
    return jsonArray(document, in, ReadLimits.standard(), reader);
  }

  /**
   * Reads a JSON document that is an array of objects, within limits.
   *
   * @param document what to call it in messages
   * @param in the text in UTF-8, closed afterwards
   * @param limits how much to take
   * @param reader reads one object; it is read to its end
   * @param <T> what one is read into
   * @return a row for each element, in order, numbered from 1
   * @throws InvalidDataException if the text is not one JSON array and nothing else, or exceeds a
   *     limit
   * @throws UncheckedIOException if it cannot be read
   */
  public static <T> List<Row<T>> jsonArray(
      String document, InputStream in, ReadLimits limits, Function<JsonObject, T> reader) {
    return JsonObject.rows(document, in, limits, reader);
  }

  /**
   * Reads comma-separated values whose first row names the columns. Empty rows hold no record and
   * are passed over, but counted.
   *
   * @param document what to call the file in messages
   * @param in the text
   * @param columns checks the names of the columns and gives what reads a row
   * @param <T> what a row is read into
   * @return the rows after the first
   * @throws InvalidDataException if there is no header, it names a column twice or not at all, or
   *     {@code columns} refuses it
   */
  public static <T> Stream<Row<T>> csv(
      String document, Reader in, Function<List<String>, Function<CsvRow, T>> columns) {
    return csv(document, in, ReadLimits.standard(), columns);
  }

  /**
   * Reads comma-separated values as {@link #csv(String, Reader, Function)} does, within limits. A
   * row that exceeds one is a fault in its place.
   *
   * @param document what to call the file in messages
   * @param in the text
   * @param limits how much to take of a row
   * @param columns checks the names of the columns and gives what reads a row
   * @param <T> what a row is read into
   * @return the rows after the first
   * @throws InvalidDataException if the header exceeds a limit, or as without limits
   */
  public static <T> Stream<Row<T>> csv(
      String document,
      Reader in,
      ReadLimits limits,
      Function<List<String>, Function<CsvRow, T>> columns) {
    return csvRows(
        document,
        in,
        limits,
        header -> {
          Function<CsvRow, T> reader = columns.apply(header);
          return row -> new Row.Good<>(row.number(), reader.apply(row));
        });
  }

  /**
   * Reads comma-separated values as {@link #csv(String, Reader, Function)} does, with a reader that
   * may find a row bad without throwing, which is cheaper where many are.
   *
   * @param document what to call the file in messages
   * @param in the text
   * @param limits how much to take of a row
   * @param columns checks the names of the columns and gives what reads a row
   * @param <T> what a row is read into
   * @return the rows after the first
   * @throws InvalidDataException as {@link #csv(String, Reader, Function)} does
   */
  public static <T> Stream<Row<T>> csvRows(
      String document,
      Reader in,
      ReadLimits limits,
      Function<List<String>, Function<CsvRow, Row<T>>> columns) {
    return csvRows(document, in, CsvRecords.of(withoutByteOrderMark(in), limits), columns);
  }

  /** Reads records as rows; the input is that which is closed with the stream. */
  static <T> Stream<Row<T>> csvRows(
      String document,
      Reader in,
      CsvRecords records,
      Function<List<String>, Function<CsvRow, Row<T>>> columns) {
    CsvCells cells = records.cells();
    List<String> header = header(document, records);
    Function<CsvRow, Row<T>> reader = columns.apply(header);
    return stream(
        in,
        new Source<T>() {
          private long number = 1;

          @Override
          boolean next(Consumer<? super Row<T>> action) throws IOException {
            number++;
            try {
              if (!records.next()) {
                return false;
              }
            } catch (CsvRecords.MalformedCsvException e) {
              String why = e.getMessage() + "; what follows was not read";
              action.accept(new Row.Bad<>(number, null, null, why));
              return false;
            }
            String fault = cells.fault();
            if (fault != null) {
              action.accept(new Row.Bad<>(number, null, null, fault));
            } else if (!cells.isBlank()) {
              action.accept(row());
            }
            return true;
          }

          private Row<T> row() {
            if (cells.count() != header.size()) {
              String rule =
                  "has %d cells where the header has %d".formatted(cells.count(), header.size());
              return new Row.Bad<>(number, null, null, rule);
            }
            CsvRow row = new CsvRow(number, header, cells);
            try {
              return reader.apply(row);
            } catch (InvalidDataException e) {
              String column = e.pointer().isEmpty() ? null : e.pointer().substring(1);
              String value = column == null ? null : row.find(column).orElse(null);
              return new Row.Bad<>(number, column, value, e.problem());
            } catch (IllegalArgumentException e) {
              return new Row.Bad<>(number, null, null, String.valueOf(e.getMessage()));
            }
          }
        });
  }

  /**
   * Writes comma-separated values that {@link #csv(String, Reader, Function)} reads back: cells are
   * quoted where they need it, lines end in a line feed.
   *
   * <p>A text that a spreadsheet would take for a formula, because it begins with {@code =}, {@code
   * +}, {@code -}, {@code @}, a tab or the end of a line, is written behind an apostrophe, unless
   * it is a number. Readers take the apostrophe off.
   *
   * @param out where to; not closed
   * @param header the names of the columns
   * @param rows the cells of each row, as many as the header has; an empty text for none
   * @throws IllegalArgumentException if a row has another number of cells
   * @throws UncheckedIOException if it cannot be written
   */
  public static void writeCsv(
      Appendable out, List<String> header, Iterable<? extends List<String>> rows) {
    StringBuilder line = new StringBuilder();
    try {
      out.append(line(line, header));
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException(
              "row %s has %d cells where the header has %d"
                  .formatted(row, row.size(), header.size()));
        }
        out.append(line(line, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CharSequence line(StringBuilder line, List<String> cells) {
    line.setLength(0);
    for (String text : cells) {
      String cell = Formulas.marked(text);
      if (MUST_BE_QUOTED.matchesAnyOf(cell)) {
        line.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        line.append(cell);
      }
      line.append(',');
    }
    line.setCharAt(line.length() - 1, '\n');
    return line;
  }

  private static List<String> header(String document, CsvRecords records) {
    List<String> header = new ArrayList<>();
    try {
      if (records.next()) {
        CsvCells cells = records.cells();
        String fault = cells.fault();
        if (fault != null) {
          throw new InvalidDataException(document, "", fault);
        }
        for (int i = 0; i < cells.count(); i++) {
          header.add(cells.text(i));
        }
      }
    } catch (CsvRecords.MalformedCsvException e) {
      throw new InvalidDataException(document, "", String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (name.isEmpty()) {
        throw new InvalidDataException(
            document, "", "column " + (i + 1) + " of the header has no name");
      }
      if (!names.add(name)) {
        throw new InvalidDataException(document, "", "column \"" + name + "\" is there twice");
      }
    }
    if (header.isEmpty()) {
      throw new InvalidDataException(document, "", "is empty: the first row must name the columns");
    }
    return ImmutableList.copyOf(header);
  }

  /** Some spreadsheets begin a file with a byte-order mark, which is no part of its first name. */
  private static Reader withoutByteOrderMark(Reader in) {
    try {
      PushbackReader reader = new PushbackReader(in);
      int first = reader.read();
      if (first >= 0 && first != BYTE_ORDER_MARK) {
        reader.unread(first);
      }
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Stream<Row<T>> stream(Reader in, Source<T> source) {
    return StreamSupport.stream(source, false)
        .onClose(
            () -> {
              try {
                in.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Rows one after the other, as many as the input has. */
  private abstract static class Source<T> extends Spliterators.AbstractSpliterator<Row<T>> {

    private boolean ended;

    Source() {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    }

    /** Takes one record, which may hold no row; false at the end. */
    abstract boolean next(Consumer<? super Row<T>> action) throws IOException;

    @Override
    public boolean tryAdvance(Consumer<? super Row<T>> action) {
      boolean[] delivered = {false};
      try {
        while (!ended && !delivered[0]) {
          ended =
              !next(
                  row -> {
                    delivered[0] = true;
                    action.accept(row);
                  });
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return delivered[0];
    }
  }
}
