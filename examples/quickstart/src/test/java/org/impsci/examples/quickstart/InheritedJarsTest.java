package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the list of jars that come with the library against what the build resolved. That there are
 * no others is seen to by the enforcer, whose list this one must equal.
 */
class InheritedJarsTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^:`]+):([^`]+)` \\| (\\S+) \\| ([0-9,]+) \\| (\\S+) \\|");
  private static final Pattern TOTAL =
      Pattern.compile("(?m)^\\| ([0-9]+) jars \\| \\| ([0-9,]+) \\|");

  @Test
  void areListedWithTheirVersionsAndSizes() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    rows().forEach(row -> listed.put(row.group(2) + "-" + row.group(3) + ".jar", row.group(4)));
    Map<String, String> resolved = new TreeMap<>();
    for (Path jar : Library.classPath().toList()) {
      String name = jar.getFileName().toString();
      if (listed.containsKey(name)) {
        resolved.put(name, grouped(Files.size(jar)));
      }
    }
    assertThat(resolved).as("jars that the build resolved, and their bytes").isEqualTo(listed);
  }

  @Test
  void areTheOnesThatTheBuildLetsIn() throws IOException {
    String pom = Files.readString(Path.of("../../pom.xml"));
    String rule = pom.substring(pom.indexOf("<id>inherited</id>"));
    List<String> allowed =
        Pattern.compile("<include>(.+?)</include>")
            .matcher(rule.substring(0, rule.indexOf("</execution>")))
            .results()
            .map(include -> include.group(1))
            .filter(include -> !include.startsWith("org.impsci:"))
            .toList();
    assertThat(rows().map(row -> row.group(1) + ":" + row.group(2)))
        .containsExactlyElementsOf(allowed);
  }

  @Test
  void areAddedUp() throws IOException {
    List<MatchResult> rows = rows().toList();
    long bytes =
        rows.stream().mapToLong(row -> Long.parseLong(row.group(4).replace(",", ""))).sum();
    assertThat(
            TOTAL
                .matcher(list())
                .results()
                .map(total -> total.group(1) + " " + total.group(2))
                .collect(Collectors.toList()))
        .containsExactly(rows.size() + " " + grouped(bytes));
  }

  private static Stream<MatchResult> rows() throws IOException {
    return ROW.matcher(list()).results();
  }

  private static String list() throws IOException {
    return Files.readString(Path.of("../../.github/DEPENDENCIES.md"));
  }

  private static String grouped(long bytes) {
    return String.format(Locale.ROOT, "%,d", bytes);
  }
}
