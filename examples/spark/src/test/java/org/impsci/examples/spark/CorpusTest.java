package org.impsci.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.impsci.core.Row.Good;
import org.impsci.taxonomy.study.Studies;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated corpus, of as many rows as {@code -Dimpsci.rows} says. */
class CorpusTest {

  private static final int ROWS = Integer.getInteger("impsci.rows", 50_000);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  @Test
  void theClusterFindsWhatOneProcessFindsRowForRow() throws Exception {
    Path corpus = Corpus.write(directory.resolve("corpus.jsonl"), ROWS, 42);
    Path out = directory.resolve("out");

    Job job = Job.run("classify", corpus.toString(), "--out", out.toString());

    assertThat(job.err()).isEmpty();
    int malformed = ROWS / Corpus.MALFORMED_EVERY;
    assertThat(job.out())
        .startsWith(
            "studies classified: %,d, failures: %,d"
                .formatted(ROWS - 2 * malformed, 2 * malformed));
    try (SparkSession spark = Job.session();
        Stream<org.impsci.core.Row<Study>> studies =
            Studies.jsonLines(Files.newBufferedReader(corpus))) {
      Iterator<String> onCluster =
          spark.read().parquet(out + "/studies").orderBy("id").toJSON().toLocalIterator();
      Iterator<Study> here =
          studies
              .filter(row -> row instanceof Good)
              .map(row -> ((Good<Study>) row).value())
              .iterator();
      int rows = 0;
      int found = 0;
      while (here.hasNext()) {
        JsonNode expected = inOneProcess(here.next());
        assertThat(JSON.readTree(onCluster.next())).isEqualTo(expected);
        rows++;
        found += expected.get("categories").isEmpty() ? 0 : 1;
      }
      assertThat(onCluster).isExhausted();
      assertThat(rows).isEqualTo(ROWS - 2 * malformed);
      assertThat(found).isGreaterThan(ROWS / 200);
      System.out.println(
          job.out() + rows + " rows compared, of which " + found + " with a category");
    }
  }

  @Test
  void everyBadLineIsAFailureAndNoOther() throws Exception {
    int rows = 5 * Corpus.MALFORMED_EVERY;
    Path corpus = Corpus.write(directory.resolve("corpus.jsonl"), rows, 7);
    Path out = directory.resolve("out");
    assertThat(Job.run("classify", corpus.toString(), "--out", out.toString()).exitCode()).isZero();

    try (SparkSession spark = Job.session()) {
      List<Row> failures =
          spark.read().parquet(out + "/failures").select("rule", "record").collectAsList();
      assertThat(failures.stream().filter(row -> row.getString(0).startsWith("is not a JSON")))
          .extracting(row -> row.getString(1))
          .containsExactlyInAnyOrderElementsOf(lines(rows, Corpus.CUT_OFF));
      assertThat(failures.stream().filter(row -> row.getString(0).startsWith("is missing")))
          .extracting(row -> row.getString(1))
          .containsExactlyInAnyOrderElementsOf(
              lines(rows, Corpus.WITHOUT_ID).stream()
                  .map(line -> line.replaceFirst("\\{", "{\"id\":null,"))
                  .toList());
      assertThat(failures).hasSize(2 * rows / Corpus.MALFORMED_EVERY);
    }
  }

  @Test
  void theSameInputGivesTheSameOutputInTheSameOrder() throws Exception {
    Path corpus = Corpus.write(directory.resolve("corpus.jsonl"), 3_000, 11);
    for (String partitions : List.of("", "--partitions=7")) {
      Path first = directory.resolve("first" + partitions);
      Path second = directory.resolve("second" + partitions);
      for (Path out : List.of(first, second)) {
        Stream<String> args = Stream.of("classify", corpus.toString(), "--out", out.toString());
        Stream<String> more = Stream.of(partitions).filter(option -> !option.isEmpty());
        assertThat(Job.run(Stream.concat(args, more).toArray(String[]::new)).exitCode()).isZero();
      }
      try (SparkSession spark = Job.session()) {
        for (String table : List.of("/studies", "/failures")) {
          assertThat(fileCount(first + table)).isEqualTo(fileCount(second + table)).isPositive();
          assertThat(rowsByFile(spark, first + table))
              .isNotEmpty()
              .isEqualTo(rowsByFile(spark, second + table));
        }
      }
    }
  }

  /** As a row of the table: without the words behind it, with the lists that JSON leaves out. */
  private static JsonNode inOneProcess(Study study) {
    ObjectNode classification = JSON.valueToTree(StudyClassifier.standard().classify(study));
    classification.remove(List.of("evidence", "segments"));
    for (String findings : List.of("approaches", "stages", "determinants", "codes")) {
      classification.withArray(findings);
    }
    return classification;
  }

  private static List<String> lines(int rows, int place) {
    Corpus corpus = new Corpus(7);
    return IntStream.range(0, rows)
        .filter(i -> i % Corpus.MALFORMED_EVERY == place)
        .mapToObj(corpus::line)
        .toList();
  }

  private static long fileCount(String table) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(table))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  /** The rows of each file in their order, by its number; the rest of its name varies. */
  private static Map<String, List<String>> rowsByFile(SparkSession spark, String table) {
    return spark
        .read()
        .parquet(table)
        .selectExpr("regexp_extract(_metadata.file_name, '^part-[0-9]+', 0)", "to_json(struct(*))")
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getString(0),
                Collectors.mapping(row -> row.getString(1), Collectors.toList())));
  }
}
