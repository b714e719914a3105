package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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

class StudiesTest {

  private static final Study FULL =
      Study.builder()
          .id("s1")
          .title("Starting a programme")
          .abstractText("We asked, and listened.")
          .addAuthors("Doe J", "Roe R")
          .year(2020)
          .country("Sweden")
          .location("one municipality")
          .aim("Describe the first barriers.")
          .addDesigns(StudyDesign.INTERVIEWS, StudyDesign.DOCUMENT_ANALYSIS)
          .statedApproach(StatedApproach.named("RE-AIM", "CFIR"))
          .build();

  private static List<Row<Study>> jsonLines(String text) {
    try (Stream<Row<Study>> rows = Studies.jsonLines(new StringReader(text))) {
      return rows.toList();
    }
  }

  private static List<Row<Study>> csv(String text) {
    try (Stream<Row<Study>> rows = Studies.csv(new StringReader(text))) {
      return rows.toList();
    }
  }

  private static String message(Row<Study> row) {
    return ((Row.Bad<Study>) row).message();
  }

  @Test
  void readsTheJsonThatAMapperWrites() {
    assertThat(jsonLines(JsonRoundTrip.json(FULL) + "\n\n{\"id\":\"s2\"}\n"))
        .containsExactly(
            new Row.Good<>(1, FULL), new Row.Good<>(3, Study.builder().id("s2").build()));
  }

