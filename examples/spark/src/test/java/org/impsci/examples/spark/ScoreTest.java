package org.impsci.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

  private static final List<String> ITEMS =
      FidelityScales.ips25().items().stream().map(Item::code).toList();

  private static final String HEADER = "site,date," + String.join(",", ITEMS);

  @TempDir Path directory;

  private static String row(String site, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return site
        + ",2026-03-14,"
        + ITEMS.stream()
            .map(item -> String.valueOf(random.nextInt(3, 6)))
            .collect(Collectors.joining(","));
  }

  private static String json(String site, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return "{\"scale\":\"ips-25\",\"site\":\"%s\",\"date\":\"2026-03-14\",\"ratings\":{%s}}"
        .formatted(
            site,
            ITEMS.stream()
                .map(item -> "\"" + item + "\":" + random.nextInt(3, 6))
                .collect(Collectors.joining(",")));
  }

  private List<String> table(String columns, String name) throws Exception {
    try (SparkSession spark = Job.session()) {
      return spark
          .read()
          .parquet(directory.resolve("out/" + name).toString())
          .selectExpr(columns.split("; "))
          .collectAsList()
          .stream()
          .map(Row::toString)
          .toList();
    }
  }

  private Job score(String name, List<String> lines, String... options) throws Exception {
    Path file = Files.write(directory.resolve(name), lines);
    return Job.run(
        IntStream.range(0, options.length + 4)
            .mapToObj(
                i ->
                    switch (i) {
                      case 0 -> "score";
                      case 1 -> file.toString();
                      case 2 -> "--out";
                      case 3 -> directory.resolve("out").toString();
                      default -> options[i - 4];
                    })
            .toArray(String[]::new));
  }

  @Test
  void csvGivesTheScoresOfOneProcessInTheirOrder() throws Exception {
    List<String> rows =
        IntStream.range(0, 2_000)
            .mapToObj(i -> row("\"Site \"\"%04d\"\", county\"".formatted(i), i))
            .collect(Collectors.toList());
    rows.add(0, HEADER);
    Job job = score("reviews.csv", rows);
    assertThat(job.err()).isEmpty();
    assertThat(job.out()).startsWith("reviews scored: 2,000, failures: 0, in ");
    List<String> expected;
    try (var scored =
        new ScoreReader().csv(Files.newBufferedReader(directory.resolve("reviews.csv")))) {
      expected =
          scored
              .map(row -> ((org.impsci.core.Row.Good<ReviewScore>) row).value())
              .map(ScoreTest::text)
              .toList();
    }
    assertThat(table("site; string(date); scale; kind; total; band; sections.total", "scores"))
        .containsExactlyElementsOf(expected);
  }

  private static String text(ReviewScore review) {
    Score score = (Score) review.score();
    return "[%s,%s,%s,complete,%s,%s,ArraySeq(%s)]"
        .formatted(
            review.site(),
            review.date(),
            score.scale(),
            (double) score.total(),
            score.band().code(),
            score.sections().stream()
                .map(section -> String.valueOf(section.total()))
                .collect(Collectors.joining(", ")));
  }

  @Test
  void jsonLinesGiveTheScoresOfOneProcessInTheirOrder() throws Exception {
    List<String> lines =
        IntStream.range(0, 2_000).mapToObj(i -> json("Site %04d".formatted(i), i)).toList();
    assertThat(score("reviews.jsonl", lines).out())
        .startsWith("reviews scored: 2,000, failures: 0, in ");
    List<String> expected;
    try (var scored =
        new ScoreReader().jsonLines(Files.newInputStream(directory.resolve("reviews.jsonl")))) {
      expected =
          scored
              .map(row -> ((org.impsci.core.Row.Good<ReviewScore>) row).value())
              .map(ScoreTest::text)
              .toList();
    }
    assertThat(table("site; string(date); scale; kind; total; band; sections.total", "scores"))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void eachBadRowOfCsvIsAFailureAndTheOthersAreScored() throws Exception {
    String good = row("Good", 1);
    List<String> rows =
        List.of(
            HEADER,
            good,
            "Short,2026-03-14,5",
            good + ",5",
            "\"Unclosed,2026-03-14,5",
            good.replaceFirst(",[345]", ",9"),
            good.replaceFirst(",[345]", ","),
            good.replaceFirst("Good", ""),
            ",".repeat(30_000),
            good);
    Job job = score("reviews.csv", rows);
    assertThat(job.err()).isEmpty();
    assertThat(job.out()).startsWith("reviews scored: 2, failures: 7, in ");
    assertThat(table("column; rule", "failures"))
        .containsExactly(
            "[null,has 3 cells where the header has 27]",
            "[null,has 28 cells where the header has 27]",
            "[null,is not CSV: a quotation mark is not closed on its line, or text follows a closing one]",
            "[caseload-size,value \"9\": rating 9 is outside 1..5]",
            "[caseload-size,no rating of 1 of 25 items; a total needs them all]",
            "[site,is missing]",
            "[null,has 30001 cells where the header has 27]");
  }

  @Test
  void aFailureHasTheTextOfItsOwnLineWhateverIsPassedOverBeforeIt() throws Exception {
    List<String> bad = List.of("First,2026-03-14,5", "Second,2026-03-14,5", "\"Third\",2026,5");
    List<String> rows =
        List.of(HEADER, "", row("A", 1), "  ", bad.get(0), "", bad.get(1), bad.get(2));
    score("reviews.csv", rows);
    assertThat(table("record", "failures"))
        .containsExactlyElementsOf(bad.stream().map(line -> "[" + line + "]").toList());
    assertThat(table("site", "scores")).containsExactly("[A]");
  }

  @Test
  void eachBadLineOfJsonIsAFailureWithItsText() throws Exception {
    List<String> lines =
        List.of(
            json("One", 1),
            "",
            "{\"scale\":",
            json("Two", 2).replaceFirst("ips-25", "ips-99"),
            json("Three", 3).replaceFirst(":[345],", ":3.0,"),
            json("Four", 4));
    assertThat(score("reviews.jsonl", lines).out())
        .startsWith("reviews scored: 2, failures: 3, in ");
    assertThat(table("record", "failures"))
        .containsExactly(
            "[" + lines.get(2) + "]", "[" + lines.get(3) + "]", "[" + lines.get(4) + "]");
    assertThat(table("column", "failures"))
        .containsExactly("[null]", "[/scale]", "[/ratings/caseload-size]");
    assertThat(table("site", "scores")).containsExactly("[One]", "[Four]");
  }

  @Test
  void missingRatingsAreTreatedAsAsked() throws Exception {
    String row = row("Gap", 1).replaceFirst(",[345],", ",,");
    assertThat(score("reviews.csv", List.of(HEADER, row), "--bounds").out())
        .startsWith("reviews scored: 1, failures: 0");
    assertThat(table("kind; total; highest - lowest; map_keys(missing)", "scores"))
        .containsExactly("[bounds,null,4,ArraySeq(caseload-size)]");
    assertThat(score("reviews.csv", List.of(HEADER, row), "--prorate", "1", "--overwrite").out())
        .startsWith("reviews scored: 1, failures: 0");
    assertThat(table("kind; items_rated; total is not null; lowest", "scores"))
        .containsExactly("[prorated,24,true,null]");
  }

  @Test
  void filesWithOneHeaderAreScoredTogetherAndOthersAreRefused() throws Exception {
    Path files = Files.createDirectories(directory.resolve("registry"));
    for (String site : List.of("A", "B", "C")) {
      Files.write(files.resolve(site + ".csv"), List.of(HEADER, row(site, 1), row(site, 2)));
    }
    Path out = directory.resolve("out");
    String[] args = {"score", files.toString(), "--format", "csv", "--out", out.toString()};
    assertThat(Job.run(args).out()).startsWith("reviews scored: 6, failures: 0, in ");
    assertThat(table("site", "scores"))
        .containsExactlyInAnyOrder("[A]", "[A]", "[B]", "[B]", "[C]", "[C]");
    Files.write(files.resolve("D.csv"), List.of("date,site", "2026-03-14,D"));
    args[5] = directory.resolve("other").toString();
    assertThat(Job.run(args).err())
        .contains("has the header \"date,site\" and ")
        .endsWith("another: score them apart\n");
  }

  @Test
  void aHeaderThatIsNoneIsSaidInOneLine() throws Exception {
    Job job = score("reviews.csv", List.of("site,date,made-up", "A,2026-03-14,5"));
    assertThat(job.exitCode()).isEqualTo(2);
    assertThat(job.err())
        .startsWith("impsci-spark: assessments")
        .contains("made-up")
        .hasLineCount(1);
  }
}
