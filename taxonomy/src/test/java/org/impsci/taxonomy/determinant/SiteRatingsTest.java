package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRatingsTest {

  private static final ConstructCatalogue CFIR = ConstructCatalogues.cfir2022();

  private static final SiteRating FULL =
      SiteRating.builder()
          .site("north")
          .construct("motivation")
          .role("innovation-deliverers")
          .rating(ConstructRating.of(-2))
          .rationale("Three of four said they were told to.")
          .build();
  private static final SiteRating MIXED =
      SiteRating.builder()
          .site("north")
          .construct("culture")
          .rating(ConstructRating.State.MIXED)
          .build();

  private static List<Row<SiteRating>> csv(String text) {
    try (Stream<Row<SiteRating>> rows = SiteRatings.csv(CFIR, new StringReader(text))) {
      return rows.toList();
    }
  }

  private static List<Row<SiteRating>> jsonLines(String text) {
    try (Stream<Row<SiteRating>> rows = SiteRatings.jsonLines(CFIR, new StringReader(text))) {
      return rows.toList();
    }
  }

  @Test
  void readsCsv() {
    assertThat(
            csv(
                """
                site,construct,role,rating,rationale
                north,motivation,innovation-deliverers,-2,Three of four said they were told to.
                north,culture,,mixed,
                north,planning,,+1,
                north,doing,,0,
                """))
        .containsExactly(
            new Row.Good<>(2, FULL),
            new Row.Good<>(3, MIXED),
            new Row.Good<>(4, valued("planning", 1)),
            new Row.Good<>(5, valued("doing", 0)));
  }

  private static SiteRating valued(String construct, int value) {
    return SiteRating.builder()
        .site("north")
        .construct(construct)
        .rating(ConstructRating.of(value))
        .build();
  }

  @Test
  void readsTheJsonThatAMapperWrites() {
    JsonRoundTrip.check(FULL);
    JsonRoundTrip.check(MIXED);
    assertThat(jsonLines(JsonRoundTrip.json(FULL) + "\n" + JsonRoundTrip.json(MIXED) + "\n"))
        .containsExactly(new Row.Good<>(1, FULL), new Row.Good<>(2, MIXED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "north,culture,,| row 2, column \"rating\": is missing",
        "north,culture,,3| row 2, column \"rating\", value \"3\": must be an integer from -2 to +2,"
            + " or mixed, missing or not-applicable",
        "north,culture,,1.0| row 2, column \"rating\", value \"1.0\": must be an integer from -2 to"
            + " +2, or mixed, missing or not-applicable",
        "north,culture,,X| row 2, column \"rating\", value \"X\": must be an integer from -2 to +2,"
            + " or mixed, missing or not-applicable",
        ",culture,,1| row 2, column \"site\": is missing",
        "north,culture,innovation-deliverers,1| row 2: site north, construct culture: is rated once"
            + " for a site, not for role \"innovation-deliverers\"",
        "north,need,,1| row 2: site north, construct need: is rated for a role each: name it",
        "north,need,culture,1| row 2: site north, construct need: \"culture\" is none of the roles;"
            + " known: high-level-leaders, mid-level-leaders, opinion-leaders,"
            + " implementation-facilitators, implementation-leads, implementation-team-members,"
            + " other-implementation-support, innovation-deliverers, innovation-recipients",
      })
  void aBadRowSaysWhatIsWrongAndTheNextIsRead(String row, String message) {
    List<Row<SiteRating>> rows =
        csv("site,construct,role,rating\n" + row + "\nnorth,culture,,mixed\n");
    assertThat(((Row.Bad<SiteRating>) rows.get(0)).message()).isEqualTo(message);
    assertThat(rows.get(1)).isEqualTo(new Row.Good<>(3, MIXED));
  }

  @Test
  void aConstructOfAnotherEditionIsRefused() {
    List<Row<SiteRating>> rows = csv("site,construct,rating\nnorth,executing,1\n");
    assertThat(((Row.Bad<SiteRating>) rows.get(0)).message())
        .startsWith(
            "row 2, column \"construct\", value \"executing\": catalogue cfir-2022 has no"
                + " \"executing\"; known: innovation-source, innovation-evidence-base,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"rating\":\"1\"| row 1, column \"/rating\": ConstructRating.State has no \"1\"; known:"
            + " mixed, missing, not-applicable",
        "\"rating\":3| row 1, column \"/rating\": rating 3 is outside -2..+2",
        "\"rating\":1.0| row 1, column \"/rating\": must be an integer or a string, is 1.0",
        "\"rating\":null| row 1, column \"/rating\": must be an integer or a string, is null",
        "\"value\":1| row 1, column \"/rating\": is missing",
        "\"rating\":1,\"note\":\"a\"| row 1, column \"/note\": unknown field; known: site, construct,"
            + " role, rating, rationale",
      })
  void aBadLineSaysWhatIsWrong(String members, String message) {
    List<Row<SiteRating>> rows =
        jsonLines("{\"site\":\"north\",\"construct\":\"culture\"," + members + "}\n");
    assertThat(((Row.Bad<SiteRating>) rows.get(0)).message()).isEqualTo(message);
  }

  @Test
  void aHeaderThatCannotServeIsRefused() {
    assertThatThrownBy(() -> csv("site,construct\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("ratings: has no column \"rating\"");
    assertThatThrownBy(() -> csv("site,construct,rating,total\n"))
        .hasMessage(
            "ratings: unknown column \"total\"; known: site, construct, role, rating, rationale");
  }

  @Test
  void aFileIsReadByItsEnding(@TempDir Path folder) throws IOException {
    Path table = Files.writeString(folder.resolve("a.csv"), "site,construct,rating\nn,culture,1\n");
    Path lines =
        Files.writeString(
            folder.resolve("a.jsonl"), "{\"site\":\"n\",\"construct\":\"culture\",\"rating\":1}\n");
    try (Stream<Row<SiteRating>> rows = SiteRatings.read(CFIR, table);
        Stream<Row<SiteRating>> same = SiteRatings.read(CFIR, lines)) {
      assertThat(rows.map(row -> ((Row.Good<SiteRating>) row).value()).toList())
          .isEqualTo(same.map(row -> ((Row.Good<SiteRating>) row).value()).toList())
          .hasSize(1);
    }
    assertThatThrownBy(() -> SiteRatings.read(CFIR, folder.resolve("a.txt")))
        .hasMessage("ratings: file \"a.txt\" ends neither in .csv nor in .jsonl or .ndjson");
    Files.writeString(table, "site\n");
    assertThatThrownBy(() -> SiteRatings.read(CFIR, table))
        .hasMessage("a.csv: has no column \"construct\"");
  }
}
