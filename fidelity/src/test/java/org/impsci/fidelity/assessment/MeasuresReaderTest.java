package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresReaderTest {

  private static final MeasuresReader READER = new MeasuresReader();

  private static final String GOOD =
      """
      {"scale": "ips-25", "site": "North", "date": "2024-05-31", "measures": {
        "caseload-size": {"value": 27},
        "rapid-job-search": {"value": 20.0, "conditions": ["tracks-employer-contacts"]},
        "employer-contact-frequency":
          {"value": 3, "alternatives": {"few-job-seekers": 2}, "conditions": ["tracking-reviewed-weekly"]},
        "disclosure": {"criteria": ["not-required", "raised-again"]},
        "outreach": {"criteria": []},
        "vocational-generalists": {"criteria": ["intake", "engagement"]}}}
      """;

  static ProgramMeasures read(String json) {
    return READER.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "records.json");
  }

  @Test
  void readsTheMeasuresOfAProgram(@TempDir Path folder) throws IOException {
    ProgramMeasures example = ProgramMeasuresTest.example();
    assertThat(read(GOOD)).isEqualTo(example);
    Path file = folder.resolve("records.json");
    Files.writeString(file, GOOD);
    assertThat(READER.read(file)).isEqualTo(example);
    try (Stream<Row<ProgramMeasures>> rows =
        READER.jsonLines(new StringReader(GOOD.replace("\n", " ")))) {
      assertThat(rows).containsExactly(new Row.Good<>(1, example));
    }
  }

  @Test
  void readsWhatAPlainMapperWrites() {
    ProgramMeasures measures = ProgramMeasuresTest.example();
    assertThat(read(PlainMappers.write(measures))).isEqualTo(measures);
    assertThat(read(PlainMappers.writeWith3(measures))).isEqualTo(measures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"value": 27} | {"value": -1} | records.json, /measures/caseload-size: clients-per-specialist -1 is not possible: at least 0 clients per full-time specialist
          {"value": 27} | {"value": "27"} | records.json, /measures/caseload-size/value: must be a number, is "27"
          {"value": 27} | {"value": null} | records.json, /measures/caseload-size/value: must be a number, is null
          {"value": 27} | {} | records.json, /measures/caseload-size: measure has neither a value nor criteria: give one
          {"value": 27} | 27 | records.json, /measures/caseload-size: must be an object, is 27
          {"value": 27} | {"criteria": ["few"]} | records.json, /measures/caseload-size: measure has neither a value nor criteria: give one
          ["tracks-employer-contacts"] | ["luck"] | records.json, /measures/rapid-job-search: rule on days-to-first-employer-contact has no "luck"; known: tracks-employer-contacts
          {"value": 27} | {"value": 27, "unit": "x"} | records.json, /measures/caseload-size/unit: unknown field; known: value, alternatives, conditions
          {"few-job-seekers": 2} | {"few": 2} | records.json, /measures/employer-contact-frequency: rule on weekly-employer-contacts has no "few"; known: few-job-seekers
          {"criteria": []} | {"value": 3} | records.json, /measures/outreach/criteria: is missing
          {"criteria": []} | {"criteria": ["tea"]} | records.json, /measures/outreach: rule has no "tea"; known: no-time-limit, documented-attempts, team-outreach, community-visits, joint-visits, family-contact
          "measures" | "measure" | records.json, /measures: is missing
          ips-25 | ips-26 | records.json, /scale: reader of measures has no "ips-26"; known: ips-25, se-15
          """)
  void refusesWithThePlace(String piece, String replacement, String message) {
    assertThat(GOOD).contains(piece);
    assertThatThrownBy(() -> read(GOOD.replace(piece, replacement)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  private static List<Row<ProgramMeasures>> csv(String text) {
    try (Stream<Row<ProgramMeasures>> rows = READER.csv(new StringReader(text))) {
      return rows.toList();
    }
  }

  @Test
  void readsCsvRowByRow() {
    List<Row<ProgramMeasures>> rows =
        csv(
            """
            site,date,caseload-size,rapid-job-search,rapid-job-search.tracks-employer-contacts,employer-contact-frequency.few-job-seekers,disclosure.not-required,disclosure.costs-and-benefits,disclosure.exact-information,disclosure.raised-again
            North,2024-05-31,27.5,20,yes,2,yes,no,no,yes
            North,2024-05-31,,20,no,,no,no,no,no
            North,2024-05-31,,20,,,,,,
            North,2024-05-31,,,yes,,,,,
            North,2024-05-31,"27,5",,,,,,,
            North,2024-05-31,-3,,,,,,,
            North,2024-05-31,,20,maybe,,,,,
            North,2024-05-31,,,,,yes,,no,no
            """);
    assertThat(rows)
        .containsExactly(
            new Row.Good<>(
                2,
                ProgramMeasuresTest.ips()
                    .value("caseload-size", 27.5)
                    .value("rapid-job-search", 20, "tracks-employer-contacts")
                    .alternative("employer-contact-frequency", "few-job-seekers", 2)
                    .met("disclosure", "not-required", "raised-again")
                    .build()),
            new Row.Good<>(
                3,
                ProgramMeasuresTest.ips().value("rapid-job-search", 20).met("disclosure").build()),
            new Row.Good<>(4, ProgramMeasuresTest.ips().value("rapid-job-search", 20).build()),
            new Row.Bad<>(
                5,
                "rapid-job-search.tracks-employer-contacts",
                "yes",
                "is given, but rapid-job-search has no value"),
            new Row.Bad<>(
                6, "caseload-size", "27,5", "\"27,5\" is not a number; write it as 27 or 27.5"),
            new Row.Bad<>(
                7,
                "caseload-size",
                "-3",
                "clients-per-specialist -3 is not possible: at least 0 clients per full-time"
                    + " specialist"),
            new Row.Bad<>(
                8,
                "rapid-job-search.tracks-employer-contacts",
                "maybe",
                "\"maybe\" is neither yes nor no"),
            new Row.Bad<>(
                9,
                "disclosure.costs-and-benefits",
                null,
                "is empty, while other criteria of disclosure are given; write yes or no"));
  }

  @Test
  void aCsvFileMayMixScales() {
    assertThat(
            csv(
                """
                site,date,scale,caseload-size,disclosure.not-required
                North,2024-05-31,se-15,80.5,
                North,2024-05-31,se-15,,yes
                """))
        .containsExactly(
            new Row.Good<>(
                2,
                ProgramMeasures.builder(Assessments.SE)
                    .site("North")
                    .date(LocalDate.of(2024, 5, 31))
                    .value("caseload-size", 80.5)
                    .build()),
            new Row.Bad<>(
                3, "disclosure.not-required", "yes", "is not of scale se-15; leave it empty"));
  }

  @Test
  void refusesACsvFileWhoseColumnsItDoesNotKnow() {
    assertThatThrownBy(() -> csv("site,date,zero-exclusion\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith(
            "measures: column \"zero-exclusion\" is unknown; known: site, date, scale,"
                + " caseload-size, employment-services-staff, vocational-generalists.intake, ");
  }
}
