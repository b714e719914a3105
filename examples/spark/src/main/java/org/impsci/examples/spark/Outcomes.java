package org.impsci.examples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * What became of the records of a table: each is a finding or a failure, none is lost.
 *
 * <p>Nothing is computed until a table is asked for its rows. Who wants the rows of both should
 * {@linkplain #write write} them, or persist {@link #all} first; otherwise all is computed twice.
 *
 * @param all a row for each record, with one of two columns: {@code finding}, or {@code failure}
 */
public record Outcomes(Dataset<Row> all) {

  static final String FINDING = "finding";
  private static final String FAILURE = "failure";

  /**
   * How many records came to what.
   *
   * @param findings the records with a finding
   * @param failures the records that broke a rule
   */
  public record Counts(long findings, long failures) {}

  static StructType schema(StructType findings) {
    return new StructType().add(FINDING, findings).add(FAILURE, Failure.SCHEMA);
  }

  static Row finding(Row finding) {
    return RowFactory.create(finding, null);
  }

  static Row failure(@Nullable String file, Failure failure) {
    return RowFactory.create(null, failure.row(file));
  }

  /**
   * The findings.
   *
   * @return a row for each good record, in the order of the input
   */
  public Dataset<Row> findings() {
    return side(FINDING);
  }

  /**
   * The records that broke a rule.
   *
   * @return rows with {@code file}, {@code record}, {@code column} and {@code rule}, in the order
   *     of the input
   */
  public Dataset<Row> failures() {
    return side(FAILURE);
  }

  private Dataset<Row> side(String column) {
    return all.filter(functions.col(column).isNotNull()).select(column + ".*");
  }

  /**
   * Writes both tables as Parquet, having computed each record once: what was found waits on the
   * disks of the executors.
   *
   * @param findings the directory for the findings
   * @param failures the directory for the failures
   * @param overwrite whether to replace what is there
   * @return how many records came to what
   * @throws IllegalArgumentException if a directory is there and is not to be replaced
   */
  public Counts write(String findings, String failures, boolean overwrite) {
    SparkSession spark = all.sparkSession();
    if (!overwrite) {
      refuseExisting(spark, findings);
      refuseExisting(spark, failures);
    }
    SaveMode mode = overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
    Dataset<Row> kept = all.persist(StorageLevel.DISK_ONLY());
    try {
      findings().write().mode(mode).parquet(findings);
      failures().write().mode(mode).parquet(failures);
    } finally {
      kept.unpersist();
    }
    return new Counts(
        spark.read().parquet(findings).count(), spark.read().parquet(failures).count());
  }

  private static void refuseExisting(SparkSession spark, String directory) {
    Path path = new Path(directory);
    try {
      if (path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)) {
        throw new IllegalArgumentException(
            "output \"%s\" is there already: choose another, or overwrite it".formatted(directory));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
