package org.impsci.examples.quickstart;

import java.util.Locale;

/** How results are written. */
enum Format {
  /** For people. */
  TABLE,
  /** One JSON object a line. */
  JSONL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
