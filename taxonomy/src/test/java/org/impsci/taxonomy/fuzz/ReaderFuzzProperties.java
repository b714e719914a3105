package org.impsci.taxonomy.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a good file is spoiled, it is read or refused as documented. */
class ReaderFuzzProperties {

  @Property
  void stagesAreReadOrRefused(@ForAll("stages") String text) {
    StageFuzzer.fuzzerTestOneInput(bytes(text));
  }

  @Property
  void reviewsAreReadOrRefused(@ForAll("reviews") String text) {
    ReviewFuzzer.fuzzerTestOneInput(bytes(text));
  }

  @Property
  void ratingsAreReadOrRefused(@ForAll("ratings") String text) {
    RatingsFuzzer.fuzzerTestOneInput(bytes(text));
  }

  @Property
  void studiesLabelledOrNotAreReadOrRefused(@ForAll("studies") String text) {
    StudiesFuzzer.fuzzerTestOneInput(bytes(text));
  }

  @Property
  void codebooksAreReadOrRefused(@ForAll("codebooks") String text) {
    CodebookFuzzer.fuzzerTestOneInput(bytes(text));
  }

  @Property
  void cuesAreCompiledOrRefused(@ForAll("cues") String text) {
    CuePatternFuzzer.fuzzerTestOneInput(bytes(text));
  }

  @Property
  void cataloguesAreReadOrRefused(@ForAll("catalogues") String text) {
    CatalogueFuzzer.fuzzerTestOneInput(bytes(text));
  }

  @Provide
  Arbitrary<String> stages() {
    return spoiled(StageFuzzer.class);
  }

  @Provide
  Arbitrary<String> reviews() {
    return spoiled(ReviewFuzzer.class);
  }

  @Provide
  Arbitrary<String> ratings() {
    return spoiled(RatingsFuzzer.class);
  }

  @Provide
  Arbitrary<String> studies() {
    return spoiled(StudiesFuzzer.class);
  }

  @Provide
  Arbitrary<String> codebooks() {
    return spoiled(CodebookFuzzer.class);
  }

  @Provide
  Arbitrary<String> cues() {
    return spoiled(CuePatternFuzzer.class);
  }

  @Provide
  Arbitrary<String> catalogues() {
    return spoiled(CatalogueFuzzer.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The inputs of a target, each with up to four places replaced by something else. */
  private static Arbitrary<String> spoiled(Class<?> target) {
    Arbitrary<String> with =
        Arbitraries.oneOf(
            Arbitraries.of(
                "",
                "\"",
                "{",
                "}",
                "[",
                "]",
                "(",
                "|",
                "<3>",
                "*",
                ",",
                ";",
                ":",
                "\\",
                "null",
                "true",
                "1e9",
                "-1e99999999999",
                "0",
                "4.0",
                "\n",
                "\r",
                "TY  - ",
                "ER  - ",
                "'=",
                "\u0000",
                "\uFEFF",
                "é",
                "[[[["),
            Arbitraries.strings().ofLength(1));
    Arbitrary<Change> change =
        Combinators.combine(
                Arbitraries.integers().between(0, 4_000),
                Arbitraries.integers().between(0, 6),
                with)
            .as(Change::new);
    return Combinators.combine(
            Arbitraries.of(inputs(target)), change.list().ofMinSize(1).ofMaxSize(4))
        .as(
            (text, changes) -> {
              String changed = text;
              for (Change each : changes) {
                changed = each.of(changed);
              }
              return changed;
            });
  }

  private static List<String> inputs(Class<?> target) {
    try {
      URI folder = Objects.requireNonNull(target.getResource(target.getSimpleName())).toURI();
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        return files.sorted().map(ReaderFuzzProperties::text).toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Change(int place, int length, String with) {
    String of(String text) {
      int from = text.isEmpty() ? 0 : place % text.length();
      int to = Math.min(from + length, text.length());
      return text.substring(0, from) + with + text.substring(to);
    }
  }
}
