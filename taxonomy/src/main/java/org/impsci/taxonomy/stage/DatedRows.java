package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.Exceeded;
import org.impsci.core.data.Rows;

/** Reads CSV of which several rows are about one site. */
final class DatedRows {

  static final String SITE = "site";
  static final String EVENT = "event";
  static final String DATE = "date";

  private DatedRows() {}

  /** Makes the rows of a site into a value; refused with the number of a row. */
  @FunctionalInterface
  interface Join<R, T> {
    Row<T> join(Map<Long, R> rows);
  }

  static <R, T> SiteFile<T> read(
      String document,
      Reader in,
      ReadLimits limits,
      BiConsumer<String, List<String>> columns,
      Function<CsvRow, R> reader,
      Function<R, ?> site,
      Join<R, T> join) {
    Map<Object, Map<Long, R>> bySite = new LinkedHashMap<>();
    List<Row.Bad<T>> failures = new ArrayList<>();
    Counted count = new Counted(document, limits);
    try (Stream<Row<R>> rows =
        Rows.csv(
            document,
            in,
            limits,
            header -> {
              columns.accept(document, header);
              return reader;
            })) {
      rows.forEach(
          row -> {
            count.accept(row);
            if (row instanceof Row.Good<R> good) {
              bySite
                  .computeIfAbsent(site.apply(good.value()), key -> new LinkedHashMap<>())
                  .put(good.number(), good.value());
            } else if (row instanceof Row.Bad<R> bad) {
              failures.add(new Row.Bad<>(bad.number(), bad.column(), bad.value(), bad.rule()));
            }
          });
    }
    ImmutableList.Builder<T> sites = ImmutableList.builder();
    for (Map<Long, R> rows : bySite.values()) {
      Row<T> joined = join.join(rows);
      if (joined instanceof Row.Good<T> good) {
        sites.add(good.value());
      } else if (joined instanceof Row.Bad<T> bad) {
        failures.add(bad);
      }
    }
    failures.sort(Comparator.comparingLong(Row.Bad::number));
    return new SiteFile<>(sites.build(), failures);
  }

  /** Counts the rows of a file that is held as a whole. */
  private static final class Counted {

    private final String document;
    private final ReadLimits limits;
    private int rows;

    Counted(String document, ReadLimits limits) {
      this.document = document;
      this.limits = limits;
    }

    void accept(Row<?> row) {
      rows++;
      if (rows > limits.rows()) {
        throw new InvalidDataException(
            document,
            "",
            Exceeded.limit("the file", limits.rows(), "rows", "rows")
                + " (row "
                + row.number()
                + ")");
      }
    }
  }

  /** Refuses a header that lacks a column or has one that nothing reads. */
  static void columns(
      String document, List<String> header, List<String> required, List<String> optional) {
    for (String column : required) {
      if (!header.contains(column)) {
        throw new InvalidDataException(
            document,
            "",
            "column \"%s\" is missing; required: %s"
                .formatted(column, String.join(", ", required)));
      }
    }
    for (String column : header) {
      if (!required.contains(column) && !optional.contains(column)) {
        throw new InvalidDataException(
            document,
            "",
            "unknown column \"%s\"; known: %s"
                .formatted(
                    column,
                    String.join(
                        ", ",
                        ImmutableList.<String>builder()
                            .addAll(required)
                            .addAll(optional)
                            .build())));
      }
    }
  }

  /** A cell that must hold something of a vocabulary. */
  static <C> C cell(CsvRow row, String column, Function<String, C> vocabulary) {
    String text = row.text(column);
    try {
      return vocabulary.apply(text);
    } catch (IllegalArgumentException e) {
      throw row.fault(column, String.valueOf(e.getMessage()));
    }
  }

  static LocalDate date(CsvRow row) {
    return cell(row, DATE, Dates::parse);
  }

  static <R> long number(Map<Long, R> rows, R row) {
    // the last of equal rows, since it is the second that is one too many
    long number = 0;
    for (Map.Entry<Long, R> entry : rows.entrySet()) {
      if (entry.getValue().equals(row)) {
        number = entry.getKey();
      }
    }
    Preconditions.checkState(number > 0, "row is not of this site");
    return number;
  }
}
