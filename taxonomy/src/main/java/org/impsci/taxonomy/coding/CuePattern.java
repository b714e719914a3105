package org.impsci.taxonomy.coding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cue taken apart: every sequence of words, stems and gaps that it stands for.
 *
 * <p>The language is described at {@link CueFamily}.
 */
final class CuePattern {

  static final int MOST_SEQUENCES = 1_000;
  static final int MOST_ELEMENTS = 32;
  static final int MOST_CHARACTERS = 4_000;
  static final int DEEPEST_BRACKETS = 16;
  static final int LONGEST_WORD = 100;
  private static final int SHORTEST_STEM = 3;

  /** What one place of a sequence takes. */
  sealed interface Element {

    /** What equal elements share, and no others: quicker to compare than they are in a new JVM. */
    String key();
  }

  /** One word, in any of its forms. */
  record Word(String folded) implements Element {
    @Override
    public String key() {
      return folded;
    }
  }

  /** A word that begins so. */
  record Stem(String folded) implements Element {
    @Override
    public String key() {
      return folded + "*";
    }
  }

  /** One of these words and stems: one place of the tree, where each by itself would take many. */
  record OneOf(List<Element> choices) implements Element {
    @Override
    public String key() {
      StringBuilder keys = new StringBuilder();
      for (Element choice : choices) {
        keys.append('|').append(choice.key());
      }
      return keys.toString();
    }
  }

  /** Up to so many words, whatever they are. */
  record Gap(int words) implements Element {
    @Override
    public String key() {
      return "<" + words + ">";
    }
  }

  /** What is wrong with a cue, and where in it. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String problem, int position) {
      super(problem + " at position " + (position + 1));
    }
  }

  private final String cue;
  private int at;
  private int depth;

  private CuePattern(String cue) {
    this.cue = cue;
  }

  static List<List<Element>> parse(String cue) throws Malformed {
    if (cue.length() > MOST_CHARACTERS) {
      throw new Malformed("longer than " + MOST_CHARACTERS + " characters", MOST_CHARACTERS);
    }
    CuePattern pattern = new CuePattern(cue);
    List<List<Element>> sequences = pattern.alternatives(false);
    if (pattern.at < cue.length()) {
      throw new Malformed("\"" + cue.charAt(pattern.at) + "\" closes nothing", pattern.at);
    }
    for (List<Element> sequence : sequences) {
      pattern.check(sequence);
    }
    return sequences;
  }

  private void check(List<Element> sequence) throws Malformed {
    if (sequence.isEmpty()) {
      throw new Malformed("no word is required", 0);
    }
    if (sequence.size() > MOST_ELEMENTS) {
      throw new Malformed("longer than " + MOST_ELEMENTS + " words and gaps", 0);
    }
    if (sequence.get(0) instanceof Gap || sequence.get(sequence.size() - 1) instanceof Gap) {
      throw new Malformed("a gap must stand between words", 0);
    }
    for (int i = 1; i < sequence.size(); i++) {
      if (sequence.get(i) instanceof Gap && sequence.get(i - 1) instanceof Gap) {
        throw new Malformed("a gap must stand between words", 0);
      }
    }
  }

  private List<List<Element>> alternatives(boolean nested) throws Malformed {
    List<List<Element>> all = new ArrayList<>(sequence());
    while (nested && at < cue.length() && cue.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<List<Element>> sequence() throws Malformed {
    List<List<Element>> sequences = List.of(List.of());
    while (at < cue.length()) {
      char c = cue.charAt(at);
      if (c == '(' || c == '[') {
        sequences = product(sequences, group(c));
      } else if (c == '<') {
        sequences = product(sequences, List.of(List.of(gap())));
      } else if (c == ')' || c == ']' || c == '|') {
        return sequences;
      } else if (c == '>' || c == '*') {
        throw new Malformed("\"" + c + "\" follows nothing", at);
      } else {
        int next = at;
        while (next < cue.length() && "()[]<>|".indexOf(cue.charAt(next)) < 0) {
          next++;
        }
        sequences = product(sequences, List.of(words(next)));
      }
    }
    return sequences;
  }

  private List<List<Element>> group(char opening) throws Malformed {
    int opened = at;
    char closing = opening == '(' ? ')' : ']';
    at++;
    depth++;
    if (depth > DEEPEST_BRACKETS) {
      throw new Malformed("brackets in more than " + DEEPEST_BRACKETS + " others", opened);
    }
    List<List<Element>> inner = alternatives(true);
    depth--;
    if (at >= cue.length() || cue.charAt(at) != closing) {
      throw new Malformed("\"" + opening + "\" is not closed", opened);
    }
    at++;
    for (List<Element> alternative : inner) {
      if (alternative.isEmpty()) {
        throw new Malformed("an alternative is empty", opened);
      }
    }
    inner = merged(inner);
    if (opening == '[') {
      inner.add(List.of());
    }
    return inner;
  }

  /** Alternatives with those of one word each put together. */
  private static List<List<Element>> merged(List<List<Element>> alternatives) {
    List<List<Element>> merged = new ArrayList<>();
    Map<String, Element> single = new LinkedHashMap<>();
    for (List<Element> alternative : alternatives) {
      if (alternative.size() == 1 && !(alternative.get(0) instanceof Gap)) {
        Element element = alternative.get(0);
        for (Element one : element instanceof OneOf some ? some.choices() : alternative) {
          single.putIfAbsent(one.key(), one);
        }
      } else {
        merged.add(alternative);
      }
    }
    if (!single.isEmpty()) {
      List<Element> choices = ImmutableList.copyOf(single.values());
      merged.add(0, List.of(choices.size() == 1 ? choices.get(0) : new OneOf(choices)));
    }
    return merged;
  }

