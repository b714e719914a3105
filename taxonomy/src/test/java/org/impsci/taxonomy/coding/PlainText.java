package org.impsci.taxonomy.coding;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;

/** A text taken apart the plain way: its sentences, and the words of each. */
final class PlainText {

  /**
   * A word.
   *
   * @param semicolon whether a semicolon stands between it and the next word of its sentence
   */
  record Word(int start, int end, String folded, boolean semicolon) {}

  /** Words that begin headings. */
  private final List<String> openers;

  private final String text;
  private final List<Words.Word> words;
  private final List<List<Word>> sentences = new ArrayList<>();
  private List<Word> sentence = new ArrayList<>();

  private PlainText(String text, List<String> openers) {
    this.text = text;
    this.openers = openers;
    this.words = Words.of(text);
  }

  /** The sentences of a text that hold any words. */
  static List<List<Word>> sentences(String text, List<String> openers) {
    PlainText plain = new PlainText(text, openers);
    plain.read();
    return plain.sentences;
  }

  private void read() {
    for (int i = 0; i < words.size(); i++) {
      int end = words.get(i).end();
      String gap =
          text.substring(end, i + 1 < words.size() ? words.get(i + 1).start() : text.length());
      int stop = 0;
      while (stop < gap.length() && !endsSentence(i, end + stop)) {
        stop++;
      }
      boolean semicolon = gap.substring(0, stop).indexOf(';') >= 0;
      sentence.add(new Word(words.get(i).start(), end, words.get(i).folded(), semicolon));
      if (stop < gap.length()) {
        endSentence();
      }
    }
    endSentence();
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
      sentence = new ArrayList<>();
    }
  }

  /** Whether a sentence ends at a place behind a word. */
  private boolean endsSentence(int word, int at) {
    String rest = text.substring(at + 1);
    return switch (text.charAt(at)) {
      case '!', '?' -> true;
      case '.' -> endsWithStop(word, at, rest);
      case '\n' -> rest.startsWith("\n") || isBeforeNothingOrHeading(word);
      default -> false;
    };
  }

  private boolean endsWithStop(int word, int at, String rest) {
    String behind =
        CharMatcher.anyOf(")]\"\u201D\u2019")
            .or(CharMatcher.forPredicate(c -> Words.isSpace(c)))
            .trimLeadingFrom(rest);
    boolean shortened =
        words.get(word).end() == at && Words.isAbbreviation(words.get(word).folded());
    return behind.isEmpty() || (behind.length() < rest.length() && !shortened);
  }

  private boolean isBeforeNothingOrHeading(int word) {
    int next = word + 1;
    while (next < words.size() && text.charAt(words.get(next).start()) == '&') {
      next++;
    }
    if (next >= words.size()) {
      return true;
    }
    String run = text.substring(words.get(next).start(), words.get(next).end());
    int apostrophe = CharMatcher.forPredicate(c -> Words.isApostrophe(c)).indexIn(run);
    String first = apostrophe < 0 ? run : run.substring(0, apostrophe);
    return CharMatcher.inRange('A', 'Z').matches(run.charAt(0))
        && CharMatcher.ascii().matchesAllOf(first)
        && openers.contains(Words.fold(first));
  }
}
