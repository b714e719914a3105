package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.impsci.taxonomy.determinant.DeterminantCodebooks;
import org.impsci.taxonomy.stage.StageCodebooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coder beside a plain one, on texts put together from phrases of codebooks. */
class CoderComparisonTest {

  private static final int TEXTS = 1_000;

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
                  CoderTest.family("h", "and use", "use and", "quiz", "form 10", "form 9"),
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
                      .build(),
                  CueFamily.builder()
                      .name("a")
                      .weight(1)
                      .reason("test")
                      .addCues("a", "b", "c")
                      .addNotAfter("c", "a b")
                      .addNotBefore("b c", "x")
                      .build())));

  @ParameterizedTest
  @CsvSource({"peculiar, 1", "approaches, 2", "determinants, 3"})
  void findsWhatAPlainCoderFinds(String name, long seed) {
    List<Codebook> books = books(name);
    Coder coder = Coder.of(books);
    PlainCoder plain = new PlainCoder(books);
    MadeTexts texts = new MadeTexts(books, seed);
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();
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
}
