package org.impsci.taxonomy.coding;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Texts put together from the phrases of codebooks, what is found beside them, and their like. */
public final class MadeTexts {

  private static final List<String> GLUE =
      List.of(
          "the",
          "of",
          "a",
          "x",
          "e.g.",
          "et al.",
          "fig.",
          "2.5",
          "no",
          "not",
          "only",
          "but",
          "we",
          "nurses",
          "used",
          "caf\u00E9",
          "\u65E5\u672C",
          "\uD801\uDC00",
          "10",
          "approximately.");

  private static final List<String> BETWEEN =
      List.of(
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          "-",
          ", ",
          ". ",
          ".",
          "; ",
          ": ",
          " - ",
          " & ",
          "! ",
          "?",
          "\n",
          "\n\n",
          " (",
          ") ",
          ".) ",
          ".\u201D ",
          ".\u00A0",
          " \u2013 ",
          "'s ",
          "\u2019s ",
          "'",
          "|",
          "  ",
          " \uD83D\uDE00 ",
          "/",
          "_",
          "\t",
          "\u2026 ",
          "...",
          " &",
          ")!",
          ") ;");

  private final ImmutableList<List<CuePattern.Element>> phrases;
  private final ImmutableList<List<CuePattern.Element>> signs;
  private final SplittableRandom random;

  /** The same texts, in the same order, for the same codebooks and seed. */
  public MadeTexts(List<Codebook> books, long seed) {
    phrases = phrases(books);
    signs = phrases(DiscourseSigns.books());
    random = new SplittableRandom(seed);
  }

  private static ImmutableList<List<CuePattern.Element>> phrases(List<Codebook> books) {
    List<List<CuePattern.Element>> phrases = new ArrayList<>();
    for (Codebook book : books) {
      for (Code code : book.codes()) {
        for (CueFamily family : code.families()) {
          for (String phrase :
              Iterables.concat(
                  family.cues(),
                  family.unless(),
                  family.with(),
                  family.notAfter(),
                  family.notBefore())) {
            phrases.addAll(PlainCoder.parse(phrase));
          }
        }
      }
    }
    return ImmutableList.copyOf(phrases);
  }

  /** Some phrases and words, one after the other. */
  public String next() {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? any(BETWEEN) : "");
    for (int left = 1 + random.nextInt(20); left > 0; left--) {
      int kind = random.nextInt(6);
      if (kind == 0) {
        text.append(any(GLUE)).append(any(BETWEEN));
      } else {
        for (CuePattern.Element element : any(kind < 3 ? signs : phrases)) {
          say(element, text);
        }
      }
    }
    return random.nextInt(4) == 0 ? padded(text.toString()) : text.toString();
  }

  /** A text that ends with its last word, at the end of a block of 64. */
  private static String padded(String text) {
    String words =
        CharMatcher.forPredicate(Character::isLetterOrDigit).negate().trimTrailingFrom(text);
    return " ".repeat(64 - words.length() % 64) + words;
  }

  private void say(CuePattern.Element element, StringBuilder text) {
    if (element instanceof CuePattern.Gap gap) {
      for (int skipped = random.nextInt(gap.words() + 2); skipped > 0; skipped--) {
        text.append(any(GLUE)).append(any(BETWEEN));
      }
    } else if (element instanceof CuePattern.OneOf some) {
      say(any(some.choices()), text);
    } else if (element instanceof CuePattern.Stem stem) {
      String form = any(Spelling.ofStem(stem.folded()));
      String ending = any(List.of("", "s", "ing", "\u00E9", "alisation and", "e"));
      text.append(written(form + ending)).append(any(BETWEEN));
    } else if (element instanceof CuePattern.Word word) {
      String form = any(Spelling.ofWord(word.folded()));
      text.append(written(form)).append(any(BETWEEN));
    }
  }

  private String written(String word) {
    String half = word.substring(0, word.length() / 2);
    return switch (random.nextInt(12)) {
      case 0, 1 -> word.toUpperCase(Locale.ROOT);
      case 2, 3, 4 -> Ascii.toUpperCase(word.substring(0, 1)) + word.substring(1);
      case 5 -> half + "\u00AD" + word.substring(half.length());
      case 6 -> word + any(List.of("\u0301", "\u20DD", "\uDB40\uDD00", "\uD801"));
      case 7 -> half + "x" + word.substring(half.length());
      default -> word;
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
