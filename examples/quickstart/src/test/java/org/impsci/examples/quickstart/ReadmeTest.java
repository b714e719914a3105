package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Path README = Path.of("../../README.md");
  private static final Path EXAMPLES =
      Path.of("src/main/java/org/impsci/examples/quickstart/ReadmeExamples.java");
  private static final Path TESTS =
      Path.of("src/test/java/org/impsci/examples/quickstart/FidelityInAUnitTest.java");

  @Test
  void showsTheFirstExampleAsItStandsAndWhatItPrints() throws Exception {
    assertThat(readme()).contains("```java\n" + region(EXAMPLES, "first") + "```\n");
    assertThat(readme()).contains("```text\n" + Printed.by(ReadmeExamples::first) + "```\n");
  }

  @Test
  void showsTheTestsAsTheyStandAndHowOneFails() throws IOException {
    assertThat(readme()).contains("```java\n" + region(TESTS, "unit-test") + "```\n");
    assertThat(readme()).contains("```java\n" + region(TESTS, "property-test") + "```\n");
    assertThat(readme()).contains("```text\n" + FidelityInAUnitTest.failure() + "```\n");
  }

  @Test
  void everyJavaBlockIsARegion() throws IOException {
    Matcher blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme());
    String examples =
        (Files.readString(EXAMPLES) + Files.readString(TESTS)).replaceAll("(?m)^ +", "");
    assertThat(blocks.results().map(block -> block.group(1)))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(examples).contains(block.replaceAll("(?m)^ +", "")));
  }

  private static String readme() throws IOException {
    return Files.readString(README);
  }

  private static String region(Path file, String name) throws IOException {
    Matcher region =
        Pattern.compile("// region " + name + "\n(.*?) *// endregion", Pattern.DOTALL)
            .matcher(Files.readString(file));
    assertThat(region.find()).as("region " + name).isTrue();
    return region.group(1).stripTrailing().stripIndent() + "\n";
  }
}