  @Test
  void readsOneStudyOrAnArrayOfThem() {
    String full = JsonRoundTrip.json(FULL);
    assertThat(Studies.json(bytes(full.replace(",\"", ",\n\"")), "study")).isEqualTo(FULL);
    assertThatThrownBy(() -> Studies.json(bytes("{\"id\": \"a\", \"year\": 3000}"), "study"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("study: study a: year 3000 is outside 1800..2100");
    assertThat(Studies.jsonArray(bytes("[" + full + ", {\"id\": 7}]"), "studies"))
        .containsExactly(
            new Row.Good<>(1, FULL), new Row.Bad<>(2, "/id", null, "must be a string, is 7"));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                  | row 1, column \"/id\": is missing",
        "{\"id\":\"\"}                       | row 1, column \"/id\": must not be empty",
        "{\"id\":7}                          | row 1, column \"/id\": must be a string, is 7",
        "{\"id\":\"a\",\"title\":null}       | row 1, column \"/title\": must be a string, is null",
        "{\"id\":\"a\",\"year\":\"2020\"}    | row 1, column \"/year\": must be an integer, is"
            + " \"2020\"",
        "{\"id\":\"a\",\"year\":2020.0}      | row 1, column \"/year\": must be an integer, is"
            + " 2020.0",
        "{\"id\":\"a\",\"year\":3000}        | row 1: study a: year 3000 is outside 1800..2100",
        "{\"id\":\"a\",\"journal\":\"b\"}    | row 1, column \"/journal\": unknown field; known:"
            + " id, title, abstract, authors, year, country, location, aim, designs,"
            + " statedApproach",
        "{\"id\":\"a\",\"designs\":[\"x\"]}  | row 1, column \"/designs/0\": StudyDesign has no"
            + " \"x\"; known: case-study, review, fidelity-assessment, interviews, focus-groups,"
            + " document-analysis, observation, ethnography, survey, records, mixed-methods",
        "{\"id\":\"a\",\"authors\":\"b\"}    | row 1, column \"/authors\": must be an array, is"
            + " \"b\"",
        "{\"id\":\"a\",\"statedApproach\":{\"kind\":\"named\"}} | row 1, column"
            + " \"/statedApproach\": stated approach of kind \"named\" has no names: give at"
            + " least one",
        "{\"id\":\"a\",\"statedApproach\":{\"kind\":\"x\"}} | row 1, column"
            + " \"/statedApproach/kind\": StatedApproach.Kind has no \"x\"; known: named, method,"
            + " none",
      })
  void aBadLineSaysWhatIsWrong(String line, String expected) {
    List<Row<Study>> rows = jsonLines(line + "\n{\"id\":\"good\"}");
    assertThat(message(rows.get(0))).isEqualTo(expected);
    assertThat(rows.get(1)).isEqualTo(new Row.Good<>(2, Study.builder().id("good").build()));
  }

  @Test
  void aFieldGivenTwiceIsRefused() {
    assertThat(message(jsonLines("{\"id\":\"a\",\"id\":\"b\"}").get(0)))
        .isEqualTo("row 1: is not JSON: Duplicate field 'id' (line 1, column 15)");
  }

  @Test
  void readsCsvWithListsSeparatedBySemicolons() {
    String text =
        """
        id,title,abstract,authors,year,country,location,aim,designs,statedApproach
        s1,Starting a programme,"We asked, and listened.",Doe J; Roe R,2020,Sweden,one municipality,\
        Describe the first barriers.,interviews;document-analysis,RE-AIM; CFIR
        s2,,,,,,,,,
        """;
    assertThat(csv(text))
        .containsExactly(
            new Row.Good<>(2, FULL), new Row.Good<>(3, Study.builder().id("s2").build()));
  }

  @Test
  void columnsMayComeInAnyOrderAndBeFew() {
    assertThat(csv("year,id\n2020,s1\n"))
        .containsExactly(new Row.Good<>(2, Study.builder().id("s1").year(2020).build()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",2020,,   | row 2, column \"id\": is missing",
        "a,20,,    | row 2, column \"year\", value \"20\": must be a year of four digits, 1800..2100",
        "a,3000,,  | row 2: study a: year 3000 is outside 1800..2100",
        "a,,x,     | row 2, column \"designs\", value \"x\": StudyDesign has no \"x\"; known:"
            + " case-study, review, fidelity-assessment, interviews, focus-groups,"
            + " document-analysis, observation, ethnography, survey, records, mixed-methods",
        "a,,,Doe;  | row 2, column \"authors\", value \"Doe;\": has an empty entry: separate"
            + " entries by one semicolon",
        "a,,       | row 2: has 3 cells where the header has 4",
      })
  void aBadRowSaysWhatIsWrong(String row, String expected) {
    List<Row<Study>> rows = csv("id,year,designs,authors\n" + row + "\ngood,,,\n");
    assertThat(message(rows.get(0))).isEqualTo(expected);
    assertThat(rows.get(1)).isEqualTo(new Row.Good<>(3, Study.builder().id("good").build()));
  }

  @Test
  void aHeaderThatCannotServeIsRefused() {
    assertThatThrownBy(() -> csv("id,journal\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "studies: unknown column \"journal\"; known: id, title, abstract, authors, year,"
                + " country, location, aim, designs, statedApproach");
    assertThatThrownBy(() -> csv("title\n")).hasMessage("studies: has no column \"id\"");
  }

  @Test
  void aFileIsReadByItsEnding(@TempDir Path folder) throws IOException {
    Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"s1\"}\n");
    Path other = Files.writeString(folder.resolve("a.ndjson"), "{\"id\":\"s1\"}\n");
    Path table = Files.writeString(folder.resolve("a.CSV"), "id\ns1\n");
    Study study = Study.builder().id("s1").build();
    assertThat(read(lines)).containsExactly(new Row.Good<>(1, study));
    assertThat(read(other)).containsExactly(new Row.Good<>(1, study));
    assertThat(read(table)).containsExactly(new Row.Good<>(2, study));
    assertThatThrownBy(() -> read(folder.resolve("a.txt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("studies: file \"a.txt\" ends neither in .csv nor in .jsonl or .ndjson");
    Files.writeString(table, "title\n");
    assertThatThrownBy(() -> read(table)).hasMessage("a.CSV: has no column \"id\"");
  }

  private static List<Row<Study>> read(Path file) {
    try (Stream<Row<Study>> rows = Studies.read(file)) {
      return rows.toList();
    }
  }
}
