package org.impsci.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;

/** However CSV is written, the fast way of reading it gives the rows and faults of the parser. */
class CsvFuzzProperties {

  @Property
  void linesAreReadAsTheParserReadsThem(
      @ForAll("tables") String text, @ForAll @IntRange(min = 1, max = 40) int pieces) {
    assertThat(read(text, CsvRecords.of(new Pieces(text, pieces), ReadLimits.standard())))
        .isEqualTo(read(text, CsvRecords.parsed(new StringReader(text), ReadLimits.standard())));
  }

  @Property(tries = 1_000)
  void longLinesAreReadAsTheParserReadsThem(
      @ForAll("tables") String text,
      @ForAll @IntRange(max = 40) int at,
      @ForAll @IntRange(min = 16_000, max = 17_000) int length,
      @ForAll("pieces") String piece) {
    int place = Math.min(at, text.length());
    String filled =
        text.substring(0, place)
            + piece.repeat(length).substring(0, length)
            + text.substring(place);
    assertThat(read(filled, CsvRecords.of(new StringReader(filled), ReadLimits.standard())))
        .isEqualTo(
            read(filled, CsvRecords.parsed(new StringReader(filled), ReadLimits.standard())));
  }

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.oneOf(
        table("plain"), table("quoted"), table("odd"), Arbitraries.strings().ofMaxLength(60));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of("x", " ", "4,", "\"", "\n", "\r\n", "é");
  }

  private static Arbitrary<String> table(String kind) {
    Arbitrary<String> plain =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of("1", "4", "5")),
            Tuple.of(1, Arbitraries.of("", "12", " 3 ", "Malmö", "a\"b", "\u2003x", "\uD800")));
    Arbitrary<String> quoted =
        Arbitraries.of("\"4\"", "\"\"", "\"a,b\"", "\" c \"", "\"Malmö, east\"");
    Arbitrary<String> odd =
        Arbitraries.of(
            "\"a\"\"b\"",
            "\"a\nb\"",
            "\"a\r\nb\"",
            "\"\r\"",
            "\"",
            "\"a\"b",
            " \"a\"",
            "\"\"\"",
            "\u0000",
            "\uFEFF",
            "\r",
            "\n\n",
            ",");
    Arbitrary<String> cell =
        switch (kind) {
          case "plain" -> plain;
          case "quoted" -> Arbitraries.oneOf(plain, quoted);
          default ->
              Arbitraries.frequencyOf(Tuple.of(6, plain), Tuple.of(3, quoted), Tuple.of(1, odd));
        };
    Arbitrary<String> header =
        kind.equals("odd")
            ? Arbitraries.of("a,b,c", "a,b,c", "\uFEFFa,b,c", "\"a\",b,\" c \"", "a,\"b\nb\",c")
            : Arbitraries.of("a,b,c", "\"a\",b,c");
    Arbitrary<String> row =
        Arbitraries.frequencyOf(
                Tuple.of(9, cell.list().ofSize(3)),
                Tuple.of(1, cell.list().ofMinSize(0).ofMaxSize(5)))
            .map(cells -> String.join(",", cells));
    Arbitrary<String> end =
        kind.equals("odd")
            ? Arbitraries.of("\n", "\n", "\r\n", "\r", "\n\r", "\n\n", "\r\r\n")
            : Arbitraries.of("\n", "\r\n", "\n\n");
    Arbitrary<String> line = Combinators.combine(row, end).as(String::concat);
    Arbitrary<UnaryOperator<String>> cut =
        Arbitraries.of(text -> text, String::strip, text -> text + "1,2,3", text -> text + ",");
    return Combinators.combine(header, end, line.list().ofMaxSize(6), cut)
        .as((first, feed, lines, last) -> last.apply(first + feed + String.join("", lines)));
  }

  /** Everything that can be seen of the rows: their numbers, cells and digits, and the faults. */
  private static List<String> read(String text, CsvRecords records) {
    List<String> seen = new ArrayList<>();
    try {
      Rows.csvRows(
              "file",
              new StringReader(text),
              records,
              header -> {
                seen.add("header " + header);
                return row -> new Row.Good<>(row.number(), cells(row, header.size()));
              })
          .forEach(row -> seen.add(row.toString()));
    } catch (InvalidDataException e) {
      seen.add(e.getMessage());
    }
    return seen;
  }

  private static List<String> cells(CsvRow row, int columns) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(row.digit(i) + ":" + row.cell(i));
    }
    return cells;
  }

  /** Gives at most so many characters at a time. */
  private static final class Pieces extends Reader {

    private final String text;
    private final int size;
    private int at;

    Pieces(String text, int size) {
      this.text = text;
      this.size = size;
    }

    @Override
    public int read(char[] into, int offset, int length) {
      if (at == text.length()) {
        return -1;
      }
      int read = Math.min(Math.min(size, length), text.length() - at);
      text.getChars(at, at + read, into, offset);
      at += read;
      return read;
    }

    @Override
    public void close() {}
  }
}
