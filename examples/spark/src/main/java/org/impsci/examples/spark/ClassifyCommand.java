package org.impsci.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.study.CodebookClassifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impsci-spark classify PATH... --out DIR}. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = {
      "Says which of Nilsen's categories of theories, models and frameworks studies use, and why.",
      "Writes DIR/studies and DIR/failures."
    })
final class ClassifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private JobOptions job = new JobOptions();

  @Option(
      names = "--columns",
      paramLabel = "PRESET",
      description = {
        "The names of the columns: impsci (id, title, abstract), pubmed (PMID, ArticleTitle,",
        "AbstractText), medline (PMID, TI, AB) or openalex (id, display_name,",
        "abstract_inverted_index); default ${DEFAULT-VALUE}."
      },
      defaultValue = "impsci")
  private Preset preset = Preset.IMPSCI;

  @Option(names = "--id", paramLabel = "NAME", description = "The column of ids, if another.")
  private @Nullable String id;

  @Option(names = "--title", paramLabel = "NAME", description = "The column of titles, if another.")
  private @Nullable String title;

  @Option(
      names = "--abstract",
      paramLabel = "NAME",
      description = "The column of abstracts, if another.")
  private @Nullable String abstractName;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "A codebook of your own, JSON, whose codes are to be found too.")
  private List<Path> codebooks = List.of();

  /** Names of columns that many tables have. */
  enum Preset {
    /** The library's own. */
    IMPSCI,
    /** PubMed's XML. */
    PUBMED,
    /** PubMed's tags. */
    MEDLINE,
    /** OpenAlex. */
    OPENALEX;

    StudyColumns columns() {
      return switch (this) {
        case IMPSCI -> StudyColumns.impsci();
        case PUBMED -> StudyColumns.pubMed();
        case MEDLINE -> StudyColumns.medline();
        case OPENALEX -> StudyColumns.openAlex();
      };
    }
  }

  @Override
  public Integer call() throws Exception {
    StudyColumns columns = columns();
    TableFormat format = job.format(TableFormat.JSONL, TableFormat.PARQUET);
    CodebookClassifier classifier = CodebookClassifier.standard();
    for (Path codebook : codebooks) {
      classifier = classifier.with(Codebook.read(codebook));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (SparkSession spark = job.session("classify")) {
      Dataset<Row> studies = studies(spark, format, columns);
      long start = System.nanoTime();
      Outcomes outcomes = SparkClassifier.of(spark, classifier).outcomes(studies, columns);
      Outcomes.Counts counts = job.write(outcomes, "studies");
      out.printf(
          "studies classified: %,d, failures: %,d, in %.1f s%n",
          counts.findings(), counts.failures(), (System.nanoTime() - start) / 1e9);
      for (Row row : categories(spark)) {
        out.printf("%,12d %s%n", row.getLong(1), row.getString(0));
      }
      out.println("written: " + job.directory("studies") + ", " + job.directory("failures"));
    }
    return Main.DONE;
  }

  private StudyColumns columns() {
    StudyColumns names = preset.columns();
    AbstractColumn abstractColumn = names.abstractColumn();
    return new StudyColumns(
        id == null ? names.id() : id,
        title == null ? names.title() : title,
        abstractName == null
            ? abstractColumn
            : new AbstractColumn(abstractName, abstractColumn.form()));
  }

  private Dataset<Row> studies(SparkSession spark, TableFormat format, StudyColumns columns) {
    Dataset<Row> studies =
        format == TableFormat.PARQUET
            ? StudyTable.of(job.withFile(spark.read().parquet(job.pathArray())), columns)
            : StudyTable.ofJsonLines(job.lines(spark), columns);
    return job.spread(
        studies, StudyTable.ID, StudyTable.TITLE, StudyTable.ABSTRACT, StudyTable.MALFORMED);
  }

  private List<Row> categories(SparkSession spark) {
    return spark
        .read()
        .parquet(job.directory("studies"))
        .select(explode(col("categories.category")).as("category"))
        .groupBy("category")
        .count()
        .orderBy(col("count").desc(), col("category"))
        .collectAsList();
  }
}
