package org.impsci.core.data;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;

/** Whatever a file holds, the fast way of reading CSV gives the rows and faults of the parser. */
public final class CsvFuzzer {

  private CsvFuzzer() {}

  /** Reads an input as CSV in both ways. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    List<String> fast = read(text, CsvRecords.of(new StringReader(text), ReadLimits.standard()));
    List<String> parsed =
        read(text, CsvRecords.parsed(new StringReader(text), ReadLimits.standard()));
    if (!fast.equals(parsed)) {
      throw new AssertionError("read as " + fast + ", parsed as " + parsed);
    }
  }

  private static List<String> read(String text, CsvRecords records) {
    List<String> seen = new ArrayList<>();
    try {
      Rows.csvRows(
              "fuzz",
              new StringReader(text),
              records,
              header -> row -> new Row.Good<>(row.number(), cells(row, header.size())))
          .forEach(row -> seen.add(row.toString()));
    } catch (InvalidDataException e) {
      seen.add(e.getMessage());
    }
    return seen;
  }

  private static List<String> cells(CsvRow row, int columns) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(row.digit(i) + ":" + row.cell(i));
    }
    return cells;
  }
}
