package org.impsci.core.data;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;

/** Whatever a file holds, its JSON is rows, good and bad, or is refused. */
public final class JsonLinesFuzzer {

  private static final List<Function<JsonObject, Object>> KINDS =
      List.of(
          json -> json.text("a"),
          json -> json.integer("a"),
          json -> json.number("a"),
          json -> json.flag("a"),
          json -> json.integerOrText("a"),
          json -> json.texts("a"),
          json -> json.object("a").names(),
          json -> json.objects("a", JsonLinesFuzzer::value));

  private JsonLinesFuzzer() {}

  /** Reads an input as lines, as a document and as an array. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    long lines = text.lines().count();
    List<Row<Object>> rows =
        Rows.jsonLines(new StringReader(text), JsonLinesFuzzer::value).toList();
    for (Row<Object> row : rows) {
      if (row.number() < 1 || row.number() > lines) {
        throw new AssertionError("row " + row.number() + " of " + lines);
      }
    }
    try {
      JsonObject.read("fuzz", new ByteArrayInputStream(input)).as(JsonLinesFuzzer::value);
    } catch (InvalidDataException e) {
      named(e);
    }
    try {
      Rows.jsonArray("fuzz", new ByteArrayInputStream(input), JsonLinesFuzzer::value);
    } catch (InvalidDataException e) {
      named(e);
    }
  }

  private static Object value(JsonObject json) {
    Object value = "";
    int kind = json.names().size() % KINDS.size();
    if (json.has("a")) {
      value = KINDS.get(kind).apply(json);
    }
    return value;
  }

  private static void named(InvalidDataException refused) {
    if (!String.valueOf(refused.getMessage()).startsWith("fuzz")) {
      throw new AssertionError("does not say which document", refused);
    }
  }
}
