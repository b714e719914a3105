package org.impsci.examples.spark;

import static org.apache.spark.sql.functions.col;

import com.google.common.collect.AbstractIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The lines of files of CSV that have the same header, without it. Each line is a row: a cell that
 * holds a line feed is not closed on its line, and the row malformed.
 *
 * @param header the header
 * @param lines the lines after it, as {@code _file} and {@code value}
 */
record CsvLines(String header, Dataset<Row> lines) {

  private static final StructType SCHEMA =
      new StructType()
          .add(StudyTable.FILE, DataTypes.StringType)
          .add(StudyTable.LINE, DataTypes.BinaryType);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads files.
   *
   * @throws IllegalArgumentException if their headers differ, or there is no file
   */
  static CsvLines read(SparkSession spark, String... paths) {
    Dataset<Row> text = spark.read().text(paths);
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    String header = null;
    for (String file : text.inputFiles()) {
      String other = firstLine(new Path(file), hadoop);
      if (header != null && !header.equals(other)) {
        throw new IllegalArgumentException(
            "file \"%s\" has the header \"%s\" and \"%s\" another: score them apart"
                .formatted(file, other, text.inputFiles()[0]));
      }
      header = other;
    }
    if (header == null) {
      throw new IllegalArgumentException("there is no file in " + String.join(", ", paths));
    }
    return new CsvLines(
        header,
        text.select(
                col("_metadata.file_path"),
                col("_metadata.file_block_start"),
                col(StudyTable.LINE).cast(DataTypes.BinaryType))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) WithoutHeaders::new, Encoders.row(SCHEMA)));
  }

  private static String firstLine(Path file, Configuration hadoop) {
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(file);
    try (InputStream raw = file.getFileSystem(hadoop).open(file);
        InputStream in = codec == null ? raw : codec.createInputStream(raw);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = Objects.requireNonNullElse(reader.readLine(), "");
      return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops the first line of each file, which is in the part of it that starts at byte 0. */
  private static final class WithoutHeaders extends AbstractIterator<Row> {

    private final Iterator<Row> rows;
    private @Nullable String file;
    private long start;

    WithoutHeaders(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    protected @Nullable Row computeNext() {
      while (rows.hasNext()) {
        Row row = rows.next();
        boolean first = !row.getString(0).equals(file) || row.getLong(1) != start;
        file = row.getString(0);
        start = row.getLong(1);
        if (!first || start != 0) {
          return RowFactory.create(file, row.get(2));
        }
      }
      return endOfData();
    }
  }
}
