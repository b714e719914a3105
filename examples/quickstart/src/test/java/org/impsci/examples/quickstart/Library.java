package org.impsci.examples.quickstart;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The published modules as this build made them. */
final class Library {

  /** The names of the modules, without the prefix that they share. */
  static final List<String> MODULES = List.of("core", "fidelity", "taxonomy");

  private Library() {}

  /** What is on the class path of the tests. */
  static Stream<Path> classPath() {
    String paths =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(paths.split(File.pathSeparator)).map(Path::of);
  }

  /** Finds the published modules. */
  static ModuleFinder modules() {
    return ModuleFinder.of(
        classPath()
            .filter(
                entry ->
                    entry
                        .toString()
                        .replace(File.separatorChar, '/')
                        .matches(".*/(core|taxonomy|fidelity)/target/.*"))
            .toArray(Path[]::new));
  }

  /** A published module by the end of its name. */
  static ModuleReference module(String name) {
    return modules().find("org.impsci." + name).orElseThrow();
  }
}
