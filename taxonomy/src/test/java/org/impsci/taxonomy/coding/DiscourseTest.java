package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in a text, and how, something is mentioned. */
class DiscourseTest {

  private static final Coder CODER = Coder.of(CoderTest.book("cfir", "re-aim", "barrier*"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = ";;",
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "affirmed   ;; We used CFIR to code what nurses said.",
        "affirmed   ;; Guided by frameworks such as CFIR, we asked nurses.",
        "affirmed   ;; We looked not only at CFIR but at cost.",
        "affirmed   ;; This was not only a test of CFIR.",
        "affirmed   ;; Unlike earlier work; CFIR was our guide.",
        "affirmed   ;; Previous studies were small, but we used CFIR.",
        "negated    ;; We did not use CFIR.",
        "negated    ;; CFIR was not used by the team.",
        "negated    ;; No barriers were reported.",
        "negated    ;; The visits went on without barriers.",
        "contrasted ;; We chose interviews rather than CFIR.",
        "contrasted ;; Unlike CFIR, our guide is short.",
        "cited      ;; Frameworks such as RE-AIM and CFIR have many parts.",
        "cited      ;; Previous studies have looked at barriers in hospitals.",
        "cited      ;; CFIR, for example CFIR of 2009, is long.",
      })
  void saysHowItIsMentioned(String mention, String text) {
    List<CodedSegment> segments = CODER.code("abstract", text);
    assertThat(segments.get(segments.size() - 1).mention()).isEqualTo(Mention.of(mention));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = ";;",
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "none           ;; Barriers were met.",
        "background     ;; BACKGROUND: Barriers are many.",
        "background     ;; Background. Barriers are many.",
        "background     ;; Background Barriers are many.",
        "background     ;; Introduction - Barriers are many.",
        "aims           ;; Background: Care is costly. Objective: To find barriers.",
        "aims           ;; Background: The aim of this study was to find barriers.",
        "aims           ;; We aimed to find barriers.",
        "methods        ;; Background: Care is costly. Methods: We asked about barriers.",
        "methods        ;; Methods and analysis: Nurses will name barriers.",
        "methods        ;; Design and setting: Nurses named barriers.",
        "results        ;; Methods: Interviews. Results: Four barriers were named.",
        "results        ;; Methods: Interviews. Findings Four barriers were named.",
        "conclusions    ;; Results: Many. Conclusions: Barriers can be met.",
        "administration ;; Results: Many. Ethics and dissemination: Barriers will be told.",
        "none           ;; The methods were new: barriers were met.",
        "none           ;; Methods for barriers differ.",
        "none           ;; Design of barriers is hard.",
      })
  void saysInWhichSectionItStands(String section, String text) {
    assertThat(CODER.code("abstract", text))
        .extracting(found -> found.findSection().map(TextSection::code).orElse(null))
        .containsExactly(section);
  }

  @Test
  void aSectionLastsUntilTheNextHeadingAndEndsWithItsText() {
    String text =
        "Background: Barriers. More barriers! Methods: Barriers. Barriers? Results: Barriers.";
    assertThat(CODER.code("abstract", text))
        .extracting(CodedSegment::section)
        .containsExactly(
            TextSection.BACKGROUND,
            TextSection.BACKGROUND,
            TextSection.METHODS,
            TextSection.METHODS,
            TextSection.RESULTS);
    assertThat(CODER.code("abstract", "Barriers."))
        .extracting(CodedSegment::section)
        .containsOnlyNulls();
  }

  @Test
  void aHeadingMayHaveALineOfItsOwn() {
    String text = "BACKGROUND\nCare is costly\nMETHODS\nNurses named barriers";
    assertThat(CODER.code("abstract", text))
        .extracting(CodedSegment::section)
        .containsExactly(TextSection.METHODS);
  }

  @Test
  void numbersTheSentences() {
    assertThat(CODER.code("abstract", "Yes. Barriers. CFIR and RE-AIM!"))
        .extracting(CodedSegment::sentence)
        .containsExactly(1, 2, 2);
  }

  @Test
  void hasTheCodesOfTheVocabularies() {
    for (TextSection section : TextSection.values()) {
      assertThat(TextSection.of(section.code())).isEqualTo(section);
    }
    for (Mention mention : Mention.values()) {
      assertThat(Mention.of(mention.code())).isEqualTo(mention);
    }
    assertThatThrownBy(() -> Mention.of("x"))
        .hasMessage("Mention has no \"x\"; known: affirmed, negated, contrasted, cited");
    assertThatThrownBy(() -> TextSection.of("x"))
        .hasMessage(
            "TextSection has no \"x\"; known: background, aims, methods, results, conclusions,"
                + " administration");
  }

  /** A heading is told from the first words of a sentence by its capital and what follows it. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = ";;",
      nullValues = "none",
      value = {
        "methods ;; Methods | Barriers were named.",
        "methods ;; Methods - barriers were named.",
        "methods ;; Methods \u2013 barriers were named.",
        "methods ;; Methods \u2014 barriers were named.",
        "methods ;; methods: barriers were named.",
        "methods ;; methods : barriers were named.",
        "methods ;; Methods. barriers were named.",
        "none    ;; methods - barriers were named.",
        "none    ;; methods. barriers were named.",
        "none    ;; Methods-based barriers were named.",
        "methods ;; Methods  : barriers were named.",
        "none    ;; Methods   : barriers were named.",
        "none    ;; Methods, barriers were named.",
        "none    ;; The Methods: barriers were named.",
      })
  void knowsAHeadingByItsCapitalAndWhatFollows(String section, String text) {
    assertThat(CODER.code("abstract", text))
        .extracting(found -> found.findSection().map(TextSection::code).orElse(null))
        .containsExactly(section);
  }

  /** Signs reach over seven words, those of a list over twenty, and no further. */
  @ParameterizedTest(name = "{0} over {1} words: {2} ... {3}")
  @CsvSource({
    "negated, 7, No, barriers were met",
    "affirmed, 8, No, barriers were met",
    "negated, 7, Barriers, were never used",
    "affirmed, 8, Barriers, were never used",
    "contrasted, 7, Unlike, CFIR this was short",
    "affirmed, 8, Unlike, CFIR this was short",
    "cited, 20, Frameworks such as, CFIR are long",
    "affirmed, 21, Frameworks such as, CFIR are long",
    "negated, 0, No, barriers were met",
    "negated, 0, Barriers, were never used",
  })
  void aSignReachesSoFar(String mention, int words, String before, String after) {
    assertThat(CODER.code("a", before + " " + "very ".repeat(words) + after))
        .extracting(CodedSegment::mention)
        .containsExactly(Mention.of(mention));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = ";;",
      value = {
        "affirmed ;; No cost was met but barriers were.",
        "affirmed ;; No cost | barriers were met.",
        "affirmed ;; Barriers were met but cost was never used.",
        "affirmed ;; Barriers were met | cost was never used.",
        "negated  ;; No barriers | cost was high.",
        "affirmed ;; We used lists such as CFIR.",
        "affirmed ;; Using lists such as CFIR, we asked.",
        "cited    ;; Lists such as CFIR were used.",
        "affirmed ;; There was no cost. Barriers were met.",
        "affirmed ;; Barriers were met. Cost was never used.",
      })
  void aSignEndsWhereANewThoughtBegins(String mention, String text) {
    assertThat(CODER.code("a", text.replace(" |", ";")))
        .extracting(CodedSegment::mention)
        .containsExactly(Mention.of(mention));
  }

  @Test
  void whatOneTextSaysChangesNoOther() {
    for (String other :
        List.of("No", "Methods:", "Unlike", "We aimed to help;", "Earlier studies")) {
      CODER.code("a", other);
      assertThat(CODER.code("a", "barriers"))
          .as(other)
          .extracting(CodedSegment::mention, CodedSegment::section)
          .containsExactly(tuple(Mention.AFFIRMED, null));
    }
  }

  @Test
  void aSignThatBeginsWithinACueSaysNothingAboutIt() {
    Coder coder = Coder.of(CoderTest.book("cfir was", "but barriers"));
    assertThat(coder.code("a", "CFIR was not used. No cost but barriers."))
        .extracting(CodedSegment::mention)
        .containsExactly(Mention.AFFIRMED, Mention.NEGATED);
  }

  @Test
  void manySignsStandInOneSentence() {
    String sentence = "no, ".repeat(50) + "barriers";
    assertThat(CODER.code("a", sentence))
        .extracting(CodedSegment::mention)
        .containsExactly(Mention.NEGATED);
    assertThat(CODER.code("a", "No cost; ".repeat(50) + "barriers"))
        .extracting(CodedSegment::mention)
        .containsExactly(Mention.AFFIRMED);
  }
}
