package org.impsci.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.study.StudyClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Texts are as announced, and what is compared finds the phrases that were planted in them. */
class SamePhrasesTest {

  private static final List<String> PHRASES = Phrases.of(1_000);
  private static final Abstracts ABSTRACTS = new Abstracts(600, PHRASES);

  private record Span(int start, int end) {
    boolean isWithin(Span other) {
      return other.start <= start && end <= other.end;
    }
  }

  @Test
  void abstractsHaveTheLengthOfPublishedOnes() {
    double characters = ABSTRACTS.texts().stream().mapToInt(String::length).average().orElseThrow();
    double words =
        ABSTRACTS.texts().stream()
            .mapToInt(text -> Splitter.onPattern("\\W+").splitToList(text).size())
            .average()
            .orElseThrow();
    assertThat(characters).isCloseTo(1_313, Offset.offset(60.0));
    assertThat(words).isCloseTo(188, Offset.offset(5.0));
    assertThat(new Abstracts(3, PHRASES).texts()).isEqualTo(ABSTRACTS.texts().subList(0, 3));
  }

  @Test
  void phrasesHaveTheLengthsAnnounced() {
    Map<Integer, Long> lengths =
        PHRASES.stream()
            .collect(
                Collectors.groupingBy(
                    phrase -> Math.min(5, Splitter.on(' ').splitToList(phrase).size()),
                    Collectors.counting()));
    assertThat(lengths).isEqualTo(Map.of(1, 81L, 2, 506L, 3, 279L, 4, 125L, 5, 9L));
    assertThat(PHRASES).doesNotHaveDuplicates();
    Set<String> names =
        ApproachCatalogue.standard().all().stream()
            .map(approach -> approach.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(PHRASES).filteredOn(names::contains).hasSize(75);
    assertThat(Phrases.of(3_000)).startsWith(PHRASES.toArray(String[]::new));
  }

  @Test
  void bothAutomataFindTheSameSpansAndAmongThemAllThatWasPlanted() {
    PhraseFinder hankcs = Peers.hankcs(PHRASES);
    assertThat(planted(hankcs)).isEqualTo(1);
    assertSame(hankcs, Peers.ahocorasick(PHRASES));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void hyperscanFindsTheSameSpans() {
    assertSame(Peers.hankcs(PHRASES), Peers.hyperscan(PHRASES));
  }

  private static void assertSame(PhraseFinder expected, PhraseFinder finder) {
    for (String text : ABSTRACTS.texts()) {
      assertThat(spans(finder, text)).containsExactlyInAnyOrderElementsOf(spans(expected, text));
    }
  }

  @Test
  void oursFindsAllOfThemOrALongerPhraseAroundThem() {
    PhraseFinder hankcs = Peers.hankcs(PHRASES);
    PhraseFinder ours = Peers.ours(Coder.of(Phrases.codebook(PHRASES)));
    for (String text : ABSTRACTS.texts()) {
      Set<Span> found = spans(ours, text);
      assertThat(spans(hankcs, text))
          .allMatch(span -> found.stream().anyMatch(span::isWithin), "is found in " + text);
    }
  }

  @Test
  void thoseThatTakeTheFirstOfOverlappingPhrasesMissFewThatWerePlanted() {
    assertThat(planted(Peers.regex(PHRASES))).isBetween(0.98, 1.0);
    assertThat(planted(Peers.lucene(PHRASES))).isBetween(0.95, 1.0);
  }

  @Test
  void aStudyOfFivePiecesHasThem() {
    assertThat(StudyClassifier.standard().classify(ClassifyingStudies.OF_FIVE_PIECES).evidence())
        .hasSize(5);
  }

  /** The share of planted phrases that are found. */
  private static double planted(PhraseFinder finder) {
    int found = 0;
    for (int i = 0; i < ABSTRACTS.texts().size(); i++) {
      String text = ABSTRACTS.texts().get(i);
      Set<String> phrases =
          spans(finder, text).stream()
              .map(span -> text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      for (int p = 0; p < Abstracts.PLANTED; p++) {
        found += phrases.contains(ABSTRACTS.planted().get(Abstracts.PLANTED * i + p)) ? 1 : 0;
      }
    }
    return found / (double) ABSTRACTS.planted().size();
  }

  private static Set<Span> spans(PhraseFinder finder, String text) {
    Set<Span> spans = new LinkedHashSet<>();
    finder.find(text, (start, end) -> spans.add(new Span(start, end)));
    return spans;
  }
}
