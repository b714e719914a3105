package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Both generations of Jackson as they come, with nothing registered. */
public final class PlainMappers {

  private static final com.fasterxml.jackson.databind.ObjectMapper TWO =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final tools.jackson.databind.ObjectMapper THREE =
      new tools.jackson.databind.ObjectMapper();

  private PlainMappers() {}

  /**
   * Asserts that reading what was written gives the value again, whoever wrote and read, and that
   * the value keeps its promises.
   */
  public static <T> void assertRoundTrip(T value, Class<T> type) {
    Promises.check(value);
    try {
      String two = TWO.writeValueAsString(value);
      String three = THREE.writeValueAsString(value);
      assertThat(TWO.readValue(two, type)).isEqualTo(value);
      assertThat(TWO.readValue(three, type)).isEqualTo(value);
      assertThat(THREE.readValue(two, type)).isEqualTo(value);
      assertThat(THREE.readValue(three, type)).isEqualTo(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What Jackson 2 writes. */
  public static String write(Object value) {
    try {
      return TWO.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What Jackson 3 writes. */
  public static String writeWith3(Object value) {
    return THREE.writeValueAsString(value);
  }

  /** What Jackson 2 reads. */
  public static <T> T read(String json, Class<T> type) throws JsonProcessingException {
    return TWO.readValue(json, type);
  }

  /** What Jackson 3 reads. */
  public static <T> T readWith3(String json, Class<T> type) {
    return THREE.readValue(json, type);
  }
}
