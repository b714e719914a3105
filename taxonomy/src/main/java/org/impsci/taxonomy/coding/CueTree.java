package org.impsci.taxonomy.coding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impsci.core.InvalidDataException;

/**
 * The cues of codebooks as a tree over words, entered at every word of a text. A node is a number;
 * what leads on from it and what ends at it lie in arrays.
 */
final class CueTree {

  /** What a phrase is for in its family. */
  enum Role {
    /** It is a cue. */
    CUE,
    /** Where it stands in the sentence, no cue of its family counts. */
    UNLESS,
    /** It must stand in the sentence for a cue of its family to count. */
    WITH,
    /** Directly after it, no cue of its family counts. */
    NOT_AFTER,
    /** Directly before it, no cue of its family counts. */
    NOT_BEFORE
  }

  /**
   * What a phrase of a codebook stands for.
   *
   * @param book the number of its codebook
   * @param family the number of its family of cues
   * @param isOfDiscourse whether its codebook is one of this package
   */
  record Target(Cue cue, Role role, int book, int family, boolean isOfDiscourse) {}

  private static final int[] NONE = {};

  private final ImmutableList<Target> targets;
  private final ImmutableList<Cue> cues;
  private final int[] cueOfTarget;
  private final boolean[] wantsCompany;
  private final int bookCount;
  private final Lexicon lexicon;
  private final DiscourseSigns discourse;
  private final boolean[] opensSection;

  /** Stands for what may follow whatever the next word is; every class has it. */
  private static final long ANY = 1L << 63;

  private final NumberLists targetsOfNode;
  private final NumberLists gapsOfNode;

  /** For each node, the bits of what leads on; {@link #ANY} if a target or a gap is there. */
  private final long[] nextBits;

  private final long[] elementBits;
  private final NumberLists rootsOfClass;

  /** For each class, the bits of what leads on from its roots. */
  private final long[] openBits;

  private final long[] edgeKeys;
  private final int[] edgeNodes;

  private CueTree(Builder builder, int bookCount) {
    targets = builder.sortedTargets;
    this.bookCount = bookCount;
    wantsCompany = builder.wantsCompany;
    cueOfTarget = new int[targets.size()];
    ImmutableList.Builder<Cue> found = ImmutableList.builder();
    int count = 0;
    for (int i = 0; i < cueOfTarget.length; i++) {
      cueOfTarget[i] = -1;
      if (targets.get(i).role() == Role.CUE && targets.get(i).book() < bookCount) {
        cueOfTarget[i] = count++;
        found.add(targets.get(i).cue());
      }
    }
    cues = found.build();
    lexicon = builder.lexicon.build();
    discourse = new DiscourseSigns(targets);
    opensSection = DiscourseSigns.classesThatOpenSections(lexicon);

    int nodes = builder.nodes.size();
    List<int[]> targetLists = new ArrayList<>(nodes);
    List<int[]> gapLists = new ArrayList<>(nodes);
    nextBits = new long[nodes];
    int edges = 0;
    for (Node node : builder.nodes) {
      edges += node.next.size();
    }
    edgeKeys = new long[Integer.highestOneBit(edges + 4) * 4];
    edgeNodes = new int[edgeKeys.length];
    for (int i = 0; i < nodes; i++) {
      Node node = builder.nodes.get(i);
      targetLists.add(node.targets);
      gapLists.add(node.gaps);
      for (int element : node.next.keySet()) {
        nextBits[i] |= bit(element);
      }
      if (node.targets.length > 0 || node.gaps.length > 0) {
        nextBits[i] |= ANY;
      }
      if (i > 0) {
        int from = i;
        node.next.forEach((element, to) -> addEdge(from, element, to));
      }
    }
    targetsOfNode = new NumberLists(targetLists);
    gapsOfNode = new NumberLists(gapLists);
    elementBits = new long[lexicon.classCount()];
    openBits = new long[elementBits.length];
    List<int[]> rootLists = new ArrayList<>(elementBits.length);
    Map<Integer, Integer> roots = builder.nodes.get(0).next;
    NumberLists elements = lexicon.elements();
    for (int i = 0; i < elementBits.length; i++) {
      int[] list = NONE;
      elementBits[i] = ANY;
      for (int e = elements.from(i); e < elements.to(i); e++) {
        elementBits[i] |= bit(elements.at(e));
        Integer root = roots.get(elements.at(e));
        if (root != null) {
          list = with(list, root);
          openBits[i] |= nextBits[root];
        }
      }
      rootLists.add(list);
    }
    rootsOfClass = new NumberLists(rootLists);
  }

