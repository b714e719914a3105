package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteReportsTest {

  private static final FidelityScale IPS = FidelityScales.ips25();
  private static final FidelityScale SE = FidelityScales.se15();
  private static final String HEADER =
      "site,date," + IPS.items().stream().map(Item::code).collect(Collectors.joining(",")) + "\n";

  /** Three reviews of A, the latest first, and one of B. */
  private static final String REVIEWS =
      HEADER
          + ("A,2026-03-14,5,3" + ",4".repeat(23) + "\n")
          + ("B,2026-03-14" + ",4".repeat(25) + "\n")
          + ("A,2025-03-14" + ",3".repeat(25) + "\n")
          + ("A,2025-09-14,4,4" + ",4".repeat(23) + "\n");

  private static final String MAPPING =
      """
      {"from": "se-15", "to": "ips-25",
       "items": {"caseload-size": "caseload-size",
                 "vocational-services-staff": "employment-services-staff"}}
      """;

  @TempDir private Path folder;

  @Test
  void comparesEachReviewOfASiteWithTheOneBeforeIt() throws IOException {
    Program program = Program.run("score", "--compare", file("r.csv", REVIEWS));
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .contains(
            """
            A, 2025-03-14 to 2025-09-14, ips-25
              total                                      75 to 100  +25
              Fair fidelity to Good fidelity
            """)
        .contains(
            """
                outreach                                 3 to 4  +1
            A, 2025-09-14 to 2026-03-14, ips-25
              total                                      100 to 100  +0
              Good fidelity as before
              section staffing                           12 to 12  +0
              section organization                       32 to 32  +0
              section services                           56 to 56  +0
                caseload-size                            4 to 5  +1
                employment-services-staff                4 to 3  -1
            B, 2026-03-14: the only review
            """);

    List<JsonNode> lines =
        json(Program.run("score", "--compare", file("r.csv", REVIEWS), "--format", "jsonl"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).at("/total/before").asInt()).isEqualTo(100);
    assertThat(lines.get(1).at("/sections/staffing/after").asInt()).isEqualTo(12);
    assertThat(lines.get(1).at("/items/0/after").asInt()).isEqualTo(5);
    assertThat(lines.get(1).at("/bandAfter/code").asText()).isEqualTo("good");
    assertThat(lines.get(1).has("reliableChange")).isFalse();
  }

  @Test
  void comparesWhatBothReviewsRate() throws IOException {
    String reviews =
        HEADER
            + ("A,2025-03-14" + ",3".repeat(25) + "\n")
            + ("A,2026-03-14,not-applicable" + ",4".repeat(24) + "\n");
    assertThat(Program.run("score", "--compare", file("r.csv", reviews)).out())
        .startsWith(
            """
            A, 2025-03-14 to 2026-03-14, ips-25
              total                                      72 to 96  +24, 24 of 25 items
              section staffing                           6 to 8  +2, 2 of 3 items
            """)
        .contains("    caseload-size                            3 to not-applicable\n");
  }

  @Test
  void saysWhetherAChangeIsReliable() throws IOException {
    String reviews = file("r.csv", REVIEWS);
    String[] certainty = {"--reliability", "0.88", "--sd", "20"};
    // 25 points are 25 / (20 * sqrt(2 * (1 - 0.88))) = 2.55 standard errors of a difference
    assertThat(run(certainty, "--compare", reviews).out())
        .contains(
            "  Fair fidelity to Good fidelity\n  reliably improved: index +2.55, beyond 1.96\n",
            "  Good fidelity as before\n  not a reliable change: index +0.00, within 1.96\n");
    assertThat(run(certainty, "--trend", reviews).out())
        .startsWith(
            """
            A, ips-25
              2025-03-14    75        Fair fidelity
              2025-09-14   100   +25  Good fidelity; reliably improved: index +2.55, beyond 1.96
              2026-03-14   100    +0  Good fidelity; not a reliable change: index +0.00, within 1.96
            """);

    JsonNode step = json(run(certainty, "--compare", reviews, "--format", "jsonl")).get(0);
    assertThat(step.at("/reliableChange/index").asDouble()).isCloseTo(2.5516, within(1e-4));
    assertThat(step.at("/reliableChange/limit").asDouble()).isCloseTo(1.96, within(1e-4));
    assertThat(step.at("/reliableChange/verdict").asText()).isEqualTo("improved");
    JsonNode trend = json(run(certainty, "--trend", reviews, "--format", "jsonl")).get(0);
    assertThat(trend.at("/changes/0/verdict").asText()).isEqualTo("improved");
    assertThat(trend.at("/changes/1/verdict").asText()).isEqualTo("not-reliable");
    assertThat(trend.at("/changes/1/from").asText()).isEqualTo("2025-09-14");

    String fall =
        HEADER
            + ("A,2025-03-14" + ",5".repeat(25) + "\n")
            + ("A,2026-03-14" + ",3".repeat(25) + "\n");
    assertThat(run(certainty, "--compare", file("fall.csv", fall)).out())
        .contains("  reliably declined: index -5.10, beyond 1.96\n");
    String missing =
        HEADER
            + ("A,2025-03-14" + ",3".repeat(25) + "\n")
            + ("A,2026-03-14," + ",4".repeat(24) + "\n");
    assertThat(run(certainty, "--compare", file("missing.csv", missing)).out())
        .doesNotContain("reliable");
  }

  @Test
  void comparesEditionsThroughAMappingAlone() throws IOException {
    String reviews = file("r.csv", twoEditions());
    Program refused = Program.run("score", "--compare", reviews);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "A, 2024-03-14 and 2025-03-14: they were made with different editions, se-15 and"
                + " ips-25; give --mapping FILE to say which items are taken for which\n");
    assertThat(refused.out()).startsWith("A, 2025-03-14 to 2026-03-14, ips-25\n");

    String mapping = file("map.json", MAPPING);
    Program mapped = Program.run("score", "--compare", reviews, "--mapping", mapping);
    assertThat(mapped.exitCode()).isZero();
    assertThat(mapped.out())
        .startsWith(
            """
            A, 2024-03-14, se-15 to 2025-03-14, ips-25
              mapped items                               4 to 8  +4
              section staffing                           4 to 8  +4
                caseload-size                            2 to 4  +2
                employment-services-staff (vocational-services-staff) 2 to 4  +2
            A, 2025-03-14 to 2026-03-14, ips-25
            """);
    String other =
        file(
            "inverse.json",
            """
            {"from": "ips-25", "to": "se-15",
             "items": {"caseload-size": "caseload-size",
                       "employment-services-staff": "vocational-services-staff"}}
            """);
    assertThat(Program.run("score", "--compare", reviews, "--mapping", other)).isEqualTo(mapped);
  }

  @Test
  void followsASiteOverEditionsThroughAMapping() throws IOException {
    String reviews = file("r.csv", twoEditions());
    Program apart = Program.run("score", "--trend", reviews);
    assertThat(apart.exitCode()).isZero();
    assertThat(apart.out()).contains("A, se-15\n", "A, ips-25\n");
    assertThat(apart.err())
        .isEqualTo(
            "A: reviews with se-15 and ips-25 are apart; give --mapping FILE to say which items are"
                + " taken for which\n");

    String mapping = file("map.json", MAPPING);
    Program program =
        run(
            new String[] {"--reliability", "0.88", "--sd", "10"},
            "--trend",
            reviews,
            "--mapping",
            mapping);
    assertThat(program.err()).isEmpty();
    assertThat(program.out())
        .isEqualTo(
            """
            A, se-15 and ips-25
              2024-03-14  se-15    30        Not supported employment
              2025-03-14  ips-25   100    +4  Good fidelity; the change is over 2 mapped items
              2026-03-14  ips-25   125   +25  Exemplary fidelity; reliably improved: index +5.10, beyond 1.96
              next review due 2027-03-14: yearly from good fidelity on
            """);
    JsonNode line =
        json(Program.run("score", "--trend", reviews, "--mapping", mapping, "--format", "jsonl"))
            .get(0);
    assertThat(line.get("site").asText()).isEqualTo("A");
    assertThat(line.at("/trends/1/scale").asText()).isEqualTo("ips-25");
    assertThat(line.at("/changes/0/items").asInt()).isEqualTo(2);
    assertThat(line.at("/changes/0/points").asInt()).isEqualTo(4);
  }

  @Test
  void oneSiteThatCannotBeUsedDoesNotEndTheReport() throws IOException {
    String reviews =
        HEADER
            + ("A,2026-03-14" + ",3".repeat(25) + "\n")
            + ("A,2026-03-14" + ",4".repeat(25) + "\n")
            + ("B,2025-03-14," + ",4".repeat(24) + "\n")
            + ("C,2026-03-14" + ",4".repeat(25) + "\n");
    Program compared = Program.run("score", "--compare", file("r.csv", reviews));
    assertThat(compared.exitCode()).isEqualTo(1);
    assertThat(compared.err())
        .isEqualTo("A, 2026-03-14 and 2026-03-14: two reviews of one day; which is the later?\n");
    assertThat(compared.out()).contains("C, 2026-03-14: the only review");
    Program trends = Program.run("score", "--trend", file("r.csv", reviews));
    assertThat(trends.exitCode()).isEqualTo(1);
    assertThat(trends.err().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("A: trend of A: a review of 2026-03-14 follows"),
            second -> assertThat(second).startsWith("B: ").contains("caseload-size"));
    assertThat(trends.out()).startsWith("C, ips-25\n");
  }

  @Test
  void refusesAMappingThatCannotBeUsed() throws IOException {
    String reviews = file("r.csv", twoEditions());
    Program unknown =
        Program.run(
            "score",
            "--compare",
            reviews,
            "--mapping",
            file("map.json", MAPPING.replace("\"employment-s", "\"s")));
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("map.json, /items/vocational-services-staff: scale ips-25 has no \"services");
    assertThat(unknown.out()).isEmpty();
    Program absent = Program.run("score", "--compare", reviews, "--mapping", "none.json");
    assertThat(absent.exitCode()).isEqualTo(2);
    assertThat(absent.err()).isEqualTo("impsci: file \"none.json\" does not exist\n");
    Program alone = Program.run("score", reviews, "--mapping", "none.json");
    assertThat(alone.exitCode()).isEqualTo(2);
    assertThat(alone.err()).contains("--mapping is for --compare and --trend");
  }

  private static String twoEditions() {
    Set<String> columns = new TreeSet<>();
    List<List<String>> rows =
        List.of(
            List.of("se-15", "2024-03-14", "2"),
            List.of("ips-25", "2025-03-14", "4"),
            List.of("ips-25", "2026-03-14", "5"));
    SE.items().forEach(item -> columns.add(item.code()));
    IPS.items().forEach(item -> columns.add(item.code()));
    StringBuilder csv = new StringBuilder("scale,site,date," + String.join(",", columns) + "\n");
    for (List<String> row : rows) {
      FidelityScale scale = FidelityScales.get(row.get(0));
      csv.append(row.get(0)).append(",A,").append(row.get(1));
      for (String column : columns) {
        csv.append(',').append(scale.findItem(column).isPresent() ? row.get(2) : "");
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static Program run(String[] certainty, String... args) {
    List<String> all = new ArrayList<>(List.of("score"));
    all.addAll(List.of(args));
    all.addAll(List.of(certainty));
    return Program.run(all.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static List<JsonNode> json(Program program) throws IOException {
    assertThat(program.err()).isEmpty();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : program.out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }
}
