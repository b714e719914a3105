package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private static final String STUDIES =
      """
      {"id": "a", "title": "Barriers to IPS", "abstract": "Guided by the Consolidated Framework for Implementation Research, we asked what hinders implementation."}
      {"id": "b", "title": "Blood pressure in a placebo arm"}
      """;

  private static final String REVIEW_HEADER =
      "site,date,scale,caseload-size,employment-services-staff,vocational-generalists,"
          + "team-assignment,team-contact,vocational-rehabilitation-collaboration,vocational-unit,"
          + "supervisor-role,zero-exclusion,agency-focus,executive-support,"
          + "work-incentives-planning,disclosure,vocational-assessment,rapid-job-search,"
          + "individualized-job-search,employer-contact-frequency,employer-contact-quality,"
          + "job-type-diversity,employer-diversity,competitive-jobs,individualized-follow-along,"
          + "time-unlimited-follow-along,community-based-services,outreach\n";

  @TempDir private Path folder;

  @Test
  void withoutACommandShowsBothExamples() {
    Program program = Program.run();
    assertThat(program.exitCode()).isZero();
    assertThat(program.err()).isEmpty();
    assertThat(program.out())
        .contains("The 21 studies of Bonfils et al. 2017")
        .contains("Same set of categories: ")
        .contains("made up")
        .containsPattern("Northside.*103 +good +\\+12");
  }

  @Test
  void classifiesJsonLinesInInputOrder() throws IOException {
    Program program = Program.run("classify", file("s.jsonl", STUDIES), "--format", "jsonl");
    assertThat(program.exitCode()).isZero();
    List<JsonNode> lines = program.out().lines().map(MainTest::json).toList();
    assertThat(lines).hasSize(2);
    JsonNode first = lines.get(0);
    assertThat(first.get("id").asText()).isEqualTo("a");
    JsonNode category = first.get("categories").get(0);
    assertThat(category.get("category").asText()).isEqualTo("determinant-framework");
    assertThat(category.get("strength").asDouble()).isBetween(0.9, 1.0);
    assertThat(category.get("named").asBoolean()).isTrue();
    JsonNode name = first.findParents("approach").stream().findFirst().orElseThrow();
    assertThat(name.get("field").asText()).isEqualTo("abstract");
    assertThat(name.get("start").asInt()).isEqualTo(14);
    assertThat(name.get("end").asInt()).isEqualTo(64);
    assertThat(name.get("text").asText())
        .isEqualTo("Consolidated Framework for Implementation Research");
    assertThat(lines.get(1).get("categories")).isEmpty();
    assertThat(lines.get(1).get("evidence")).isEmpty();
  }

  @Test
  void classifiesTheSameFromCsv() {
    String csv =
        "id,title,abstract\n"
            + "a,Barriers to IPS,\"Guided by the Consolidated Framework for Implementation Research,"
            + " we asked what hinders implementation.\"\n"
            + "b,Blood pressure in a placebo arm,\n";
    assertThat(Program.run("classify", file("s.csv", csv), "--format", "jsonl").out())
        .isEqualTo(Program.run("classify", file("s.jsonl", STUDIES), "--format", "jsonl").out());
  }

  @Test
  void printsATableWithTheWords() {
    assertThat(Program.run("classify", file("s.jsonl", STUDIES)).out())
        .isEqualTo(
            """
            study                 finding                     strength  how          evidence
            --------------------  --------------------------  --------  -----------  --------------------------------------------------
            a                     determinant-framework       1.00      named        title "Barriers", abstract "Consolidated Framewor…
            b                     none
            """);
  }

  @Test
  void explainsInPlainLanguage() {
    assertThat(Program.run("classify", "--explain", file("s.jsonl", STUDIES)).out())
        .isEqualTo(
            """
            a
              determinant framework, named: "Consolidated Framework for Implementation Research" in the abstract; supported by "Barriers" in the title, "what hinders" in the abstract
            b
              no category: nothing says that the study uses a theory, model or framework
            """);
  }

  @Test
  void findsTheCodesOfACodebookOfTheUser() {
    String codebook =
        """
        {"id": "topics", "title": "Topics", "codes": [{"code": "hypertension",
         "label": "Hypertension", "families": [{"name": "words", "weight": 3.0,
         "reason": "It says so.", "cues": ["blood pressure"]}]}]}
        """;
    Program program =
        Program.run(
            "classify",
            file("s.jsonl", STUDIES),
            "--codebook",
            file("topics.json", codebook),
            "--format",
            "jsonl");
    JsonNode second = json(program.out().lines().toList().get(1));
    assertThat(second.get("codes").get(0).get("code").asText()).isEqualTo("hypertension");
    assertThat(second.get("segments").get(0).get("text").asText()).isEqualTo("Blood pressure");
    assertThat(
            Program.run(
                    "classify",
                    file("s.jsonl", STUDIES),
                    "--codebook",
                    file("bad.json", codebook.replace("blood pressure", "blood (")))
                .err())
        .contains("code \"hypertension\", cue \"blood (\": \"(\" is not closed at position 7");
  }

  @Test
  void reportsBadStudiesAndGoesOn() {
    String studies =
        "{\"title\": \"No id\"}\n{\"id\": \"b\"}\n{\"id\": \"c\", \"year\": \"2001\"}\n";
    Program program = Program.run("classify", file("s.jsonl", studies), "--format", "jsonl");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.out())
        .isEqualTo(
            """
            {"id":"b","categories":[],"evidence":[],"explanation":"no category: nothing says that the study uses a theory, model or framework"}
            """);
    assertThat(program.err())
        .isEqualTo(
            """
            row 1, column "/id": is missing
            row 3, column "/year": must be an integer, is "2001"
            """);
  }

  @Test
  void scoresCsv() {
    String csv =
        REVIEW_HEADER + "Northside,2026-03-14,,5,4,4,4,4,3,5,4,5,4,4,3,4,4,5,4,3,4,4,4,5,5,4,4,4\n";
    Program program = Program.run("score", file("r.csv", csv), "--format", "jsonl");
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .isEqualTo(
            "{\"row\":2,\"site\":\"Northside\",\"date\":\"2026-03-14\",\"scale\":\"ips-25\","
                + "\"total\":103,\"band\":\"good\","
                + "\"sections\":{\"staffing\":13,\"organization\":33,\"services\":57}}\n");
  }

  @Test
  void reportsBadRowsAndScoresTheOthers() {
    String csv =
        REVIEW_HEADER
            + "A,2026-03-14,ips-25,5,4,4,4,4,3,5,4,5,4,4,3,7,4,5,4,3,4,4,4,5,5,4,4,4\n"
            + "B,2026-03-14,ips-25,5,4,4,4,4,3,5,4,5,4,4,3,,4,5,4,3,4,4,4,5,5,4,4,4\n"
            + "C,14.3.2026,ips-25,5,4,4,4,4,3,5,4,5,4,4,3,4,4,5,4,3,4,4,4,5,5,4,4,4\n"
            + "D,2026-03-14,ips-25,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n";
    Program program = Program.run("score", file("r.csv", csv), "--format", "jsonl");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.out()).startsWith("{\"row\":5,\"site\":\"D\"").hasLineCount(1);
    assertThat(program.err().lines().toList())
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).contains("row 2", "\"disclosure\"", "\"7\"", "1..5"),
            line -> assertThat(line).contains("row 3", "\"disclosure\"", "no rating"),
            line -> assertThat(line).contains("row 4", "\"date\"", "\"14.3.2026\""));
  }

  @Test
  void readsJsonAsLinesAsAnArrayOrAsOneDocument() {
    String ratings =
        Arrays.stream(REVIEW_HEADER.strip().split(","))
            .skip(3)
            .map(item -> "\"" + item + "\": 4")
            .collect(Collectors.joining(",\n"));
    String assessment =
        "{\"scale\": \"ips-25\", \"site\": \"A\",\n\"date\": \"2026-03-14\", \"ratings\": {"
            + ratings
            + "}}";
    String line = assessment.replace("\n", " ");
    String expected = Program.run("score", file("a.json", assessment), "--format", "jsonl").out();
    assertThat(expected)
        .startsWith("{\"row\":1,\"site\":\"A\"")
        .contains("\"total\":100,\"band\":\"good\"");
    assertThat(Program.run("score", file("a.jsonl", line), "--format", "jsonl").out())
        .isEqualTo(expected);
    assertThat(
            Program.run("score", file("b.json", "[" + assessment + "]"), "--format", "jsonl").out())
        .isEqualTo(expected);
    assertThat(Program.run("score", file("c.json", "[" + assessment)).err())
        .contains("c.json\" is not JSON: ")
        .contains("line ");
  }

  @Test
  void anUnusableFileOrArgumentIsExitCodeTwo() {
    Program absent = Program.run("score", folder.resolve("none.csv").toString());
    assertThat(absent.exitCode()).isEqualTo(2);
    assertThat(absent.err()).contains("none.csv\" does not exist");

    Program header = Program.run("score", file("r.csv", "site,date,caseload\nA,2026-01-01,5\n"));
    assertThat(header.exitCode()).isEqualTo(2);
    assertThat(header.err()).contains("caseload").doesNotContain("at org.impsci");

    Program option = Program.run("classify", "--format", "xml");
    assertThat(option.exitCode()).isEqualTo(2);
    assertThat(option.err()).contains("xml").contains("table");

    assertThat(Program.run("rank").exitCode()).isEqualTo(2);
  }

  @Test
  void helpNamesEveryCommandAndTheExitCodes() {
    Program help = Program.run("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("classify", "score", "evaluate", "help", "Exit code: 0");
    assertThat(Program.run("help", "score").out()).contains("CSV with the columns site, date");
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
