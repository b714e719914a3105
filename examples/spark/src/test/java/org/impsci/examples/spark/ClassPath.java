package org.impsci.examples.spark;

import java.io.File;
import java.util.Arrays;
import java.util.List;

/** The class path of the tests. */
final class ClassPath {

  private ClassPath() {}

  /** As Maven made it, even where it starts the tests with a jar that only refers to it. */
  static String ofTests() {
    return String.join(File.pathSeparator, entries());
  }

  private static List<String> entries() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(entry -> new File(entry).getAbsolutePath())
        .toList();
  }

  /** The class path of a Spark installation: without the library and what the job's jar brings. */
  static String ofSpark() {
    List<String> brought =
        List.of("impsci-", "picocli-", "fastcsv-", "commons-statistics-", "commons-numbers-");
    return String.join(
        File.pathSeparator,
        entries().stream()
            .filter(entry -> entry.endsWith(".jar"))
            .filter(entry -> brought.stream().noneMatch(new File(entry).getName()::startsWith))
            .toList());
  }
}
