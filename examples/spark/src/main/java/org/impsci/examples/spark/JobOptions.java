package org.impsci.examples.spark;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What both commands are told. */
final class JobOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, directories or patterns, of any file system that Spark knows.")
  private List<String> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write; the tables are directories in it.")
  private String out = "";

  @Option(names = "--overwrite", description = "Replace the tables that are there.")
  private boolean overwrite;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How the input is written; by the ending of the first path if not given.")
  private @Nullable TableFormat format;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = {
        "Spread the records over N partitions before the work, where the input has too few: one",
        "compressed file is one partition. Within a partition they are then in the order of their",
        "ids or texts."
      })
  private @Nullable Integer partitions;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where to run if spark-submit does not say; default ${DEFAULT-VALUE}.",
      defaultValue = "local[*]")
  private String master = "local[*]";

  TableFormat format(TableFormat... read) {
    return TableFormat.of(format, paths, read);
  }

  String[] pathArray() {
    return paths.toArray(String[]::new);
  }

  /** The lines of the files, each with its file. */
  Dataset<Row> lines(SparkSession spark) {
    return withFile(spark.read().text(pathArray()));
  }

  /** A table with the files that its records are from. */
  Dataset<Row> withFile(Dataset<Row> table) {
    return table.withColumn(StudyTable.FILE, functions.col("_metadata.file_path"));
  }

  /** Writes both tables and says how many rows each has. */
  Outcomes.Counts write(Outcomes outcomes, String findings) {
    return outcomes.write(directory(findings), directory("failures"), overwrite);
  }

  String directory(String table) {
    return out + "/" + table;
  }

  /** Spreads a table over the partitions asked for, the same rows to the same each time. */
  Dataset<Row> spread(Dataset<Row> table, String... order) {
    return partitions == null
        ? table
        : table
            .repartition(partitions, functions.col(order[0]))
            .sortWithinPartitions(Arrays.stream(order).map(functions::col).toArray(Column[]::new));
  }

  SparkSession session(String name) {
    SparkConf conf = new SparkConf();
    SparkSession.Builder builder = SparkSession.builder().appName("impsci " + name);
    if (!conf.contains("spark.master")) {
      builder.master(master).config("spark.ui.enabled", false);
    }
    return builder.getOrCreate();
  }
}
