package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlackBoxTest {

  @Test
  void givesTheSameOnTheModulePathAsOnTheClassPath() {
    Program modules = Program.onTheModulePath();
    Program classes = Program.onTheClassPath();
    assertThat(modules.err()).isEmpty();
    assertThat(modules.exitCode()).isZero();
    assertThat(modules.out()).contains("103");
    assertThat(classes).isEqualTo(modules);
    assertThat(modules).isEqualTo(Program.run());
  }

  @Test
  void needsNoLibraryForTests() {
    assertThat(Program.onTheModulePathWithoutTestLibraries()).isEqualTo(Program.run());
    assertThat(Program.onTheClassPathWithoutTestLibraries()).isEqualTo(Program.run());
  }

  @Test
  void writesJsonOnTheModulePath() {
    Program modules = Program.onTheModulePath("classify", "--format", "jsonl");
    assertThat(modules.err()).isEmpty();
    assertThat(modules.out().lines()).hasSize(21);
    assertThat(modules).isEqualTo(Program.onTheClassPath("classify", "--format", "jsonl"));
  }

  @Test
  void theProcessEndsWithTheExitCode() {
    assertThat(Program.onTheModulePath("score", "no-such-file.csv").exitCode()).isEqualTo(2);
  }
}
