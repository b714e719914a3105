package org.impsci.examples.quickstart;

import picocli.CommandLine.Option;

/** How a matrix is read and its coefficients are written. */
final class MatrixOptions {

  /** How coefficients are written. */
  enum Format {
    TABLE,
    JSON
  }

  @Option(names = "--header", description = "The first row names the columns.")
  private boolean header;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to write results: table or json; default ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  boolean header() {
    return header;
  }

  boolean json() {
    return format == Format.JSON;
  }
}
