package org.impsci.examples.spark;

import com.google.common.collect.Iterators;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.impsci.taxonomy.study.CodebookClassifier;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;
import org.jspecify.annotations.Nullable;

/**
 * A classifier of studies on a cluster. It is sent to each executor once, which compiles it once,
 * however many partitions and rows there are.
 */
public final class SparkClassifier {

  /** The name of the function of SQL. */
  public static final String FUNCTION = "impsci_classify";

  private final Broadcast<StudyClassifier> classifier;

  private SparkClassifier(Broadcast<StudyClassifier> classifier) {
    this.classifier = classifier;
  }

  /**
   * The classifier of the library, with what it ships.
   *
   * @param spark the session
   * @return the classifier, sent to each executor that first needs it
   */
  public static SparkClassifier standard(SparkSession spark) {
    return of(spark, CodebookClassifier.standard());
  }

  /**
   * Another classifier, such as one with a codebook of your own.
   *
   * @param spark the session
   * @param classifier the classifier
   * @param <C> its class, which has to be serializable
   * @return the classifier, sent to each executor that first needs it
   */
  public static <C extends StudyClassifier & Serializable> SparkClassifier of(
      SparkSession spark, C classifier) {
    return new SparkClassifier(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(classifier));
  }

  /**
   * Classifies a table. A title or an abstract that is null or blank is not known; a study with
   * neither, or without an id, is a failure.
   *
   * @param studies a table with the columns; if it also has one named {@code _file}, failures name
   *     it
   * @param columns where it has what
   * @return a row for each: {@code id}, {@code categories}, {@code approaches}, {@code stages},
   *     {@code determinants}, {@code codes} and {@code explanation}
   * @throws IllegalArgumentException if a column holds something else than text; if one is not
   *     there, Spark's exception says which there are
   */
  public Outcomes classify(Dataset<Row> studies, StudyColumns columns) {
    return outcomes(StudyTable.of(studies, columns), columns);
  }

  /**
   * Classifies lines of JSON, each an object. Lines that are not are failures; empty ones are
   * passed over.
   *
   * @param lines a table with a column {@code value}, as {@code spark.read().text} gives it
   * @param columns the members that hold what; the objects may have others
   * @return a row for each, as of {@link #classify(Dataset, StudyColumns)}
   */
  public Outcomes classifyJsonLines(Dataset<Row> lines, StudyColumns columns) {
    return outcomes(StudyTable.ofJsonLines(lines, columns), columns);
  }

  /** Classifies what {@link StudyTable} made of a table. */
  Outcomes outcomes(Dataset<Row> studies, StudyColumns columns) {
    return new Outcomes(
        studies.mapPartitions(
            new Classify(classifier, columns),
            Encoders.row(Outcomes.schema(ClassificationRows.SCHEMA))));
  }

  /**
   * Classifies studies.
   *
   * @param studies the studies
   * @return a classification for each, in their order
   */
  public Dataset<StudyClassification> classify(Dataset<Study> studies) {
    return studies.map(function(), classifications());
  }

  /**
   * The classifier as a function, for {@code Dataset.map} and {@code JavaRDD.map} alike.
   *
   * @return the function, which carries no more than a reference to what executors have
   */
  public MapFunction<Study, StudyClassification> function() {
    Broadcast<StudyClassifier> sent = classifier;
    return study -> sent.value().classify(study);
  }

  /**
   * Makes {@value #FUNCTION} known to a session: {@code impsci_classify(title, abstract)} is a
   * struct of what {@link #classify(Dataset, StudyColumns)} finds; null if both arguments are null
   * or blank.
   *
   * @param spark the session in whose SQL the function is to be
   */
  public void register(SparkSession spark) {
    spark.udf().register(FUNCTION, new ClassifyFunction(classifier), ClassificationRows.FINDINGS);
  }

  /**
   * How a dataset holds studies.
   *
   * @return an encoder
   */
  public static Encoder<Study> studies() {
    return Encoders.javaSerialization(Study.class);
  }

  /**
   * How a dataset holds classifications.
   *
   * @return an encoder
   */
  public static Encoder<StudyClassification> classifications() {
    return Encoders.javaSerialization(StudyClassification.class);
  }

  /** Classifies the rows of a partition, each as it is asked for. */
  private record Classify(Broadcast<StudyClassifier> classifier, StudyColumns columns)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      StudyClassifier here = classifier.value();
      return Iterators.transform(rows, row -> outcome(here, StudyRow.of(row)));
    }

    private Row outcome(StudyClassifier here, StudyRow row) {
      if (row.malformed() != null) {
        Failure failure = new Failure(row.malformed(), null, "is not a JSON object in UTF-8");
        return Outcomes.failure(row.file(), failure);
      }
      if (row.id() == null) {
        return refuse(row, columns.id(), "is missing: a study needs what names it");
      }
      String abstractText;
      try {
        abstractText = row.abstractText(columns);
      } catch (IllegalArgumentException e) {
        return refuse(row, columns.abstractColumn().name(), String.valueOf(e.getMessage()));
      }
      if (row.title() == null && abstractText == null) {
        return refuse(row, null, "has neither a title nor an abstract: nothing to classify");
      }
      try {
        Study study =
            Study.builder().id(row.id()).title(row.title()).abstractText(abstractText).build();
        return Outcomes.finding(ClassificationRows.row(here.classify(study)));
      } catch (RuntimeException e) {
        return refuse(row, null, "could not be classified: " + e);
      }
    }

    private Row refuse(StudyRow row, @Nullable String column, String rule) {
      return Outcomes.failure(row.file(), new Failure(row.json(columns), column, rule));
    }
  }
}
