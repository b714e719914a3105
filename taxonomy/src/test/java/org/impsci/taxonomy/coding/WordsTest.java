package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest(name = "\"{0}\": \"{1}\"")
  @CsvSource(
      delimiterString = ";;",
      quoteCharacter = '`',
      value = {
        // written ;; the form in which it is compared
        "Barrier               ;; barrier",
        "\u00E9t\u00E9         ;; ete",
        "\uFB01delity          ;; fidelity",
        "Stra\u00DFe           ;; strasse",
        "\u1E9E                ;; ss",
        "program's             ;; program",
        "don't                 ;; dont",
        "o'clock's             ;; oclock",
        "na\u00EFve\u2019s     ;; naive",
        "bar\u00ADrier         ;; barrier",
        "\u0939\u093F\u0928    ;; \u0939\u0928",
        "a\u20DDb              ;; ab",
        "\uFF21\uFF07\uFF42    ;; ab",
        "\u007F                ;; \u007F",
        "\u0130                ;; i",
      })
  void foldsWhatDiffersInFormAlone(String written, String folded) {
    assertThat(Words.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest(name = "\"{0}\": \"{1}\"")
  @CsvSource(
      delimiterString = ";;",
      quoteCharacter = '`',
      value = {
        // text ;; where each word begins and ends, and its form
        "``             ;; []",
        "`  two  words` ;; [2-5 two, 7-12 words]",
        "x              ;; [0-1 x]",
        "R&D            ;; [0-1 r, 1-2 and, 2-3 d]",
        "& &            ;; [0-1 and, 2-3 and]",
        "x&             ;; [0-1 x, 1-2 and]",
        "it's           ;; [0-4 it]",
        "its'           ;; [0-3 its]",
        "its' cost      ;; [0-3 its, 5-9 cost]",
        "'its           ;; [1-4 its]",
        "a'2            ;; [0-1 a, 2-3 2]",
        "a''b           ;; [0-1 a, 3-4 b]",
        "a'b'c          ;; [0-5 abc]",
        "\u00AD\u00ADx  ;; [2-3 x]",
        "x\u0301 y      ;; [0-2 x, 3-4 y]",
        "\uD83D\uDE00x\uD801\uDC00 ;; [2-5 x\uD801\uDC28]",
      })
  void listsTheWordsOfAText(String text, String words) {
    assertThat(
            Words.of(text).stream()
                .map(word -> word.start() + "-" + word.end() + " " + word.folded())
                .toList())
        .hasToString(words);
  }

  @ParameterizedTest
  @CsvSource({"e, true", "al, true", "approx, true", "as, false", "approximately, false"})
  void knowsWhatAFullStopShortens(String word, boolean shortened) {
    assertThat(Words.isAbbreviation(word)).isEqualTo(shortened);
  }
}
