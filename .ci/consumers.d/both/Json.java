package org.impsci.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Writes with the one and reads with the other. */
final class Json {

  private static final ObjectMapper WRITER = new ObjectMapper();
  private static final JsonMapper READER = new JsonMapper();

  private Json() {}

  static <T> T copy(T value, Class<T> type) {
    try {
      T copy = READER.readValue(WRITER.writeValueAsString(value), type);
      if (!copy.equals(value)) {
        throw new IllegalStateException(copy + " is not " + value);
      }
      return copy;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
