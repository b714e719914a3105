package org.impsci.fidelity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Values in Java's serialised form, as they are and with some of their bytes changed. */
public final class Serialized {

  private Serialized() {}

  /** Writes a value. */
  public static byte[] bytes(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads a value. */
  public static Object value(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  /** Writes a value and changes a text in it, wherever it stands, to another of its length. */
  public static byte[] edited(Object value, String text, String other) {
    return edited(
        value,
        text.getBytes(StandardCharsets.ISO_8859_1),
        other.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes a value and changes some bytes in it, wherever they stand, to as many others. */
  public static byte[] edited(Object value, byte[] some, byte[] others) {
    if (some.length != others.length) {
      throw new AssertionError("the length would change");
    }
    String stream = new String(bytes(value), StandardCharsets.ISO_8859_1);
    String from = new String(some, StandardCharsets.ISO_8859_1);
    if (!stream.contains(from)) {
      throw new AssertionError("is not in the stream");
    }
    return stream
        .replace(from, new String(others, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
