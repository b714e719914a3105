package org.impsci.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes values with plain mappers of both Jackson generations and reads them back. */
public final class JsonRoundTrip {

  private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
      new tools.jackson.databind.ObjectMapper();

  private JsonRoundTrip() {}

  /**
   * Checks that what is read is what was written, that both generations agree on it, and that the
   * value keeps its promises.
   */
  public static void check(Object value) {
    Promises.check(value);
    Class<?> type = value.getClass();
    try {
      String json = JACKSON_2.writeValueAsString(value);
      assertThat((Object) JACKSON_2.readValue(json, type)).isEqualTo(value);
      assertThat((Object) JACKSON_3.readValue(json, type)).isEqualTo(value);
      String json3 = JACKSON_3.writeValueAsString(value);
      assertThat((Object) JACKSON_3.readValue(json3, type)).isEqualTo(value);
      assertThat(JACKSON_2.readTree(json3)).isEqualTo(JACKSON_2.readTree(json));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Checks that the constants travel as a value and as the key of a map, by their codes. */
  public static <E extends Enum<E>> void checkEnum(Class<E> type, Map<E, String> codes) {
    try {
      for (E constant : type.getEnumConstants()) {
        String json = "\"" + codes.get(constant) + "\"";
        assertThat(JACKSON_2.writeValueAsString(constant)).isEqualTo(json);
        assertThat(JACKSON_3.writeValueAsString(constant)).isEqualTo(json);
        assertThat(JACKSON_2.readValue(json, type)).isEqualTo(constant);
        assertThat(JACKSON_3.readValue(json, type)).isEqualTo(constant);
      }
      Map<E, Integer> keyed = new LinkedHashMap<>();
      Map<String, Integer> expected = new LinkedHashMap<>();
      codes.forEach(
          (constant, code) -> {
            expected.put(code, expected.size());
            keyed.put(constant, keyed.size());
          });
      String json2 = JACKSON_2.writeValueAsString(keyed);
      String json3 = JACKSON_3.writeValueAsString(keyed);
      assertThat((Object) JACKSON_2.readValue(json2, Map.class)).isEqualTo(expected);
      assertThat(JACKSON_2.readTree(json3)).isEqualTo(JACKSON_2.readTree(json2));
      Map<E, Integer> read2 =
          JACKSON_2.readValue(
              json2,
              JACKSON_2
                  .getTypeFactory()
                  .constructMapType(LinkedHashMap.class, type, Integer.class));
      assertThat(read2).isEqualTo(keyed);
      Map<E, Integer> read3 =
          JACKSON_3.readValue(
              json3,
              JACKSON_3
                  .getTypeFactory()
                  .constructMapType(LinkedHashMap.class, type, Integer.class));
      assertThat(read3).isEqualTo(keyed);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes the value as JSON, its members in the order of its components. */
  public static String json(Object value) {
    try {
      return JACKSON_2.writeValueAsString(value);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Checks that Java's own serialization gives an equal value back. */
  public static void checkSerialization(Object value) {
    assertThat(revived(value)).isEqualTo(value);
  }

  /** Writes the value by Java's own serialization and reads it back. */
  @SuppressWarnings("unchecked")
  public static <T> T revived(T value) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
