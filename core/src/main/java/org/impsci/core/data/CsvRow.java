package org.impsci.core.data;

import java.util.List;
import java.util.Optional;
import org.impsci.core.InvalidDataException;

/** One row of a CSV file, by the names of its columns. */
public final class CsvRow {

  private final String place;
  private final List<String> header;
  private final List<String> cells;

  CsvRow(String place, List<String> header, List<String> cells) {
    this.place = place;
    this.header = header;
    this.cells = cells;
  }

  /**
   * A cell that must hold something.
   *
   * @param column its column
   * @return its text, without surrounding spaces
   * @throws InvalidDataException if the cell is empty or the column is absent
   */
  public String text(String column) {
    return find(column).orElseThrow(() -> fault(column, "is missing"));
  }

  /**
   * A cell that may be empty.
   *
   * @param column its column
   * @return its text, without surrounding spaces; empty if the cell is, or the column is absent
   */
  public Optional<String> find(String column) {
    int index = header.indexOf(column);
    return index < 0
        ? Optional.empty()
        : Optional.of(cells.get(index).strip()).filter(text -> !text.isEmpty());
  }

  /**
   * A fault in a cell.
   *
   * @param column the column
   * @param problem what is wrong and what would be accepted
   * @return the exception, to be thrown
   */
  public InvalidDataException fault(String column, String problem) {
    return new InvalidDataException(place, "/" + column, problem);
  }
}
