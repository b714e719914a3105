package org.impsci.core.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;

/** Takes JSON apart, within limits. */
final class JsonText {

  /** Stands for JSON's null inside the tree, which has no Java nulls. */
  static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private static final JsonText STANDARD = new JsonText(ReadLimits.standard());

  private final ReadLimits limits;
  private final JsonFactory factory;

  private JsonText(ReadLimits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.textLength())
                    .maxNameLength(limits.textLength())
                    .build())
            // The default pool is of thread-locals, which keep a container's class loader alive.
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .build();
  }

  // Not by equals: what JDK 17 links for that of a record keeps the record's class loader alive.
  @SuppressWarnings("ReferenceEquality")
  static JsonText within(ReadLimits limits) {
    return limits == STANDARD.limits ? STANDARD : new JsonText(limits);
  }

  ReadLimits limits() {
    return limits;
  }

  /** The value of a document that begins with a token and holds nothing after it. */
  Object value(String document, InputStream in, JsonToken start) {
    // Decoded here, because Jackson would guess at other encodings of bytes.
    try (PushbackReader text =
        new PushbackReader(
            new Limited(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()),
                limits.documentLength()))) {
      int first = text.read();
      if (first >= 0 && first != BYTE_ORDER_MARK) {
        text.unread(first);
      }
      try (JsonParser parser = factory.createParser(text)) {
        return value(document, parser, start);
      }
    } catch (TooLong e) {
      throw new InvalidDataException(document, "", e.rule, e);
    } catch (CharacterCodingException e) {
      throw new InvalidDataException(document, "", "is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a text that begins with a token and holds nothing after it. */
  Object value(String document, String json, JsonToken start) {
    try (JsonParser parser = factory.createParser(json)) {
      return value(document, parser, start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object value(String document, JsonParser parser, JsonToken start) throws IOException {
    String expected = start == JsonToken.START_ARRAY ? "array" : "object";
    try {
      JsonToken first = parser.nextToken();
      if (first != start) {
        String found = first == null ? "is empty" : "is not";
        throw new InvalidDataException(document, "", "must be one JSON " + expected + ", " + found);
      }
      Object value = new Tree(document, parser).value();
      if (parser.nextToken() != null) {
        throw new InvalidDataException(document, "", "must end after one JSON " + expected);
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw new InvalidDataException(document, "", rule(e) + place(e), e);
    } catch (JsonProcessingException e) {
      throw new InvalidDataException(
          document, "", "is not JSON: " + e.getOriginalMessage() + place(e), e);
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  /** Jackson names a limit of its own by the method that gives it. */
  private String rule(StreamConstraintsException e) {
    String message = e.getOriginalMessage();
    if (message.contains("getMaxNestingDepth")) {
      return Exceeded.limit("the JSON", limits.depth(), "levels", "depth");
    }
    if (message.contains("getMaxStringLength") || message.contains("getMaxNameLength")) {
      return tooLongText();
    }
    return "is not JSON that is read here: " + message;
  }

  private String tooLongText() {
    return Exceeded.limit("a text", limits.textLength(), "characters", "textLength");
  }

  /** The values of a document, counted. */
  private final class Tree {

    private final String document;
    private final JsonParser parser;
    private int entries;

    Tree(String document, JsonParser parser) {
      this.document = document;
      this.parser = parser;
    }

    Object value() throws IOException {
      switch (parser.currentToken()) {
        case START_OBJECT -> {
          Map<String, Object> object = new LinkedHashMap<>();
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            parser.nextToken();
            count();
            object.put(name, value());
          }
          return object;
        }
        case START_ARRAY -> {
          List<Object> array = new ArrayList<>();
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            count();
            array.add(value());
          }
          return array;
        }
        case VALUE_STRING -> {
          return text(parser.getText());
        }
        case VALUE_NUMBER_INT -> {
          return parser.getNumberValue();
        }
        case VALUE_NUMBER_FLOAT -> {
          return decimal();
        }
        case VALUE_TRUE -> {
          return true;
        }
        case VALUE_FALSE -> {
          return false;
        }
        default -> {
          return NULL;
        }
      }
    }

    /** A decimal number, of which the exponent may be beyond what Java holds. */
    private Object decimal() throws IOException {
      try {
        return parser.getDecimalValue();
      } catch (NumberFormatException e) {
        throw fault(
            "the exponent of the number "
                + Excerpt.of(parser.getText())
                + " is too great: it must be in -2147483647..2147483647");
      }
    }

    private void count() {
      entries++;
      if (entries > limits.entries()) {
        throw fault(
            Exceeded.limit("the JSON", limits.entries(), "members and elements", "entries"));
      }
    }

    /** A text, which Jackson measures only while it gathers it in pieces. */
    private String text(String text) {
      if (text.length() > limits.textLength()) {
        throw fault(tooLongText());
      }
      return text;
    }

    private InvalidDataException fault(String rule) {
      return new InvalidDataException(document, "", rule);
    }
  }

  /** Says that a document is longer than its limit. */
  private static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    TooLong(long most) {
      rule = Exceeded.limit("the document", most, "characters", "documentLength");
    }
  }

  /** Gives so many characters and no more. */
  private static final class Limited extends FilterReader {

    private final long most;
    private long left;

    Limited(Reader in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new TooLong(most);
      }
    }
  }
}
