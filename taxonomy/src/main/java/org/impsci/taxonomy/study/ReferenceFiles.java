package org.impsci.taxonomy.study;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads studies from the files that reference managers and screening tools export: RIS, and CSV as
 * Zotero, EndNote and Covidence write it. What a study needs is taken, the rest passed over. A
 * record that breaks a rule becomes a {@link Row.Bad} in its place; the others still come out, in
 * the order of the input. The streams hold one record at a time and close their input when they are
 * closed.
 *
 * <p>These formats say nothing of the country studied, the aim, the design and the approach: those
 * stay unknown. Authors are as the file writes them, such as {@code Doe, Jane}.
 *
 * @since 0.1
 */
public final class ReferenceFiles {

  private static final int LOOK_AHEAD = 1 << 16;

  private static final Pattern RIS_START = Pattern.compile("(?m)^\\uFEFF?TY\\s*-");
  private static final Pattern ID_COLUMN =
      Pattern.compile("\\A[\\uFEFF\\s]*+(?:[^\\n]*,)?\\s*+\"?id\"?\\s*(?:[,\\r\\n]|\\z)");

  private static final List<String> ID =
      ImmutableList.of("key", "covidence #", "record number", "accession number", "doi");
  private static final List<String> TITLE = ImmutableList.of("title", "primary title");
  private static final List<String> ABSTRACT = ImmutableList.of("abstract note", "abstract");
  private static final List<String> AUTHORS = ImmutableList.of("authors", "author");
  private static final List<String> YEAR =
      ImmutableList.of("publication year", "published year", "year");

  private static final Splitter ENTRIES =
      Splitter.on(Pattern.compile("[;\\n]")).trimResults().omitEmptyStrings();

  private ReferenceFiles() {}

