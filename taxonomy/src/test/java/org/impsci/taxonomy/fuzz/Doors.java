package org.impsci.taxonomy.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.impsci.core.InvalidDataException;

/** Goes through a door with an input: what comes out is a value, or a refusal that names it. */
final class Doors {

  /** What the inputs are called. */
  static final String NAME = "fuzz";

  private Doors() {}

  static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static void document(byte[] input, Consumer<InputStream> door) {
    try {
      door.accept(new ByteArrayInputStream(input));
    } catch (InvalidDataException e) {
      if (!String.valueOf(e.getMessage()).startsWith(NAME)) {
        throw new AssertionError("does not say which document", e);
      }
    }
  }

  /** A table, of which the header may be refused. */
  static void table(byte[] input, Consumer<String> door) {
    try {
      door.accept(new String(input, StandardCharsets.UTF_8));
    } catch (InvalidDataException e) {
      if (String.valueOf(e.getMessage()).isBlank()) {
        throw new AssertionError("does not say what is wrong", e);
      }
    }
  }

  /** What compiles cues, of which one may be refused with its place in the codebook. */
  static void compiled(Runnable coder) {
    try {
      coder.run();
    } catch (InvalidDataException e) {
      if (!String.valueOf(e.getMessage()).contains("codebook")) {
        throw new AssertionError("does not say which codebook", e);
      }
    }
  }
}
