package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuePatternTest {

  @ParameterizedTest(name = "\"{0}\": {1}")
  @CsvSource(
      delimiterString = ";;",
      value = {
        // cue ;; the sequences, those of one word together with a bar
        "Use of           ;; use of",
        "(use)            ;; use",
        "barrier*         ;; barrier*",
        "a.b, c           ;; a b c",
        "use [of the] it  ;; use of the it / use it",
        "(a|b|c)          ;; a|b|c",
        "(a|a)            ;; a",
        "(a|(b|c)|a)      ;; a|b|c",
        "(a|b c|d)        ;; a|d / b c",
        "[a|b] c          ;; a|b c / c",
        "(a|b c) (d|e f)  ;; a d / a e f / b c d / b c e f",
        "a <2> b          ;; a <2> b",
        "a < 9 > b        ;; a <9> b",
        "a [<3>] b        ;; a <3> b / a b",
        "R&D              ;; r and d",
        "abc* (def*|gh)   ;; abc* def*|gh",
      })
  void standsForSequencesOfWordsStemsAndGaps(String cue, String sequences)
      throws CuePattern.Malformed {
    assertThat(written(cue)).isEqualTo(sequences);
  }

  @ParameterizedTest(name = "\"{0}\": {1}")
  @CsvSource(
      delimiterString = ";;",
      quoteCharacter = '`',
      value = {
        "a b*          ;; stem \"b*\" is shorter than 3 letters at position 1",
        "*             ;; \"*\" follows nothing at position 1",
        "*abc          ;; \"*\" follows nothing at position 1",
        "abc* *        ;; \"*\" follows no word at position 6",
        "abc**         ;; \"*\" follows no word at position 5",
        "(a)*          ;; \"*\" follows nothing at position 4",
        "a <10> b      ;; a gap is a number of words in 1..9 between < and > at position 3",
        "a <1 b        ;; a gap is a number of words in 1..9 between < and > at position 3",
        "a <> b        ;; a gap is a number of words in 1..9 between < and > at position 3",
        "a <3>         ;; a gap must stand between words at position 1",
        "a [<3>] <3> b ;; a gap must stand between words at position 1",
        "x (a|b|       ;; \"(\" is not closed at position 3",
        "x ((a|b) c    ;; \"(\" is not closed at position 3",
        "a | b         ;; \"|\" closes nothing at position 3",
        "...           ;; no word is required at position 1",
      })
  void saysWhatIsWrongAndWhere(String cue, String problem) {
    assertThatThrownBy(() -> CuePattern.parse(cue))
        .isInstanceOf(CuePattern.Malformed.class)
        .hasMessage(problem);
  }

  @Test
  void takesWhatItSaysItTakesAndNoMore() throws Exception {
    assertThat(CuePattern.parse("a b ".repeat(16))).hasSize(1);
    refuses("a b ".repeat(16) + "c", "longer than 32 words and gaps at position 1");

    String word = "a".repeat(100);
    assertThat(CuePattern.parse(word)).hasSize(1);
    refuses("an " + word + "a", "a word has more than 100 letters at position 4");

    assertThat(CuePattern.parse("a".repeat(4) + " ".repeat(3_996))).hasSize(1);
    refuses("a".repeat(4) + " ".repeat(3_997), "longer than 4000 characters at position 4001");

    assertThat(CuePattern.parse("(".repeat(16) + "a" + ")".repeat(16))).hasSize(1);
    refuses(
        "(".repeat(17) + "a" + ")".repeat(17), "brackets in more than 16 others at position 17");
    assertThat(CuePattern.parse("(a) ".repeat(17))).hasSize(1);

    String ten = "(a a|b b|c c|d d|e e|f f|g g|h h|i i|j j)";
    assertThat(CuePattern.parse(ten + ten + ten)).hasSize(1_000);
    refuses(ten + ten + ten + "(k k|l l)", "stands for more than 1000 phrases at position 133");
  }

  @Test
  void elementsOfOneKeyAreEqual() throws Exception {
    assertThat(CuePattern.parse("a (b|c) <2> abc*").get(0))
        .extracting(CuePattern.Element::key)
        .containsExactly("a", "|b|c", "<2>", "abc*");
  }

  private static void refuses(String cue, String problem) {
    assertThatThrownBy(() -> CuePattern.parse(cue)).hasMessage(problem);
  }

  private static String written(String cue) throws CuePattern.Malformed {
    return CuePattern.parse(cue).stream()
        .map(
            sequence ->
                sequence.stream().map(CuePatternTest::written).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" / "));
  }

  private static String written(CuePattern.Element element) {
    return element instanceof CuePattern.OneOf some
        ? some.choices().stream().map(CuePattern.Element::key).collect(Collectors.joining("|"))
        : element.key();
  }
}
