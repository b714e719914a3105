package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.impsci.core.InvalidDataException;
import org.impsci.taxonomy.Schema;
import org.junit.jupiter.api.Test;

class CodebookSchemaTest {

  private static final Schema SCHEMA = new Schema(Codebook.jsonSchema());

  /** What the description of the schema says that only the reader refuses. */
  private static final Pattern BEYOND = Pattern.compile("has (code|family) \\S+ twice");

  private static final String RICH =
      """
      {"$schema": "urn:impsci:codebook:1", "id": "weather", "title": "Weather", "codes": [
        {"code": "rain", "label": "Rain", "families": [
          {"name": "words", "weight": 1.5, "reason": "It says so.", "cues": ["rain*", "wet day"],
           "unless": ["rain check"], "with": ["today"], "notAfter": ["no"], "notBefore": ["coat"]},
          {"name": "signs", "weight": -2, "reason": "It shows.", "cues": ["dry"]}]},
        {"code": "snow", "label": "Snow", "families": [
          {"name": "words", "weight": 1, "reason": "It says so.", "cues": ["snow*"]}]}]}
      """;

  @Test
  void acceptsWhatTheReaderAccepts() {
    assertThat(SCHEMA.faults(RICH)).isEqualTo("[]");
    assertThat(refusal(RICH)).isEmpty();
  }

  @Test
  void refusesOnlyWhatTheReaderRefusesAndAllThatASchemaCanSay() {
    for (String json : Schema.spoilt(RICH)) {
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

  private static Optional<String> refusal(String json) {
    try {
      Codebook.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "book");
      return Optional.empty();
    } catch (InvalidDataException e) {
      return Optional.of(e.getMessage());
    }
  }
}
