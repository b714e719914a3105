package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lexicon beside a list that is searched from its beginning to its end. */
class LexiconTest {

  /** With few tries, words are put aside as if they had been made to collide. */
  @ParameterizedTest(name = "{0} words, {1} tries")
  @CsvSource({"0, 4096", "1, 4096", "3, 4096", "50, 4096", "1000, 4096", "1, 0", "50, 0", "500, 1"})
  void givesAWordTheElementsThatAListGivesIt(int size, int tries) {
    SplittableRandom random = new SplittableRandom(size);
    List<String> words = made(size, random);
    List<String> stems = made(size / 3, random);
    Lexicon lexicon = lexicon(words, stems, tries);
    List<String> asked = new ArrayList<>(words);
    asked.addAll(stems);
    for (String known : List.copyOf(asked)) {
      asked.add(known + "s");
      asked.add(known.substring(1));
      asked.add(known.substring(0, known.length() - 1));
      asked.add(known + known);
    }
    asked.addAll(made(200, random));
    for (String word : asked) {
      if (!word.isEmpty()) {
        assertThat(elements(lexicon, lexicon.classOf(word)))
            .as(word)
            .isEqualTo(listed(word, words, stems));
        assertThat(classInText(lexicon, word)).as(word).isEqualTo(classInList(lexicon, word));
        assertThat(classInText(lexicon, word.toUpperCase(Locale.ROOT)))
            .as(word)
            .isEqualTo(classInList(lexicon, word));
      }
    }
  }

  @Test
  void wordsOfTheSameElementsAreOfOneClass() {
    Lexicon.Builder builder = new Lexicon.Builder();
    builder.word("use", 0);
    builder.word("uses", 0);
    builder.word("usage", 1);
    Lexicon lexicon = builder.build();
    assertThat(lexicon.classOf("use")).isEqualTo(lexicon.classOf("uses")).isNotZero();
    assertThat(lexicon.classOf("usage")).isNotIn(0, lexicon.classOf("use"));
    assertThat(lexicon.classOf("unknown")).isZero();
    assertThat(lexicon.classCount()).isEqualTo(3);
  }

  private static Lexicon lexicon(List<String> words, List<String> stems, int tries) {
    Lexicon.Builder builder = new Lexicon.Builder();
    for (int i = 0; i < words.size(); i++) {
      builder.word(words.get(i), i);
    }
    for (int i = 0; i < stems.size(); i++) {
      builder.stem(stems.get(i), words.size() + i);
    }
    return builder.build(tries);
  }

  /** Words of 3 to 40 letters of a small alphabet, so that many begin alike; some of any script. */
  private static List<String> made(int size, SplittableRandom random) {
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < size) {
      StringBuilder word = new StringBuilder();
      for (int left = 3 + random.nextInt(random.nextInt(5) == 0 ? 38 : 6); left > 0; left--) {
        word.append("abz09".charAt(random.nextInt(5)));
      }
      if (random.nextInt(8) == 0) {
        word.setCharAt(random.nextInt(word.length()), '\u03B2');
      }
      made.add(word.toString());
    }
    return List.copyOf(made);
  }

  private static Set<Integer> listed(String word, List<String> words, List<String> stems) {
    Set<Integer> elements = new TreeSet<>();
    if (words.contains(word)) {
      elements.add(words.indexOf(word));
    }
    for (int i = 0; i < stems.size(); i++) {
      if (word.startsWith(stems.get(i))) {
        elements.add(words.size() + i);
      }
    }
    return elements;
  }

  private static Set<Integer> elements(Lexicon lexicon, int wordClass) {
    NumberLists lists = lexicon.elements();
    Set<Integer> elements = new TreeSet<>();
    for (int e = lists.from(wordClass); e < lists.to(wordClass); e++) {
      elements.add(lists.at(e));
    }
    assertThat(elements).hasSize(lists.length(wordClass));
    return elements;
  }

  /** As a text holds it: other words around it, what is beyond ASCII as a byte below 0. */
  private static int classInText(Lexicon lexicon, String word) {
    byte[] text = ("before " + word + " behind it stand others").getBytes(StandardCharsets.UTF_8);
    return lexicon.classOf(text, 7, word.getBytes(StandardCharsets.UTF_8).length);
  }

  private static int classInList(Lexicon lexicon, String word) {
    boolean plain = word.chars().allMatch(c -> c < 0x80);
    return plain ? lexicon.classOf(word) : Lexicon.FOLD_FIRST;
  }
}
