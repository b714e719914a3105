package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.JsonObject;
import org.impsci.core.data.Rows;

/**
 * Reads studies, many at a time. A record that breaks a rule becomes a {@link Row.Bad} in its
 * place; the others still come out, in the order of the input. The streams hold one record at a
 * time and close their input when they are closed.
 *
 * @since 0.1
 */
public final class Studies {

  private static final List<String> COLUMNS =
      ImmutableList.of(
          "id",
          "title",
          "abstract",
          "authors",
          "year",
          "country",
          "location",
          "aim",
          "designs",
          "statedApproach");

  private Studies() {}

  /**
   * Reads a file by its ending: {@code .csv} as CSV, {@code .jsonl} or {@code .ndjson} as JSON
   * Lines.
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
    boolean csv = lower.endsWith(".csv");
    if (!csv && !lower.endsWith(".jsonl") && !lower.endsWith(".ndjson")) {
      throw new IllegalArgumentException(
          "studies: file \"%s\" ends neither in .csv nor in .jsonl or .ndjson".formatted(name));
    }
    Reader in;
    try {
      in = Files.newBufferedReader(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!csv) {
      return jsonLines(in);
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
   * Reads JSON Lines: one object a line, with the members {@code id}, {@code title}, {@code
   * abstract}, {@code authors}, {@code year}, {@code country}, {@code location}, {@code aim},
   * {@code designs} (an array of codes) and {@code statedApproach} ({@code {"kind": "named",
   * "names": ["RE-AIM"]}}). All but the id may be absent; none may be null or empty; no other is
   * accepted.
   *
   * @param in the text
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<Study>> jsonLines(Reader in) {
    return jsonLines(in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #jsonLines(Reader)} does, within limits of your own.
   *
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<Study>> jsonLines(Reader in, ReadLimits limits) {
    return Rows.jsonLines(in, limits, Studies::study);
  }

  /**
   * Reads a JSON document that is an array of objects, each as {@link #jsonLines} takes it.
   *
   * @param in the text in UTF-8, closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @return the rows, numbered by element from 1
   * @throws InvalidDataException if the text is not one JSON array and nothing else
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<Row<Study>> jsonArray(InputStream in, String name) {
    return jsonArray(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #jsonArray(InputStream, String)} does, within limits of your own.
   *
   * @param in the text in UTF-8, closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered by element from 1
   * @throws InvalidDataException if the text is not one JSON array and nothing else
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<Row<Study>> jsonArray(InputStream in, String name, ReadLimits limits) {
    return Rows.jsonArray(name, in, limits, Studies::study);
  }

  /**
   * Reads one study from JSON: an object as {@link #jsonLines} takes it, on as many lines as it
   * likes.
   *
   * @param in the text in UTF-8, closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @return the study
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static Study json(InputStream in, String name) {
    return json(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #json(InputStream, String)} does, within limits of your own.
   *
   * @param in the text in UTF-8, closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param limits how much to take; what exceeds a limit is refused
   * @return the study
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static Study json(InputStream in, String name, ReadLimits limits) {
    return JsonObject.read(name, in, limits).as(Studies::study);
  }

  /**
   * Reads comma-separated values whose first row names the columns, the same as the members in JSON
   * Lines, in any order. Only {@code id} must be among them; an empty cell means not known. {@code
   * authors}, {@code designs} and {@code statedApproach} hold lists separated by semicolons; the
   * last one holds the names of approaches.
   *
   * @param in the text
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, lacks {@code id}, or has a column twice
   *     or one that is not known
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
   * @throws InvalidDataException if the header is missing, lacks {@code id}, or has a column twice
   *     or one that is not known
   */
  public static Stream<Row<Study>> csv(Reader in, ReadLimits limits) {
    return csv("studies", in, limits);
  }

  private static Stream<Row<Study>> csv(String document, Reader in, ReadLimits limits) {
    return Rows.csv(document, in, limits, header -> columns(document, header));
  }

  private static Function<CsvRow, Study> columns(String document, List<String> header) {
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        throw new InvalidDataException(
            document,
            "",
            "unknown column \"%s\"; known: %s".formatted(column, String.join(", ", COLUMNS)));
      }
    }
    if (!header.contains("id")) {
      throw new InvalidDataException(document, "", "has no column \"id\"");
    }
    return Studies::study;
  }

  /** Takes the members of a study; the object may have others. */
  static Study study(JsonObject json) {
    return Study.builder()
        .id(json.text("id"))
        .title(json.textOrNull("title"))
        .abstractText(json.textOrNull("abstract"))
        .authors(json.texts("authors"))
        .year(json.integerOrNull("year"))
        .country(json.textOrNull("country"))
        .location(json.textOrNull("location"))
        .aim(json.textOrNull("aim"))
        .designs(json.concepts("designs", StudyDesign::of))
        .statedApproach(
            json.has("statedApproach")
                ? json.object("statedApproach").as(Studies::statedApproach)
                : null)
        .build();
  }

  private static StatedApproach statedApproach(JsonObject json) {
    return new StatedApproach(json.concept("kind", StatedApproach.Kind::of), json.texts("names"));
  }

  private static Study study(CsvRow row) {
    List<String> approaches = list(row, "statedApproach");
    return Study.builder()
        .id(row.text("id"))
        .title(row.find("title").orElse(null))
        .abstractText(row.find("abstract").orElse(null))
        .authors(list(row, "authors"))
        .year(row.find("year").map(year -> year(row, year)).orElse(null))
        .country(row.find("country").orElse(null))
        .location(row.find("location").orElse(null))
        .aim(row.find("aim").orElse(null))
        .designs(list(row, "designs").stream().map(code -> design(row, code)).toList())
        .statedApproach(
            approaches.isEmpty() ? null : new StatedApproach(StatedApproach.Kind.NAMED, approaches))
        .build();
  }

  private static List<String> list(CsvRow row, String column) {
    Optional<String> cell = row.find(column);
    if (cell.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<String> entries = ImmutableList.builder();
    for (String entry : cell.get().split(";", -1)) {
      if (entry.isBlank()) {
        throw row.fault(column, "has an empty entry: separate entries by one semicolon");
      }
      entries.add(entry.strip());
    }
    return entries.build();
  }

  private static int year(CsvRow row, String year) {
    if (!year.matches("[0-9]{4}")) {
      throw row.fault("year", "must be a year of four digits, 1800..2100");
    }
    return Integer.parseInt(year);
  }

  private static StudyDesign design(CsvRow row, String code) {
    try {
      return StudyDesign.of(code);
    } catch (UnknownCodeException e) {
      throw row.fault("designs", String.valueOf(e.getMessage()));
    }
  }
}
