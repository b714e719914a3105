package org.impsci.core.data;

import java.util.List;
import java.util.Optional;
import org.impsci.core.InvalidDataException;

/**
 * One row of a CSV file, by the places or the names of its columns. Valid until the next is read.
 *
 * <p>Cells come without surrounding spaces, and without the apostrophe that marks a text as no
 * formula, as in {@code '=text}.
 *
 * @since 0.1
 */
public final class CsvRow {

  private final List<String> header;
  private final CsvCells cells;
  private final long number;

  CsvRow(long number, List<String> header, CsvCells cells) {
    this.number = number;
    this.header = header;
    this.cells = cells;
  }

  /**
   * The number of the row.
   *
   * @return the row, from 1, the header included
   */
  public long number() {
    return number;
  }

  /**
   * A cell that holds one digit and nothing else.
   *
   * @param column the place of its column, from 0
   * @return the digit; negative if the cell holds anything else, or nothing
   */
  public int digit(int column) {
    return cells.digit(column);
  }

  /**
   * Whether a cell holds nothing.
   *
   * @param column the place of its column, from 0
   * @return whether it is empty or only spaces
   */
  public boolean isEmpty(int column) {
    return cells.isEmpty(column);
  }

  /**
   * A cell.
   *
   * @param column the place of its column, from 0
   * @return its text, without surrounding spaces; empty if it holds nothing
   */
  public String cell(int column) {
    return cells.text(column);
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
        : Optional.of(cells.text(index)).filter(text -> !text.isEmpty());
  }

  /**
   * A fault in a cell.
   *
   * @param column the column
   * @param problem what is wrong and what would be accepted
   * @return the exception, to be thrown
   */
  public InvalidDataException fault(String column, String problem) {
    return new InvalidDataException("row " + number, "/" + column, problem);
  }
}
