package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CoderProperties {

  private static final Codebook ONE =
      CoderTest.book(
          "barrier*",
          "planned behaviour",
          "use <2> scale",
          "(naïve|the|an x ray) model",
          "(a|use|scal*) [of] <1> (use|the|a scale)");
  private static final Codebook OTHER =
      new Codebook(
          "other",
          "Other",
          List.of(CoderTest.code("other", CoderTest.family("f", "model", "scale of use"))));
  private static final Coder CODER = Coder.of(ONE, OTHER);
  private static final Coder TURNED = Coder.of(OTHER, ONE);
  private static final Coder REVIVED = CoderTest.revived(CODER);
  private static final PlainCoder PLAIN = new PlainCoder(List.of(ONE, OTHER));

  @Property
  void offsetsSliceToTheWordsReported(@ForAll("texts") String text) {
    for (CodedSegment segment : CODER.code("abstract", text)) {
      assertThat(text.substring(segment.start(), segment.end())).isEqualTo(segment.text());
    }
  }

  @Property
  void findsWhatAPlainCoderFinds(@ForAll("texts") String text) {
    assertSameAsPlain(text);
  }

  @Property
  void findsWhatAPlainCoderFindsInAnyString(@ForAll String text) {
    assertSameAsPlain(text);
  }

  private static void assertSameAsPlain(String text) {
    assertThat(CODER.code("a", text)).isEqualTo(PLAIN.code("a", text));
  }

  @Property
  void anyStringIsReadWithoutError(@ForAll String text) {
    assertThat(CODER.code("abstract", text)).isNotNull();
  }

  @Property
  void caseDoesNotChangeTheCodes(@ForAll("texts") String text) {
    assertThat(codes(text.toUpperCase(Locale.ROOT))).isEqualTo(codes(text));
  }

  @Property
  void unicodeFormDoesNotChangeTheCodes(@ForAll("texts") String text) {
    assertThat(codes(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(codes(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  @Property
  void theOrderOfCodebooksDoesNotMatter(@ForAll("texts") String text) {
    assertThat(TURNED.code("a", text)).isEqualTo(CODER.code("a", text));
  }

  @Property
  void spellingAndNumberDoNotChangeTheCodes(@ForAll("texts") String text) {
    assertThat(codes(text.replace("behavior", "behaviours").replace("scale", "scales")))
        .isEqualTo(codes(text));
  }

  @Property(tries = 100)
  void aRevivedCoderCodesTheSame(@ForAll("texts") String text) {
    assertThat(REVIVED.code("a", text)).isEqualTo(CODER.code("a", text));
  }

  @Property
  void sentencesAreCodedOneByOne(@ForAll("texts") String first, @ForAll("texts") String second) {
    assertThat(codes(first + "!\n\n" + second))
        .isEqualTo(Stream.concat(codes(first).stream(), codes(second).stream()).toList());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word =
        Arbitraries.of(
            "barriers",
            "Barrier",
            "planned",
            "behavior",
            "use",
            "of",
            "a",
            "scale",
            "naïve",
            "model",
            "the",
            "Models",
            "x-ray");
    Arbitrary<String> gap = Arbitraries.of(" ", " ", " ", "-", ", ", ". ", " (", "\n");
    return Combinators.combine(word, gap)
        .as((w, g) -> w + g)
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static List<String> codes(String text) {
    return CODER.code("abstract", text).stream()
        .map(segment -> segment.codebook() + "/" + segment.code() + "/" + segment.cue())
        .toList();
  }
}
