package org.impsci.examples.quickstart.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.impsci.examples.quickstart.Printed;
import org.impsci.fidelity.assessment.Assessment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of the task pages stands there as it is compiled and run here. */
class TaskPagesTest {

  private static final Path PAGES = Path.of("../../.github/docs");
  private static final Path SOURCES = Path.of("src/test/java/org/impsci/examples/quickstart/tasks");
  private static final Path FILES =
      Path.of("src/test/resources/org/impsci/examples/quickstart/tasks");

  /** What prints the text below each Java block of a page, by the page and the block's region. */
  private static final Map<String, Printed.Code> RUNS =
      Map.ofEntries(
          Map.entry("score-a-review one", ScoreAReview::one),
          Map.entry("score-a-review missing", () -> ScoreAReview.missing(review())),
          Map.entry("score-a-review file", () -> ScoreAReview.file(file("reviews.csv"))),
          Map.entry("score-a-review plan", () -> ScoreAReview.plan(review())),
          Map.entry(
              "write-a-scale own-scale", () -> WriteAScale.score(file("clinic-handover.json"))),
          Map.entry(
              "write-a-scale mistake", () -> WriteAScale.mistake(file("clinic-handover.json"))),
          Map.entry(
              "classify-a-corpus corpus", () -> ClassifyACorpus.classify(file("corpus.jsonl"))),
          Map.entry("write-a-codebook code", () -> WriteACodebook.code(file("telehealth.json"))),
          Map.entry(
              "write-a-codebook classify", () -> WriteACodebook.classify(file("telehealth.json"))),
          Map.entry(
              "evaluate-a-classifier evaluate",
              () -> EvaluateAClassifier.evaluate(file("gold.jsonl"))),
          Map.entry(
              "evaluate-a-classifier compare",
              () -> EvaluateAClassifier.compare(file("gold.jsonl"), file("second-coder.jsonl"))),
          Map.entry("evaluate-a-classifier labelled", () -> {}),
          Map.entry("synthesise-a-review matrix", SynthesiseAReview::matrix),
          Map.entry("synthesise-a-review sensitivity", SynthesiseAReview::sensitivity),
          Map.entry("synthesise-a-review lint", SynthesiseAReview::lint));

  static List<String> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return pages.map(page -> page.getFileName().toString().replace(".md", "")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyJavaBlockIsARegionAndPrintsTheTextBelowIt(String page) throws Exception {
    Matcher blocks =
        Pattern.compile("```java\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", Pattern.DOTALL)
            .matcher(text(page));
    while (blocks.find()) {
      String region = regionOf(blocks.group(1));
      Printed.Code run = RUNS.get(page + " " + region);
      assertThat(run).as(page + " " + region).isNotNull();
      String printed = blocks.group(2) == null ? "" : blocks.group(2);
      assertThat(Printed.by(run)).as(region).isEqualTo(printed);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFileShownIsOneThatIsRead(String page) throws IOException {
    Matcher blocks =
        Pattern.compile("```(?:json|jsonl|csv)\n(.*?)```\n", Pattern.DOTALL).matcher(text(page));
    while (blocks.find()) {
      assertThat(contents(FILES)).contains(blocks.group(1));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(String page) throws IOException {
    Matcher links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(text(page));
    while (links.find()) {
      assertThat(PAGES.resolve(links.group(1))).exists();
    }
  }

  private static String regionOf(String block) throws IOException {
    for (String source : contents(SOURCES)) {
      Matcher regions =
          Pattern.compile("// region (\\S+)\n(.*?) *// endregion", Pattern.DOTALL).matcher(source);
      while (regions.find()) {
        if (block.equals(regions.group(2).stripTrailing().stripIndent() + "\n")) {
          return regions.group(1);
        }
      }
    }
    throw new AssertionError("no region of " + SOURCES + " is\n" + block);
  }

  private static List<String> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      List<String> contents = new ArrayList<>();
      for (Path file : all) {
        contents.add(Files.readString(file));
      }
      return contents;
    }
  }

  private static String text(String page) throws IOException {
    return Files.readString(PAGES.resolve(page + ".md"));
  }

  private static Path file(String name) {
    return FILES.resolve(name);
  }

  private static Assessment review() throws Exception {
    AtomicReference<Assessment> review = new AtomicReference<>();
    Printed.by(() -> review.set(ScoreAReview.one()));
    return review.get();
  }
}