  private Gap gap() throws Malformed {
    int opened = at;
    int close = cue.indexOf('>', at);
    String number = close < 0 ? "" : cue.substring(at + 1, close).strip();
    if (number.length() != 1 || "123456789".indexOf(number) < 0) {
      throw new Malformed(
          "a gap is a number of words in 1.." + CueFamily.LONGEST_GAP + " between < and >", opened);
    }
    at = close + 1;
    return new Gap(Integer.parseInt(number));
  }

  /** The plain words up to a position; a star directly behind one makes it a stem. */
  private List<Element> words(int end) throws Malformed {
    ImmutableList.Builder<Element> elements = ImmutableList.builder();
    String plain = cue.substring(0, end);
    for (Words.Word word : Words.of(plain.substring(at))) {
      int after = at + word.end();
      String folded = word.folded();
      if (folded.length() > LONGEST_WORD) {
        throw new Malformed("a word has more than " + LONGEST_WORD + " letters", at + word.start());
      }
      boolean star = after < end && plain.charAt(after) == '*';
      if (star && folded.length() < SHORTEST_STEM) {
        throw new Malformed(
            "stem \"" + folded + "*\" is shorter than " + SHORTEST_STEM + " letters", at);
      }
      elements.add(star ? new Stem(folded) : new Word(folded));
    }
    int star = plain.indexOf('*', at);
    while (star >= 0) {
      if (star == 0 || !Character.isLetterOrDigit(plain.charAt(star - 1))) {
        throw new Malformed("\"*\" follows no word", star);
      }
      star = plain.indexOf('*', star + 1);
    }
    at = end;
    return elements.build();
  }

  private List<List<Element>> product(List<List<Element>> left, List<List<Element>> right)
      throws Malformed {
    if ((long) left.size() * right.size() > MOST_SEQUENCES) {
      throw new Malformed("stands for more than " + MOST_SEQUENCES + " phrases", at);
    }
    if (left.size() == 1 && left.get(0).isEmpty()) {
      return right;
    }
    List<List<Element>> joined = new ArrayList<>(left.size() * right.size());
    for (List<Element> head : left) {
      for (List<Element> tail : right) {
        List<Element> both = new ArrayList<>(head.size() + tail.size());
        both.addAll(head);
        both.addAll(tail);
        joined.add(both);
      }
    }
    return joined;
  }
}
