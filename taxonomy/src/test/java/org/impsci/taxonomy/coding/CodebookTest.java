package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookTest {

  private static final String GOOD =
      """
      {"id": "weather", "title": "Weather",
       "codes": [{"code": "rain", "label": "Rain",
         "families": [{"name": "words", "weight": 1.5, "reason": "It says so.",
           "cues": ["rain*"], "unless": ["rain check"]}]}]}
      """;

  @Test
  void readsACodebook() {
    Codebook book = read(GOOD);
    assertThat(book)
        .isEqualTo(
            new Codebook(
                "weather",
                "Weather",
                List.of(
                    new Code(
                        "rain",
                        "Rain",
                        List.of(
                            CueFamily.builder()
                                .name("words")
                                .weight(1.5)
                                .reason("It says so.")
                                .addCues("rain*")
                                .addUnless("rain check")
                                .build())))));
    assertThat(book.code("rain").label()).isEqualTo("Rain");
    assertThatThrownBy(() -> book.code("snow"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("codebook weather has no \"snow\"; known: rain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"weather\"|\"The Weather\"| book: codebook \"The Weather\" is not lower-case words joined by hyphens",
        "\"rain\"   |\"Rain!\"      | book, /codes/0: code \"Rain!\" is not lower-case words joined by hyphens",
        "\"Rain\"   |\"\"           | book, /codes/0/label: must not be empty",
        "1.5        |\"1.5\"        | book, /codes/0/families/0/weight: must be a number, is \"1.5\"",
        "[\"rain*\"]|[]             | book, /codes/0/families/0: family \"words\" has no cues: give at least one",
        "[\"rain*\"]|[1]            | book, /codes/0/families/0/cues/0: must be a string, is 1",
        "\"unless\" |\"except\"     | book, /codes/0/families/0/except: unknown field; known: name, weight, reason, cues, unless, with, notAfter, notBefore",
        "\"title\"  |\"heading\"    | book, /title: is missing",
      })
  void saysWhereAFileIsWrong(String right, String wrong, String message) {
    assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  @Test
  void refusesACodeOrAFamilyTwice() {
    Code code = CoderTest.code("a", CoderTest.family("f", "a"));
    assertThatThrownBy(() -> new Codebook("b", "B", List.of(code, code)))
        .hasMessage("codebook \"b\" has code \"a\" twice");
    CueFamily family = CoderTest.family("f", "a");
    assertThatThrownBy(() -> new Code("a", "A", List.of(family, family)))
        .hasMessage("code \"a\" has family \"f\" twice");
  }

  @Test
  void refusesWhatIsNoPartOfACodebook() {
    CueFamily family = CoderTest.family("f", "a");
    refuses(
        () -> new Code("a", "A", List.of()), "code \"a\" has no cues: give at least one family");
    refuses(() -> new Code("a", " ", List.of(family)), "code \"a\" has no label");
    refuses(() -> new Codebook("b", "B", List.of()), "codebook \"b\" has no codes");
    refuses(() -> CoderTest.family(" ", "a"), "a family of cues has no name");
    refuses(() -> CoderTest.family("f", "a", " "), "family \"f\" has a blank phrase");
    refuses(
        () -> CueFamily.builder().name("f").weight(1 / 0.0).reason("test").addCues("a").build(),
        "family \"f\": weight Infinity is not a number");
    refuses(() -> segment(-1, 0, 1), "segment \"a\": sentence -1 is negative");
    refuses(() -> segment(0, 3, 3), "segment \"a\": offsets 3 to 3 do not hold its 1 characters");
    refuses(() -> segment(0, -1, 0), "segment \"a\": offsets -1 to 0 do not hold its 1 characters");
    assertThat(segment(0, 0, 1).end()).isEqualTo(1);
  }

  private static CodedSegment segment(int sentence, int start, int end) {
    return CodedSegment.builder()
        .field("title")
        .sentence(sentence)
        .start(start)
        .end(end)
        .text("a")
        .codebook("b")
        .code("a")
        .family("f")
        .cue("a")
        .mention(Mention.AFFIRMED)
        .build();
  }

  private static void refuses(ThrowingCallable values, String message) {
    assertThatThrownBy(values).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void cuesAreEqualIfAllTheirPartsAre() {
    Cue cue = new Cue("book", "code", "family", "phrase");
    assertThat(cue)
        .isEqualTo(new Cue("book", "code", "family", "phrase"))
        .hasSameHashCodeAs(new Cue("book", "code", "family", "phrase"))
        .isNotEqualTo(new Cue("other", "code", "family", "phrase"))
        .isNotEqualTo(new Cue("book", "other", "family", "phrase"))
        .isNotEqualTo(new Cue("book", "code", "other", "phrase"))
        .isNotEqualTo(new Cue("book", "code", "family", "other"))
        .isNotEqualTo("cue");
    assertThat(Stream.of("a", "b", "c", "d").map(part -> new Cue(part, part, part, part)))
        .extracting(Cue::hashCode)
        .doesNotHaveDuplicates();
  }

  @Test
  void readsBackWhatItWroteInBothJacksons() throws Exception {
    var jackson2 = new com.fasterxml.jackson.databind.ObjectMapper();
    var jackson3 = new tools.jackson.databind.ObjectMapper();
    Codebook book = read(GOOD);
    assertThat(jackson2.readValue(jackson3.writeValueAsString(book), Codebook.class))
        .isEqualTo(book);
    assertThat(jackson3.readValue(jackson2.writeValueAsString(book), Codebook.class))
        .isEqualTo(book);
    assertThat(read(jackson2.writeValueAsString(book))).isEqualTo(book);
    CodedSegment segment = Coder.of(book).code("title", "It rains").get(0);
    assertThat(jackson2.readValue(jackson3.writeValueAsString(segment), CodedSegment.class))
        .isEqualTo(segment);
    assertThat(jackson3.readValue(jackson2.writeValueAsString(segment), CodedSegment.class))
        .isEqualTo(segment);
  }

  private static Codebook read(String json) {
    return Codebook.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "book");
  }
}
