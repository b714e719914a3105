package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import org.impsci.core.Row;

/**
 * The rows that could not be used: each is reported, and the exit code says that there were some.
 */
final class Faults {

  private final PrintWriter err;
  private long count;

  Faults(PrintWriter err) {
    this.err = err;
  }

  void report(Row.Bad<?> row) {
    report(row.message());
  }

  void report(String fault) {
    count++;
    err.println(fault);
  }

  /** Says what is no fault. */
  void note(String text) {
    err.println(text);
  }

  int exitCode() {
    return count == 0 ? Main.GOOD : Main.SOME_ROWS_FAILED;
  }
}
