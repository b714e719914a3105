package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.impsci.taxonomy.determinant.DeterminantCodebooks;
import org.impsci.taxonomy.stage.StageCodebooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coder beside a plain one, on texts put together from phrases of codebooks. */
class CoderComparisonTest {

  private static final int TEXTS = 2_000;

  private static final List<String> GLUE =
      List.of(
          "the",
          "of",
          "a",
          "x",
          "e.g.",
          "et al.",
          "fig.",
          "2.5",
          "no",
          "not",
          "only",
          "but",
          "we",
          "nurses",
          "used",
          "caf\u00E9",
          "\u65E5\u672C",
          "\uD801\uDC00",
          "10",
          "approximately.");

  private static final List<String> BETWEEN =
      List.of(
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          "-",
          ", ",
          ". ",
          ".",
          "; ",
          ": ",
          " - ",
          " & ",
          "! ",
          "?",
          "\n",
          "\n\n",
          " (",
          ") ",
          ".) ",
          ".\u201D ",
          ".\u00A0",
          " \u2013 ",
          "'s ",
          "\u2019s ",
          "'",
          "|",
          "  ",
          " \uD83D\uDE00 ",
          "/",
          "_",
          "\t",
          "\u2026 ",
          "...");

  private static final Codebook PECULIAR =
      new Codebook(
          "peculiar",
          "Peculiar",
          List.of(
              CoderTest.code(
                  "long",
                  CoderTest.family(
                      "f",
                      "deinstitutionalisation",
                      "electroencephalographers",
                      "deinstitutionalis* of care",
                      "counterrevolutionary*",
                      "sixteen letters xx",
                      "abcdefghijklmnop",
                      "abcdefghijklmnopq",
                      "abcdefghijklmnopqrstuvwx",
                      "abcdefgh",
                      "abcdefghi*",
                      "abc*",
                      "abcd*",
                      "abcde")),
              CoderTest.code(
                  "script",
                  CoderTest.family(
                      "f",
                      "na\u00EFvet\u00E9",
                      "\u65E5\u672C",
                      "\u65E5\u672C\u8A9E* x",
                      "stra\u00DFe")),
              CoderTest.code(
                  "gaps",
                  CoderTest.family("f", "a <1> a", "a <9> b", "a <2> (b|c d) <3> a", "b [a] [b] a"),
                  CoderTest.family("g", "a a", "a b", "b a", "a (a|b) (a|b)", "(a b|b a) <1> c")),
              CoderTest.code(
                  "meant",
                  CueFamily.builder()
                      .name("f")
                      .weight(1)
                      .reason("test")
                      .addCues("use", "use of", "a use")
                      .addUnless("no use", "abcde")
                      .addNotAfter("a", "of the")
                      .addNotBefore("b", "of c", "use of b")
                      .build(),
                  CueFamily.builder()
                      .name("g")
                      .weight(1)
                      .reason("test")
                      .addCues("use", "c")
                      .addWith("clinic*", "a d")
                      .build())));

  @ParameterizedTest
  @CsvSource({"peculiar, 1", "approaches, 2", "determinants, 3"})
  void findsWhatAPlainCoderFinds(String name, long seed) {
    List<Codebook> books = books(name);
    Coder coder = Coder.of(books);
    PlainCoder plain = new PlainCoder(books);
    List<List<CuePattern.Element>> phrases = phrases(books);
    SplittableRandom random = new SplittableRandom(seed);
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(phrases, random);
      List<CodedSegment> segments = coder.code("a", text);
      assertThat(segments).as("\"%s\"", text).isEqualTo(plain.code("a", text));
      found += segments.size();
    }
    assertThat(found).isGreaterThan(TEXTS);
  }

  private static List<Codebook> books(String name) {
    return switch (name) {
      case "peculiar" -> List.of(PECULIAR);
      case "determinants" ->
          List.of(DeterminantCodebooks.determinants(), DeterminantCodebooks.influences());
      default -> List.of(StageCodebooks.stages(), DeterminantCodebooks.cfir2022());
    };
  }

  /** All phrases that may be said, those about headings and mentions too. */
  private static List<List<CuePattern.Element>> phrases(List<Codebook> books) {
    List<List<CuePattern.Element>> phrases = new ArrayList<>();
    for (Codebook book : Iterables.concat(books, DiscourseSigns.books())) {
      for (Code code : book.codes()) {
        for (CueFamily family : code.families()) {
          for (String phrase :
              Iterables.concat(
                  family.cues(),
                  family.unless(),
                  family.with(),
                  family.notAfter(),
                  family.notBefore())) {
            phrases.addAll(PlainCoder.parse(phrase));
          }
        }
      }
    }
    return phrases;
  }

  private static String text(List<List<CuePattern.Element>> phrases, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(20); left > 0; left--) {
      if (random.nextInt(3) == 0) {
        text.append(any(GLUE, random)).append(any(BETWEEN, random));
      } else {
        for (CuePattern.Element element : any(phrases, random)) {
          say(element, random, text);
        }
      }
    }
    return text.toString();
  }

  private static void say(CuePattern.Element element, SplittableRandom random, StringBuilder text) {
    if (element instanceof CuePattern.Gap gap) {
      for (int skipped = random.nextInt(gap.words() + 2); skipped > 0; skipped--) {
        text.append(any(GLUE, random)).append(any(BETWEEN, random));
      }
    } else if (element instanceof CuePattern.OneOf some) {
      say(any(some.choices(), random), random, text);
    } else if (element instanceof CuePattern.Stem stem) {
      String form = any(Spelling.ofStem(stem.folded()), random);
      String ending = any(List.of("", "s", "ing", "\u00E9", "alisation and", "e"), random);
      text.append(written(form + ending, random)).append(any(BETWEEN, random));
    } else if (element instanceof CuePattern.Word word) {
      String form = any(Spelling.ofWord(word.folded()), random);
      text.append(written(form, random)).append(any(BETWEEN, random));
    }
  }

  private static String written(String word, SplittableRandom random) {
    String half = word.substring(0, word.length() / 2);
    return switch (random.nextInt(12)) {
      case 0, 1 -> word.toUpperCase(Locale.ROOT);
      case 2, 3, 4 -> Ascii.toUpperCase(word.substring(0, 1)) + word.substring(1);
      case 5 -> half + "\u00AD" + word.substring(half.length());
      case 6 -> word + "\u0301";
      case 7 -> half + "x" + word.substring(half.length());
      default -> word;
    };
  }

  private static <T> T any(List<T> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
