package org.impsci.examples.spark;

import static org.apache.spark.sql.functions.col;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impsci-spark score PATH... --out DIR}. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Scores fidelity reviews: total, sections, band, and points to the next band.",
      "Writes DIR/scores and DIR/failures."
    })
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private JobOptions job = new JobOptions();

  @ArgGroup private @Nullable Missing missing;

  @Option(
      names = "--scale",
      paramLabel = "FILE",
      description = "A scale of your own, JSON, to be accepted beside those of the library.")
  private List<Path> scales = List.of();

  /** What to do with missing ratings, which are refused otherwise. */
  static final class Missing {
    @Option(
        names = "--prorate",
        paramLabel = "N",
        description = "Estimate the total if at most N ratings are missing.")
    private @Nullable Integer atMost;

    @Option(names = "--bounds", description = "Give the range of totals that is still possible.")
    private boolean bounds;

    MissingPolicy policy() {
      if (bounds) {
        return MissingPolicy.bounds();
      }
      return atMost == null ? MissingPolicy.refuse() : MissingPolicy.prorate(atMost);
    }
  }

  @Override
  public Integer call() throws Exception {
    TableFormat format = job.format(TableFormat.JSONL, TableFormat.CSV);
    ImmutableList.Builder<FidelityScale> accepted = ImmutableList.builder();
    accepted.addAll(FidelityScales.all());
    scales.forEach(file -> accepted.add(FidelityScale.read(file)));
    PrintWriter out = spec.commandLine().getOut();
    try (SparkSession spark = job.session("score")) {
      long start = System.nanoTime();
      SparkScorer scorer =
          SparkScorer.of(
              spark, accepted.build(), missing == null ? MissingPolicy.refuse() : missing.policy());
      Outcomes outcomes = outcomes(spark, scorer, format);
      Outcomes.Counts counts = job.write(outcomes, "scores");
      out.printf(
          "reviews scored: %,d, failures: %,d, in %.1f s%n",
          counts.findings(), counts.failures(), (System.nanoTime() - start) / 1e9);
      for (Row row : bands(spark)) {
        out.printf("%,12d %s: %s%n", row.getLong(2), row.getString(0), row.getString(1));
      }
      out.println("written: " + job.directory("scores") + ", " + job.directory("failures"));
    }
    return Main.DONE;
  }

  private Outcomes outcomes(SparkSession spark, SparkScorer scorer, TableFormat format) {
    if (format == TableFormat.CSV) {
      CsvLines csv = CsvLines.read(spark, job.pathArray());
      return scorer.scoreCsv(job.spread(csv.lines(), StudyTable.LINE), csv.header());
    }
    Dataset<Row> lines = job.lines(spark);
    return scorer.scoreJsonLines(job.spread(lines, StudyTable.LINE));
  }

  private List<Row> bands(SparkSession spark) {
    return spark
        .read()
        .parquet(job.directory("scores"))
        .filter(col("band").isNotNull())
        .groupBy("scale", "band")
        .count()
        .orderBy(col("scale"), col("count").desc(), col("band"))
        .collectAsList();
  }
}
