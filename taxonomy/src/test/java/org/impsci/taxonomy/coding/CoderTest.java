package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impsci.core.InvalidDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoderTest {

  @ParameterizedTest(name = "\"{0}\" in \"{1}\"")
  @CsvSource(
      delimiterString = ";;",
      quoteCharacter = '`',
      value = {
        // cue | text | the words found
        "barrier               ;; Barriers to use            ;; Barriers",
        "barriers              ;; one barrier was named      ;; barrier",
        "policy                ;; national policies differ   ;; policies",
        "process               ;; two processes              ;; processes",
        "organisational theory ;; ORGANIZATIONAL THEORIES    ;; ORGANIZATIONAL THEORIES",
        "planned behavior      ;; of planned behaviour       ;; planned behaviour",
        "programme             ;; the program's end          ;; program's",
        "self efficacy         ;; and self-efficacy beliefs  ;; self-efficacy",
        "self-efficacy         ;; and self efficacy beliefs  ;; self efficacy",
        "RE-AIM                ;; the re\u2010aim approach   ;; re\u2010aim",
        "practitioners' views  ;; the practitioners\u2019 views ;; practitioners\u2019 views",
        "naive model           ;; a na\u00EFve model         ;; na\u00EFve model",
        "fidelity              ;; high \uFB01delity          ;; \uFB01delity",
        "barriers and enablers ;; barriers & enablers        ;; barriers & enablers",
        "facilitat*            ;; what facilitates use       ;; facilitates",
        "behaviour* change     ;; behavioral change          ;; behavioral change",
        "(uptake|take up) of   ;; the take-up of care        ;; take-up of",
        "use [of the] scale    ;; use of the scale           ;; use of the scale",
        "use [of the] scale    ;; use scale                  ;; use scale",
        "factor <3> affect     ;; factors that may affect it ;; factors that may affect",
        "factor <3> affect     ;; factor affect              ;; factor affect",
        "exploration preparation ;; Exploration, Preparation ;; Exploration, Preparation",
      })
  void findsACueWhateverItsForm(String cue, String text, String words) {
    assertThat(Coder.of(book(cue)).code("abstract", text))
        .extracting(CodedSegment::text)
        .containsExactly(words);
  }

  @ParameterizedTest(name = "\"{0}\" not in \"{1}\"")
  @CsvSource(
      delimiterString = ";;",
      quoteCharacter = '`',
      value = {
        "barrier        ;; barricades",
        "act            ;; activity and react",
        "facilitat*     ;; a faculty",
        "factor <2> affect ;; factors one two three affect",
        "use scale      ;; in use. Scale up",
        "aim            ;; RE",
        "class          ;; clas",
      })
  void findsNothingElse(String cue, String text) {
    assertThat(Coder.of(book(cue)).code("abstract", text)).isEmpty();
  }

  @Test
  void aSentenceEndsNeitherAtAnAbbreviationNorAtANumber() {
    Coder coder = Coder.of(book("model of change"));
    assertThat(coder.code("a", "the model (Smith et al. 2012) of change")).isEmpty();
    assertThat(Coder.of(book("Nutley et al framework")).code("a", "The Nutley et al. Framework"))
        .hasSize(1);
    assertThat(Coder.of(book("score 2.5 points")).code("a", "a score of 2.5; score 2.5 points"))
        .hasSize(1);
  }

  @Test
  void saysWhereWhatAndByWhichCue() {
    String text = "We studied barriers.";
    assertThat(Coder.of(book("barrier*")).code("abstract", text))
        .containsExactly(
            CodedSegment.builder()
                .field("abstract")
                .sentence(0)
                .start(11)
                .end(19)
                .text("barriers")
                .codebook("book")
                .code("code")
                .family("family")
                .cue("barrier*")
                .mention(Mention.AFFIRMED)
                .build());
  }

  @Test
  void leavesShorterWordsToTheLongerThatContainThem() {
    Coder coder =
        Coder.of(
            new Codebook(
                "book",
                "Book",
                List.of(
                    code("parihs", family("f", "PARIHS")),
                    code("i-parihs", family("f", "i-PARIHS")),
                    code("same", family("f", "i PARIHS")))));
    assertThat(coder.code("a", "the i-PARIHS framework"))
        .extracting(CodedSegment::code)
        .containsExactly("i-parihs", "same");
  }

  @Test
  void leavesOutWhatIsMeantOtherwiseInItsSentenceAlone() {
    CueFamily family =
        CueFamily.builder()
            .name("family")
            .weight(1)
            .reason("test")
            .addCues("barrier*")
            .addUnless("blood brain barrier")
            .build();
    Coder coder = Coder.of(new Codebook("book", "Book", List.of(code("code", family))));
    assertThat(coder.code("a", "Barriers of the blood-brain barrier. Barriers to use."))
        .extracting(CodedSegment::start)
        .containsExactly(37);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = ";;",
      value = {
        "true  ;; Barriers were met at the clinic.",
        "false ;; Barriers were met. The clinic opened.",
        "false ;; At the clinic, trade barriers were met.",
        "true  ;; At the clinic, barriers to trade were met.",
        "false ;; At the clinic, barriers function as walls.",
        "true  ;; At the clinic trade barriers function, and barriers were met.",
      })
  void asksForCompanyAndForNeighboursThatDoNotChangeTheMeaning(boolean counts, String text) {
    CueFamily family =
        CueFamily.builder()
            .name("family")
            .weight(1)
            .reason("test")
            .addCues("barrier*")
            .addWith("clinic")
            .addNotAfter("trade")
            .addNotBefore("function*")
            .build();
    Coder coder = Coder.of(new Codebook("book", "Book", List.of(code("code", family))));
    assertThat(coder.code("a", text)).hasSize(counts ? 1 : 0);
  }

  @Test
  void handsSegmentsOnInTheSameOrderWithoutMakingObjects() {
    Coder coder = Coder.of(book("barrier*", "enabler"));
    String text = "Methods: Barriers were met. No enablers were.";
    List<String> visited = new ArrayList<>();
    coder.read(
        text,
        (cue, sentence, start, end, section, mention) ->
            visited.add(
                "%s %d %s %s %s"
                    .formatted(
                        coder.cues().get(cue).phrase(),
                        sentence,
                        text.substring(start, end),
                        section,
                        mention)));
    assertThat(visited)
        .containsExactly(
            "barrier* 0 Barriers METHODS AFFIRMED", "enabler 1 enablers METHODS NEGATED");
  }

  @Test
  void findsLongWordsAndLongStems() {
    Coder coder =
        Coder.of(
            book("deinstitutionalisation", "electroencephalograph* x", "counterrevolutionar*"));
    assertThat(
            coder.code(
                "a",
                "Deinstitutionalization; electroencephalographic x; COUNTERREVOLUTIONARIES,"
                    + " deinstitutionalised electroencephalogram x"))
        .extracting(CodedSegment::text)
        .containsExactly(
            "Deinstitutionalization", "electroencephalographic x", "COUNTERREVOLUTIONARIES");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = ";;",
      quoteCharacter = '`',
      value = {
        "...         ;; no word is required at position 1",
        "[barrier]   ;; no word is required at position 1",
        "a (b        ;; \"(\" is not closed at position 3",
        "a [b)       ;; \"[\" is not closed at position 3",
        "a ) b       ;; \")\" closes nothing at position 3",
        "a () b      ;; an alternative is empty at position 3",
        "(a|b|)      ;; an alternative is empty at position 1",
        "a <0> b     ;; a gap is a number of words in 1..9 between < and > at position 3",
        "a <x> b     ;; a gap is a number of words in 1..9 between < and > at position 3",
        "<3> b       ;; a gap must stand between words at position 1",
        "a <3> <3> b ;; a gap must stand between words at position 1",
        "ab*         ;; stem \"ab*\" is shorter than 3 letters at position 1",
        "abc *       ;; \"*\" follows no word at position 5",
        "a > b       ;; \">\" follows nothing at position 3",
      })
  void namesWhatIsWrongWithACueAndWhere(String cue, String problem) {
    assertThatThrownBy(() -> Coder.of(book(cue)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("codebook book: code \"code\", cue \"" + cue + "\": " + problem);
  }

  @Test
  void refusesACueThatStandsForTooManyPhrases() {
    String cue = "(a a|b b|c c|d d|e e|f f|g g|h h|i i|j j) ".repeat(4);
    assertThatThrownBy(() -> Coder.of(book(cue)))
        .hasMessageContaining("stands for more than 1000 phrases");
  }

  @Test
  void refusesTheSameCodebookTwice() {
    assertThatThrownBy(() -> Coder.of(book("a"), book("b")))
        .hasMessage("coder: has codebook \"book\" twice");
  }

  @Test
  void codesTheSameAfterItWasSentToAnotherMachine() {
    Coder coder = Coder.of(book("factor <3> (affect|influence)"));
    String text = "Factors that influence use affect it.";
    Coder revived = revived(coder);
    assertThat(revived.codebooks()).isEqualTo(coder.codebooks()).hasSize(1);
    assertThat(revived.code("a", text)).isEqualTo(coder.code("a", text)).isNotEmpty();
  }

  /** A coder as it arrives on another machine. */
  static Coder revived(Coder coder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(coder);
      out.flush();
      return (Coder)
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsTextOfAnyShape() {
    Coder coder = Coder.of(book("barrier*"));
    assertThat(coder.code("a", "")).isEmpty();
    assertThat(coder.code("a", "\uD83D\uDE00 \uD83D barrier \uDE00")).hasSize(1);
    assertThat(coder.code("a", "(".repeat(100_000) + "barrier")).hasSize(1);
    assertThat(coder.code("a", "barrier ".repeat(10_000))).hasSize(10_000);
    assertThat(coder.code("a", "b".repeat(1_000_000))).isEmpty();
  }

  static Codebook book(String... cues) {
    return new Codebook("book", "Book", List.of(code("code", family("family", cues))));
  }

  static Code code(String code, CueFamily... families) {
    return new Code(code, code, List.of(families));
  }

  static CueFamily family(String name, String... cues) {
    return CueFamily.builder().name(name).weight(1).reason("test").addCues(cues).build();
  }

  /** In which sentence, counted from 0, the barriers of a text are. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = ";;",
      value = {
        "1 ;; Care is costly. Barriers",
        "1 ;; Care is costly.\u00A0Barriers",
        "1 ;; Care is costly! Barriers",
        "1 ;; Is care costly? Barriers",
        "1 ;; Is care costly?Barriers",
        "0 ;; Care is costly.Barriers",
        "1 ;; (Care is costly.) Barriers",
        "1 ;; Care is [costly.] Barriers",
        "1 ;; \"Care is costly.\" Barriers",
        "1 ;; Care is \u201Ccostly.\u201D Barriers",
        "1 ;; Care is \u2018costly.\u2019 Barriers",
        "0 ;; Smith J. Barriers",
        "0 ;; as Smith et al. barriers",
        "0 ;; see Fig. Barriers",
        "0 ;; see FIG. Barriers",
        "0 ;; approx. barriers",
        "1 ;; said approximately. Barriers",
        "1 ;; a na\u00EFve. Barriers",
        "1 ;; in 2012. Barriers",
        "0 ;; in 2.5 barriers",
        "0 ;; Care, e.g. barriers",
        "0 ;; Care¶Barriers",
        "1 ;; Care¶¶Barriers",
        "1 ;; Care¶Methods: barriers",
        "1 ;; Care¶Aims: barriers",
        "0 ;; Care¶methods for barriers",
        "0 ;; Care¶Nurses name barriers",
        "0 ;; ... barriers",
      })
  void sentencesEndAtStopsThatNeitherShortenNorDivideAWord(int sentence, String text) {
    assertThat(Coder.of(book("barrier*")).code("a", text.replace('¶', '\n')))
        .extracting(CodedSegment::sentence)
        .containsExactly(sentence);
  }

  /** What belongs to a word beyond the letters of English, and what does not. */
  @ParameterizedTest(name = "\"{0}\" in \"{1}\"")
  @CsvSource(
      delimiterString = ";;",
      value = {
        // the words found, nothing if none | the text
        "bar\u00ADriers ;; the bar\u00ADriers met",
        "barriers       ;; the \u00ADbarriers met",
        "barriers\u0301 ;; barriers\u0301 met",
        "barriers       ;; \uD83D\uDE00barriers\uD83D\uDE00",
        "''             ;; \uD801\uDC00barriers",
        "''             ;; barriers\uD801\uDC00",
        "''             ;; barriers\u00E9",
        "''             ;; \u65E5barriers",
        "barriers       ;; \u2014barriers\u2014",
        "barriers       ;; \u201Cbarriers\u201D",
        "barriers       ;; \u00ABbarriers\u00BB",
        "barrier\u2019s ;; the barrier\u2019s cost",
        "barrier\u02BCs ;; the barrier\u02BCs cost",
        "barriers       ;; the barriers' cost",
        "barriers       ;; 'barriers'",
        "barriers       ;; one/barriers_two",
        "''             ;; barriers2",
        "BARRIERS       ;; BARRIERS",
      })
  void wordsAreRunsOfLettersAndDigitsInAnyScript(String words, String text) {
    String found =
        Coder.of(book("barrier")).code("a", text).stream()
            .map(CodedSegment::text)
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(words);
  }

  @Test
  void aPhraseReachesNeitherAcrossSentencesNorAcrossTexts() {
    Coder coder = Coder.of(book("barriers to use"));
    assertThat(coder.code("a", "They named barriers. To use")).isEmpty();
    assertThat(coder.code("a", "They named barriers")).isEmpty();
    assertThat(coder.code("a", "to use")).isEmpty();
    assertThat(coder.code("a", "They named barriers to use")).hasSize(1);
  }

  @Test
  void handsOnByPlaceAndThenTheLongerFirst() {
    Coder coder =
        Coder.of(
            new Codebook("short", "Short", List.of(code("c", family("f", "use", "barrier")))),
            new Codebook("long", "Long", List.of(code("c", family("f", "barrier to use")))));
    assertThat(coder.code("a", "use: barrier to use, barrier"))
        .extracting(segment -> segment.codebook() + " " + segment.start() + " " + segment.text())
        .containsExactly(
            "short 0 use",
            "long 5 barrier to use",
            "short 5 barrier",
            "short 16 use",
            "short 21 barrier");
  }

  @Test
  void whatOneFamilyIsNotMeantByAnotherMayBe() {
    CueFamily walls =
        CueFamily.builder()
            .name("walls")
            .weight(1)
            .reason("test")
            .addCues("barrier*")
            .addNotAfter("trade")
            .build();
    Coder coder =
        Coder.of(
            new Codebook("book", "Book", List.of(code("c", family("any", "barrier*"), walls))));
    assertThat(coder.code("a", "trade barriers"))
        .extracting(CodedSegment::family)
        .containsExactly("any");
    assertThat(coder.code("a", "barriers trade"))
        .extracting(CodedSegment::family)
        .containsExactly("any", "walls");
  }

  @Test
  void manyNeighboursAreWatchedInOneSentence() {
    CueFamily family =
        CueFamily.builder()
            .name("family")
            .weight(1)
            .reason("test")
            .addCues("barrier*")
            .addNotAfter("trade")
            .build();
    Coder coder = Coder.of(new Codebook("book", "Book", List.of(code("c", family))));
    assertThat(coder.code("a", "trade barriers and ".repeat(500) + "other barriers")).hasSize(1);
  }

  @Test
  void aLongTextIsReadAsAShortOneIs() {
    Coder coder = Coder.of(book("barrier*"));
    String one = "Many barriers were named \u2013 by nurses. ";
    List<CodedSegment> found = coder.code("a", one.repeat(20_000));
    assertThat(found).hasSize(20_000);
    assertThat(found.get(19_999).sentence()).isEqualTo(19_999);
    assertThat(found.get(19_999).start()).isEqualTo(19_999 * one.length() + 5);
    assertThat(coder.code("a", one)).extracting(CodedSegment::start).containsExactly(5);
  }

  @Test
  void manyPhrasesAreFollowedAtOnce() {
    String[] cues =
        IntStream.range(0, 200)
            .mapToObj("(a|b%1$s) <9> (c|d%1$s) e%1$s"::formatted)
            .toArray(String[]::new);
    assertThat(Coder.of(book(cues)).code("a", "a then c e199"))
        .extracting(CodedSegment::cue)
        .containsExactly(cues[199]);
  }

  @Test
  void aSentenceOfMillionsOfWordsIsReadInParts() {
    Coder coder = Coder.of(book("barrier*"));
    List<CodedSegment> found = coder.code("a", "x ".repeat(5_000_000) + "barriers");
    assertThat(found).extracting(CodedSegment::start).containsExactly(10_000_000);
    assertThat(found.get(0).sentence()).isPositive();
  }
}
