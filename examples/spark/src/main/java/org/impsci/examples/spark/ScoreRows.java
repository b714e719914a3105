package org.impsci.examples.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.assessment.NoScore;
import org.impsci.fidelity.assessment.ProratedScore;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.impsci.fidelity.assessment.ScoreReader;
import org.impsci.fidelity.assessment.ScoreResult;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The score of a review as a row. What a kind of score does not have is null. The date is text as
 * in {@code 2024-05-31}: which class Spark takes for a date depends on how its session is set.
 */
final class ScoreRows {

  static final StructType SCHEMA =
      new StructType()
          .add("site", DataTypes.StringType)
          .add("date", DataTypes.StringType)
          .add("scale", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("items", DataTypes.IntegerType)
          .add("items_rated", DataTypes.IntegerType)
          .add("total", DataTypes.DoubleType)
          .add("band", DataTypes.StringType)
          .add("points_to_next_band", DataTypes.IntegerType)
          .add("lowest", DataTypes.IntegerType)
          .add("highest", DataTypes.IntegerType)
          .add("bands", DataTypes.createArrayType(DataTypes.StringType, false))
          .add(
              "sections",
              DataTypes.createArrayType(
                  new StructType()
                      .add("section", DataTypes.StringType)
                      .add("total", DataTypes.IntegerType),
                  false))
          .add(
              "missing",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false));

  private ScoreRows() {}

  /** Reads and scores lines of JSON. */
  static Iterator<Row> ofJsonLines(ScoreReader reader, Iterator<RecordFeed.Fed> lines) {
    RecordFeed feed = new RecordFeed("", lines);
    return Iterators.transform(
        reader.jsonLines(feed).iterator(), read -> outcome(read, feed.take(read.number())));
  }

  /** What became of a record. */
  static Row outcome(org.impsci.core.Row<ReviewScore> read, RecordFeed.Fed fed) {
    if (read instanceof org.impsci.core.Row.Bad<ReviewScore> bad) {
      String value = bad.value() == null ? "" : "value \"" + bad.value() + "\": ";
      return failure(fed, bad.column(), value + bad.rule());
    }
    return Outcomes.finding(row(((org.impsci.core.Row.Good<ReviewScore>) read).value()));
  }

  /** A record that broke a rule. */
  static Row failure(RecordFeed.Fed fed, @Nullable String column, String rule) {
    return Outcomes.failure(fed.file(), new Failure(fed.text(), column, rule));
  }

  private static Row row(ReviewScore review) {
    ScoreResult score = review.score();
    if (score instanceof Score complete) {
      Integer points = null;
      if (complete.pointsToNextBand().isPresent()) {
        points = complete.pointsToNextBand().getAsInt();
      }
      Row[] sections =
          complete.sections().stream()
              .map(section -> RowFactory.create(section.section(), section.total()))
              .toArray(Row[]::new);
      return row(
          review,
          "complete",
          (double) complete.total(),
          complete.band().code(),
          points,
          complete.total(),
          complete.total(),
          ImmutableList.of(complete.band()),
          sections);
    }
    if (score instanceof ProratedScore prorated) {
      return row(
          review,
          "prorated",
          prorated.total(),
          prorated.band().code(),
          null,
          null,
          null,
          null,
          null);
    }
    if (score instanceof ScoreBounds bounds) {
      return row(
          review,
          "bounds",
          null,
          null,
          null,
          bounds.lowest(),
          bounds.highest(),
          bounds.bands(),
          null);
    }
    return row(review, ((NoScore) score).reason().code(), null, null, null, null, null, null, null);
  }

  private static Row row(
      ReviewScore review,
      String kind,
      @Nullable Double total,
      @Nullable String band,
      @Nullable Integer points,
      @Nullable Integer lowest,
      @Nullable Integer highest,
      @Nullable List<Band> bands,
      Row @Nullable [] sections) {
    ScoreResult score = review.score();
    Map<String, String> missing = new LinkedHashMap<>();
    score.missing().forEach((item, reason) -> missing.put(item, reason.code()));
    return RowFactory.create(
        review.site(),
        review.date().toString(),
        score.scale(),
        kind,
        score.items(),
        score.itemsRated(),
        total,
        band,
        points,
        lowest,
        highest,
        bands == null ? null : bands.stream().map(Band::code).toArray(String[]::new),
        sections,
        CollectionConverters.asScala(missing));
  }
}
