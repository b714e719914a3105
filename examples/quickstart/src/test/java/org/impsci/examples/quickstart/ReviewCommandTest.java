package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

  private static final String STUDIES =
      """
      id,categories,country
      a,process-model,UK
      b,evaluation-framework,
      c,model,UK
      a,process-model,UK
      """;

  private static final String FINDINGS =
      """
      id,statement,determinant,level,influence,direction,citation,studies,parent
      1,Money is short.,finance,organizational,barrier,stated,explicit,a;b,
      1a,Wages are low.,finance,organizational,barrier,stated,explicit,a,1
      2,Time.,time,group,undirected,none,none,,
      3,Law.,law,contextual,barrier,stated,explicit,z,
      3a,Rules.,law,contextual,barrier,stated,explicit,a,3
      3b,Forms.,law,contextual,barrier,stated,explicit,a,3a
      """;

  private static final String REVIEW =
      """
      {"id": "mine", "source": {"authors": ["Doe J"], "year": 2024, "title": "Mine"},
       "flow": {"counts": {"records-identified": 5, "records-screened": 7, "studies-included": 1}},
       "studies": [{"study": {"id": "a"}, "interpretation": {"categories": ["process-model"]}}]}
      """;

  @TempDir private Path folder;

  @Test
  void showsTheReviewOfBonfils() {
    Program program = Program.run("review");
    assertThat(program.exitCode()).isZero();
    assertThat(program.err()).isEmpty();
    assertThat(program.out())
        .startsWith("Review bonfils-2017: Bonfils IS et al. (2017)\n")
        .containsPattern("Records identified +261 +85 +346\n")
        .containsPattern("Records screened +not reported +not reported +346\n")
        .containsPattern("Reports of included studies +18 +3 +21\n")
        .contains(
            "59 factor entries, 10 of them without a citation; 136 study-factor rows, 87 after"
                + " folding\n")
        .containsPattern(
            "vanerp2007 +C01- C03- C07- +L06\\+ L11a- L11b- +G02- G05a\\+ G05b\\+ G05c\\+\n")
        .containsPattern("contextual +13 +11 +2 +1 +6\n")
        .containsPattern("individual +3 +2 +3 +1 +0\n")
        .contains("Studies without evidence: becker2007\n")
        .containsPattern("kostick2010 +I03, I04, I05, I06, I07, I08, I09, I10 +I11\n")
        .contains(
            "count-differs (Contextual factors, paragraph 1, claim contextual-count): the text has"
                + " 15, the data have 11 of 21: ")
        .contains("29 contradictions recorded by hand; 23 come out above: X01, X03, ")
        .contains("X02 does not come out: Names are kept in one spelling");
  }

  @Test
  void dropsStudies() {
    Program program = Program.run("review", "--drop", "kostick2010,bejerholm2011");
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .contains("Without bejerholm2011, kostick2010, 19 studies are left\n")
        .contains(
            "entries that lose all support: D05, I01, I02, I03, I04, I05, I06, I07, I08, I09, I10\n")
        .contains("entries left with one study: I11\n")
        .containsPattern("level +individual +3 +1\n")
        .doesNotContain("Leaving each study out");
    Program unknown = Program.run("review", "--drop", "smith1999");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("impsci: review bonfils-2017 has no \"smith1999\"; known: becker2007, ");
  }

  @Test
  void writesJson() throws IOException {
    Program program = Program.run("review", "--format", "json");
    assertThat(program.exitCode()).isZero();
    JsonNode json = new ObjectMapper().readTree(program.out());
    assertThat(json.get("findings")).hasSize(59);
    assertThat(json.get("rows").asInt()).isEqualTo(136);
    assertThat(json.get("rowsAfterFolding").asInt()).isEqualTo(87);
    assertThat(json.at("/flow/counts/records-screened").asInt()).isEqualTo(346);
    assertThat(json.at("/flow/counts/duplicates-removed").asText()).isEqualTo("not-reported");
    assertThat(json.at("/studiesByLevel/group")).hasSize(8);
    assertThat(json.get("sensitivity")).hasSize(21);
    assertThat(json.get("contradictions")).hasSize(29);
    assertThat(json.at("/lint/0/rule").asText()).isEqualTo("count-differs");
    JsonNode dropped =
        new ObjectMapper()
            .readTree(Program.run("review", "--format", "json", "--drop", "menear2011").out());
    assertThat(dropped.get("sensitivity")).hasSize(1);
    assertThat(dropped.at("/sensitivity/0/lost/0").asText()).isEqualTo("D06");
  }

  @Test
  void readsAReviewOfTheUsers() throws IOException {
    Program program = Program.run("review", file("mine.json", REVIEW));
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .startsWith("Review mine: Doe J (2024)\n")
        .contains(
            "broken: review: records screened 7, the numbers before it make at most 5; not"
                + " reported: duplicate records removed, records removed for other reasons\n")
        .contains("Lint: 1 findings\n")
        .doesNotContain("recorded by hand");
  }

  @Test
  void readsStudiesAndFindingsRowByRowAndReportsWhatDoesNotFit() throws IOException {
    Program program =
        Program.run(
            "review",
            "--studies",
            file("s.csv", STUDIES),
            "--findings",
            file("f.csv", FINDINGS),
            "--format",
            "json");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.err())
        .isEqualTo(
            """
            row 4, column "categories", value "model": NilsenCategory has no "model"; known: process-model, determinant-framework, classic-theory, implementation-theory, evaluation-framework
            row 5, column "id", value "a": is there twice
            row 5, column "studies", value "z": not among the studies
            row 6, column "parent", value "3": not among the findings
            row 7, column "parent", value "3a": not among the findings
            """);
    JsonNode json = new ObjectMapper().readTree(program.out());
    assertThat(json.get("studies").asInt()).isEqualTo(2);
    assertThat(json.get("findings")).hasSize(3);
    assertThat(json.get("rows").asInt()).isEqualTo(3);
    assertThat(json.get("rowsAfterFolding").asInt()).isEqualTo(2);
  }

  @Test
  void addsFindingsToAReview() throws IOException {
    String findings =
        """
        {"id": "1", "statement": "Money.", "determinant": "finance", "level": "organizational", "influence": "barrier", "direction": "read", "citation": "explicit", "studies": ["a"]}
        """;
    Program program =
        Program.run("review", file("mine.json", REVIEW), "--findings", file("f.jsonl", findings));
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out()).contains("1 factor entries, 0 of them without a citation; 1 study");
  }

  @Test
  void saysWhatIsWrongWithAFileThatCannotBeUsed() throws IOException {
    Program broken = Program.run("review", file("b.json", REVIEW.replace("\"mine\"", "3")));
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).isEqualTo("impsci: b.json, /id: must be a string, is 3\n");
    Program missing = Program.run("review", "no-such-file.json");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).isEqualTo("impsci: file \"no-such-file.json\" does not exist\n");
    Program alone = Program.run("review", "--findings", file("f.csv", FINDINGS));
    assertThat(alone.exitCode()).isEqualTo(2);
    assertThat(alone.err())
        .isEqualTo("impsci: findings need studies: give a review or --studies\n");
  }

  @Test
  void givesTheSameOnTheModulePath() {
    assertThat(Program.onTheModulePath("review", "--format", "json"))
        .isEqualTo(Program.run("review", "--format", "json"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
