package org.impsci.examples.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The library's values as JSON: a plain mapper is all it takes. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An object with more members than a value has. */
  static String line(Object value, Map<String, ?> more) {
    ObjectNode object = MAPPER.valueToTree(value);
    more.forEach((name, member) -> object.set(name, MAPPER.valueToTree(member)));
    return line(object);
  }

  /** An array, one object or several, each on a line of its own. */
  static String lines(InputStream document) throws IOException {
    StringBuilder lines = new StringBuilder();
    try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(document)) {
      while (values.hasNextValue()) {
        lines.append(MAPPER.writeValueAsString(values.nextValue())).append('\n');
      }
    }
    return lines.toString();
  }
}
