package org.impsci.examples.spark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file holds a table. */
enum TableFormat {
  /** An object of JSON on each line. */
  JSONL("jsonl", ".jsonl", ".ndjson", ".json"),
  /** Comma-separated values with the names of the columns in the first row. */
  CSV("csv", ".csv"),
  /** Parquet. */
  PARQUET("parquet", ".parquet");

  private final String code;
  private final ImmutableList<String> endings;

  TableFormat(String code, String... endings) {
    this.code = code;
    this.endings = ImmutableList.copyOf(endings);
  }

  @Override
  public String toString() {
    return code;
  }

  /**
   * The format that was asked for, or else that which the ending of the first file says, before one
   * of compression.
   *
   * @throws IllegalArgumentException if neither is among the formats that a command reads
   */
  static TableFormat of(@Nullable TableFormat asked, List<String> files, TableFormat... read) {
    TableFormat found = asked == null ? byEnding(files.get(0)) : asked;
    if (found == null || !List.of(read).contains(found)) {
      throw new IllegalArgumentException(
          "file \"%s\": the format is %s; say --format with one of %s"
              .formatted(files.get(0), found == null ? "not known" : found, List.of(read)));
    }
    return found;
  }

  private static @Nullable TableFormat byEnding(String file) {
    String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst|lz4|snappy)$", "");
    for (TableFormat format : values()) {
      if (format.endings.stream().anyMatch(name::endsWith)) {
        return format;
      }
    }
    return null;
  }
}