  /**
   * Reads a file by its ending: {@code .ris} or {@code .csv}.
   *
   * @param file the file, UTF-8
   * @return the rows; close them to close the file
   * @throws IllegalArgumentException if the file has another ending
   * @throws InvalidDataException if the header of a CSV file is at fault
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Stream<Row<Study>> read(Path file) {
    String name = String.valueOf(file.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    boolean ris = lower.endsWith(".ris");
    if (!ris && !lower.endsWith(".csv")) {
      throw new IllegalArgumentException(
          "references: file \"%s\" ends neither in .ris nor in .csv".formatted(name));
    }
    Reader in;
    try {
      in = Files.newBufferedReader(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (ris) {
      return ris(in);
    }
    try {
      return csv(name, in, ReadLimits.standard());
    } catch (RuntimeException e) {
      try (in) {
        throw e;
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
        throw e;
      }
    }
  }

  /**
   * Reads RIS. A record begins with {@code TY} and ends with {@code ER}; a tag is a capital, a
   * capital or digit, two spaces and a hyphen at the start of a line; a line without a tag goes on
   * with the one before. The title is {@code TI}, else {@code T1}; the abstract {@code AB}, else
   * {@code N2}; the authors {@code AU}, else {@code A1}; the year begins {@code PY}, else {@code
   * Y1}, else {@code DA}; the id is {@code ID}, else {@code AN}, else {@code DO}, else {@code
   * record-} with the number of the record.
   *
   * @param in the text
   * @return the rows, numbered by record from 1; a fault says in which line it is
   */
  public static Stream<Row<Study>> ris(Reader in) {
    return ris(in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #ris(Reader)} does, within limits of your own.
   *
   * @param in the text
   * @param limits how much to take; a record that exceeds a limit is a fault in its place
   * @return the rows, numbered by record from 1; a fault says in which line it is
   */
  public static Stream<Row<Study>> ris(Reader in, ReadLimits limits) {
    return StreamSupport.stream(new RisRecords(in, limits), false)
        .onClose(
            () -> {
              try {
                in.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * Reads comma-separated values whose first row names the columns. Their names count in any case:
   * {@code Title} must be there; {@code Abstract Note} or {@code Abstract}, {@code Authors} or
   * {@code Author} (separated by semicolons or lines), and {@code Publication Year}, {@code
   * Published Year} or {@code Year} may be. The id is in {@code Key}, {@code Covidence #}, {@code
   * Record Number}, {@code Accession Number} or {@code DOI}, the first of these that is filled,
   * else it is {@code row-} with the number of the row.
   *
   * @param in the text
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, has no column for the title, or has a
   *     column twice
   */
  public static Stream<Row<Study>> csv(Reader in) {
    return csv(in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #csv(Reader)} does, within limits of your own.
   *
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, has no column for the title, or has a
   *     column twice
   */
  public static Stream<Row<Study>> csv(Reader in, ReadLimits limits) {
    return csv("references", in, limits);
  }

  /**
   * Reads RIS, CSV as reference managers write it, or CSV as {@link Studies#csv} takes it,
   * whichever the text is: RIS if a line near its start begins with {@code TY} and a hyphen, the
   * library's own CSV if the header has a column {@code id}, else that of a reference manager.
   *
   * @param in the text
   * @return the rows
   * @throws InvalidDataException as the reader of the kind does
   * @throws UncheckedIOException if the text cannot be read
   */
  public static Stream<Row<Study>> detect(Reader in) {
    return detect(in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #detect(Reader)} does, within limits of your own.
   *
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows
   * @throws InvalidDataException as the reader of the kind does
   * @throws UncheckedIOException if the text cannot be read
   */
  public static Stream<Row<Study>> detect(Reader in, ReadLimits limits) {
    BufferedReader text = new BufferedReader(in, LOOK_AHEAD);
    String start;
    try {
      text.mark(LOOK_AHEAD);
      char[] ahead = new char[LOOK_AHEAD / 2];
      int length = 0;
      int read = text.read(ahead);
      while (read > 0) {
        length += read;
        read = length < ahead.length ? text.read(ahead, length, ahead.length - length) : 0;
      }
      start = new String(ahead, 0, length);
      text.reset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A quoted cell may hold any line, so a header decides before a tag does.
    if (ID_COLUMN.matcher(start).find()) {
      return Studies.csv(text, limits);
    }
    return RIS_START.matcher(start).find() ? ris(text, limits) : csv(text, limits);
  }

  private static Stream<Row<Study>> csv(String document, Reader in, ReadLimits limits) {
    return Rows.csv(document, in, limits, header -> columns(document, header));
  }

  private static Function<CsvRow, Study> columns(String document, List<String> header) {
    if (named(header, TITLE).isEmpty()) {
      throw new InvalidDataException(
          document,
          "",
          "has no column \"Title\"; is neither a file of studies, which has a column \"id\", nor one"
              + " of a reference manager");
    }
    List<String> ids = named(header, ID);
    List<String> titles = named(header, TITLE);
    List<String> abstracts = named(header, ABSTRACT);
    List<String> authors = named(header, AUTHORS);
    List<String> years = named(header, YEAR);
    return row ->
        Study.builder()
            .id(first(row, ids).orElse("row-" + row.number()))
            .title(first(row, titles).orElse(null))
            .abstractText(first(row, abstracts).orElse(null))
            .authors(first(row, authors).map(ENTRIES::splitToList).orElse(List.of()))
            .year(year(row, years))
            .build();
  }

  /** The columns of a header that go by one of the names, in the order of the names. */
  private static List<String> named(List<String> header, List<String> names) {
    ImmutableList.Builder<String> found = ImmutableList.builder();
    for (String name : names) {
      for (String column : header) {
        if (column.toLowerCase(Locale.ROOT).equals(name)) {
          found.add(column);
        }
      }
    }
    return found.build();
  }

  private static Optional<String> first(CsvRow row, List<String> columns) {
    return columns.stream().flatMap(column -> row.find(column).stream()).findFirst();
  }

  private static @Nullable Integer year(CsvRow row, List<String> columns) {
    for (String column : columns) {
      Optional<String> cell = row.find(column);
      if (cell.isPresent()) {
        if (!cell.get().matches("[0-9]{4}")) {
          throw row.fault(column, "must be a year of four digits, 1800..2100");
        }
        return Integer.valueOf(cell.get());
      }
    }
    return null;
  }
}
