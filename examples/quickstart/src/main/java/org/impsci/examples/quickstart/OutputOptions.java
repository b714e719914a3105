package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a command writes. */
final class OutputOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to write results: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  Format format() {
    return format;
  }

  /**
   * Progress is shown where results are not: on a terminal whose standard output goes elsewhere.
   */
  Progress progress(PrintWriter err) {
    return new Progress(err, CommandLine.Help.Ansi.AUTO.enabled());
  }
}
