package org.impsci.taxonomy.coding;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text: where each stands, and its folded form.
 *
 * <p>A word is a run of letters, digits and marks. Its folded form has no case, accents,
 * compatibility forms, apostrophes or possessive ending, so that words which differ in these alone
 * are the same.
 */
final class Words {

  /** Abbreviations whose full stop ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("al", "approx", "cf", "dr", "eg", "fig", "ie", "mr", "mrs", "no", "vs");

  static final int LONGEST_ABBREVIATION = 6;

  /** The same, their letters as eight bytes, ascending. */
  private static final long[] ABBREVIATION_LETTERS = letters(ABBREVIATIONS);

  private static long[] letters(Set<String> words) {
    long[] letters = new long[words.size()];
    int count = 0;
    for (String word : words) {
      letters[count++] = Lexicon.padded(word.getBytes(StandardCharsets.US_ASCII), 0);
    }
    Arrays.sort(letters);
    return letters;
  }

  private Words() {}

  /** A word: where it begins and ends, and its folded form. */
  record Word(int start, int end, String folded) {}

  /** The words of a text, an ampersand among them. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        i = wordEnd(text, i);
        String folded = fold(text.substring(start, i));
        if (!folded.isEmpty()) {
          words.add(new Word(start, i, folded));
        }
      } else {
        i += Character.charCount(c);
        if (c == '&') {
          words.add(new Word(start, i, "and"));
        }
      }
    }
    return words;
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean within =
          Character.isLetterOrDigit(c)
              || isInvisible(c)
              || (isApostrophe(c) && i + 1 < text.length() && isLetterAt(text, i + 1));
      if (!within) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static boolean isLetterAt(String text, int index) {
    return Character.isLetter(text.codePointAt(index));
  }

  /**
   * Combining marks, soft hyphens and joiners: they are written inside a word without being of it.
   */
  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  /** White space, a no-break space too. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\uFF07';
  }

  /** A single letter before a full stop is an initial, or one of "e.g." and its like. */
  static boolean isAbbreviation(String word) {
    return word.length() == 1 || ABBREVIATIONS.contains(word);
  }

  /** The same of a word of two to eight plain letters, given as eight bytes. */
  static boolean isAbbreviation(long letters) {
    return Arrays.binarySearch(ABBREVIATION_LETTERS, letters) >= 0;
  }

  static boolean isCloser(char c) {
    return c == ')' || c == ']' || c == '"' || c == '\u201D' || c == '\u2019';
  }

  /** The form in which words are compared. */
  static String fold(String word) {
    String plain = word;
    if (!isAscii(word)) {
      plain = strip(Normalizer.normalize(word, Normalizer.Form.NFKD));
    }
    plain = plain.toLowerCase(Locale.ROOT);
    int apostrophe = plain.indexOf('\'');
    if (apostrophe >= 0) {
      plain = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
      plain = plain.replace("'", "");
    }
    return plain;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String strip(String decomposed) {
    StringBuilder kept = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .forEach(
            c -> {
              if (isApostrophe(c)) {
                kept.append('\'');
              } else if (c == '\u00DF' || c == '\u1E9E') {
                kept.append("ss");
              } else if (!isInvisible(c)) {
                kept.appendCodePoint(c);
              }
            });
    return kept.toString();
  }
}
