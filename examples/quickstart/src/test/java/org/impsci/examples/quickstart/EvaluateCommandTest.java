package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impsci.taxonomy.study.EvaluationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  /** The first is labelled otherwise than its words say, so that the classifier is wrong. */
  private static final String STUDIES =
      """
      {"id": "a", "abstract": "The Consolidated Framework for Implementation Research guided our interviews on implementation.", "gold": ["classic-theory"], "difficulty": "named"}
      {"id": "b", "title": "Blood pressure in a placebo arm", "gold": [], "difficulty": "negative"}
      {"id": "c", "abstract": "The Consolidated Framework for Implementation Research guided our interviews on implementation.", "gold": ["determinant-framework"], "difficulty": "named"}
      """;

  private static final String FIRST =
      """
      {"id": "a", "gold": ["process-model"], "alsoAcceptable": ["classic-theory"], "difficulty": "hard"}
      {"id": "b", "gold": []}
      {"id": "c", "gold": ["determinant-framework"]}
      {"id": "d", "gold": ["classic-theory", "process-model"]}
      {"id": "only-first", "gold": []}
      """;

  private static final String SECOND =
      """
      {"id": "d", "gold": ["process-model", "classic-theory"]}
      {"id": "c", "gold": ["evaluation-framework"]}
      {"id": "b", "gold": []}
      {"id": "a", "gold": ["process-model", "classic-theory"]}
      """;

  @TempDir private Path folder;

  @Test
  void saysWhereTheClassifierIsWrongAndByWhichWords() throws IOException {
    Program program = Program.run("evaluate", file("s.jsonl", STUDIES));
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .startsWith("3 studies, 1 of them without a category in gold\n")
        .contains("a (named): gold classic-theory; found determinant-framework\n")
        .containsPattern(
            "  wrong determinant-framework: .*abstract \"Consolidated Framework for Implementation"
                + " Research\"")
        .contains("  missed classic-theory: no words for it, or too weak ones\n")
        .contains("classic-theory, found determinant-framework: a\n")
        .containsPattern(
            "specificity on negatives +1.00 \\[1.00, 1.00\\] +1.00 \\[1.00, 1.00\\] +1")
        .containsPattern("named +2 ")
        .containsPattern("negative +1 ");
  }

  @Test
  void comparesTwoCodersInTables() throws IOException {
    Program program =
        Program.run(
            "evaluate",
            file("first.jsonl", FIRST),
            "--against",
            file("second.jsonl", SECOND),
            "--resamples",
            "0");
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .isEqualTo(
            """
            4 studies, 1 of them without a category in gold
            Acceptable categories that are not gold are set aside, but where it says strict.
            Not compared, since in one file only: only-first

            category                 gold  found  right  wrong  missed  aside  precision          recall             F1                 strict F1
            -----------------------  ----  -----  -----  -----  ------  -----  -----------------  -----------------  -----------------  -----------------
            process-model            2     2      2      0      0       0      1.00               1.00               1.00               1.00
            determinant-framework    1     0      0      0      1       0      undefined          0.00               0.00               0.00
            classic-theory           1     1      1      0      0       1      1.00               1.00               1.00               0.67
            implementation-theory    0     0      0      0      0       0      undefined          undefined          undefined          undefined
            evaluation-framework     0     1      0      1      0       0      0.00               undefined          0.00               0.00
            macro                                                              0.67               0.67               0.50               0.42
            micro                                                              0.75               0.75               0.75               0.67

            measure                       lenient            strict              studies
            ----------------------------  -----------------  ------------------  -------
            exact sets of categories      0.75               0.50                4
            main category                 0.33               0.33                3
            specificity on negatives      1.00               1.00                1
            Krippendorff's alpha, MASI                       0.49                4
            kappa process-model                              1.00                4
            kappa determinant-framework                      0.00                4
            kappa classic-theory                             0.50 [-0.23, 1.00]  4
            kappa implementation-theory   undefined: chance alone would disagree nowhere, as when both raters put every unit into the same category
            kappa evaluation-framework                       0.00                4

            difficulty            studies  macro F1           micro F1           exact sets         main category      specificity
            --------------------  -------  -----------------  -----------------  -----------------  -----------------  -----------------
            hard                  1        1.00               1.00               1.00               1.00               undefined

            gold down, found across  process  determinant  classic  implementation  evaluation  none
            -----------------------  -------  -----------  -------  --------------  ----------  ----
            process-model            2        .            .        .               .           .
            determinant-framework    .        .            .        .               1           .
            classic-theory           .        .            1        .               .           .
            implementation-theory    .        .            .        .               .           .
            evaluation-framework     .        .            .        .               .           .
            none                     .        .            .        .               .           1

            determinant-framework, found evaluation-framework: c

            Where the coders differ

            c: first determinant-framework; second evaluation-framework
              second only evaluation-framework
              first only determinant-framework
            Right with what is acceptable: a
            """);
  }

  @Test
  void writesOneJsonObjectThatIsTheReport() throws IOException {
    Program program =
        Program.run(
            "evaluate",
            file("first.jsonl", FIRST),
            "--against",
            file("second.jsonl", SECOND),
            "--format",
            "json");
    assertThat(program.err()).isEmpty();
    assertThat(program.out()).hasLineCount(1);
    ObjectMapper mapper = new ObjectMapper();
    JsonNode json = mapper.readTree(program.out());
    JsonNode overall = json.get("overall");
    assertThat(overall.get("studies").asInt()).isEqualTo(4);
    assertThat(overall.at("/lenient/exactSets/value").asDouble()).isEqualTo(0.75);
    assertThat(overall.at("/strict/exactSets/value").asDouble()).isEqualTo(0.5);
    assertThat(overall.at("/strict/exactSets/interval/resamples").asInt()).isEqualTo(1000);
    assertThat(overall.at("/strict/categories/implementation-theory/f1/kind").asText())
        .isEqualTo("undefined");
    assertThat(overall.at("/kappas/process-model/value").asDouble()).isEqualTo(1);
    assertThat(overall.at("/alpha/interval/low").isNumber()).isTrue();
    assertThat(json.at("/byDifficulty/hard/studies").asInt()).isEqualTo(1);
    assertThat(json.get("disagreements").findValuesAsText("id")).containsExactly("a", "c");
    assertThat(json.get("unmatched").get(0).asText()).isEqualTo("only-first");
    EvaluationReport report = mapper.readValue(program.out(), EvaluationReport.class);
    assertThat(report.disagreements()).hasSize(2);
  }

  @Test
  void theSeedDecidesTheIntervals() throws IOException {
    assertThat(json("--seed", "7"))
        .isEqualTo(json("--seed", "7"))
        .isNotEqualTo(json("--seed", "8"));
    assertThat(json("--resamples", "0").at("/overall/strict/exactSets").has("interval")).isFalse();
  }

  private JsonNode json(String option, String value) throws IOException {
    Program program =
        Program.run(
            "evaluate",
            file("first.jsonl", FIRST),
            "--against",
            file("second.jsonl", SECOND),
            "--format",
            "json",
            option,
            value);
    assertThat(program.err()).isEmpty();
    return new ObjectMapper().readTree(program.out());
  }

  @Test
  void withoutAFileEvaluatesOnTheMadeUpStudies() throws IOException {
    Program program = Program.run("evaluate", "--format", "json");
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    JsonNode overall = new ObjectMapper().readTree(program.out()).get("overall");
    assertThat(overall.get("studies").asInt()).isEqualTo(12);
    assertThat(overall.get("negatives").asInt()).isEqualTo(2);
    assertThat(overall.at("/lenient/macro/recall/value").asDouble()).isGreaterThan(0.7);
  }

  @Test
  void givesTheSameOnTheModulePathAsOnTheClassPath() {
    Program modules = Program.onTheModulePath("evaluate");
    assertThat(modules.err()).isEmpty();
    assertThat(modules.exitCode()).isZero();
    assertThat(modules).isEqualTo(Program.onTheClassPath("evaluate"));
    assertThat(Program.onTheModulePath("evaluate", "--format", "json"))
        .isEqualTo(Program.run("evaluate", "--format", "json"));
  }

  @Test
  void readsAnArrayToo() throws IOException {
    String array = "[" + STUDIES.strip().replace("\n", ",\n") + "]";
    assertThat(Program.run("evaluate", file("s.json", array)).out())
        .isEqualTo(Program.run("evaluate", file("s.jsonl", STUDIES)).out());
  }

  @Test
  void reportsStudiesThatCannotBeUsedAndGoesOn() throws IOException {
    Program program =
        Program.run(
            "evaluate",
            file(
                "s.jsonl",
                """
                {"id": "a", "gold": []}
                {"id": "b"}
                {"id": "c", "gold": ["framework"]}
                {"id": "a", "gold": ["process-model"]}
                """));
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.out()).startsWith("1 studies, 1 of them");
    assertThat(program.err())
        .isEqualTo(
            """
            row 2, column "/gold": is missing: give an array of category codes, [] for a study that uses none
            row 3, column "/gold/0": NilsenCategory has no "framework"; known: process-model, determinant-framework, classic-theory, implementation-theory, evaluation-framework
            row 4, column "/id", value "a": is there already, in row 1
            """);
  }

  @Test
  void aFileThatCannotServeIsExitCodeTwo() throws IOException {
    assertUnusable(file("s.csv", "id,gold\na,\n"), "s.csv\" is not JSON Lines: it must begin with");
    assertUnusable(file("e.jsonl", "{}\n"), "e.jsonl\" has no labelled study that can be used");
    assertUnusable(folder.resolve("none").toString(), "none\" does not exist");
    Program apart =
        Program.run(
            "evaluate",
            file("a.jsonl", "{\"id\": \"a\", \"gold\": []}"),
            "--against",
            file("b.jsonl", "{\"id\": \"b\", \"gold\": []}"));
    assertThat(apart.exitCode()).isEqualTo(2);
    assertThat(apart.err())
        .isEqualTo("impsci: evaluation of no studies: give at least one that both codings have\n");
    Program resamples = Program.run("evaluate", "--resamples", "1");
    assertThat(resamples.exitCode()).isEqualTo(2);
    assertThat(resamples.err()).isEqualTo("impsci: bootstrap of 1 resamples: give 2 or more\n");
  }

  private static void assertUnusable(String file, String message) {
    Program program = Program.run("evaluate", file);
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains(message).doesNotContain("at org.impsci");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