  private void addEdge(int node, int element, int to) {
    int slot = edgeSlot(node, element);
    while (edgeKeys[slot] != 0) {
      slot = (slot + 1) & (edgeKeys.length - 1);
    }
    edgeKeys[slot] = edgeKey(node, element);
    edgeNodes[slot] = to;
  }

  private static long edgeKey(int node, int element) {
    return ((long) node << 32) | (element + 1);
  }

  private int edgeSlot(int node, int element) {
    long mixed = edgeKey(node, element) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 36) & (edgeKeys.length - 1);
  }

  private static long bit(int element) {
    return 1L << (((element * 0x9E3779B1) >>> 24) % 63);
  }

  static int[] with(int[] numbers, int number) {
    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = number;
    return more;
  }

  /**
   * Compiles codebooks.
   *
   * @throws InvalidDataException if a phrase is malformed; the message names codebook, code, cue
   *     and position
   */
  static CueTree compile(List<Codebook> codebooks) {
    List<Codebook> all =
        ImmutableList.<Codebook>builder().addAll(codebooks).addAll(DiscourseSigns.books()).build();
    return new CueTree(new Builder(all, codebooks.size()), codebooks.size());
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** What the phrases of the codebooks of this package say about the text around them. */
  DiscourseSigns discourse() {
    return discourse;
  }

  /** Whether a word of a class may be the first of a heading. */
  boolean opensSection(int wordClass) {
    return opensSection[wordClass];
  }

  /** The targets, by codebook, code, family and phrase. */
  ImmutableList<Target> targets() {
    return targets;
  }

  /** The cues of the codebooks that were given, in the order of the targets. */
  ImmutableList<Cue> cues() {
    return cues;
  }

  /** The place of a target among the cues; -1 if it is not among them. */
  int cueOfTarget(int target) {
    return cueOfTarget[target];
  }

  int bookCount() {
    return bookCount;
  }

  int familyCount() {
    return wantsCompany.length;
  }

  /** Whether cues of a family count only where another phrase stands in the sentence. */
  boolean wantsCompany(int family) {
    return wantsCompany[family];
  }

  /** For each class, the nodes entered at its words. */
  NumberLists roots() {
    return rootsOfClass;
  }

  /** The node that an element leads to; 0 if there is none. */
  int next(int node, int element) {
    int slot = edgeSlot(node, element);
    long key = edgeKey(node, element);
    while (edgeKeys[slot] != 0) {
      if (edgeKeys[slot] == key) {
        return edgeNodes[slot];
      }
      slot = (slot + 1) & (edgeKeys.length - 1);
    }
    return 0;
  }

  /** For each node, the targets reached there. */
  NumberLists targetsAt() {
    return targetsOfNode;
  }

  /**
   * For each node, the gaps that begin there: pairs of the words passed over at most, and the node
   * behind.
   */
  NumberLists gapsAt() {
    return gapsOfNode;
  }

  /** Whether a target or a gap is at a node. */
  boolean isStop(int node) {
    return nextBits[node] < 0;
  }

  /** Whether a word of a class may lead on from a node; if not, none does. */
  boolean mayLeadOn(int node, int wordClass) {
    return (nextBits[node] & elementBits[wordClass] & ~ANY) != 0;
  }

  /** Whether a cue may begin at a word of a class that is followed by one of another. */
  boolean mayBegin(int wordClass, int nextClass) {
    return (openBits[wordClass] & elementBits[nextClass]) != 0;
  }

  /** A node while the tree grows. */
  private static final class Node {
    final Map<Integer, Integer> next = new LinkedHashMap<>(2);
    int[] gaps = NONE;
    int[] targets = NONE;
  }

  /** The tree while it grows. */
  private static final class Builder {

    final Lexicon.Builder lexicon = new Lexicon.Builder();
    final List<Node> nodes = new ArrayList<>();
    final ImmutableList<Target> sortedTargets;
    final boolean[] wantsCompany;
    private final Map<CuePattern.Element, Integer> elements = new HashMap<>();

    Builder(List<Codebook> codebooks, int given) {
      nodes.add(new Node());
      List<Target> found = new ArrayList<>();
      List<Boolean> company = new ArrayList<>();
      for (int book = 0; book < codebooks.size(); book++) {
        Codebook codebook = codebooks.get(book);
        for (Code code : codebook.codes()) {
          for (CueFamily family : code.families()) {
            Collector collector =
                new Collector(
                    codebook.codebook(),
                    code.code(),
                    family.name(),
                    book,
                    company.size(),
                    book >= given);
            collector.add(family.cues(), Role.CUE, found);
            collector.add(family.unless(), Role.UNLESS, found);
            collector.add(family.with(), Role.WITH, found);
            collector.add(family.notAfter(), Role.NOT_AFTER, found);
            collector.add(family.notBefore(), Role.NOT_BEFORE, found);
            company.add(!family.with().isEmpty());
          }
        }
      }
      found.sort(CueTree::compare);
      sortedTargets = ImmutableList.copyOf(found);
      wantsCompany = new boolean[company.size()];
      for (int i = 0; i < wantsCompany.length; i++) {
        wantsCompany[i] = company.get(i);
      }
      for (int i = 0; i < sortedTargets.size(); i++) {
        add(i, sortedTargets.get(i).cue());
      }
    }

    private record Collector(
        String codebook, String code, String family, int book, int number, boolean isOfDiscourse) {
      void add(List<String> phrases, Role role, List<Target> targets) {
        for (String phrase : phrases) {
          targets.add(
              new Target(
                  new Cue(codebook, code, family, phrase), role, book, number, isOfDiscourse));
        }
      }
    }

    private void add(int target, Cue cue) {
      try {
        for (List<CuePattern.Element> sequence : CuePattern.parse(cue.phrase())) {
          int at = 0;
          for (CuePattern.Element element : sequence) {
            at =
                element instanceof CuePattern.Gap gap
                    ? behind(nodes.get(at), gap.words())
                    : next(nodes.get(at), element(element));
          }
          Node end = nodes.get(at);
          if (end.targets.length == 0 || end.targets[end.targets.length - 1] != target) {
            end.targets = with(end.targets, target);
          }
        }
      } catch (CuePattern.Malformed e) {
        throw new InvalidDataException(
            "codebook " + cue.codebook(),
            "",
            "code \"%s\", cue \"%s\": %s".formatted(cue.code(), cue.phrase(), e.getMessage()),
            e);
      }
    }

    private int next(Node node, int element) {
      Integer known = node.next.get(element);
      if (known != null) {
        return known;
      }
      nodes.add(new Node());
      node.next.put(element, nodes.size() - 1);
      return nodes.size() - 1;
    }

    private int behind(Node node, int words) {
      for (int i = 0; i < node.gaps.length; i += 2) {
        if (node.gaps[i] == words) {
          return node.gaps[i + 1];
        }
      }
      nodes.add(new Node());
      node.gaps = with(with(node.gaps, words), nodes.size() - 1);
      return nodes.size() - 1;
    }

    private int element(CuePattern.Element element) {
      Integer known = elements.get(element);
      if (known != null) {
        return known;
      }
      int number = elements.size();
      elements.put(element, number);
      list(element, number);
      return number;
    }

    private void list(CuePattern.Element element, int number) {
      if (element instanceof CuePattern.Word word) {
        for (String form : Spelling.ofWord(word.folded())) {
          lexicon.word(form, number);
        }
      } else if (element instanceof CuePattern.Stem stem) {
        for (String form : Spelling.ofStem(stem.folded())) {
          lexicon.stem(form, number);
        }
      } else if (element instanceof CuePattern.OneOf some) {
        for (CuePattern.Element choice : some.choices()) {
          list(choice, number);
        }
      }
    }
  }

  private static int compare(Target left, Target right) {
    int byBook = left.cue().codebook().compareTo(right.cue().codebook());
    if (byBook != 0) {
      return byBook;
    }
    int byCode = left.cue().code().compareTo(right.cue().code());
    if (byCode != 0) {
      return byCode;
    }
    int byFamily = left.cue().family().compareTo(right.cue().family());
    return byFamily != 0 ? byFamily : left.cue().phrase().compareTo(right.cue().phrase());
  }
}
