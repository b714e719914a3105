package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewReportsTest {

  private static final String HEADER =
      "site,date,"
          + FidelityScales.ips25().items().stream().map(Item::code).collect(Collectors.joining(","))
          + "\n";

  @TempDir private Path folder;

  @Test
  void ratesProgramsFromTheirRecordsAndSaysWhatIsToBeJudged() throws IOException {
    String measures =
        "site,date,caseload-size,employment-services-staff\nA,2026-03-14,27,130\nB,2026-03-14,27,97\n";
    Program program = Program.run("score", "--measures", file("m.csv", measures));
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.err()).contains("row 2", "employment-services-staff", "130");
    assertThat(program.out())
        .startsWith("B, 2026-03-14: draft from records\n")
        .contains("27 clients per full-time specialist is within 26..30: rating 3")
        .contains("to be judged: vocational-generalists, ");

    String good = "site,date,caseload-size\nA,2026-03-14,27\n";
    JsonNode draft =
        json(Program.run("score", "--measures", file("g.csv", good), "--format", "jsonl"));
    assertThat(draft.at("/assessment/ratings/caseload-size").asInt()).isEqualTo(3);
  }

  @Test
  void showsWhereIndependentReviewersDiffer() throws IOException {
    String one = file("one.csv", HEADER + "A,2026-03-14" + ",4".repeat(25) + "\n");
    String other = file("other.csv", HEADER + "A,2026-03-14,2" + ",4".repeat(24) + "\n");
    Program program = Program.run("score", "--consensus", one, other);
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .isEqualTo(
            """
            A, 2026-03-14: 2 assessments; the same rating in 24, within one in 24 of 25 pairs
              to be agreed: caseload-size                4 or 2
            """);
    assertThat(Program.run("score", "--consensus", one, one).out()).contains("agreed: 100");

    Program alone = Program.run("score", "--consensus", one);
    assertThat(alone.exitCode()).isEqualTo(1);
    assertThat(alone.err()).contains("ips-25, A, 2026-03-14: there is one assessment");
  }

  @Test
  void plansTheCheapestWayToTheNextBand() throws IOException {
    String review = file("r.csv", HEADER + "A,2026-03-14,3" + ",4".repeat(24) + "\n");
    Program program = Program.run("score", "--plan", review);
    assertThat(program.out())
        .startsWith(
            "A, 2026-03-14: 99, Fair fidelity\n  1 more to Good fidelity; the cheapest ways:\n")
        .contains("    caseload-size 3 to 4\n")
        .contains("caseload-size                3; for a 4: 21 to 25 clients");
    JsonNode plan = json(Program.run("score", "--plan", review, "--format", "jsonl"));
    assertThat(plan.get("points").asInt()).isEqualTo(1);
    assertThat(plan.get("opportunities")).hasSize(25);
  }

  @Test
  void showsHowASiteMoved() throws IOException {
    String reviews =
        HEADER
            + "A,2026-03-14"
            + ",4".repeat(25)
            + "\nA,2025-03-14"
            + ",3".repeat(25)
            + "\nB,2026-03-14"
            + ",5".repeat(25)
            + "\n";
    Program program = Program.run("score", "--trend", file("r.csv", reviews));
    assertThat(program.out())
        .isEqualTo(
            """
            A, ips-25
              2025-03-14    75        Fair fidelity
              2026-03-14   100   +25  Good fidelity
              +25.0 points a year
              next review due 2027-03-14: yearly from good fidelity on
            B, ips-25
              2026-03-14   125        Exemplary fidelity
              next review due 2027-03-14: yearly from good fidelity on
            """);
  }

  @Test
  void saysWhatMissingRatingsLeavePossible() throws IOException {
    String review = file("r.csv", HEADER + "A,2026-03-14,," + "4,".repeat(23) + "4\n");
    assertThat(Program.run("score", review).exitCode()).isEqualTo(1);

    JsonNode prorated = json(Program.run("score", review, "--prorate", "1", "--format", "jsonl"));
    assertThat(prorated.get("total").asDouble()).isEqualTo(100);
    assertThat(prorated.get("rated").asInt()).isEqualTo(24);
    assertThat(prorated.at("/missing/caseload-size").asText()).isEqualTo("not-assessed");

    JsonNode bounds = json(Program.run("score", review, "--bounds", "--format", "jsonl"));
    assertThat(bounds.get("lowest").asInt()).isEqualTo(97);
    assertThat(bounds.get("highest").asInt()).isEqualTo(101);
    assertThat(Program.run("score", review, "--bounds").out()).contains("97-101", "fair or good");

    String two = file("two.csv", HEADER + "A,2026-03-14,,," + "4,".repeat(22) + "4\n");
    JsonNode none = json(Program.run("score", two, "--prorate", "1", "--format", "jsonl"));
    assertThat(none.get("none").asText()).isEqualTo("too-many-missing");
    assertThat(Program.run("score", two, "--prorate", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void saysHowCertainATotalIs() throws IOException {
    String review = file("r.csv", HEADER + "A,2026-03-14" + ",4".repeat(25) + "\n");
    JsonNode line =
        json(
            Program.run(
                "score", review, "--reliability", "0.88", "--sd", "10", "--format", "jsonl"));
    // 1.96 standard errors of 10 * sqrt(1 - 0.88) points on either side
    assertThat(line.get("low").asDouble()).isCloseTo(93.21, within(0.01));
    assertThat(line.get("high").asDouble()).isCloseTo(106.79, within(0.01));
    assertThat(line.at("/bandProbabilities/good").asDouble()).isCloseTo(0.5, within(0.01));
    assertThat(Program.run("score", review, "--reliability", "0.88").exitCode()).isEqualTo(2);
    assertThat(Program.run("score", review, "--reliability", "2", "--sd", "1").exitCode())
        .isEqualTo(2);
  }

  @Test
  void takesSeveralFilesForAConsensusAlone() throws IOException {
    String review = file("r.csv", HEADER);
    Program program = Program.run("score", review, review);
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("one file at a time; several are for --consensus");
    assertThat(Program.run("score", "--plan").exitCode()).isEqualTo(2);
    assertThat(Program.run("score", "--plan", "--trend", review).exitCode()).isEqualTo(2);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(Program program) throws IOException {
    assertThat(program.err()).isEmpty();
    return new ObjectMapper().readTree(program.out());
  }
}
