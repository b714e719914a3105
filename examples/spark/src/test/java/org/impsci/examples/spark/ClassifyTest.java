package org.impsci.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyTest {

  private static final String CFIR =
      "We interviewed staff with the Consolidated Framework for Implementation Research.";

  private static SparkSession spark;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    spark = Job.session();
  }

  @AfterAll
  static void stop() throws Exception {
    spark.close();
  }

  private static Dataset<Row> lines(String... lines) {
    return spark.createDataset(List.of(lines), Encoders.STRING()).toDF();
  }

  private static Outcomes classify(StudyColumns columns, String... lines) {
    return SparkClassifier.standard(spark).classifyJsonLines(lines(lines), columns);
  }

  private static List<String> categories(Dataset<Row> findings) {
    return findings
        .selectExpr("concat(id, ' ', array_join(categories.category, ','))")
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static List<String> rules(Outcomes outcomes) {
    return outcomes
        .failures()
        .selectExpr("concat_ws(' | ', record, column, rule)")
        .as(Encoders.STRING())
        .collectAsList();
  }

  @Test
  void aRowHasAllThatWasFound() {
    Outcomes outcomes =
        classify(
            StudyColumns.impsci(),
            "{\"id\":\"1\",\"title\":\"Initial implementation\",\"abstract\":\"" + CFIR + "\"}");
    assertThat(outcomes.findings().schema().fieldNames())
        .containsExactly(
            "id", "categories", "approaches", "stages", "determinants", "codes", "explanation");
    assertThat(
            outcomes
                .findings()
                .selectExpr(
                    "categories[0].category",
                    "categories[0].named",
                    "categories[0].strength > 0.9",
                    "approaches[0].used",
                    "stages[0].stage",
                    "explanation")
                .first())
        .hasToString(
            "[determinant-framework,true,true,true,initial-implementation,determinant framework,"
                + " named: \"Consolidated Framework for Implementation Research\" in the abstract]");
  }

  @Test
  void eachBadRecordIsAFailureThatSaysWhy() {
    Outcomes outcomes =
        classify(
            StudyColumns.impsci(),
            "{\"id\":\"1\",\"title\":\"cut",
            "[]",
            "[{\"id\":\"1\",\"title\":\"t\"}]",
            "17",
            "\"text\"",
            "",
            "{\"title\":\"Nameless\"}",
            "{\"id\":\" \",\"title\":\"Blank\"}",
            "{\"id\":\"2\",\"title\":\" \",\"abstract\":null}",
            "{\"id\":3,\"title\":\"A number is an id\",\"year\":[\"not\",{\"read\":1}]}");
    assertThat(rules(outcomes))
        .containsExactly(
            "{\"id\":\"1\",\"title\":\"cut | is not a JSON object in UTF-8",
            "[] | is not a JSON object in UTF-8",
            "[{\"id\":\"1\",\"title\":\"t\"}] | is not a JSON object in UTF-8",
            "17 | is not a JSON object in UTF-8",
            "\"text\" | is not a JSON object in UTF-8",
            "{\"id\":null,\"title\":\"Nameless\",\"abstract\":null} | id | is missing: a study needs"
                + " what names it",
            "{\"id\":null,\"title\":\"Blank\",\"abstract\":null} | id | is missing: a study needs"
                + " what names it",
            "{\"id\":\"2\",\"title\":null,\"abstract\":null} | has neither a title nor an abstract:"
                + " nothing to classify");
    assertThat(categories(outcomes.findings())).containsExactly("3 ");
  }

  @Test
  void aLineThatIsNotUtf8IsAFailure() {
    Dataset<Row> line =
        spark.sql(
            "select cast(x'7B226964223A2231222C227469746C65223A22FF227D' as string) as value");
    assertThat(
            rules(SparkClassifier.standard(spark).classifyJsonLines(line, StudyColumns.impsci())))
        .containsExactly("{\"id\":\"1\",\"title\":\"\uFFFD\"} | is not a JSON object in UTF-8");
  }

  @Test
  void aClassifierThatFailsOnOneRecordFailsThatRecordAlone() {
    Outcomes outcomes =
        SparkClassifier.of(spark, new Fragile())
            .classifyJsonLines(
                lines(
                    "{\"id\":\"1\",\"title\":\"Fine\"}",
                    "{\"id\":\"2\",\"title\":\"Fragile\"}",
                    "{\"id\":\"3\",\"title\":\"Fine\"}"),
                StudyColumns.impsci());
    assertThat(categories(outcomes.findings())).containsExactly("1 ", "3 ");
    assertThat(rules(outcomes))
        .containsExactly(
            "{\"id\":\"2\",\"title\":\"Fragile\",\"abstract\":null} | could not be classified:"
                + " java.lang.IllegalStateException: broken");
  }

  /** A classifier that cannot read one title. */
  private record Fragile() implements StudyClassifier, java.io.Serializable {
    @Override
    public StudyClassification classify(Study study) {
      if (study.findTitle().orElseThrow().equals("Fragile")) {
        throw new IllegalStateException("broken");
      }
      return StudyClassification.builder().id(study.id()).build();
    }
  }

  @Test
  void presetsHaveTheNamesOfPubMedAndOpenAlex() {
    assertThat(
            categories(
                classify(
                        StudyColumns.pubMed(),
                        "{\"PMID\":17,\"ArticleTitle\":\"T\",\"AbstractText\":\"" + CFIR + "\"}")
                    .findings()))
        .containsExactly("17 determinant-framework");
    assertThat(
            categories(
                classify(
                        StudyColumns.medline(),
                        "{\"PMID\":\"17\",\"TI\":\"T\",\"AB\":\"" + CFIR + "\"}")
                    .findings()))
        .containsExactly("17 determinant-framework");
    assertThat(
            categories(
                classify(
                        StudyColumns.openAlex(),
                        "{\"id\":\"W17\",\"display_name\":\"T\",\"cited_by_count\":4,"
                            + "\"abstract_inverted_index\":"
                            + "{\"framework\":[3],\"CFIR\":[2],\"the\":[1],\"used\":[0]}}",
                        "{\"id\":\"W18\",\"display_name\":\"T\",\"abstract_inverted_index\":null}")
                    .findings()))
        .containsExactly("W17 determinant-framework", "W18 ");
  }

  @Test
  void anInvertedIndexThatGivesNoTextIsAFailure() {
    Outcomes outcomes =
        classify(
            StudyColumns.openAlex(),
            "{\"id\":\"1\",\"display_name\":\"T\",\"abstract_inverted_index\":\"a text\"}",
            "{\"id\":\"2\",\"display_name\":\"T\",\"abstract_inverted_index\":{\"a\":[0],\"b\":[0]}}",
            "{\"id\":\"3\",\"display_name\":\"T\",\"abstract_inverted_index\":{\"a\":[-1]}}",
            "{\"id\":\"4\",\"display_name\":\"T\",\"abstract_inverted_index\":{\"a\":\"x\"}}",
            "{\"id\":\"5\",\"display_name\":\"T\",\"abstract_inverted_index\":{\"a\":[99999999999]}}",
            "{\"id\":\"6\",\"display_name\":\"T\",\"abstract_inverted_index\":{\"a\":[2147483647]}}");
    String not =
        "is no inverted index; expected an object of words, each with an array of its places";
    assertThat(
            outcomes
                .failures()
                .selectExpr("concat_ws(' | ', column, rule)")
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactly(
            "abstract_inverted_index | " + not,
            "abstract_inverted_index | the words \"a\" and \"b\" have the same place 0",
            "abstract_inverted_index | the word \"a\" has the place -1; places are whole numbers"
                + " from 0",
            "abstract_inverted_index | " + not,
            "abstract_inverted_index | " + not);
    assertThat(categories(outcomes.findings())).containsExactly("6 ");
  }

  @Test
  void parquetIsReadWithTextsSectionsAndMaps() {
    String file = directory.resolve("studies.parquet").toString();
    spark
        .sql(
            "select 1L as id, 'T' as title, array('METHODS: "
                + CFIR
                + "', 'RESULTS: None.') as sections,"
                + " map('used', array(0), 'CFIR', array(1)) as places,"
                + " '{\"used\":[0],\"RE-AIM\":[1]}' as json, named_struct('a', 1) as other")
        .write()
        .parquet(file);
    Dataset<Row> table = spark.read().parquet(file);
    SparkClassifier classifier = SparkClassifier.standard(spark);
    assertThat(
            categories(
                classifier.classify(table, StudyColumns.of("id", "title", "sections")).findings()))
        .containsExactly("1 determinant-framework");
    assertThat(categories(classifier.classify(table, index("places")).findings()))
        .containsExactly("1 determinant-framework");
    assertThat(categories(classifier.classify(table, index("json")).findings()))
        .containsExactly("1 evaluation-framework");
    assertThatThrownBy(() -> classifier.classify(table, StudyColumns.of("id", "title", "other")))
        .hasMessage(
            "column \"other\" has the type struct<a:int>; expected a text, a number or an array of"
                + " texts");
    assertThatThrownBy(() -> classifier.classify(table, StudyColumns.of("pmid", "title", "json")))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("`pmid` cannot be resolved");
  }

  private static StudyColumns index(String column) {
    return new StudyColumns(
        "id", "title", new AbstractColumn(column, AbstractColumn.Form.INVERTED_INDEX));
  }

  @Test
  void sqlHasTheFunction() {
    SparkClassifier.standard(spark).register(spark);
    Row row =
        spark
            .sql(
                "select f.categories.category, f.explanation, impsci_classify(null, ' ') is null"
                    + " from (select impsci_classify('T', '"
                    + CFIR
                    + "') as f)")
            .first();
    assertThat(row.getList(0)).asString().isEqualTo("[determinant-framework]");
    assertThat(row.getString(1)).startsWith("determinant framework, named: ");
    assertThat(row.getBoolean(2)).isTrue();
  }

  @Test
  void sqlHasTheFunctionByTheNameOfItsClass() {
    spark
        .udf()
        .registerJava("by_name", ClassifyFunction.class.getName(), ClassificationRows.FINDINGS);
    assertThat(
            spark
                .sql("select by_name(null, '" + CFIR + "').categories[0].category")
                .first()
                .getString(0))
        .isEqualTo("determinant-framework");
  }

  @Test
  void typedDatasetsOfStudiesAreClassifiedInTheirOrder() {
    Study first = Study.builder().id("1").title("RE-AIM").build();
    Study second = Study.builder().id("2").abstractText(CFIR).build();
    Dataset<Study> studies = spark.createDataset(List.of(first, second), SparkClassifier.studies());
    assertThat(SparkClassifier.standard(spark).classify(studies).collectAsList())
        .containsExactly(
            StudyClassifier.standard().classify(first),
            StudyClassifier.standard().classify(second));
  }

  @Test
  void rowsOfOneIdGoToOnePartitionAndNoneIsLost() {
    Dataset<Row> ids = spark.range(0, 100).selectExpr("id", "'T' as title", "null as abstract");
    assertThat(
            SparkClassifier.standard(spark)
                .classify(ids.repartition(5), StudyColumns.impsci())
                .findings()
                .select("id")
                .as(Encoders.STRING())
                .collectAsList())
        .hasSize(100)
        .doesNotHaveDuplicates();
    assertThat(ids.schema().apply("id").dataType()).isEqualTo(DataTypes.LongType);
  }

  @Test
  void whatCannotBeUsedIsSaidInOneLine() throws Exception {
    Path csv = Files.writeString(directory.resolve("studies.csv"), "id,title\n1,T\n");
    Path out = Files.createDirectories(directory.resolve("out/studies")).getParent();
    Path lines = Files.writeString(directory.resolve("a.jsonl"), "{\"id\":1,\"title\":\"T\"}\n");

    assertThat(Job.run("classify", csv.toString(), "--out", out.toString()))
        .isEqualTo(
            new Job(
                2,
                "",
                "impsci-spark: file \"%s\": the format is csv; say --format with one of [jsonl,"
                        .formatted(csv)
                    + " parquet]\n"));
    assertThat(Job.run("classify", lines.toString(), "--out", out.toString()))
        .isEqualTo(
            new Job(
                2,
                "",
                "impsci-spark: output \"%s/studies\" is there already: choose another, or overwrite it\n"
                    .formatted(out)));
    spark = Job.session();
    assertThat(Job.run("classify", lines.toString(), "--out", out.toString(), "--overwrite").out())
        .startsWith("studies classified: 1, failures: 0, in ");
    spark = Job.session();
  }
}
