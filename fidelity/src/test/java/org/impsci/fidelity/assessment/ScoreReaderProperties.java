package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;

/** The fast ways of reading give what the strict reader and the plain score give. */
class ScoreReaderProperties {

  private static final FidelityScale SCALE = FidelityScales.ips25();
  private static final MissingPolicy POLICY = MissingPolicy.bounds();
  private static final ScoreReader READER = new ScoreReader(FidelityScales.all(), POLICY);

  @Property
  void jsonLinesScoreAsTheStrictReaderReads(@ForAll("documents") String text) {
    assertThat(
            texts(
                READER.jsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))))
        .isEqualTo(strict(new AssessmentReader().jsonLines(new StringReader(text))));
  }

  @Property
  void csvScoresAsTheStrictReaderReads(@ForAll("tables") String text) {
    assertThat(texts(READER.csv(new StringReader(text))))
        .isEqualTo(strict(new AssessmentReader().csv(new StringReader(text))));
  }

  /** Lines that are right, with some characters of some of them replaced. */
  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> value =
        Arbitraries.frequencyOf(
            Tuple.of(30, Arbitraries.of("1", "2", "3", "4", "5")),
            Tuple.of(
                1,
                Arbitraries.of(
                    "0",
                    "6",
                    "9",
                    "12",
                    "2.5",
                    "\"3\"",
                    "null",
                    "-1",
                    "4e0",
                    "\"not-assessed\"",
                    "\"not-applicable\"",
                    "\"unknown\"",
                    "[4]",
                    "\"" + "x".repeat(40) + "\"")));
    Arbitrary<String> line =
        value
            .list()
            .ofSize(25)
            .map(
                values -> {
                  StringBuilder json =
                      new StringBuilder(
                          "{\"scale\":\"ips-25\",\"site\":\"Lund\",\"date\":\"2026-03-14\",\"ratings\":{");
                  for (int i = 0; i < 25; i++) {
                    json.append(i == 0 ? "" : ",")
                        .append('"')
                        .append(SCALE.items().get(i).code())
                        .append("\":")
                        .append(values.get(i));
                  }
                  return json.append("}}").toString();
                });
    Arbitrary<String> spoiled =
        Combinators.combine(
                line,
                Arbitraries.integers().between(0, 700),
                Arbitraries.of("", "x", "\"", "}", ",", " ", "\\", "é", "0"))
            .as(
                (text, at, with) ->
                    at >= text.length()
                        ? text
                        : text.substring(0, at) + with + text.substring(at + 1));
    return Arbitraries.oneOf(line, line, spoiled)
        .list()
        .ofMaxSize(4)
        .map(lines -> String.join("\n", lines));
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> cell =
        Arbitraries.frequencyOf(
            Tuple.of(40, Arbitraries.of("1", "2", "3", "4", "5")),
            Tuple.of(
                1, Arbitraries.of("", " 3 ", "0", "6", "12", "2.5", "not-assessed", "x", "\"4\"")));
    String header =
        "scale,date,"
            + SCALE.items().stream().map(Item::code).collect(Collectors.joining(","))
            + ",site\n";
    Arbitrary<String> row =
        Combinators.combine(
                Arbitraries.of("ips-25", "ips-25", "ips-25", "", "se-15", "nope"),
                Arbitraries.of("2026-03-14", "2026-03-14", "2026-3-14", ""),
                cell.list().ofSize(25),
                Arbitraries.of("Lund", "\"Lund, east\"", "\"Lu\nnd\"", ""))
            .as(
                (scale, date, cells, site) ->
                    scale + "," + date + "," + String.join(",", cells) + "," + site);
    return row.list().ofMaxSize(4).map(rows -> header + String.join("\n", rows));
  }

  private static List<String> texts(Stream<Row<ReviewScore>> rows) {
    return rows.map(String::valueOf).toList();
  }

  private static List<String> strict(Stream<Row<Assessment>> rows) {
    return rows.map(
            row ->
                row instanceof Row.Good<Assessment> good
                    ? new Row.Good<>(
                            good.number(),
                            new ReviewScore(
                                good.value().site(),
                                good.value().date(),
                                Score.of(
                                    FidelityScales.get(good.value().scale()),
                                    good.value(),
                                    POLICY)))
                        .toString()
                    : row.toString())
        .toList();
  }
}
