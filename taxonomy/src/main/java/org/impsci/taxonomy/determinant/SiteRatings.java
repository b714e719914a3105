package org.impsci.taxonomy.determinant;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * Reads ratings of constructs, many at a time, against a catalogue. A record that breaks a rule
 * becomes a {@link Row.Bad} in its place; the others still come out, in the order of the input. The
 * streams hold one record at a time and close their input when they are closed.
 *
 * @since 0.1
 */
public final class SiteRatings {

  private static final List<String> REQUIRED = ImmutableList.of("site", "construct", "rating");
  private static final List<String> COLUMNS =
      ImmutableList.of("site", "construct", "role", "rating", "rationale");

  private SiteRatings() {}

  /**
   * Reads a file by its ending: {@code .csv} as CSV, {@code .jsonl} or {@code .ndjson} as JSON
   * Lines.
   *
   * @param catalogue the constructs that are rated
   * @param file the file, UTF-8
   * @return the rows; close them to close the file
   * @throws IllegalArgumentException if the file has another ending
   * @throws InvalidDataException if the header of a CSV file is at fault
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Stream<Row<SiteRating>> read(ConstructCatalogue catalogue, Path file) {
    String name = String.valueOf(file.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    boolean csv = lower.endsWith(".csv");
    if (!csv && !lower.endsWith(".jsonl") && !lower.endsWith(".ndjson")) {
      throw new IllegalArgumentException(
          "ratings: file \"%s\" ends neither in .csv nor in .jsonl or .ndjson".formatted(name));
    }
    Reader in;
    try {
      in = Files.newBufferedReader(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!csv) {
      return jsonLines(catalogue, in);
    }
    try {
      return csv(name, catalogue, in, ReadLimits.standard());
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
   * Reads JSON Lines: one object a line with {@code site}, {@code construct}, {@code rating} (an
   * integer from -2 to 2, or {@code mixed}, {@code missing} or {@code not-applicable}), and where
   * they apply {@code role} and {@code rationale}.
   *
   * @param catalogue the constructs that are rated
   * @param in the text
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<SiteRating>> jsonLines(ConstructCatalogue catalogue, Reader in) {
    return jsonLines(catalogue, in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #jsonLines(ConstructCatalogue, Reader)} does, within limits of your own.
   *
   * @param catalogue the constructs that are rated
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<SiteRating>> jsonLines(
      ConstructCatalogue catalogue, Reader in, ReadLimits limits) {
    return Rows.jsonLines(in, limits, json -> rating(catalogue, json));
  }

  /**
   * Reads comma-separated values whose first row names the columns, the same as the members in JSON
   * Lines, in any order; {@code role} and {@code rationale} may be left out. A value may carry a
   * plus sign. An empty cell is no rating: what was not rated is written {@code missing}.
   *
   * @param catalogue the constructs that are rated
   * @param in the text
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, lacks a column, or has one twice or one
   *     that is not known
   */
  public static Stream<Row<SiteRating>> csv(ConstructCatalogue catalogue, Reader in) {
    return csv(catalogue, in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #csv(ConstructCatalogue, Reader)} does, within limits of your own.
   *
   * @param catalogue the constructs that are rated
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, lacks a column, or has one twice or one
   *     that is not known
   */
  public static Stream<Row<SiteRating>> csv(
      ConstructCatalogue catalogue, Reader in, ReadLimits limits) {
    return csv("ratings", catalogue, in, limits);
  }

  private static Stream<Row<SiteRating>> csv(
      String document, ConstructCatalogue catalogue, Reader in, ReadLimits limits) {
    return Rows.csv(document, in, limits, header -> columns(document, catalogue, header));
  }

  private static Function<CsvRow, SiteRating> columns(
      String document, ConstructCatalogue catalogue, List<String> header) {
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        throw new InvalidDataException(
            document,
            "",
            "unknown column \"%s\"; known: %s".formatted(column, String.join(", ", COLUMNS)));
      }
    }
    for (String column : REQUIRED) {
      if (!header.contains(column)) {
        throw new InvalidDataException(document, "", "has no column \"%s\"".formatted(column));
      }
    }
    return row -> rating(catalogue, row);
  }

  private static SiteRating rating(ConstructCatalogue catalogue, JsonObject json) {
    return SiteRating.builder()
        .site(json.text("site"))
        .construct(json.concept("construct", catalogue::get).code())
        .role(json.has("role") ? json.concept("role", catalogue::get).code() : null)
        .rating(rating(json))
        .rationale(json.textOrNull("rationale"))
        .build()
        .checkedBy(catalogue);
  }

  private static ConstructRating rating(JsonObject json) {
    try {
      return ConstructRating.fromJson(json.integerOrText("rating"));
    } catch (InvalidDataException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw json.fault("rating", String.valueOf(e.getMessage()));
    }
  }

  private static SiteRating rating(ConstructCatalogue catalogue, CsvRow row) {
    return SiteRating.builder()
        .site(row.text("site"))
        .construct(code(catalogue, row, "construct", row.text("construct")))
        .role(row.find("role").map(role -> code(catalogue, row, "role", role)).orElse(null))
        .rating(rating(row))
        .rationale(row.find("rationale").orElse(null))
        .build()
        .checkedBy(catalogue);
  }

  private static String code(ConstructCatalogue catalogue, CsvRow row, String column, String code) {
    try {
      return catalogue.get(code).code();
    } catch (UnknownCodeException e) {
      throw row.fault(column, String.valueOf(e.getMessage()));
    }
  }

  private static ConstructRating rating(CsvRow row) {
    String text = row.text("rating");
    if (text.matches("[+-]?[0-2]")) {
      return ConstructRating.of(Integer.parseInt(text));
    }
    try {
      return ConstructRating.State.of(text);
    } catch (UnknownCodeException e) {
      throw row.fault(
          "rating", "must be an integer from -2 to +2, or mixed, missing or not-applicable");
    }
  }
}
