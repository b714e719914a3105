package org.impsci.consumer;

final class Json {

  private Json() {}

  static <T> T copy(T value, Class<T> type) {
    return type.cast(value);
  }
}
