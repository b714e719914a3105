package org.impsci.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonObjectTest {

  @Test
  void givesTypedMembers() {
    JsonObject json =
        object(
            """
            {"t": "text", "i": 3, "n": 2.5, "f": true, "c": "partly", "cs": ["verified"],
             "ts": ["a", "b"], "o": {"x": 1}, "os": [{"x": 1}, {"x": 2}]}
            """);
    assertThat(json.text("t")).isEqualTo("text");
    assertThat(json.integer("i")).isEqualTo(3);
    assertThat(json.number("n")).isEqualTo(2.5);
    assertThat(json.number("i")).isEqualTo(3.0);
    assertThat(json.flag("f")).isTrue();
    assertThat(json.concept("c", Verification::of)).isEqualTo(Verification.PARTLY);
    assertThat(json.concepts("cs", Verification::of)).containsExactly(Verification.VERIFIED);
    assertThat(json.texts("ts")).containsExactly("a", "b");
    assertThat(json.object("o").integer("x")).isEqualTo(1);
    assertThat(json.objects("os", o -> o.integer("x"))).containsExactly(1, 2);
    assertThat(json.integerOrText("i")).isEqualTo(3);
    assertThat(json.integerOrText("t")).isEqualTo("text");
    json.end();
  }

  @Test
  void tellsAbsentFromPresent() {
    JsonObject json = object("{\"a\": \"x\"}");
    assertThat(json.textOrNull("a")).isEqualTo("x");
    assertThat(json.textOrNull("b")).isNull();
    assertThat(json.integerOrNull("b")).isNull();
    assertThat(json.numberOrNull("b")).isNull();
    assertThat(json.flag("b")).isFalse();
    assertThat(json.texts("b")).isEmpty();
    assertThat(json.names()).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                  | file, /i: is missing",
        "{\"i\": null}       | file, /i: must be an integer, is null",
        "{\"i\": 3.0}        | file, /i: must be an integer, is 3.0",
        "{\"i\": \"3\"}      | file, /i: must be an integer, is \"3\"",
        "{\"i\": 3000000000} | file, /i: must be an integer, is 3000000000",
        "{\"i\": [1]}        | file, /i: must be an integer, is an array",
        "{\"i\": {}}         | file, /i: must be an integer, is an object",
        "{\"i\": 1, \"j\": 2}| file, /j: unknown field; known: i",
        "{\"i\": 1, \"a/b~\": 2}| file, /a~1b~0: unknown field; known: i",
      })
  void readsAnIntegerOrSaysWhyNot(String json, String message) {
    assertThatThrownBy(() -> object(json).as(o -> o.integer("i")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  @Test
  void namesThePlaceOfAFaultDeepInside() {
    JsonObject json = object("{\"os\": [{\"ts\": [\"a\"]}, {\"ts\": [\"a\", 1]}]}");
    assertThatThrownBy(() -> json.objects("os", o -> o.texts("ts")))
        .isInstanceOfSatisfying(
            InvalidDataException.class,
            e -> {
              assertThat(e.document()).isEqualTo("file");
              assertThat(e.pointer()).isEqualTo("/os/1/ts/1");
              assertThat(e.problem()).isEqualTo("must be a string, is 1");
            });
    assertThatThrownBy(() -> object("{\"os\": [1]}").objects("os", o -> o))
        .hasMessage("file, /os/0: must be an object, is 1");
    assertThatThrownBy(() -> object("{\"os\": 1}").objects("os", o -> o))
        .hasMessage("file, /os: must be an array, is 1");
    assertThatThrownBy(() -> object("{\"t\": \" \"}").text("t"))
        .hasMessage("file, /t: must not be empty");
    assertThatThrownBy(() -> object("{\"f\": 1}").flag("f"))
        .hasMessage("file, /f: must be true or false, is 1");
    assertThatThrownBy(() -> object("{\"v\": true}").integerOrText("v"))
        .hasMessage("file, /v: must be an integer or a string, is true");
  }

  @Test
  void reportsWhatAValueRefusesAtItsPlace() {
    Function<JsonObject, Integer> reader =
        o -> {
          throw new IllegalArgumentException("no such thing");
        };
    assertThatThrownBy(() -> object("{\"os\": [{}]}").objects("os", reader))
        .hasMessage("file, /os/0: no such thing");
    assertThatThrownBy(() -> object("{\"c\": \"sure\"}").concept("c", Verification::of))
        .hasMessage("file, /c: Verification has no \"sure\"; known: verified, partly, unverified");
  }

  @Test
  void refusesWhatIsNotOneObject() {
    assertThatThrownBy(() -> object("")).hasMessage("file: must be one JSON object, is empty");
    assertThatThrownBy(() -> object("[1]")).hasMessage("file: must be one JSON object, is not");
    assertThatThrownBy(() -> object("{} {}")).hasMessage("file: must end after one JSON object");
    assertThatThrownBy(() -> object("{\"a\": 1, \"a\": 2}"))
        .hasMessage("file: is not JSON: Duplicate field 'a' (line 1, column 13)");
    assertThatThrownBy(() -> object("{\"a\": tru}"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("file: is not JSON: Unrecognized token 'tru'");
  }

  @Test
  void readsBytesAsUtf8() {
    byte[] utf8 = "{\"t\": \"Markström\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonObject.read("file", new ByteArrayInputStream(utf8)).text("t"))
        .isEqualTo("Markström");
  }

  @Test
  void readsUtf8AloneAndGuessesAtNoOtherEncoding() {
    byte[] marked = "\uFEFF{\"t\": \"x\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonObject.read("file", new ByteArrayInputStream(marked)).text("t")).isEqualTo("x");
    byte[] latin1 = "{\"t\": \"Markström\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> JsonObject.read("file", new ByteArrayInputStream(latin1)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("file: is not UTF-8");
    byte[] utf32 = "??{\"t\": 1}".getBytes(StandardCharsets.UTF_8);
    utf32[0] = 0;
    utf32[1] = 0;
    assertThatThrownBy(() -> JsonObject.read("file", new ByteArrayInputStream(utf32)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("file: is not JSON: ");
  }

  private static JsonObject object(String json) {
    return JsonObject.read("file", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
