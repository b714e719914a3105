package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunnableJarIT {

  @Test
  void theOneJarDoesWhatTheProgramDoes() {
    assertThat(Program.fromTheJar()).isEqualTo(Program.run());
    assertThat(Program.fromTheJar("score", "--format", "jsonl"))
        .isEqualTo(Program.run("score", "--format", "jsonl"));
    assertThat(Program.fromTheJar("score", "no-such-file.csv").exitCode()).isEqualTo(2);
  }
}
