package org.impsci.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Abstracts of the length and make of published ones, the same at each run: sentences of words
 * drawn from a {@link Vocabulary}, case and punctuation varied, and {@value #PLANTED} phrases of a
 * lexicon in each.
 */
final class Abstracts {

  /** So many hold 20 MB. */
  static final int USUAL = 15_222;

  static final int PLANTED = 3;

  private static final long SEED = 15_222;
  private static final double MEAN_WORDS = 167;
  private static final double DEVIATION = 45;
  private static final int FEWEST_WORDS = 60;

  private static final List<String> HEADINGS =
      ImmutableList.of("Background: ", "Methods: ", "Results: ", "Conclusions: ");

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<String> phrases;
  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> planted = new ArrayList<>();
  private final ImmutableList<String> texts;

  /**
   * Makes abstracts.
   *
   * @param count how many
   * @param phrases what is planted in them
   */
  Abstracts(int count, List<String> phrases) {
    this.phrases = phrases;
    this.random = new Random(SEED);
    ImmutableList.Builder<String> made = ImmutableList.builderWithExpectedSize(count);
    for (int i = 0; i < count; i++) {
      made.add(made());
    }
    texts = made.build();
  }

  /** The texts, all of them ASCII. */
  List<String> texts() {
    return texts;
  }

  /** What was planted: {@value #PLANTED} phrases a text, in the order of the texts. */
  List<String> planted() {
    return Collections.unmodifiableList(planted);
  }

  private String made() {
    text.setLength(0);
    int words = (int) Math.max(FEWEST_WORDS, MEAN_WORDS + DEVIATION * random.nextGaussian());
    boolean structured = random.nextInt(10) < 4;
    int nextHeading = 0;
    int nextPhrase = 1;
    int written = 0;
    while (written < words) {
      if (structured && nextHeading < HEADINGS.size() && written * 4 >= words * nextHeading) {
        text.append(HEADINGS.get(nextHeading++));
      }
      int length = 12 + random.nextInt(17);
      boolean plants =
          nextPhrase <= PLANTED && (written + length) * (PLANTED + 1) >= words * nextPhrase;
      sentence(length, plants);
      nextPhrase += plants ? 1 : 0;
      written += length;
    }
    for (; nextPhrase <= PLANTED; nextPhrase++) {
      sentence(12, true);
    }
    return text.toString().strip();
  }

  private void sentence(int words, boolean plants) {
    int start = text.length();
    int place = plants ? 1 + random.nextInt(words - 2) : -1;
    for (int i = 0; i < words; i++) {
      if (i == place) {
        String phrase = phrases.get(random.nextInt(phrases.size()));
        planted.add(phrase);
        text.append(cased(phrase)).append(' ');
      }
      word();
      separate(i + 1 == words);
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
  }

  private void word() {
    switch (random.nextInt(100)) {
      case 0, 1 -> text.append(random.nextInt(1_000)).append(random.nextBoolean() ? "" : "%");
      case 2 -> text.append("(n = ").append(random.nextInt(500)).append(')');
      case 3 -> text.append('(').append(vocabulary.drawn(random)).append(')');
      case 4, 5 -> text.append(cased(vocabulary.drawn(random)));
      default -> text.append(vocabulary.drawn(random));
    }
  }

  private void separate(boolean last) {
    int percent = random.nextInt(100);
    if (last) {
      text.append(percent < 3 ? "? " : ". ");
    } else if (percent < 7) {
      text.append(percent == 0 ? "; " : ", ");
    } else {
      text.append(percent < 9 ? '-' : ' ');
    }
  }

  /** As it is, with the first letters of its words capital, or all of them. */
  private String cased(String words) {
    int kind = random.nextInt(10);
    if (kind < 5) {
      return words;
    }
    if (kind == 5) {
      return words.toUpperCase(Locale.ROOT);
    }
    StringBuilder title = new StringBuilder(words);
    for (int i = 0; i < title.length(); i++) {
      if (i == 0 || title.charAt(i - 1) == ' ') {
        title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
      }
    }
    return title.toString();
  }
}
