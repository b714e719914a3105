package org.impsci.examples.benchmarks;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import org.impsci.taxonomy.approach.Approach;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.CueFamily;

/**
 * A lexicon of phrases, the same at each run. Of each thousand, 81 have one word, 506 two, 279
 * three, 125 four and 9 more; of the first thousand, {@value #NAMES} are names of frameworks. A
 * shorter lexicon is the beginning of a longer one.
 */
final class Phrases {

  private static final int THOUSAND = 1_000;
  private static final long SEED = 1_000;
  private static final int NAMES = 75;
  private static final int LONGEST = 5;

  /** How many of a thousand have one word, two, and so on. */
  private static final int[] OF_LENGTH = {0, 81, 506, 279, 125, 9};

  private Phrases() {}

  /**
   * Makes a lexicon.
   *
   * @param count how many phrases
   * @return phrases of lower-case words with single spaces between, none twice
   */
  static List<String> of(int count) {
    Random random = new Random(SEED);
    Vocabulary vocabulary = new Vocabulary();
    List<Deque<String>> names = namesByLength();
    Set<String> taken = new HashSet<>();
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < count) {
      List<String> thousand = new ArrayList<>(THOUSAND);
      for (int length = 1; length <= LONGEST; length++) {
        for (int i = 0; i < OF_LENGTH[length]; i++) {
          String name = names.get(length).poll();
          String phrase = name == null ? phrase(length, vocabulary, random) : name;
          while (!taken.add(phrase)) {
            phrase = phrase(length, vocabulary, random);
          }
          thousand.add(phrase);
        }
      }
      Collections.shuffle(thousand, random);
      phrases.addAll(thousand);
    }
    return ImmutableList.copyOf(phrases.subList(0, count));
  }

  private static String phrase(int length, Vocabulary vocabulary, Random random) {
    if (length == 1) {
      return vocabulary.specialTerm(random);
    }
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < length; i++) {
      boolean joins = i > 0 && i + 1 < length && random.nextInt(3) == 0;
      words.add(joins ? vocabulary.joiner(random) : vocabulary.term(random));
    }
    return words.toString();
  }

  /** Names of frameworks that are words and nothing else, by how many they are. */
  private static List<Deque<String>> namesByLength() {
    List<Deque<String>> names = new ArrayList<>();
    for (int i = 0; i <= LONGEST; i++) {
      names.add(new ArrayDeque<>());
    }
    int found = 0;
    for (Approach approach : ApproachCatalogue.standard().all()) {
      String name = approach.name().toLowerCase(Locale.ROOT);
      int words = CharMatcher.is(' ').countIn(name) + 1;
      boolean plain = name.matches("[a-z]+( [a-z]+)+");
      Deque<String> same = names.get(Math.min(words, LONGEST));
      if (plain && found < NAMES && same.size() < OF_LENGTH[Math.min(words, LONGEST)]) {
        same.add(name);
        found++;
      }
    }
    return names;
  }

  /** A lexicon as a codebook: each phrase a code of its own. */
  static Codebook codebook(List<String> phrases) {
    ImmutableList.Builder<Code> codes = ImmutableList.builder();
    for (String phrase : phrases) {
      CueFamily family =
          CueFamily.builder()
              .name("phrase")
              .weight(1)
              .reason("Generated.")
              .cues(List.of(phrase))
              .build();
      codes.add(new Code(phrase.replace(' ', '-'), phrase, List.of(family)));
    }
    return new Codebook("phrases", "Phrases", codes.build());
  }
}
