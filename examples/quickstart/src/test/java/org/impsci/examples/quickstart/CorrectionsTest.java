package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

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

class CorrectionsTest {

  private static final String REVIEWS =
      "site,date,"
          + FidelityScales.ips25().items().stream().map(Item::code).collect(Collectors.joining(","))
          + "\nA,2025-03-14"
          + ",4".repeat(25)
          + "\nA,2026-03-14"
          + ",4".repeat(25)
          + "\n";
  private static final String FIRST =
      """
      {"scale":"ips-25","site":"A","review":"2025-03-14","correction":{"number":1,\
      "item":"outreach","was":4,"is":1,"reason":"visits were counted twice","date":"2025-04-02"}}
      """;
  private static final String SECOND =
      """
      {"scale":"ips-25","site":"A","review":"2025-03-14","correction":{"number":2,"corrects":1,\
      "item":"outreach","was":1,"is":3,"reason":"some were real","date":"2025-05-02"}}
      """;

  @TempDir private Path folder;

  private Program score(String corrections, String... more) throws IOException {
    String[] args = new String[more.length + 4];
    args[0] = "score";
    args[1] = file("r.csv", REVIEWS);
    args[2] = "--corrections";
    args[3] = file("c.jsonl", corrections);
    System.arraycopy(more, 0, args, 4, more.length);
    return Program.run(args);
  }

  @Test
  void scoresReviewsAsCorrectedAndShowsWhatWasCorrected() throws IOException {
    Program program = score(FIRST + SECOND);
    assertThat(program.exitCode()).isZero();
    assertThat(program.err()).isEmpty();
    assertThat(program.out().lines().skip(2))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("2     A ").contains(" 99 ", " fair "),
            first ->
                assertThat(first)
                    .isEqualTo(
                        "      correction 1, 2025-04-02: outreach 4 to 1: visits were counted"
                            + " twice"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "      correction 2 of correction 1, 2025-05-02: outreach 1 to 3: some were"
                            + " real"),
            row -> assertThat(row).startsWith("3     A ").contains(" 100 ", " good "));

    String[] lines = score(FIRST + SECOND, "--format", "jsonl").out().split("\n", -1);
    JsonNode corrected = new ObjectMapper().readTree(lines[0]);
    assertThat(corrected.get("total").asInt()).isEqualTo(99);
    assertThat(corrected.at("/corrections/1/corrects").asInt()).isEqualTo(1);
    assertThat(corrected.at("/corrections/1/is").asInt()).isEqualTo(3);
    assertThat(new ObjectMapper().readTree(lines[1]).has("corrections")).isFalse();
  }

  @Test
  void everyReportOnReviewsTakesCorrectionsIntoAccount() throws IOException {
    assertThat(score(FIRST, "--plan").out())
        .startsWith(
            """
            A, 2025-03-14: 97, Fair fidelity
              correction 1, 2025-04-02: outreach 4 to 1: visits were counted twice
              3 more to Good fidelity; the cheapest ways:
            """);
    assertThat(score(FIRST, "--trend").out())
        .startsWith(
            """
            A, ips-25
              2025-03-14    97        Fair fidelity
                2025-03-14: correction 1, 2025-04-02: outreach 4 to 1: visits were counted twice
              2026-03-14   100    +3  Good fidelity
            """);
    assertThat(score(FIRST, "--compare").out())
        .startsWith(
            """
            A, 2025-03-14 to 2026-03-14, ips-25
                2025-03-14: correction 1, 2025-04-02: outreach 4 to 1: visits were counted twice
              total                                      97 to 100  +3
            """);
    for (String report : new String[] {"--plan", "--trend", "--compare"}) {
      String line = score(FIRST, report, "--format", "jsonl").out().lines().findFirst().orElse("");
      assertThat(new ObjectMapper().readTree(line).get("corrections")).as(report).hasSize(1);
    }
    assertThat(score(FIRST.replace("\"is\":1", "\"is\":\"not-assessed\""), "--bounds").out())
        .contains("97-101");
  }

  @Test
  void aReviewWhoseCorrectionsDoNotFitIsNotScored() throws IOException {
    Program program = score(SECOND);
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.err())
        .isEqualTo(
            "row 2: assessment of A (2025-03-14), correction 2 of outreach: its number is not 1,"
                + " its place\n");
    assertThat(program.out().lines().skip(2)).hasSize(1);
  }

  @Test
  void aCorrectionOfNoReviewIsReported() throws IOException {
    Program program = score(FIRST.replace("\"site\":\"A\"", "\"site\":\"B\""));
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.err())
        .contains("c.jsonl\": there is no review B, 2025-03-14, ips-25 to correct\n");
    assertThat(program.out().lines().skip(2)).hasSize(2);
  }

  @Test
  void nothingIsScoredIfACorrectionCannotBeRead() throws IOException {
    Program program = score(FIRST + SECOND.replace("\"is\":3", "\"is\":7"));
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.out()).isEmpty();
    assertThat(program.err().lines())
        .satisfiesExactly(
            fault ->
                assertThat(fault)
                    .isEqualTo("row 2, column \"/correction/is\": rating 7 is outside 1..5"),
            end ->
                assertThat(end)
                    .startsWith("impsci: file \"")
                    .endsWith("corrections that cannot be used: 1; no review was scored"));
    assertThat(Program.run("score", "r.csv", "--corrections", "none.jsonl").err())
        .isEqualTo("impsci: file \"none.jsonl\" does not exist\n");
  }

  @Test
  void optionsThatSayNothingTogetherAreRefused() throws IOException {
    assertThat(refused(score(FIRST, "--consensus"))).contains("--corrections are of finished");
    assertThat(refused(score(FIRST, "--measures"))).contains("--corrections are of finished");
    assertThat(refused(score(FIRST, "--compare", "--bounds")))
        .contains("--prorate and --bounds are for scores");
    assertThat(refused(score(FIRST, "--plan", "--reliability", "0.9", "--sd", "9")))
        .contains("--reliability and --sd are for scores, --compare and --trend");
    assertThat(refused(Program.run("score", "--corrections", "c.jsonl"))).contains("which FILE?");
  }

  private static String refused(Program program) {
    assertThat(program.exitCode()).isEqualTo(2);
    return program.err();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
