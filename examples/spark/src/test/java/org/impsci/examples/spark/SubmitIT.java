package org.impsci.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of the job, submitted to a Spark that has nothing of the library. */
class SubmitIT {

  @TempDir Path directory;

  private String submit(String... args) throws Exception {
    Path printed = directory.resolve("printed");
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dlog4j2.configurationFile=conf/log4j2.properties",
                    "-cp",
                    ClassPath.ofSpark(),
                    "org.apache.spark.deploy.SparkSubmit",
                    "--master",
                    "local[2]",
                    "--class",
                    "org.impsci.examples.spark.Main",
                    "target/impsci-spark.jar"),
                Stream.of(args))
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(printed);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  @Test
  void sparkSubmitClassifies() throws Exception {
    Path out = directory.resolve("out");
    assertThat(submit("classify", "samples/studies.jsonl", "--out", out.toString()))
        .contains("studies classified: 4, failures: 3, in ");
  }

  @Test
  void sparkSubmitScores() throws Exception {
    Path out = directory.resolve("out");
    assertThat(submit("score", "samples/reviews.csv", "--out", out.toString()))
        .contains("reviews scored: 3, failures: 1, in ");
  }
}
