package org.impsci.examples.quickstart;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.impsci.core.Row;
import org.impsci.core.agreement.RatingMatrix;
import org.impsci.fidelity.psychometrics.ItemMatrix;
import org.jspecify.annotations.Nullable;

/** A matrix in CSV: a row a unit, a column a rater or an item, an empty cell a missing rating. */
final class MatrixInput {

  private final List<List<@Nullable String>> rows = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private List<String> columns = List.of();

  /**
   * Reads the cells.
   *
   * @param header whether the first row names the columns
   * @param faults where rows of another width are reported
   */
  static MatrixInput read(Input input, boolean header, Faults faults) {
    MatrixInput matrix = new MatrixInput();
    long number = 0;
    for (CsvRecord record :
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(IGNORE)
            .missingFieldStrategy(IGNORE)
            .ofCsvRecord(input.text())) {
      number++;
      List<String> cells = record.getFields().stream().map(String::strip).toList();
      if (cells.size() == 1 && cells.get(0).isEmpty() && matrix.columns.size() != 1) {
        continue;
      }
      if (matrix.columns.isEmpty()) {
        matrix.columns = header ? cells : numbered(cells.size());
        if (header) {
          continue;
        }
      }
      if (cells.size() == matrix.columns.size()) {
        matrix.numbers.add(number);
        matrix.rows.add(present(cells));
      } else {
        String rule = "has %d cells where the first row has %d";
        faults.report(
            new Row.Bad<>(number, null, null, rule.formatted(cells.size(), matrix.columns.size())));
      }
    }
    if (matrix.rows.isEmpty()) {
      throw new Input.UnusableException("the file has no row of ratings");
    }
    return matrix;
  }

  /** The names of the columns, or their numbers from 1. */
  List<String> columns() {
    return columns;
  }

  /** Whether every cell is a number or empty. */
  boolean isNumeric() {
    return rows.stream()
        .flatMap(List::stream)
        .allMatch(cell -> cell == null || number(cell) != null);
  }

  /** The ratings as numbers; rows with a cell that is none are reported and left out. */
  RatingMatrix numbers(Faults faults) {
    List<List<@Nullable Double>> units = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Double> unit = new ArrayList<>();
      boolean good = true;
      for (int column = 0; column < columns.size() && good; column++) {
        String cell = rows.get(i).get(column);
        Double value = cell == null ? null : number(cell);
        good = cell == null || value != null;
        if (!good) {
          faults.report(
              new Row.Bad<>(numbers.get(i), columns.get(column), cell, "is not a number"));
        }
        unit.add(value);
      }
      if (good) {
        units.add(unit);
      }
    }
    if (units.isEmpty()) {
      throw new Input.UnusableException("the file has no row of numbers");
    }
    return RatingMatrix.ofRows(units);
  }

  /** The ratings as whole numbers of a byte, row by row; other rows are reported and left out. */
  byte[] wholeNumbers(Faults faults) {
    ByteArrayOutputStream cells = new ByteArrayOutputStream();
    for (int i = 0; i < rows.size(); i++) {
      byte[] row = new byte[columns.size()];
      boolean good = true;
      for (int column = 0; column < row.length && good; column++) {
        String cell = rows.get(i).get(column);
        Double value = cell == null ? null : number(cell);
        good =
            cell == null || (value != null && value == Math.rint(value) && Math.abs(value) <= 127);
        if (good) {
          row[column] = value == null ? ItemMatrix.MISSING : value.byteValue();
        } else {
          String rule = "is not a whole number in -127..127";
          faults.report(new Row.Bad<>(numbers.get(i), columns.get(column), cell, rule));
        }
      }
      if (good) {
        cells.writeBytes(row);
      }
    }
    return cells.toByteArray();
  }

  /** The ratings as categories, in alphabetical order. */
  RatingMatrix categories() {
    TreeSet<String> categories = new TreeSet<>();
    for (List<@Nullable String> row : rows) {
      for (String cell : row) {
        if (cell != null) {
          categories.add(cell);
        }
      }
    }
    return RatingMatrix.ofCategories(rows, List.copyOf(categories));
  }

  private static List<@Nullable String> present(List<String> cells) {
    List<@Nullable String> present = new ArrayList<>();
    for (String cell : cells) {
      present.add(cell.isEmpty() ? null : cell);
    }
    return present;
  }

  private static @Nullable Double number(String cell) {
    try {
      double value = Double.parseDouble(cell);
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static List<String> numbered(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add("column " + i);
    }
    return names;
  }
}
