package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.impsci.core.InvalidDataException;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That every place exists is tested from outside, where all modules are at hand. */
class NamedSystemsTest {

  private static final String ONE =
      """
      {"systems": [{"code": "stages", "name": "Stages", "citedAs": "Doe 2020", "kind": "model",
        "what": "What it is.", "places": [{"type": "org.impsci.taxonomy.stage.Stage",
        "member": "INNOVATION"}], "reason": "A reason."}]}
      """;

  private static List<NamedSystem> read(String json) {
    return NamedSystems.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "systems.json");
  }

  @Test
  void theReviewNames34() {
    assertThat(NamedSystems.ofBonfils2017()).hasSize(34);
    assertThat(NamedSystems.ofBonfils2017()).extracting(NamedSystem::name).doesNotHaveDuplicates();
  }

  @Test
  void twoHaveNoPlaceAndSayWhy() {
    assertThat(NamedSystems.ofBonfils2017())
        .filteredOn(system -> system.places().isEmpty())
        .extracting(NamedSystem::code)
        .containsExactly("evidence-based-practice", "systems-approach");
  }

  @Test
  void theTableOfTheModuleSaysTheSame() throws IOException {
    List<String> rows =
        NamedSystems.ofBonfils2017().stream()
            .map(
                system -> {
                  String places =
                      system.places().stream()
                          .map(place -> "`" + place.inText() + "`")
                          .collect(Collectors.joining(", "));
                  String reason = system.findReason().map(text -> text + " ").orElse("");
                  return "| %s | %s | %s|"
                      .formatted(system.name(), places.isEmpty() ? "-" : places, reason);
                })
            .toList();
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    int first = lines.indexOf("| --- | --- | --- |") + 1;
    assertThat(lines.subList(first, lines.size())).containsExactlyElementsOf(rows);
  }

  @Test
  void travelsThroughPlainMappers() {
    for (NamedSystem system : NamedSystems.ofBonfils2017()) {
      JsonRoundTrip.check(system);
      JsonRoundTrip.checkSerialization(system);
    }
    String written = "{\"systems\":" + JsonRoundTrip.json(NamedSystems.ofBonfils2017()) + "}";
    assertThat(read(written)).isEqualTo(NamedSystems.ofBonfils2017());
  }

  @Test
  void aPlaceReadsAsOneWord() {
    String stage = "org.impsci.taxonomy.stage.Stage";
    assertThat(new LibraryPlace(stage, null, null).inText()).isEqualTo("Stage");
    assertThat(new LibraryPlace(stage, "of", "innovation").inText())
        .isEqualTo("Stage.of(innovation)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"code\": \"stages\"|\"code\": \"Stages\"| systems.json, /systems/0: system \"Stages\": code"
            + " must be lower-case words and numbers joined by hyphens",
        "\"org.impsci.taxonomy.stage.Stage\"|\"Stage\"| systems.json, /systems/0/places/0: place"
            + " \"Stage\" is not the full name of a class",
        "\"member\"|\"entry\"| systems.json, /systems/0/places/0: place"
            + " org.impsci.taxonomy.stage.Stage: entry \"INNOVATION\" needs the member that gives it",
        "\"what\"|\"about\"| systems.json, /systems/0/what: is missing",
        "\"reason\"|\"because\"| systems.json, /systems/0/because: unknown field; known: code, name,"
            + " citedAs, kind, what, places, reason",
      })
  void saysWhereAFileIsWrong(String right, String wrong, String message) {
    assertThat(ONE).contains(right);
    assertThatThrownBy(() -> read(ONE.replace(right, wrong)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  @Test
  void neitherPlaceNorReasonIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"systems": [{"code": "a", "name": "A", "citedAs": "B", "kind": "c",
                      "what": "D."}]}
                    """))
        .hasMessage(
            "systems.json, /systems/0: system a has neither a place nor a reason why there is"
                + " none");
  }

  @Test
  void aCodeTwiceIsRefused() {
    String element = ONE.substring(ONE.indexOf("[{") + 1, ONE.lastIndexOf(']'));
    assertThatThrownBy(() -> read("{\"systems\": [" + element + "," + element + "]}"))
        .hasMessage("systems.json, /systems/1/code: \"stages\" is there twice");
  }
}
