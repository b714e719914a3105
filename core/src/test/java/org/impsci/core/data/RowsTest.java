package org.impsci.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void readsJsonLinesAndCountsTheEmptyOnes() {
    assertThat(lines("\uFEFF{\"n\": 1}\n\n{\"n\": 2}\n"))
        .containsExactly(new Row.Good<>(1, 1), new Row.Good<>(3, 2));
  }

  @Test
  void aBadLineDoesNotEndTheFile() {
    assertThat(lines("{\"n\": 1}\n{\"n\": \"x\"}\nnonsense\n{\"n\": 4}"))
        .containsExactly(
            new Row.Good<>(1, 1),
            new Row.Bad<>(2, "/n", null, "must be an integer, is \"x\""),
            new Row.Bad<>(
                3,
                null,
                null,
                "is not JSON: Unrecognized token 'nonsense': was expecting (JSON String, Number,"
                    + " Array, Object or token 'null', 'true' or 'false') (line 1, column 1)"),
            new Row.Good<>(4, 4));
  }

  @Test
  void readsAJsonArrayAndKeepsBadElementsInTheirPlace() {
    assertThat(array("\uFEFF[{\"n\": 1}, {\"n\": \"x\"}, {\"n\": 3, \"m\": 4}, 5, {\"n\": 6}]"))
        .containsExactly(
            new Row.Good<>(1, 1),
            new Row.Bad<>(2, "/n", null, "must be an integer, is \"x\""),
            new Row.Bad<>(3, "/m", null, "unknown field; known: n"),
            new Row.Bad<>(4, null, null, "must be an object, is 5"),
            new Row.Good<>(5, 6));
    assertThat(array(" [ ] ")).isEmpty();
  }

  @Test
  void refusesAJsonArrayThatIsNone() {
    assertThatThrownBy(() -> array("")).hasMessage("file: must be one JSON array, is empty");
    assertThatThrownBy(() -> array("{\"n\": 1}"))
        .hasMessage("file: must be one JSON array, is not");
    assertThatThrownBy(() -> array("[] []")).hasMessage("file: must end after one JSON array");
    assertThatThrownBy(() -> array("[{\"n\": 1}"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "file: is not JSON: Unexpected end-of-input: expected close marker for Array (start"
                + " marker at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION`"
                + " disabled); line: 1, column: 1]) (line 1, column 10)");
  }

  @Test
  void readsCsvByTheNamesOfItsColumns() {
    assertThat(csv("\uFEFFb, a\n2,1\r\n\r\n\"4\n\", 3 \n"))
        .containsExactly(new Row.Good<>(2, "1|2"), new Row.Good<>(4, "3|4"));
  }

  @Test
  void readsBackWhatItWrites() {
    StringBuilder out = new StringBuilder();
    List<List<String>> rows =
        List.of(
            List.of("1", "2"), List.of("a, b", "\"c\""), List.of("", "d\ne"), List.of("=1", "x"));
    Rows.writeCsv(out, List.of("a", "b"), rows);
    assertThat(out).hasToString("a,b\n1,2\n\"a, b\",\"\"\"c\"\"\"\n,\"d\ne\"\n'=1,x\n");
    try (Stream<Row<List<String>>> read =
        Rows.csv(
            "x",
            new StringReader(out.toString()),
            header -> row -> List.of(row.cell(0), row.cell(1)))) {
      assertThat(read.map(row -> ((Row.Good<List<String>>) row).value()))
          .containsExactlyElementsOf(rows);
    }
    assertThatThrownBy(() -> Rows.writeCsv(out, List.of("a", "b"), List.of(List.of("1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row [1] has 1 cells where the header has 2");
  }

  @Test
  void saysWhatIsWrongWithARowAndGoesOn() {
    assertThat(csv("a,b\n1\n,2\nx,y\n1,2\n"))
        .containsExactly(
            new Row.Bad<>(2, null, null, "has 1 cells where the header has 2"),
            new Row.Bad<>(3, "a", null, "is missing"),
            new Row.Bad<>(4, "a", "x", "must be a number"),
            new Row.Good<>(5, "1|2"));
    assertThat(new Row.Bad<>(4, "a", "x", "must be a number").message())
        .isEqualTo("row 4, column \"a\", value \"x\": must be a number");
    assertThat(new Row.Bad<>(2, null, null, "is short").message()).isEqualTo("row 2: is short");
  }

  @Test
  void stopsWhereQuotingBreaksAndSaysSo() {
    assertThat(csv("a,b\n1,2\n\"3\"x,4\n5,6\n"))
        .containsExactly(
            new Row.Good<>(2, "1|2"),
            new Row.Bad<>(
                3,
                null,
                null,
                "is not CSV: a cell of the record that begins in line 3 is not closed, goes on"
                    + " after its closing quote, or has more than 1000000 characters, the limit textLength; what follows was not read"));
    assertThat(csv("a,b\n\"1\n\n\",2\n3,4\n5,\"6\n7,8"))
        .containsExactly(
            new Row.Good<>(2, "1|2"),
            new Row.Good<>(3, "3|4"),
            new Row.Bad<>(
                4,
                null,
                null,
                "is not CSV: a cell of the record that begins in line 6 is not closed, goes on"
                    + " after its closing quote, or has more than 1000000 characters, the limit textLength; what follows was not read"));
    assertThatThrownBy(() -> csv("a,\"b\"c\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "file: is not CSV: a cell of the record that begins in line 1 is not closed, goes on"
                + " after its closing quote, or has more than 1000000 characters, the limit textLength");
  }

  @Test
  void refusesAHeaderThatCannotBeUsed() {
    assertThatThrownBy(() -> csv(""))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("file: is empty: the first row must name the columns");
    assertThatThrownBy(() -> csv("a,b,a\n")).hasMessage("file: column \"a\" is there twice");
    assertThatThrownBy(() -> csv("a,,b\n")).hasMessage("file: column 2 of the header has no name");
  }

  @Test
  void closesTheInputWithTheStream() {
    AtomicBoolean closed = new AtomicBoolean();
    Reader in =
        new StringReader("{}") {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    try (Stream<Row<Integer>> rows = Rows.jsonLines(in, o -> 0)) {
      assertThat(rows.toList()).hasSize(1);
      assertThat(closed).isFalse();
    }
    assertThat(closed).isTrue();
  }

  private static List<Row<Integer>> lines(String text) {
    return Rows.jsonLines(new StringReader(text), o -> o.integer("n")).toList();
  }

  private static List<Row<String>> csv(String text) {
    return Rows.csv("file", new StringReader(text), header -> RowsTest::row).toList();
  }

  private static String row(CsvRow row) {
    if (row.text("a").equals("x")) {
      throw row.fault("a", "must be a number");
    }
    return row.text("a") + "|" + row.find("b").orElse("");
  }

  private static List<Row<Integer>> array(String text) {
    return Rows.jsonArray(
        "file",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        json -> json.integer("n"));
  }
}
