package org.impsci.examples.quickstart;

import java.io.PrintWriter;

/** How far a long input has been read, on a terminal only. */
final class Progress {

  private static final long EVERY_NANOS = 500_000_000L;

  private final PrintWriter err;
  private final boolean shown;
  private long count;
  private long lastShown = System.nanoTime();
  private boolean written;

  /**
   * Starts counting.
   *
   * @param err where progress goes
   * @param terminal whether that is a terminal, and results do not go there too
   */
  Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.shown = terminal;
  }

  void step() {
    count++;
    long now = System.nanoTime();
    if (shown && now - lastShown > EVERY_NANOS) {
      lastShown = now;
      written = true;
      err.print("\r" + count + " rows");
      err.flush();
    }
  }

  void end() {
    if (written) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }
}
