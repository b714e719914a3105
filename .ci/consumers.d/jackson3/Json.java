package org.impsci.consumer;

import tools.jackson.databind.json.JsonMapper;

final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static <T> T copy(T value, Class<T> type) {
    T copy = MAPPER.readValue(MAPPER.writeValueAsString(value), type);
    if (!copy.equals(value)) {
      throw new IllegalStateException(copy + " is not " + value);
    }
    return copy;
  }
}
