package org.impsci.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.core.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell that is written begins as a formula does, and each is read back as it was. */
class FormulasTest {

  private static String written(String cell) {
    StringBuilder out = new StringBuilder();
    Rows.writeCsv(out, List.of("a", "b"), List.of(List.of(cell, "x")));
    return out.substring("a,b\n".length(), out.length() - ",x\n".length());
  }

  private static String readBack(String cell) {
    StringBuilder out = new StringBuilder();
    Rows.writeCsv(out, List.of("a", "b"), List.of(List.of(cell, "x")));
    try (Stream<Row<String>> rows =
        Rows.csv(
            "file", new StringReader(out.toString()), header -> row -> row.find("a").orElse(""))) {
      return ((Row.Good<String>) rows.findFirst().orElseThrow()).value();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+cmd",
        "-cmd",
        "@SUM(A1)",
        "-",
        "+",
        "--1",
        "-1+1",
        "=",
        "\uFF1D1",
        " =1",
        "\u00A0=1",
        "-2 of 5",
        "+46 70",
        "'=1",
        "''+x",
        "-1\n",
        "=\"a,b\""
      })
  void aTextThatBeginsLikeAFormulaIsWrittenBehindAnApostrophe(String cell) {
    assertThat(written(cell)).matches("(?s)\"?'.*");
    assertThat(readBack(cell)).isEqualTo(cell.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\rx", "\nx", "\tx"})
  void aTextThatBeginsWithATabOrTheEndOfALineIsToo(String cell) {
    assertThat(written(cell)).matches("(?s)\"?'.*");
    assertThat(readBack(cell)).isEqualTo(cell.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "-2", "+1", "-2.5", "1e-3", "-1E+9", "", "x", "a=1", "'", "'tis", "O'Neil", "'1", "1e"
      })
  void numbersAndOtherTextsAreWrittenAsTheyAre(String cell) {
    assertThat(written(cell)).isEqualTo(cell);
    assertThat(readBack(cell)).isEqualTo(cell);
  }

  @Property
  void whatIsWrittenIsReadBackAndIsNoFormula(@ForAll("cells") String cell) {
    assertThat(readBack(cell)).isEqualTo(cell.strip());
    assertThat(written(cell))
        .doesNotMatch("(?s)\"?\\s*[=@].*")
        .doesNotMatch("(?s)\"?\\s*[+-][^0-9].*");
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("=+-@'\t\r\n \",a1.e").ofMaxLength(6),
        Arbitraries.strings().ofMaxLength(10));
  }
}
