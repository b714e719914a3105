package org.impsci.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one run of the program gave. */
record Program(int exitCode, String out, String err) {

  private static final String MAIN = "org.impsci.examples.quickstart";
  private static final String TEST_LIBRARIES = "(assertj-core|jqwik|junit|opentest4j)-.*\\.jar";

  /** Runs the program in this process. */
  static Program run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Program(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs the program as a user would from the class path. */
  static Program onTheClassPath(String... args) {
    return process(List.of("-cp", paths(), MAIN + ".Main"), args);
  }

  /** Runs the program as a user would from the module path. */
  static Program onTheModulePath(String... args) {
    return process(
        List.of("--module-path", paths(), "--module", MAIN + "/" + MAIN + ".Main"), args);
  }

  /** Runs the program from the class path of a user who has no library for tests. */
  static Program onTheClassPathWithoutTestLibraries(String... args) {
    return process(List.of("-cp", pathsWithoutTestLibraries(), MAIN + ".Main"), args);
  }

  /** Runs the program from the module path of a user who has no library for tests. */
  static Program onTheModulePathWithoutTestLibraries(String... args) {
    return process(
        List.of(
            "--module-path", pathsWithoutTestLibraries(), "--module", MAIN + "/" + MAIN + ".Main"),
        args);
  }

  /** Runs the one jar. */
  static Program fromTheJar(String... args) {
    return process(List.of("-jar", Path.of("target/impsci.jar").toString()), args);
  }

  private static String paths() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String pathsWithoutTestLibraries() {
    String[] entries = paths().split(File.pathSeparator);
    String[] left =
        Arrays.stream(entries)
            .filter(entry -> !Path.of(entry).getFileName().toString().matches(TEST_LIBRARIES))
            .toArray(String[]::new);
    if (entries.length - left.length < 3) {
      throw new IllegalStateException("no AssertJ and jqwik to leave out in " + paths());
    }
    return String.join(File.pathSeparator, left);
  }

  private static Program process(List<String> how, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A terminal without UTF-8, so that output is seen to be UTF-8 all the same.
    command.add("-Dfile.encoding=US-ASCII");
    command.addAll(how);
    command.addAll(List.of(args));
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running after a minute: " + command);
      }
      return new Program(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
