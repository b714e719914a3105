package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentReaderTest {

  private static final AssessmentReader READER = new AssessmentReader();

  private static final String GOOD =
      """
      {"scale": "ips-25", "site": "North", "date": "2024-05-31", "reviewers": ["independent", "self"],
       "ratings": {"caseload-size": 5, "outreach": "not-applicable"},
       "evidence": {"caseload-size": ["interviews"]}, "notes": {"outreach": "New team."}}
      """;

  private static final String ITEMS =
      "caseload-size, employment-services-staff, vocational-generalists, team-assignment,"
          + " team-contact, vocational-rehabilitation-collaboration, vocational-unit,"
          + " supervisor-role, zero-exclusion, agency-focus, executive-support,"
          + " work-incentives-planning, disclosure, vocational-assessment, rapid-job-search,"
          + " individualized-job-search, employer-contact-frequency, employer-contact-quality,"
          + " job-type-diversity, employer-diversity, competitive-jobs,"
          + " individualized-follow-along, time-unlimited-follow-along,"
          + " community-based-services, outreach";

  static Assessment read(String json) {
    return READER.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "review.json");
  }

  private static final Assessment EXPECTED =
      Assessments.of(Assessments.IPS)
          .addReviewers(ReviewerRole.INDEPENDENT, ReviewerRole.SELF)
          .rate("caseload-size", 5)
          .missing("outreach", MissingReason.NOT_APPLICABLE)
          .evidence("caseload-size", EvidenceSource.INTERVIEWS)
          .note("outreach", "New team.")
          .build();

  @Test
  void readsAnAssessment(@TempDir Path folder) throws IOException {
    assertThat(read(GOOD)).isEqualTo(EXPECTED);
    Path file = folder.resolve("review.json");
    Files.writeString(file, GOOD);
    assertThat(READER.read(file)).isEqualTo(EXPECTED);
  }

  @Test
  void reviewersEvidenceAndNotesMayBeAbsent() {
    Assessment assessment =
        read(
            "{\"scale\": \"se-15\", \"site\": \"North\", \"date\": \"2024-05-31\", \"ratings\":"
                + " {\"outreach\": 9}}");
    assertThat(assessment.reviewers()).isEmpty();
    assertThat(assessment.rating("outreach"))
        .isEqualTo(Rating.missing(MissingReason.INSUFFICIENT_DATA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "caseload-size": 5 | "caseload-size": 6 | review.json, /ratings/caseload-size: rating 6 is outside 1..5
          "caseload-size": 5 | "caseload-size": 0 | review.json, /ratings/caseload-size: rating 0 is outside 1..5
          "caseload-size": 5 | "caseload-size": 9 | review.json, /ratings/caseload-size: rating 9 is outside 1..5
          "caseload-size": 5 | "caseload-size": 2.5 | review.json, /ratings/caseload-size: must be an integer or a string, is 2.5
          "caseload-size": 5 | "caseload-size": 3.0 | review.json, /ratings/caseload-size: must be an integer or a string, is 3.0
          "caseload-size": 5 | "caseload-size": "3" | review.json, /ratings/caseload-size: rating "3" is not a whole number, nor a reason why there is none: not-assessed, not-applicable, insufficient-data
          "caseload-size": 5 | "caseload-size": null | review.json, /ratings/caseload-size: must be an integer or a string, is null
          "caseload-size": 5 | "caseload-size": true | review.json, /ratings/caseload-size: must be an integer or a string, is true
          "caseload-size": 5 | "caseload-size": 5, "caseload-size": 4 | review.json: is not JSON: Duplicate field 'caseload-size' (line 2, column 49)
          "ratings" | "rating" | review.json, /ratings: is missing
          "site": "North", | `` | review.json, /site: is missing
          "site": "North" | "site": "" | review.json, /site: must not be empty
          "site": "North" | "site": null | review.json, /site: must be a string, is null
          "site": "North" | "site": "North", "reviewer": "Ann" | review.json, /reviewer: unknown field; known: scale, site, date, reviewers, ratings, advice, evidence, notes
          2024-05-31 | 2024-5-31 | review.json, /date: "2024-5-31" is not a date; write it as 2024-05-31
          2024-05-31 | 2023-02-29 | review.json, /date: "2023-02-29" is not a date; write it as 2024-05-31
          ips-25 | ips-26 | review.json, /scale: reader of assessments has no "ips-26"; known: ips-25, se-15
          "self" | "Ann" | review.json, /reviewers/1: ReviewerRole has no "Ann"; known: independent, self
          ["interviews"] | ["hearsay"] | review.json, /evidence/caseload-size/0: EvidenceSource has no "hearsay"; known: management-information-system, document-review, interviews, observation, individual-service-plan, vocational-logs
          "notes": | "advice": {"outreach": {"rating": 6, "reason": "luck"}}, "notes": | review.json, /advice/outreach: rating 6 is outside 1..5
          "notes": | "advice": {"outreach": {"rating": 5}}, "notes": | review.json, /advice/outreach/reason: is missing
          "New team." | 3 | review.json, /notes/outreach: must be a string, is 3
          """)
  void refusesWithThePlace(String piece, String replacement, String message) {
    assertThat(GOOD).contains(piece);
    assertThatThrownBy(() -> read(GOOD.replace(piece, replacement == null ? "" : replacement)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  @Test
  void refusesItemsThatTheScaleDoesNotHave() {
    String problem = ": scale ips-25 has no \"tea\"; known: " + ITEMS;
    assertThatThrownBy(() -> read(GOOD.replace("caseload-size\": 5", "tea\": 5")))
        .hasMessage("review.json, /ratings/tea" + problem);
    assertThatThrownBy(() -> read(GOOD.replace("caseload-size\": [", "tea\": [")))
        .hasMessage("review.json, /evidence/tea" + problem);
    assertThatThrownBy(() -> read(GOOD.replace("outreach\": \"New", "tea\": \"New")))
        .hasMessage("review.json, /notes/tea" + problem);
  }

  @Test
  void acceptsTheScalesItIsGiven() {
    AssessmentReader reader = new AssessmentReader(List.of(FidelityScales.se15()));
    assertThatThrownBy(
            () ->
                reader.read(
                    new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)), "a.json"))
        .hasMessage("a.json, /scale: reader of assessments has no \"ips-25\"; known: se-15");
    assertThatThrownBy(() -> new AssessmentReader(List.of()))
        .hasMessage("reader of assessments has no scale");
    assertThatThrownBy(
            () -> new AssessmentReader(List.of(FidelityScales.se15(), FidelityScales.se15())))
        .hasMessage("reader of assessments has two scales with one id");
  }

  @Test
  void readsJsonLinesRowByRow() {
    String line = GOOD.replace("\n", " ");
    String lines = line + "\n\n" + line.replace(": 5", ": 7") + "\nnonsense\n" + line + "\n";
    try (Stream<Row<Assessment>> rows = READER.jsonLines(new StringReader(lines))) {
      assertThat(rows)
          .containsExactly(
              new Row.Good<>(1, EXPECTED),
              new Row.Bad<>(3, "/ratings/caseload-size", null, "rating 7 is outside 1..5"),
              new Row.Bad<>(
                  4,
                  null,
                  null,
                  "is not JSON: Unrecognized token 'nonsense': was expecting (JSON String, Number,"
                      + " Array, Object or token 'null', 'true' or 'false') (line 1, column 1)"),
              new Row.Good<>(5, EXPECTED));
    }
  }

  private static List<Row<Assessment>> csv(String text) {
    try (Stream<Row<Assessment>> rows = READER.csv(new StringReader(text))) {
      return rows.toList();
    }
  }

  @Test
  void readsCsvRowByRow() {
    List<Row<Assessment>> rows =
        csv(
            """
            date,site,rapid-job-search,outreach,caseload-size
            2024-05-31,North,4,,5
            2024-05-31,North, insufficient-data ,1,2

            2024-05-31,North,7,1,2
            2024-05-31,North,2.5,1,2
            2024-05-31,,1,1,2
            May,South,1,1,2
            2024-05-31,North,1,1
            """);
    String rule =
        "not a whole number, nor a reason why there is none: not-assessed,"
            + " not-applicable, insufficient-data";
    assertThat(rows)
        .containsExactly(
            new Row.Good<>(
                2,
                Assessments.of(Assessments.IPS)
                    .rate("rapid-job-search", 4)
                    .rate("caseload-size", 5)
                    .missing("outreach", MissingReason.NOT_ASSESSED)
                    .build()),
            new Row.Good<>(
                3,
                Assessments.of(Assessments.IPS)
                    .missing("rapid-job-search", MissingReason.INSUFFICIENT_DATA)
                    .rate("caseload-size", 2)
                    .rate("outreach", 1)
                    .build()),
            new Row.Bad<>(5, "rapid-job-search", "7", "rating 7 is outside 1..5"),
            new Row.Bad<>(6, "rapid-job-search", "2.5", "rating \"2.5\" is " + rule),
            new Row.Bad<>(7, "site", null, "is missing"),
            new Row.Bad<>(8, "date", "May", "\"May\" is not a date; write it as 2024-05-31"),
            new Row.Bad<>(9, null, null, "has 4 cells where the header has 5"));
  }

  @Test
  void aCsvFileMayMixScales() {
    List<Row<Assessment>> rows =
        csv(
            """
            site,date,scale,caseload-size,disclosure,job-diversity
            North,2024-05-31,se-15,9,,3
            North,2024-05-31,,5,4,
            North,2024-05-31,se-15,3,4,
            North,2024-05-31,ips-y,3,4,
            """);
    assertThat(rows)
        .containsExactly(
            new Row.Good<>(
                2,
                Assessments.of(Assessments.SE)
                    .missing("caseload-size", MissingReason.INSUFFICIENT_DATA)
                    .rate("job-diversity", 3)
                    .build()),
            new Row.Good<>(
                3,
                Assessments.of(Assessments.IPS)
                    .rate("caseload-size", 5)
                    .rate("disclosure", 4)
                    .build()),
            new Row.Bad<>(4, "disclosure", "4", "is no item of scale se-15; leave it empty"),
            new Row.Bad<>(
                5,
                "scale",
                "ips-y",
                "reader of assessments has no \"ips-y\"; known: ips-25, se-15"));
  }

  @Test
  void refusesACsvFileWhoseColumnsItDoesNotKnow() {
    assertThatThrownBy(() -> csv("site,date,tea\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("assessments: column \"tea\" is unknown; known: site, date, scale, " + ITEMS);
    assertThatThrownBy(() -> csv("site,date,job-diversity\n"))
        .hasMessageStartingWith("assessments: column \"job-diversity\" is unknown; known: ");
    assertThatThrownBy(() -> csv("site,outreach\n"))
        .hasMessage("assessments: column \"date\" is missing; there must be site and date");
    assertThatThrownBy(() -> csv("site,date\n"))
        .hasMessage("assessments: no column is about an item; known: " + ITEMS);
    assertThatThrownBy(() -> csv(""))
        .hasMessage("assessments: is empty: the first row must name the columns");
  }

  @Test
  void readsALongFileOneRowAtATime() {
    String header =
        "site,date,"
            + Assessments.IPS.items().stream().map(Item::code).collect(Collectors.joining(","));
    String row = "North,2024-05-31," + "4,".repeat(24) + "4\n";
    String text = header + "\n" + row.repeat(1000);
    try (Stream<Row<Assessment>> rows = READER.csv(new StringReader(text))) {
      assertThat(
              rows.map(good -> ((Row.Good<Assessment>) good).value())
                  .mapToInt(assessment -> Score.of(Assessments.IPS, assessment).total()))
          .hasSize(1000)
          .containsOnly(100);
    }
  }
}
