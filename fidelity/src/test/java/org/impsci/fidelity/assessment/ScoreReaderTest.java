package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreReaderTest {

  private static final FidelityScale SCALE = FidelityScales.ips25();
  private static final String RATINGS =
      SCALE.items().stream()
          .map(item -> "\"" + item.code() + "\":4")
          .collect(Collectors.joining(","));
  private static final String LINE =
      "{\"scale\":\"ips-25\",\"site\":\"Malmö\",\"date\":\"2026-03-14\",\"ratings\":{"
          + RATINGS
          + "}}";
  private static final ReviewScore FOURS =
      new ReviewScore(
          "Malmö",
          LocalDate.of(2026, 3, 14),
          Score.of(
              SCALE,
              Assessment.builder(SCALE)
                  .site("Malmö")
                  .date(LocalDate.of(2026, 3, 14))
                  .rateInOrder(IntStream.range(0, 25).map(i -> 4).toArray())
                  .build()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "%s\n",
        "%s\r\n",
        "\uFEFF%s\n",
        "  %s  \n",
      })
  void scoresALineHoweverItEnds(String around) {
    assertThat(lines(around.formatted(LINE))).containsExactly(new Row.Good<>(1, FOURS));
  }

  @Test
  void scoresWhatIsWrittenUnusually() {
    String spaced = LINE.replace(":", " : ").replace(",", " , ");
    String ratingsFirst =
        "{\"ratings\":{"
            + RATINGS
            + "},\"site\":\"Malmö\",\"date\":\"2026-03-14\",\"scale\":\"ips-25\"}";
    String escaped = LINE.replace("Malmö", "Malm\\u00F6");
    String reviewed =
        LINE.replace("\"ratings\"", "\"reviewers\":[\"independent\",\"self\"],\"ratings\"");
    String noted = LINE.replace("}}", "},\"notes\":{\"disclosure\":\"seen\"}}");
    assertThat(lines(String.join("\n", spaced, ratingsFirst, escaped, reviewed, noted)))
        .containsExactly(
            new Row.Good<>(1, FOURS),
            new Row.Good<>(2, FOURS),
            new Row.Good<>(3, FOURS),
            new Row.Good<>(4, FOURS),
            new Row.Good<>(5, FOURS));
  }

  @Test
  void passesOverEmptyLinesAndCountsThem() {
    assertThat(lines("\n\n" + LINE + "\n \n" + LINE))
        .containsExactly(new Row.Good<>(3, FOURS), new Row.Good<>(5, FOURS));
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n")).isEmpty();
  }

  @Test
  void reportsABadLineAndGoesOn() {
    assertThat(
            lines(
                String.join(
                    "\n",
                    LINE.replace("\"disclosure\":4", "\"disclosure\":7"),
                    LINE.replace("\"disclosure\":4", "\"disclosure\":\"not-assessed\""),
                    LINE.replace("\"disclosure\":4", "\"disclosure\":4,\"disclosure\":4"),
                    LINE.replace("2026-03-14", "2026-02-30"),
                    LINE.replace("ips-25", "ips-26"),
                    LINE)))
        .containsExactly(
            new Row.Bad<>(1, "/ratings/disclosure", null, "rating 7 is outside 1..5"),
            new Row.Bad<>(
                2, "disclosure", null, "no rating of 1 of 25 items; a total needs them all"),
            new Row.Bad<>(
                3, null, null, "is not JSON: Duplicate field 'disclosure' (line 1, column 375)"),
            new Row.Bad<>(4, "/date", null, "\"2026-02-30\" is not a date; write it as 2024-05-31"),
            new Row.Bad<>(
                5, "/scale", null, "reader of assessments has no \"ips-26\"; known: ips-25, se-15"),
            new Row.Good<>(6, FOURS));
  }

  @Test
  void reportsALineThatIsNotUtf8() {
    byte[] bytes = (LINE + "\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new ScoreReader().jsonLines(new ByteArrayInputStream(bytes)).toList())
        .containsExactly(new Row.Bad<>(1, null, null, "is not UTF-8"));
  }

  @Test
  void readsLinesLongerThanItsBufferAndManyOfThem() {
    String longSite = LINE.replace("Malmö", "M".repeat(200_000));
    List<Row<ReviewScore>> rows =
        lines(
            IntStream.range(0, 1_000).mapToObj(i -> LINE + "\n").collect(Collectors.joining())
                + longSite);
    assertThat(rows).hasSize(1_001);
    assertThat(rows.subList(0, 1_000))
        .allSatisfy(row -> assertThat(((Row.Good<ReviewScore>) row).value()).isEqualTo(FOURS));
    assertThat(((Row.Good<ReviewScore>) rows.get(1_000)).value().site()).hasSize(200_000);
  }

  @Test
  void readsAnInputThatGivesOneByteAtATime() {
    InputStream slow =
        new ByteArrayInputStream((LINE + "\n" + LINE).getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, 1);
          }
        };
    assertThat(new ScoreReader().jsonLines(slow).toList())
        .containsExactly(new Row.Good<>(1, FOURS), new Row.Good<>(2, FOURS));
  }

  @Test
  void scoresTheOlderScaleWithItsNumberForInsufficientData() {
    FidelityScale older = FidelityScales.se15();
    String ratings =
        older.items().stream()
            .map(item -> "\"" + item.code() + "\":" + (item.number() == 1 ? 9 : 5))
            .collect(Collectors.joining(","));
    String line =
        "{\"scale\":\"se-15\",\"site\":\"A\",\"date\":\"2026-03-14\",\"ratings\":{"
            + ratings
            + "}}";
    ScoreReader prorating = new ScoreReader(FidelityScales.all(), MissingPolicy.prorate(1));
    Row<ReviewScore> row =
        prorating
            .jsonLines(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
            .toList()
            .get(0);
    ScoreResult score = ((Row.Good<ReviewScore>) row).value().score();
    assertThat(score).isInstanceOf(ProratedScore.class);
    assertThat(score.missing())
        .containsExactly(Map.entry(older.items().get(0).code(), MissingReason.INSUFFICIENT_DATA));
  }

  @Test
  void scoresCsv() {
    String header =
        "site,date," + SCALE.items().stream().map(Item::code).collect(Collectors.joining(","));
    String fours = ",4".repeat(25);
    String csv =
        String.join(
            "\n",
            header,
            "Malmö,2026-03-14" + fours,
            "Malmö,2026-03-14" + ", 4 ".repeat(25),
            "Malmö,2026-03-14,7" + ",4".repeat(24),
            "Malmö,2026-03-14,,not-applicable" + ",4".repeat(23),
            "Malmö,14.3.2026" + fours,
            ",2026-03-14" + fours,
            "Malmö,2026-03-14");
    assertThat(new ScoreReader().csv(new StringReader(csv)).toList())
        .containsExactly(
            new Row.Good<>(2, FOURS),
            new Row.Good<>(3, FOURS),
            new Row.Bad<>(4, "caseload-size", "7", "rating 7 is outside 1..5"),
            new Row.Bad<>(
                5,
                "caseload-size, employment-services-staff",
                null,
                "no rating of 2 of 25 items; a total needs them all"),
            new Row.Bad<>(
                6, "date", "14.3.2026", "\"14.3.2026\" is not a date; write it as 2024-05-31"),
            new Row.Bad<>(7, "site", null, "is missing"),
            new Row.Bad<>(8, null, null, "has 2 cells where the header has 27"));
    assertThatThrownBy(() -> new ScoreReader().csv(new StringReader("site,date,nonsense\n")))
        .isInstanceOf(InvalidDataException.class);
  }

  @Test
  void closesTheInputWithTheStream() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    try (InputStream in =
            new ByteArrayInputStream(new byte[0]) {
              @Override
              public void close() {
                closed.set(true);
              }
            };
        Stream<Row<ReviewScore>> rows = new ScoreReader().jsonLines(in)) {
      assertThat(rows.toList()).isEmpty();
    }
    assertThat(closed).isTrue();
  }

  @Test
  void readsBackWhatItWroteInBothJacksons() throws Exception {
    var jackson2 = new ObjectMapper();
    var jackson3 = new tools.jackson.databind.ObjectMapper();
    assertThat(jackson2.readValue(jackson3.writeValueAsString(FOURS), ReviewScore.class))
        .isEqualTo(FOURS);
    assertThat(jackson3.readValue(jackson2.writeValueAsString(FOURS), ReviewScore.class))
        .isEqualTo(FOURS);
  }

  private static List<Row<ReviewScore>> lines(String text) {
    return new ScoreReader()
        .jsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}
