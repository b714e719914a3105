package org.impsci.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static <T> T copy(T value, Class<T> type) {
    try {
      T copy = MAPPER.readValue(MAPPER.writeValueAsString(value), type);
      if (!copy.equals(value)) {
        throw new IllegalStateException(copy + " is not " + value);
      }
      return copy;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
