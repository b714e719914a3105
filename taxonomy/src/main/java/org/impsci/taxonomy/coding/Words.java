package org.impsci.taxonomy.coding;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text: where each stands, its folded form, and the sentence it is in.
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

  private static final String[] NONE = {};

  private int count;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] sentences = new int[64];
  private String[] folded = NONE;

  private static long[] letters(Set<String> words) {
    long[] letters = new long[words.size()];
    int count = 0;
    for (String word : words) {
      letters[count++] = Lexicon.padded(word.getBytes(StandardCharsets.US_ASCII), 0);
    }
    Arrays.sort(letters);
    return letters;
  }

  private Words() {
    folded = new String[64];
  }

  static Words of(String text) {
    Words words = new Words();
    words.read(text);
    return words;
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  int sentence(int word) {
    return sentences[word];
  }

  String folded(int word) {
    return folded[word];
  }

  private void read(String text) {
    int sentence = 0;
    int i = 0;
    int length = text.length();
    while (i < length) {
      int c = text.codePointAt(i);
      if (isWordStart(c)) {
        int start = i;
        i = wordEnd(text, i);
        add(start, i, fold(text.substring(start, i)), sentence);
      } else {
        if (c == '&') {
          add(i, i + 1, "and", sentence);
        } else if (endsSentence(text, i, c)) {
          sentence++;
        }
        i += Character.charCount(c);
      }
    }
  }

  private void add(int start, int end, String word, int sentence) {
    if (word.isEmpty()) {
      return;
    }
    if (count == starts.length) {
      int grown = count * 2;
      starts = Arrays.copyOf(starts, grown);
      ends = Arrays.copyOf(ends, grown);
      sentences = Arrays.copyOf(sentences, grown);
      folded = Arrays.copyOf(folded, grown);
    }
    starts[count] = start;
    ends[count] = end;
    sentences[count] = sentence;
    folded[count] = word;
    count++;
  }

  private static boolean isWordStart(int c) {
    return Character.isLetterOrDigit(c);
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

  private boolean endsSentence(String text, int i, int c) {
    if (c == '\n') {
      return i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }
    if (c == '!' || c == '?') {
      return true;
    }
    if (c != '.') {
      return false;
    }
    int next = i + 1;
    while (next < text.length() && (isSpace(text.charAt(next)) || isCloser(text.charAt(next)))) {
      next++;
    }
    boolean spaced = next > i + 1;
    boolean abbreviated = count > 0 && ends[count - 1] == i && isAbbreviation(folded[count - 1]);
    return next >= text.length() || (spaced && !abbreviated);
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
