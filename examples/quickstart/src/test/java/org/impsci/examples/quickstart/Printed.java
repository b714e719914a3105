package org.impsci.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What code prints. */
public final class Printed {

  private Printed() {}

  /** Code that may fail. */
  @FunctionalInterface
  public interface Code {
    void run() throws Exception;
  }

  /** Runs code, and gives what it printed meanwhile. */
  public static String by(Code code) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      code.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
