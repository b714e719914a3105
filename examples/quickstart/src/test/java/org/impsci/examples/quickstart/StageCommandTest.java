package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageCommandTest {

  private static final String HISTORY =
      """
      site,stage,event,date
      A,program-installation,entered,2020-01-01
      A,initial-implementation,entered,2020-03-01
      A,program-installation,left,2020-03-01
      A,full-operation,entered,2022-06-01
      A,initial-implementation,left,2022-06-01
      """;

  private static final String CHECKLIST =
      """
      {"id": "c", "title": "C", "model": "nirn", "activities": [
        {"code": "train", "label": "Train", "stage": "installation"},
        {"code": "hire", "label": "Hire", "stage": "installation"},
        {"code": "serve", "label": "Serve", "stage": "initial-implementation"}]}
      """;

  private static final String ACTIVITIES =
      """
      site,activity,date,event
      A,hire,2020-01-01,
      A,train,2020-01-31,
      A,serve,2020-03-01,
      B,hire,2020-01-01,
      B,,2020-02-15,discontinued
      """;

  @TempDir private Path folder;

  @Test
  void withoutAFileShowsBothExamples() {
    Program program = Program.run("stage");
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .contains("Northside (made up), IPS: full-operation, innovation on 2024-02-01")
        .contains("2021-09-01: went back to program-installation, after initial-implementation")
        .contains("first use to full operation: 835 days, within 2 to 4 years")
        .containsPattern("Northside.*started +ongoing-services +2/2 14d +1/1 0d +2/3 45d")
        .containsPattern("Hilltop.*never-started +readiness-planning .* 1/3 122d!")
        .contains("Hilltop (made up): gave up 2022-12-01; pre-implementation 4/6; ")
        .contains("never-started: 1 of 4")
        .contains("not-begun: 1 of 4");
    assertThat(Program.run("stage", "--format", "jsonl").out().lines()).hasSize(2 + 4);
  }

  @Test
  void tellsTheHistoryOfEachSite() {
    Program program = Program.run("stage", file("h.csv", HISTORY), "--as-of", "2022-06-11");
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .isEqualTo(
            """
            A, innovation not named: full-operation on 2022-06-11
              program-installation              60 days
              initial-implementation           822 days
              full-operation                    10 days
              first use to full operation: 822 days, within 2 to 4 years (published for the whole process of implementation, from exploration to full operation)
            """);
  }

  @Test
  void writesOneLineForEachSiteAndConvertsItsStages() {
    Program program =
        Program.run("stage", file("h.csv", HISTORY), "--to", "nirn", "--format", "jsonl");
    assertThat(program.err()).isEmpty();
    JsonNode line = json(program.out());
    assertThat(line.get("asOf").asText()).isEqualTo("2022-06-01");
    assertThat(line.get("stages").toString()).isEqualTo("[\"full-operation\"]");
    assertThat(line.get("timeToFullOperation").get("position").asText()).isEqualTo("within");
    assertThat(line.get("regressions")).isEmpty();
    JsonNode converted = line.get("converted").get(0);
    assertThat(converted.get("stages").toString()).isEqualTo("[\"full-implementation\"]");
    assertThat(converted.get("relation").asText()).isEqualTo("broader");
    assertThat(converted.get("published").asBoolean()).isTrue();
    assertThat(Program.run("stage", file("h.csv", HISTORY), "--to", "epis").out())
        .contains("full-operation in epis: implementation or sustainment (ambiguous, proposed)");
  }

  @Test
  void scoresDatedActivitiesByAChecklist() {
    String[] arguments = {
      "stage", file("a.csv", ACTIVITIES), "--checklist", file("c.json", CHECKLIST), "--to", "epis"
    };
    Program program = Program.run(arguments);
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .containsPattern("A +started +initial-implementation +- +2/2 30d +1/1 0d")
        .containsPattern("B +never-started +installation +- +1/2 45d! +0/1")
        .contains("B: gave up 2020-02-15")
        .contains("B: installation in epis: preparation (exact, proposed)");
    Program then =
        Program.run(
            "stage",
            file("a.csv", ACTIVITIES),
            "--checklist",
            file("c.json", CHECKLIST),
            "--as-of",
            "2020-02-14",
            "--format",
            "jsonl");
    List<JsonNode> lines = then.out().lines().map(StageCommandTest::json).toList();
    assertThat(lines.stream().map(line -> line.get("completion").get("status").asText()))
        .containsExactly("preparing", "preparing");
  }

  @Test
  void takesAModelAndACrosswalkOfTheUsers() {
    String model =
        """
        {"id": "two", "title": "Two", "source": {"authors": ["Baker A"], "title": "Opening"},
         "definition": "Before and after.", "stages": [
          {"code": "before", "label": "Before", "definition": "Before.", "verification": "unverified"},
          {"code": "after", "label": "After", "definition": "After.", "verification": "unverified"}]}
        """;
    String crosswalk =
        """
        {"fromModel": "two", "toModel": "one", "fromStages": ["before", "after"],
         "toStages": ["all"], "links": [{"fromStage": "after", "toStage": "all"}]}
        """;
    Program program =
        Program.run(
            "stage",
            file("h.csv", "site,stage,event,date\nA,before,entered,2020-01-01\n"),
            "--model",
            file("two.json", model),
            "--to",
            file("way.json", crosswalk));
    assertThat(program.err()).isEmpty();
    assertThat(program.out())
        .contains("A, innovation not named: before on 2020-01-01")
        .contains("first use to full operation: stage model two has no stage of first use")
        .contains("before in one: none (lost, proposed)");
    assertThat(
            Program.run("stage", file("h.csv", HISTORY), "--to", file("way.json", crosswalk)).err())
        .contains("way.json\" leads from two, not from fixsen-2005");
  }

  @Test
  void reportsBadRowsAndGoesOn() {
    Program program =
        Program.run("stage", file("h.csv", HISTORY + "B,innovation,left,2020-01-01\nB,x,left,y\n"));
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.out()).startsWith("A, innovation not named: full-operation on 2022-06-01\n");
    assertThat(program.err().lines().toList())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "row 7: site B: left innovation on 2020-01-01: the site had not entered it"
                            + " by then; the site is left out"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "row 8, column \"stage\", value \"x\": stage model fixsen-2005 has no"
                            + " \"x\"; known: exploration-and-adoption, program-installation,"
                            + " initial-implementation, full-operation, innovation,"
                            + " sustainability"));
  }

  @Test
  void anUnusableFileOrArgumentIsExitCodeTwo() {
    assertThat(Program.run("stage", "--model", "nirn"))
        .satisfies(
            program -> {
              assertThat(program.exitCode()).isEqualTo(2);
              assertThat(program.err()).contains("which FILE?");
            });
    Program absent = Program.run("stage", folder.resolve("none.csv").toString());
    assertThat(absent.exitCode()).isEqualTo(2);
    Program unlisted = Program.run("stage", file("a.csv", ACTIVITIES));
    assertThat(unlisted.exitCode()).isEqualTo(2);
    assertThat(unlisted.err())
        .contains("a.csv\" holds activities; give the list they are of with --checklist");
    Program model = Program.run("stage", file("h.csv", HISTORY), "--model", "sic");
    assertThat(model.exitCode()).isEqualTo(2);
    assertThat(model.err()).contains("StageModels has no \"sic\"; known: fixsen-2005, nirn");
    Program listless =
        Program.run(
            "stage",
            file("a.csv", ACTIVITIES),
            "--checklist",
            folder.resolve("none.json").toString());
    assertThat(listless.exitCode()).isEqualTo(2);
    assertThat(listless.err()).contains("none.json\" does not exist");
    Program date = Program.run("stage", file("h.csv", HISTORY), "--as-of", "soon");
    assertThat(date.exitCode()).isEqualTo(2);
  }

  @Test
  void givesTheSameOnTheModulePath() {
    assertThat(Program.onTheModulePath("stage", "--format", "jsonl"))
        .isEqualTo(Program.run("stage", "--format", "jsonl"));
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
