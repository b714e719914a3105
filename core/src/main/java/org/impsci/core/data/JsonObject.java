package org.impsci.core.data;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object, read strictly: what is asked for must be there and of its type, a {@code 3.0} or
 * {@code "3"} is not a 3, and what was never asked for is refused by {@link #end()}.
 *
 * <p>Reads through streaming rather than data binding, whose start-up an embedder would feel.
 *
 * @since 0.1
 */
public final class JsonObject {

  private final String document;
  private final String pointer;
  private final Map<String, Object> members;
  private final Set<String> asked;

  private JsonObject(String document, String pointer, Map<String, Object> members) {
    this.document = document;
    this.pointer = pointer;
    this.members = members;
    this.asked = Sets.newLinkedHashSetWithExpectedSize(members.size());
  }

  /**
   * Reads a document that is one object.
   *
   * @param document what to call it in messages
   * @param in UTF-8 text, closed afterwards
   * @return the object
   * @throws InvalidDataException if the text is not one JSON object and nothing else
   * @throws UncheckedIOException if it cannot be read
   */
  public static JsonObject read(String document, InputStream in) {
    return read(document, in, ReadLimits.standard());
  }

  /**
   * Reads a document that is one object, within limits.
   *
   * @param document what to call it in messages
   * @param in UTF-8 text, closed afterwards
   * @param limits how much to take
   * @return the object
   * @throws InvalidDataException if the text is not one JSON object and nothing else, or exceeds a
   *     limit
   * @throws UncheckedIOException if it cannot be read
   */
  public static JsonObject read(String document, InputStream in, ReadLimits limits) {
    Object value = JsonText.within(limits).value(document, in, JsonToken.START_OBJECT);
    return new JsonObject(document, "", members(value));
  }

  /** Reads a text that is one object. */
  static JsonObject read(String document, String json, JsonText text) {
    return new JsonObject(
        document, "", members(text.value(document, json, JsonToken.START_OBJECT)));
  }

  /** Reads a document that is one array, each element by itself, numbered from 1. */
  static <T> List<Row<T>> rows(
      String document, InputStream in, ReadLimits limits, Function<JsonObject, T> reader) {
    List<?> elements = (List<?>) JsonText.within(limits).value(document, in, JsonToken.START_ARRAY);
    if (elements.size() > limits.rows()) {
      throw new InvalidDataException(
          document, "", Exceeded.limit("the array", limits.rows(), "elements", "rows"));
    }
    ImmutableList.Builder<Row<T>> rows = ImmutableList.builder();
    long number = 0;
    for (Object element : elements) {
      number++;
      rows.add(row(number, element, reader));
    }
    return rows.build();
  }

  private static <T> Row<T> row(long number, Object element, Function<JsonObject, T> reader) {
    if (!(element instanceof Map<?, ?>)) {
      return new Row.Bad<>(number, null, null, "must be an object, is " + shown(element));
    }
    try {
      JsonObject object = new JsonObject("element " + number, "", members(element));
      return new Row.Good<>(number, object.<T>as(reader));
    } catch (InvalidDataException e) {
      String column = e.pointer().isEmpty() ? null : e.pointer();
      return new Row.Bad<>(number, column, null, e.problem());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object object) {
    return (Map<String, Object>) object;
  }

  /**
   * The names of the members, in the order of the document.
   *
   * @return all of them, asked for or not
   */
  public Set<String> names() {
    return Collections.unmodifiableSet(members.keySet());
  }

  /**
   * Whether a member is there, be it null.
   *
   * @param name its name
   * @return true if it is
   */
  public boolean has(String name) {
    asked.add(name);
    return members.containsKey(name);
  }

  /**
   * A member that must be a string with something in it.
   *
   * @param name its name
   * @return the text
   */
  public String text(String name) {
    return text(require(name), token(name));
  }

  /**
   * A member that may be absent, but not null.
   *
   * @param name its name
   * @return the text, or null if the member is absent
   */
  public @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  /**
   * A member that must be an integer.
   *
   * @param name its name
   * @return the number
   */
  public int integer(String name) {
    if (require(name) instanceof Integer number) {
      return number;
    }
    throw mistyped(name, "an integer");
  }

  /**
   * A member that may be absent, but not null.
   *
   * @param name its name
   * @return the integer, or null if the member is absent
   */
  public @Nullable Integer integerOrNull(String name) {
    return has(name) ? integer(name) : null;
  }

  /**
   * A member that must be a number.
   *
   * @param name its name
   * @return the number
   */
  public double number(String name) {
    if (require(name) instanceof Number number) {
      double value = number.doubleValue();
      if (Double.isInfinite(value)) {
        throw fault(name, "must be a number up to 1.79E308, is " + shown(number));
      }
      return value;
    }
    throw mistyped(name, "a number");
  }

  /**
   * A member that may be absent, but not null.
   *
   * @param name its name
   * @return the number, or null if the member is absent
   */
  public @Nullable Double numberOrNull(String name) {
    return has(name) ? number(name) : null;
  }

  /**
   * A member that may be absent and is true or false.
   *
   * @param name its name
   * @return its value; false if the member is absent
   */
  public boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    if (require(name) instanceof Boolean flag) {
      return flag;
    }
    throw mistyped(name, "true or false");
  }

  /**
   * A member that must be an integer or a string, for the values that are written as either.
   *
   * @param name its name
   * @return an {@link Integer} or a {@link String}
   */
  public Object integerOrText(String name) {
    Object value = require(name);
    if (value instanceof Integer || value instanceof String) {
      return value;
    }
    throw mistyped(name, "an integer or a string");
  }

  /**
   * A member that must be the code of something.
   *
   * @param name its name
   * @param vocabulary finds what has the code, or throws with what would be accepted
   * @param <C> what is found
   * @return what has the code
   */
  public <C> C concept(String name, Function<String, C> vocabulary) {
    String code = text(name);
    return at(token(name), () -> vocabulary.apply(code));
  }

  /**
   * A member that may be absent and is an array of codes.
   *
   * @param name its name
   * @param vocabulary finds what has a code, or throws with what would be accepted
   * @param <C> what is found
   * @return what has the codes, in order; empty if the member is absent
   */
  public <C> List<C> concepts(String name, Function<String, C> vocabulary) {
    List<String> codes = texts(name);
    ImmutableList.Builder<C> found = ImmutableList.builder();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      found.add(at(token(name) + "/" + i, () -> vocabulary.apply(code)));
    }
    return found.build();
  }

  /**
   * A member that may be absent and is an array of strings.
   *
   * @param name its name
   * @return the texts in order; empty if the member is absent
   */
  public List<String> texts(String name) {
    if (!has(name)) {
      return ImmutableList.of();
    }
    List<?> array = array(name);
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(array.get(i), token(name) + "/" + i));
    }
    return texts.build();
  }

  /**
   * A member that must be an object.
   *
   * @param name its name
   * @return the object
   */
  public JsonObject object(String name) {
    if (require(name) instanceof Map<?, ?> object) {
      return new JsonObject(document, place(token(name)), members(object));
    }
    throw mistyped(name, "an object");
  }

  /**
   * A member that must be an array of objects, each of which is read to its end.
   *
   * @param name its name
   * @param reader reads one of them
   * @param <T> what one is read into
   * @return what was read, in order
   */
  public <T> List<T> objects(String name, Function<JsonObject, T> reader) {
    List<?> array = array(name);
    ImmutableList.Builder<T> values = ImmutableList.builder();
    for (int i = 0; i < array.size(); i++) {
      String path = token(name) + "/" + i;
      if (!(array.get(i) instanceof Map<?, ?> object)) {
        throw faultAt(path, "must be an object, is " + shown(array.get(i)));
      }
      JsonObject element = new JsonObject(document, place(path), members(object));
      values.add(element.as(reader));
    }
    return values.build();
  }

  /**
   * Reads this object into a value, to its end. What the value itself refuses is reported at this
   * place.
   *
   * @param reader takes what it needs from this object
   * @param <T> what is read
   * @return the value
   */
  public <T> T as(Function<JsonObject, T> reader) {
    return at(
        "",
        () -> {
          T value = reader.apply(this);
          end();
          return value;
        });
  }

  /**
   * Refuses members that nothing asked for.
   *
   * @throws InvalidDataException if there are any; it names the first, and what is known
   */
  public void end() {
    for (String name : members.keySet()) {
      if (!asked.contains(name)) {
        throw fault(name, "unknown field; known: " + String.join(", ", asked));
      }
    }
  }

  /**
   * A fault at a member.
   *
   * @param name the member
   * @param problem what is wrong and what would be accepted
   * @return the exception, to be thrown
   */
  public InvalidDataException fault(String name, String problem) {
    return faultAt(token(name), problem);
  }

  private InvalidDataException faultAt(String path, String problem) {
    return new InvalidDataException(document, place(path), problem);
  }

  private <T> T at(String path, java.util.function.Supplier<T> body) {
    try {
      return body.get();
    } catch (InvalidDataException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InvalidDataException(document, place(path), String.valueOf(e.getMessage()), e);
    }
  }

  private Object require(String name) {
    asked.add(name);
    Object value = members.get(name);
    if (value == null) {
      throw fault(name, "is missing");
    }
    return value;
  }

  private List<?> array(String name) {
    if (require(name) instanceof List<?> array) {
      return array;
    }
    throw mistyped(name, "an array");
  }

  private String text(Object value, String path) {
    if (!(value instanceof String text)) {
      throw faultAt(path, "must be a string, is " + shown(value));
    }
    if (text.isBlank()) {
      throw faultAt(path, "must not be empty");
    }
    return text;
  }

  private InvalidDataException mistyped(String name, String expected) {
    return fault(name, "must be " + expected + ", is " + shown(require(name)));
  }

  private String place(String path) {
    return path.isEmpty() ? pointer : pointer + "/" + path;
  }

  /** The name of a member as a JSON Pointer writes it, since documents may name members freely. */
  private static String token(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String shown(Object value) {
    if (value instanceof String text) {
      return "\"" + Excerpt.of(text) + "\"";
    }
    if (value instanceof Map<?, ?>) {
      return "an object";
    }
    return value instanceof List<?> ? "an array" : Excerpt.of(value.toString());
  }
}
