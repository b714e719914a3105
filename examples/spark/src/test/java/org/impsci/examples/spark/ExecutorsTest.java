package org.impsci.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.impsci.taxonomy.study.CodeFinding;
import org.impsci.taxonomy.study.CodebookClassifier;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two executors that are processes of their own, as on a cluster, on this machine. */
class ExecutorsTest {

  private static SparkSession spark;

  @BeforeAll
  static void start() throws Exception {
    // where Spark starts its processes from; their class path is given below
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    spark =
        SparkSession.builder()
            .appName("executors")
            .master("local-cluster[2,1,1024]")
            .config("spark.ui.enabled", false)
            .config("spark.executor.memory", "512m")
            .config("spark.executor.extraClassPath", ClassPath.ofTests())
            .getOrCreate();
  }

  @AfterAll
  static void stop() throws Exception {
    spark.close();
  }

  /** Two hundred studies in ten partitions. */
  private static Dataset<Row> studies() {
    return spark
        .range(0, 200, 1, 10)
        .selectExpr("id", "'Barriers found with CFIR' as title", "null as abstract");
  }

  @Test
  void theClassifierIsSentToEachExecutorOnceAndCompiledOnce() {
    List<String> copies =
        SparkClassifier.of(spark, new Counted(CodebookClassifier.standard(), 0))
            .classify(studies(), StudyColumns.impsci())
            .findings()
            .selectExpr("concat(codes[0].codebook, ' ', codes[0].code)")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(copies).hasSizeBetween(1, 2).allMatch(copy -> copy.endsWith(" copy-1"));
  }

  @Test
  void executorsFindWhatThisProcessFinds() {
    Row row =
        SparkClassifier.standard(spark)
            .classify(studies(), StudyColumns.impsci())
            .findings()
            .selectExpr("count(*)", "collect_set(explanation)")
            .first();
    assertThat(row.getLong(0)).isEqualTo(200);
    assertThat(row.<String>getList(1))
        .containsExactly(
            StudyClassifier.standard()
                .classify(Study.builder().id("1").title("Barriers found with CFIR").build())
                .explanation());
  }

  /** Says in its findings in which process it is, and how many copies have arrived there. */
  private record Counted(CodebookClassifier classifier, int copy)
      implements StudyClassifier, Serializable {

    private static int copies;

    @Override
    public StudyClassification classify(Study study) {
      String process = "process-" + ProcessHandle.current().pid();
      return StudyClassification.builder()
          .id(study.id())
          .addCodes(new CodeFinding(process, "copy-" + copy, 1))
          .addAllCategories(classifier.classify(study).categories())
          .build();
    }

    private Object readResolve() throws ObjectStreamException {
      synchronized (Counted.class) {
        copies++;
        return new Counted(classifier, copies);
      }
    }
  }
}
