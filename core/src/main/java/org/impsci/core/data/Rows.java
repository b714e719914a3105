package org.impsci.core.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;

/**
 * CSV and JSON Lines as streams of rows: one at a time, in order, each a value or a fault.
 *
 * <p>The streams hold one record at a time and close their input when they are closed.
 */
public final class Rows {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

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
    BufferedReader lines = new BufferedReader(withoutByteOrderMark(in));
    return stream(
        in,
        new Source<T>() {
          private long number;

          @Override
          boolean next(Consumer<? super Row<T>> action) throws IOException {
            String line = lines.readLine();
            number++;
            if (line == null) {
              return false;
            }
            if (!line.isBlank()) {
              action.accept(line(line));
            }
            return true;
          }

          private Row<T> line(String line) {
            try {
              return new Row.Good<>(number, JsonObject.read("line " + number, line).<T>as(reader));
            } catch (InvalidDataException e) {
              String column = e.pointer().isEmpty() ? null : e.pointer();
              return new Row.Bad<>(number, column, null, e.problem());
            }
          }
        });
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
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowExtraCharsAfterClosingQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(withoutByteOrderMark(in))
            .iterator();
    List<String> header = header(document, records);
    Function<CsvRow, T> reader = columns.apply(header);
    return stream(
        in,
        new Source<T>() {
          private long number = 1;

          @Override
          boolean next(Consumer<? super Row<T>> action) {
            number++;
            try {
              if (!records.hasNext()) {
                return false;
              }
              CsvRecord record = records.next();
              if (!isEmpty(record)) {
                action.accept(row(record));
              }
              return true;
            } catch (CsvParseException e) {
              String why = "is not CSV (" + e.getMessage() + "); what follows was not read";
              action.accept(new Row.Bad<>(number, null, null, why));
              return false;
            }
          }

          private Row<T> row(CsvRecord record) {
            if (record.getFieldCount() != header.size()) {
              String rule =
                  "has %d cells where the header has %d"
                      .formatted(record.getFieldCount(), header.size());
              return new Row.Bad<>(number, null, null, rule);
            }
            CsvRow row = new CsvRow("row " + number, header, record.getFields());
            try {
              return new Row.Good<>(number, reader.apply(row));
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

  private static List<String> header(String document, Iterator<CsvRecord> records) {
    List<String> header;
    try {
      header = records.hasNext() ? records.next().getFields() : List.of();
    } catch (CsvParseException e) {
      throw new InvalidDataException(document, "", "is not CSV: " + e.getMessage(), e);
    }
    header = header.stream().map(String::strip).toList();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (name.isEmpty()) {
        throw new InvalidDataException(
            document, "", "column " + (i + 1) + " of the header has no name");
      }
      if (header.indexOf(name) != i) {
        throw new InvalidDataException(document, "", "column \"" + name + "\" is there twice");
      }
    }
    if (header.isEmpty()) {
      throw new InvalidDataException(document, "", "is empty: the first row must name the columns");
    }
    return header;
  }

  private static boolean isEmpty(CsvRecord record) {
    return record.getFieldCount() == 1 && record.getField(0).isBlank();
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

    Source() {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    }

    /** Takes one record, which may hold no row; false at the end. */
    abstract boolean next(Consumer<? super Row<T>> action) throws IOException;

    @Override
    public boolean tryAdvance(Consumer<? super Row<T>> action) {
      try {
        boolean[] delivered = {false};
        boolean more = true;
        while (more && !delivered[0]) {
          more =
              next(
                  row -> {
                    delivered[0] = true;
                    action.accept(row);
                  });
        }
        return delivered[0];
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
