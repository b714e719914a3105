package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.List;

/**
 * Lines of cells under headings, each column of a fixed width, so that it can be printed as it is
 * read.
 */
final class Table {

  private final PrintWriter out;
  private final int[] widths;

  Table(PrintWriter out, int... widths) {
    this.out = out;
    this.widths = widths;
  }

  void header(String... cells) {
    row(cells);
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append("-".repeat(width)).append("  ");
    }
    out.println(rule.toString().stripTrailing());
  }

  void row(String... cells) {
    row(List.of(cells));
  }

  void row(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = fitted(cells.get(i), widths[i]);
      line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  private static String fitted(String text, int width) {
    String oneLine = text.replaceAll("\\s+", " ");
    return oneLine.length() <= width ? oneLine : oneLine.substring(0, width - 1) + "\u2026";
  }
}
