package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  @Test
  void isKeptForTheNextTextUnlessItHasGrownLarge() {
    String[] cues =
        IntStream.range(0, 30).mapToObj(i -> "barrier [to x" + i + "]").toArray(String[]::new);
    CueTree tree = CueTree.compile(List.of(CoderTest.book(cues)));
    assertThat(isSmallAfter(tree, "")).isTrue();
    assertThat(isSmallAfter(tree, "a".repeat(1_000_000))).isTrue();
    assertThat(isSmallAfter(tree, "a".repeat(1_100_000))).isFalse();
    assertThat(isSmallAfter(tree, "barriers ".repeat(10_000))).isTrue();
    assertThat(isSmallAfter(tree, "barriers ".repeat(50_000))).isFalse();
  }

  private static boolean isSmallAfter(CueTree tree, String text) {
    TextReader reader = new TextReader(tree);
    reader.read(text, (cue, sentence, start, end, section, mention) -> {});
    return reader.isSmall();
  }
}
