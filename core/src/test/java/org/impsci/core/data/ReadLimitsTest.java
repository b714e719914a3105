package org.impsci.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each limit holds at its value and refuses one more, and whoever exceeds it is told how to go on.
 */
class ReadLimitsTest {

  private static final String RAISE = "; to take more, read with ReadLimits.builder().";

  private static ReadLimits limits(UnaryOperator<ReadLimits.Builder> set) {
    return set.apply(ReadLimits.builder()).build();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Object read(String json, ReadLimits limits) {
    return JsonObject.read("file", bytes(json), limits).names();
  }

  private static List<Row<String>> lines(String text, ReadLimits limits) {
    try (Stream<Row<String>> rows =
        Rows.jsonLines(new StringReader(text), limits, json -> json.text("a"))) {
      return rows.toList();
    }
  }

  private static List<Row<String>> csv(String text, ReadLimits limits) {
    try (Stream<Row<String>> rows =
        Rows.csv("file", new StringReader(text), limits, header -> row -> row.text("a"))) {
      return rows.toList();
    }
  }

  @Test
  void standardLimitsAreWhatTheBuilderBeginsWith() {
    assertThat(ReadLimits.builder().build()).isEqualTo(ReadLimits.standard());
    assertThat(ReadLimits.standard())
        .isEqualTo(new ReadLimits(50_000_000, 100, 1_000_000, 1_000_000, 10_000_000, 1_000_000));
  }

  @Test
  void plainMappersReadAndWriteThem() throws Exception {
    ReadLimits own = limits(b -> b.depth(7).rows(8));
    ObjectMapper two = new ObjectMapper();
    assertThat(two.readValue(two.writeValueAsString(own), ReadLimits.class)).isEqualTo(own);
    tools.jackson.databind.ObjectMapper three = new tools.jackson.databind.ObjectMapper();
    assertThat(three.readValue(three.writeValueAsString(own), ReadLimits.class)).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void aLimitIsAtLeastOne(int none) {
    assertThatThrownBy(() -> limits(b -> b.depth(none)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit depth is " + none + ", must be at least 1");
  }

  @Test
  void aDocumentHasSoManyCharacters() {
    String json = "{\"a\": \"Malmö\"}";
    assertThat(read(json, limits(b -> b.documentLength(json.length())))).hasToString("[a]");
    assertThatThrownBy(() -> read(json, limits(b -> b.documentLength(json.length() - 1))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "file: the document has more than 13 characters, the limit documentLength"
                + RAISE
                + "documentLength(...)");
  }

  @Test
  void aDocumentWithoutAnEndIsRefused() {
    InputStream endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return at++ == 0 ? '{' : ' ';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
              into[offset + i] = (byte) read();
            }
            return length;
          }
        };
    ReadLimits limits = limits(b -> b.documentLength(100_000));
    assertThatThrownBy(() -> JsonObject.read("file", endless, limits))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("100000 characters, the limit documentLength");
  }

  @Test
  void jsonIsNestedSoDeep() {
    String json = "{\"a\": [[{}]]}";
    assertThat(read(json, limits(b -> b.depth(4)))).hasToString("[a]");
    assertThatThrownBy(() -> read(json, limits(b -> b.depth(3))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith(
            "file: the JSON has more than 3 levels, the limit depth" + RAISE + "depth(...)");
    String deep = "{\"a\":" + "[".repeat(1_000_000);
    assertThatThrownBy(() -> read(deep, ReadLimits.standard()))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("file: the JSON has more than 100 levels, the limit depth");
  }

  @Test
  void jsonHasSoManyEntries() {
    String json = "{\"a\": [1, 2, {\"b\": 3}]}";
    assertThat(read(json, limits(b -> b.entries(5)))).hasToString("[a]");
    assertThatThrownBy(() -> read(json, limits(b -> b.entries(4))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "file: the JSON has more than 4 members and elements, the limit entries"
                + RAISE
                + "entries(...)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"a\": \"12345\"}", "{\"12345\": 1}", "{\"a\": [{\"b\": \"12345\"}]}"})
  void aTextHasSoManyCharacters(String json) {
    assertThat(read(json, limits(b -> b.textLength(5)))).isNotNull();
    assertThatThrownBy(() -> read(json, limits(b -> b.textLength(4))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith(
            "file: a text has more than 4 characters, the limit textLength"
                + RAISE
                + "textLength(...)");
  }

  @Test
  void aLongTextIsRefusedBeforeItIsHeld() {
    String json = "{\"a\": \"" + "x".repeat(1_000_001) + "\"}";
    assertThatThrownBy(() -> read(json, ReadLimits.standard()))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("file: a text has more than 1000000 characters, the limit text");
    String name = "{\"" + "x".repeat(1_000_001) + "\": 1}";
    assertThatThrownBy(() -> read(name, ReadLimits.standard()))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("file: a text has more than 1000000 characters, the limit text");
  }

  @Test
  void aNumberOfVeryManyDigitsIsRefused() {
    assertThatThrownBy(() -> read("{\"a\": " + "9".repeat(1_001) + "}", ReadLimits.standard()))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("Number value length (1001) exceeds the maximum allowed (1000");
  }

  @Test
  void aLineTooLongIsOneFaultAmongGoodRows() {
    String text = "{\"a\":\"x\"}\n{\"a\":\"xy\"}\r\n{\"a\":\"z\"}";
    assertThat(lines(text, limits(b -> b.lineLength(10))))
        .hasSize(3)
        .allMatch(Row.Good.class::isInstance);
    assertThat(lines(text, limits(b -> b.lineLength(9))))
        .containsExactly(
            new Row.Good<>(1, "x"),
            new Row.Bad<>(
                2,
                null,
                null,
                "the line has more than 9 characters, the limit lineLength"
                    + RAISE
                    + "lineLength(...)"),
            new Row.Good<>(3, "z"));
  }

  @Test
  void otherLimitsOfALineAreFaultsInItsPlace() {
    assertThat(lines("{\"a\":\"xy\"}\n{\"a\":\"z\"}", limits(b -> b.textLength(1))).get(0))
        .isInstanceOfSatisfying(
            Row.Bad.class, bad -> assertThat(bad.rule()).contains("the limit textLength"));
    assertThat(lines("{\"a\":[[1]]}\n{\"a\":\"z\"}", limits(b -> b.depth(2))))
        .satisfiesExactly(
            row -> assertThat(((Row.Bad<String>) row).rule()).contains("the limit depth"),
            row -> assertThat(row).isEqualTo(new Row.Good<>(2, "z")));
  }

  @Test
  void anArrayIsHeldWithSoManyElements() {
    String json = "[{\"a\":\"x\"},{\"a\":\"y\"}]";
    assertThat(Rows.jsonArray("file", bytes(json), limits(b -> b.rows(2)), o -> o.text("a")))
        .hasSize(2);
    assertThatThrownBy(
            () -> Rows.jsonArray("file", bytes(json), limits(b -> b.rows(1)), o -> o.text("a")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "file: the array has more than 1 elements, the limit rows" + RAISE + "rows(...)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "\"12345\"", "\"12\n45\""})
  void aCellHasSoManyCharacters(String cell) {
    String text = "a,b\n" + cell + ",\nx,\n";
    assertThat(csv(text, limits(b -> b.textLength(5))))
        .hasSize(2)
        .allMatch(Row.Good.class::isInstance);
    assertThat(csv(text, limits(b -> b.textLength(4))))
        .containsExactly(
            new Row.Bad<>(
                2,
                null,
                null,
                "a cell has more than 4 characters, the limit textLength"
                    + RAISE
                    + "textLength(...)"),
            new Row.Good<>(3, "x"));
  }

  @ParameterizedTest
  @CsvSource({"'abc,d'", "'abc,d\r'"})
  void aRowHasSoManyCharacters(String row) {
    String text = "a,b\n" + row + "\nx,\n";
    assertThat(csv(text, limits(b -> b.lineLength(5))))
        .hasSize(2)
        .allMatch(Row.Good.class::isInstance);
    assertThat(csv(text, limits(b -> b.lineLength(4))))
        .containsExactly(
            new Row.Bad<>(
                2,
                null,
                null,
                "the row has more than 4 characters, the limit lineLength"
                    + RAISE
                    + "lineLength(...)"),
            new Row.Good<>(3, "x"));
  }

  @ParameterizedTest
  @CsvSource({"2", "100"})
  void aRowHasSoManyCells(int most) {
    String text = "a\n" + "1,".repeat(most) + "1\nx\n";
    assertThat(csv(text, limits(b -> b.entries(most))))
        .containsExactly(
            new Row.Bad<>(
                2,
                null,
                null,
                "the row has more than "
                    + most
                    + " cells, the limit entries"
                    + RAISE
                    + "entries(...)"),
            new Row.Good<>(3, "x"));
    assertThatThrownBy(() -> csv("a,b,c\n", limits(b -> b.entries(2))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "file: the row has more than 2 cells, the limit entries" + RAISE + "entries(...)");
  }

  @Test
  void aCellWithoutAnEndIsRefused() {
    Reader endless =
        new Reader() {
          private long at;

          @Override
          public int read(char[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
              long place = at++;
              into[offset + i] = place < 4 ? "a\n\"x".charAt((int) place) : 'x';
            }
            return length;
          }

          @Override
          public void close() {}
        };
    ReadLimits limits = limits(b -> b.textLength(1_000));
    try (Stream<Row<String>> rows =
        Rows.csv("file", endless, limits, header -> row -> row.text("a"))) {
      assertThat(rows.toList())
          .singleElement()
          .isInstanceOfSatisfying(
              Row.Bad.class,
              bad -> assertThat(bad.rule()).contains("more than 1000 characters, the limit text"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``",
        "`a`",
        "`a\n`",
        "`a\r\nb`",
        "`a\rb\r`",
        "`\n\r\n\r\r\n`",
        "`\r\n`",
        "`a\n\nb`"
      })
  void linesEndAsThoseOfTheJdkDo(String text) throws Exception {
    for (int longest : new int[] {1, 100}) {
      TextLines lines = new TextLines(new StringReader(text), longest);
      for (String line :
          (Iterable<String>) new java.io.BufferedReader(new StringReader(text)).lines()::iterator) {
        assertThat(lines.next()).isEqualTo(line);
        assertThat(lines.isTooLong()).isFalse();
      }
      assertThat(lines.next()).isNull();
    }
  }

  @Test
  void messagesShowLittleOfALongValueAndKeepToOneLine() {
    String json = "{\"a\": \"one\\ntwo" + "x".repeat(500) + "\"}";
    assertThatThrownBy(
            () -> JsonObject.read("file", bytes(json), ReadLimits.standard()).integer("a"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("file, /a: must be an integer, is \"one\\u000Atwo" + "x".repeat(93) + "…\"");
  }

  @Test
  void aNumberBeyondADoubleIsRefused() {
    assertThatThrownBy(() -> JsonObject.read("file", bytes("{\"a\": 1e999}")).number("a"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("file, /a: must be a number up to 1.79E308, is 1E+999");
  }

  @ParameterizedTest
  @CsvSource({"1e99999999999", "-7e-71770000007"})
  void aNumberOfHugeExponentIsAFaultOfItsLine(String number) {
    assertThat(lines("{\"a\":" + number + "}\n{\"a\":\"z\"}", ReadLimits.standard()))
        .containsExactly(
            new Row.Bad<>(
                1,
                null,
                null,
                "the exponent of the number "
                    + number
                    + " is too great: it must be in -2147483647..2147483647"),
            new Row.Good<>(2, "z"));
  }
}
