package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.impsci.core.InvalidDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScaleSchemaTest {

  private static final Schema SCHEMA = new Schema(FidelityScale.jsonSchema());

  /** What the description of the schema says that only the reader refuses. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "has the \\w+ \\S+ twice"
              + "|is not \\d+, its place on the form"
              + "|after that of|in this order; put the lowest first"
              + "|anchors of ratings|not a range from 0"
              + "|holds no value|overlap or are out of order|leave out values|has no two ranges"
              + "|no condition limits the rating to it|but the ladder has no elements"
              + "|limits the rating to|gives rating|has an anchor of rating|rule has no \""
              + "|has a quantity but no range|has a range at rating"
              + "|criteria met earns"
              + "|stands for insufficient data"
              + "|begins at|both begin at");

  static List<String> documents() {
    List<String> documents = new ArrayList<>(List.of(ScaleText.SMALL, ScaleText.RICH));
    FidelityScales.all().forEach(scale -> documents.add(PlainMappers.write(scale)));
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void acceptsEveryScaleThatTheReaderAccepts(String json) {
    assertThat(SCHEMA.faults(json)).isEqualTo("[]");
    assertThat(refusal(json)).isEmpty();
  }

  private static Optional<String> refusal(String json) {
    try {
      ScaleText.read(json);
      return Optional.empty();
    } catch (InvalidDataException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Test
  void refusesOnlyWhatTheReaderRefusesAndAllThatASchemaCanSay() {
    for (String json : Schema.spoilt(ScaleText.RICH)) {
      Optional<String> refusal = refusal(json);
      if (!SCHEMA.accepts(json)) {
        assertThat(refusal)
            .as("reader accepts, schema says %s: %s", SCHEMA.faults(json), json)
            .isPresent();
      } else if (refusal.isPresent()) {
        assertThat(refusal.get()).as(json).containsPattern(BEYOND);
      }
    }
  }

  @Test
  void onlyTheReaderTellsThreePointNoughtFromThree() {
    String json = ScaleText.SMALL.replace("\"maxRating\": 3", "\"maxRating\": 3.0");
    assertThat(SCHEMA.accepts(json)).isTrue();
    assertThat(refusal(json)).contains("cafe.json, /maxRating: must be an integer, is 3.0");
  }
}
