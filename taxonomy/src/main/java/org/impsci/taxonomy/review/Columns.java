package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.impsci.core.InvalidDataException;
import org.impsci.core.data.CsvRow;
import org.jspecify.annotations.Nullable;

/** How the CSV files of this package hold what is more than a text. */
final class Columns {

  private Columns() {}

  static void check(
      String document, List<String> header, List<String> known, List<String> required) {
    for (String column : header) {
      if (!known.contains(column)) {
        throw new InvalidDataException(
            document,
            "",
            "unknown column \"%s\"; known: %s".formatted(column, String.join(", ", known)));
      }
    }
    for (String column : required) {
      if (!header.contains(column)) {
        throw new InvalidDataException(document, "", "has no column \"%s\"".formatted(column));
      }
    }
  }

  static <C> C concept(CsvRow row, String column, Function<String, C> vocabulary) {
    return concept(row, column, row.text(column), vocabulary);
  }

  static <C> List<C> concepts(CsvRow row, String column, Function<String, C> vocabulary) {
    return list(row, column).stream()
        .map(code -> concept(row, column, code, vocabulary))
        .collect(ImmutableList.toImmutableList());
  }

  static <C> C concept(CsvRow row, String column, String code, Function<String, C> vocabulary) {
    try {
      return vocabulary.apply(code);
    } catch (IllegalArgumentException e) {
      throw row.fault(column, String.valueOf(e.getMessage()));
    }
  }

  static List<String> list(CsvRow row, String column) {
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

  static @Nullable Integer wholeNumberOrNull(CsvRow row, String column) {
    Optional<String> cell = row.find(column);
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.get().matches("[0-9]{1,9}")) {
      throw row.fault(column, "must be a whole number");
    }
    return Integer.valueOf(cell.get());
  }

  static String textOf(@Nullable Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  static String joined(String where, String column, List<String> entries) {
    for (String entry : entries) {
      Preconditions.checkArgument(
          entry.indexOf(';') < 0,
          "%s: %s has \"%s\", whose semicolon would separate entries in CSV; write JSON",
          where,
          column,
          entry);
    }
    return String.join(";", entries);
  }

  static List<String> lines(String cell) {
    return cell.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  static String lines(String where, String column, List<String> entries) {
    for (String entry : entries) {
      Preconditions.checkArgument(
          entry.lines().count() == 1,
          "%s: %s has an entry with a line break, which would separate entries in CSV; write JSON",
          where,
          column);
    }
    return String.join("\n", entries);
  }
}
