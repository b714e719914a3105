package org.impsci.examples.spark;

import static org.apache.spark.sql.functions.col;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.ScoreReader;

/**
 * Scores fidelity reviews on a cluster. It accepts and refuses what the library's {@link
 * ScoreReader} does: that is what reads each partition.
 */
public final class SparkScorer {

  private final Broadcast<Rules> rules;
  private final Rules here;

  /** What is sent to the executors. */
  private record Rules(List<FidelityScale> scales, MissingPolicy policy) implements Serializable {
    ScoreReader reader() {
      return new ScoreReader(scales, policy);
    }
  }

  private SparkScorer(Broadcast<Rules> rules, Rules here) {
    this.rules = rules;
    this.here = here;
  }

  /**
   * A scorer for the scales of the library that refuses missing ratings.
   *
   * @param spark the session
   * @return the scorer
   */
  public static SparkScorer standard(SparkSession spark) {
    return of(spark, FidelityScales.all(), MissingPolicy.refuse());
  }

  /**
   * A scorer.
   *
   * @param spark the session
   * @param scales the scales it accepts, at least one; the first is that of CSV rows that name none
   * @param policy what to do with missing ratings
   * @return the scorer, sent to each executor that first needs it
   * @throws IllegalArgumentException if there are no scales, or two with one id
   */
  public static SparkScorer of(
      SparkSession spark, List<FidelityScale> scales, MissingPolicy policy) {
    Rules rules = new Rules(ImmutableList.copyOf(scales), policy);
    rules.reader();
    return new SparkScorer(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(rules), rules);
  }

  /**
   * Scores lines of JSON, each an assessment. Empty ones are passed over.
   *
   * @param lines a table with a column {@code value}, as {@code spark.read().text} gives it; if it
   *     also has one named {@code _file}, failures name it
   * @return a row for each assessment: {@code site}, {@code date}, {@code scale}, {@code kind},
   *     {@code total}, {@code band} and more
   */
  public Outcomes scoreJsonLines(Dataset<Row> lines) {
    return outcomes(lines, ScoreRows::ofJsonLines);
  }

  /**
   * Scores lines of CSV, each an assessment, none of them a header. Empty ones are passed over.
   *
   * @param lines a table as for {@link #scoreJsonLines}
   * @param header the line that names the columns
   * @return a row for each assessment, as of {@link #scoreJsonLines}
   * @throws InvalidDataException if a column is no item of a scale, or one is lacking
   */
  public Outcomes scoreCsv(Dataset<Row> lines, String header) {
    CsvScores.check(here.reader(), header);
    return outcomes(lines, (reader, fed) -> new CsvScores(reader, header, fed));
  }

  private Outcomes outcomes(Dataset<Row> lines, Scoring scoring) {
    Broadcast<Rules> sent = rules;
    MapPartitionsFunction<Row, Row> score =
        rows -> {
          Iterator<RecordFeed.Fed> fed =
              Iterators.transform(
                  rows, row -> new RecordFeed.Fed(row.getString(0), row.<byte[]>getAs(1)));
          return scoring.scores(sent.value().reader(), fed);
        };
    Dataset<Row> all =
        lines
            .select(StudyTable.file(lines), col(StudyTable.LINE).cast(DataTypes.BinaryType))
            .mapPartitions(score, Encoders.row(Outcomes.schema(ScoreRows.SCHEMA)));
    Column finding = col(Outcomes.FINDING);
    Column date = finding.getField("date").try_cast(DataTypes.DateType);
    return new Outcomes(all.withColumn(Outcomes.FINDING, finding.withField("date", date)));
  }

  /** Reads and scores the records of a partition. */
  private interface Scoring extends Serializable {
    Iterator<Row> scores(ScoreReader reader, Iterator<RecordFeed.Fed> records);
  }
}
