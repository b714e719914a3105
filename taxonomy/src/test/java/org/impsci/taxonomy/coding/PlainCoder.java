package org.impsci.taxonomy.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Codes texts word by word, the plain way: what the coder finds by other means is to be the same.
 */
final class PlainCoder {

  /** What a cue stands for. */
  record Target(String codebook, String code, String family, String cue, boolean unless) {

    boolean sameFamily(Target other) {
      return codebook.equals(other.codebook)
          && code.equals(other.code)
          && family.equals(other.family);
    }
  }

  /** A cue found from one word to another, both included. */
  record Match(int first, int last, Target target) {

    /** Whether another match covers these words and more. */
    boolean isWithin(Match other) {
      return last <= other.last && (first != other.first || last != other.last);
    }

    /** Whether another cue of the family found the same words. */
    boolean repeats(Match other) {
      return first == other.first && last == other.last && target.sameFamily(other.target);
    }
  }

  /** A sentence in which a family of cues is meant otherwise. */
  private record Sentence(int number, String codebook, String code, String family) {
    static Sentence of(Words text, Match match) {
      Target target = match.target();
      return new Sentence(
          text.sentence(match.first()), target.codebook(), target.code(), target.family());
    }
  }

  /** A place in the tree: which words lead on, which cues end here. */
  private static final class Node {
    final Map<Integer, Node> next = new HashMap<>();
    final Map<Integer, Node> gaps = new HashMap<>();
    final List<Target> targets = new ArrayList<>();
  }

  /** A node that is being followed, and how many words may still be passed over before it. */
  private record State(Node node, int skips) {}

  private static final int[] NO_IDS = {};

  /** In this order, matches that contain others come before them. */
  private static final Comparator<Match> BY_PLACE =
      Comparator.comparingInt(Match::first)
          .thenComparing(Comparator.comparingInt(Match::last).reversed())
          .thenComparing(match -> match.target().codebook())
          .thenComparing(match -> match.target().code())
          .thenComparing(match -> match.target().family())
          .thenComparing(match -> match.target().cue());

  private final Node root = new Node();
  private final Map<CuePattern.Element, Integer> ids = new HashMap<>();
  private final Map<String, int[]> words = new HashMap<>();
  private final Map<String, int[]> stems = new HashMap<>();
  private int shortestStem = Integer.MAX_VALUE;
  private int longestStem;

  static PlainCoder compile(List<Codebook> codebooks) {
    PlainCoder automaton = new PlainCoder();
    for (Codebook book : codebooks) {
      for (Code code : book.codes()) {
        for (CueFamily family : code.families()) {
          for (String cue : family.cues()) {
            automaton.add(new Target(book.codebook(), code.code(), family.name(), cue, false));
          }
          for (String cue : family.unless()) {
            automaton.add(new Target(book.codebook(), code.code(), family.name(), cue, true));
          }
        }
      }
    }
    return automaton;
  }

  private void add(Target target) {
    try {
      for (List<CuePattern.Element> sequence : CuePattern.parse(target.cue())) {
        Node node = root;
        for (CuePattern.Element element : sequence) {
          node =
              element instanceof CuePattern.Gap gap
                  ? node.gaps.computeIfAbsent(gap.words(), n -> new Node())
                  : node.next.computeIfAbsent(id(element), n -> new Node());
        }
        if (!node.targets.contains(target)) {
          node.targets.add(target);
        }
      }
    } catch (CuePattern.Malformed e) {
      throw new IllegalArgumentException(e);
    }
  }

  private int id(CuePattern.Element element) {
    Integer known = ids.get(element);
    if (known != null) {
      return known;
    }
    int id = ids.size();
    ids.put(element, id);
    list(element, id);
    return id;
  }

  private void list(CuePattern.Element element, int id) {
    if (element instanceof CuePattern.Word word) {
      for (String form : Spelling.ofWord(word.folded())) {
        words.merge(form, new int[] {id}, PlainCoder::joined);
      }
    } else if (element instanceof CuePattern.Stem stem) {
      for (String form : Spelling.ofStem(stem.folded())) {
        stems.merge(form, new int[] {id}, PlainCoder::joined);
        shortestStem = Math.min(shortestStem, form.length());
        longestStem = Math.max(longestStem, form.length());
      }
    } else if (element instanceof CuePattern.OneOf some) {
      some.choices().forEach(choice -> list(choice, id));
    }
  }

  private static int[] joined(int[] left, int[] right) {
    int[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  List<Match> find(Words text) {
    int[][] idsOf = new int[text.count()][];
    for (int i = 0; i < text.count(); i++) {
      idsOf[i] = idsOf(text.folded(i));
    }
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < text.count(); i++) {
      for (int id : idsOf[i]) {
        Node node = root.next.get(id);
        if (node != null) {
          follow(text, idsOf, i, node, found);
        }
      }
    }
    return select(text, found);
  }

  private void follow(Words text, int[][] idsOf, int first, Node entered, List<Match> found) {
    List<State> states = new ArrayList<>();
    enter(entered, first, first, states, found);
    int sentence = text.sentence(first);
    for (int i = first + 1;
        !states.isEmpty() && i < text.count() && text.sentence(i) == sentence;
        i++) {
      List<State> following = new ArrayList<>();
      for (State state : states) {
        for (int id : idsOf[i]) {
          Node node = state.node().next.get(id);
          if (node != null) {
            enter(node, first, i, following, found);
          }
        }
        if (state.skips() > 0) {
          keep(following, new State(state.node(), state.skips() - 1));
        }
      }
      states = following;
    }
  }

  private static void enter(Node node, int first, int last, List<State> states, List<Match> found) {
    for (Target target : node.targets) {
      found.add(new Match(first, last, target));
    }
    if (!node.next.isEmpty()) {
      keep(states, new State(node, 0));
    }
    node.gaps.forEach((words, behind) -> keep(states, new State(behind, words)));
  }

  /** Keeps one state for a node, the one that may pass over most: this bounds the work. */
  private static void keep(List<State> states, State state) {
    for (int i = 0; i < states.size(); i++) {
      if (states.get(i).node() == state.node()) {
        if (states.get(i).skips() < state.skips()) {
          states.set(i, state);
        }
        return;
      }
    }
    states.add(state);
  }

  private int[] idsOf(String word) {
    int[] exact = words.getOrDefault(word, NO_IDS);
    int longest = Math.min(longestStem, word.length());
    for (int length = shortestStem; length <= longest; length++) {
      int[] begun = stems.get(word.substring(0, length));
      if (begun != null) {
        exact = exact.length == 0 ? begun : joined(exact, begun);
      }
    }
    return exact;
  }

  private static List<Match> select(Words text, List<Match> found) {
    Set<Sentence> meantOtherwise = new HashSet<>();
    for (Match match : found) {
      if (match.target().unless()) {
        meantOtherwise.add(Sentence.of(text, match));
      }
    }
    List<Match> meant =
        found.stream()
            .filter(match -> !match.target().unless())
            .filter(match -> !meantOtherwise.contains(Sentence.of(text, match)))
            .sorted(BY_PLACE)
            .toList();
    Map<String, Match> longest = new HashMap<>();
    List<Match> selected = new ArrayList<>();
    for (Match match : meant) {
      Match container = longest.get(match.target().codebook());
      if (container != null && match.isWithin(container)) {
        continue;
      }
      if (selected.isEmpty() || !match.repeats(selected.get(selected.size() - 1))) {
        selected.add(match);
      }
      if (container == null || match.last() > container.last()) {
        longest.put(match.target().codebook(), match);
      }
    }
    return selected;
  }
}
