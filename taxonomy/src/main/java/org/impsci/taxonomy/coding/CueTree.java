package org.impsci.taxonomy.coding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
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

  /** The phrases that all cues of a coder may stand for. */
  static final int MOST_PHRASES = 50_000;

  private static final int[] NONE = {};

  /** The node from which the phrases of the codebooks that were given are entered. */
  private static final int CUES = 0;

  /** The nodes for those of this package, in the order of {@link DiscourseSigns#books()}. */
  private static final int HEADINGS = 1;

  private static final int SIGNS = 2;
  private static final int ENTRANCES = 3;

  private final ImmutableList<Target> targets;
  private final ImmutableList<Cue> cues;
  private final int[] cueOfTarget;
  private final boolean[] wantsCompany;
  private final int bookCount;
  private final Lexicon lexicon;
  private final DiscourseSigns discourse;
  private final boolean[] opensSection;

  private final Edges edges;
  private final NumberLists targetsOfNode;
  private final NumberLists gapsOfNode;

  /** For each node, whether a target or a gap is there. */
  private final boolean[] isStop;

  /** The pairs of a node and a class of words that leads on from it. */
  private final PairFilter leadsOn;

  private final Roots cueRoots;
  private final Roots headingRoots;
  private final Roots signRoots;

  /** What begins at words of each class, with all the nodes entered there taken together. */
  static final class Roots {

    private final NumberLists nodes;
    private final NumberLists targets;
    private final NumberLists gaps;
    private final boolean[] isStop;

    /** The pairs of a class and another with which something goes on. */
    private final PairFilter pairs;

    private Roots(
        List<int[]> nodesOfClass,
        NumberLists targetsOfNode,
        NumberLists gapsOfNode,
        PairFilter pairs) {
      this.pairs = pairs;
      nodes = new NumberLists(nodesOfClass);
      targets = targetsOfNode.joined(nodes);
      gaps = gapsOfNode.joined(nodes);
      isStop = new boolean[nodes.size()];
      for (int i = 0; i < isStop.length; i++) {
        isStop[i] = !targets.isEmpty(i) || !gaps.isEmpty(i);
      }
    }

    /** Whether something may begin at a word of a class that is followed by one of another. */
    boolean mayBegin(int wordClass, int nextClass) {
      return isStop[wordClass] || pairs.mayHold(wordClass, nextClass);
    }

    /** Whether a word of a class may lead on from the nodes entered at a word of another. */
    boolean mayGoOn(int wordClass, int nextClass) {
      return pairs.mayHold(wordClass, nextClass);
    }

    /** For each class, the nodes entered at its words. */
    NumberLists nodes() {
      return nodes;
    }

    /** For each class, the targets reached at its words. */
    NumberLists targets() {
      return targets;
    }

    /** For each class, the gaps that begin behind its words; see {@link CueTree#gapsAt}. */
    NumberLists gaps() {
      return gaps;
    }
  }

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

    edges = builder.edges;
    targetsOfNode = new NumberLists(builder.targetsOfNode);
    gapsOfNode = new NumberLists(builder.gapsOfNode);
    isStop = new boolean[targetsOfNode.size()];
    for (int i = 0; i < isStop.length; i++) {
      isStop[i] = !targetsOfNode.isEmpty(i) || !gapsOfNode.isEmpty(i);
    }
    NumberLists classes = lexicon.elements().inverse(builder.elements.size());
    leadsOn = leadsOn(classes);
    cueRoots = roots(CUES, classes);
    headingRoots = roots(HEADINGS, classes);
    signRoots = roots(SIGNS, classes);
  }

  private PairFilter leadsOn(NumberLists classes) {
    long pairs = 0;
    for (int i = 0; i < edges.count(); i++) {
      pairs += classes.length(edges.element(i));
    }
    PairFilter filter = new PairFilter(pairs);
    for (int i = 0; i < edges.count() && !filter.isOpen(); i++) {
      int element = edges.element(i);
      for (int c = classes.from(element); c < classes.to(element); c++) {
        filter.add(edges.node(i), classes.at(c));
      }
    }
    return filter;
  }

  private Roots roots(int entrance, NumberLists classes) {
    List<int[]> nodes = new ArrayList<>(Collections.nCopies(lexicon.classCount(), NONE));
    int[] elementOfRoot = new int[targetsOfNode.size()];
    for (int i = 0; i < edges.count(); i++) {
      if (edges.node(i) == entrance) {
        int element = edges.element(i);
        elementOfRoot[edges.end(i)] = element + 1;
        for (int c = classes.from(element); c < classes.to(element); c++) {
          nodes.set(classes.at(c), with(nodes.get(classes.at(c)), edges.end(i)));
        }
      }
    }
    return new Roots(nodes, targetsOfNode, gapsOfNode, beginnings(elementOfRoot, classes));
  }

  private PairFilter beginnings(int[] elementOfRoot, NumberLists classes) {
    long pairs = 0;
    for (int i = 0; i < edges.count(); i++) {
      int first = elementOfRoot[edges.node(i)] - 1;
      pairs += first < 0 ? 0 : (long) classes.length(first) * classes.length(edges.element(i));
    }
    PairFilter filter = new PairFilter(pairs);
    for (int i = 0; i < edges.count() && !filter.isOpen(); i++) {
      int first = elementOfRoot[edges.node(i)] - 1;
      if (first >= 0) {
        int second = edges.element(i);
        for (int f = classes.from(first); f < classes.to(first); f++) {
          for (int c = classes.from(second); c < classes.to(second); c++) {
            filter.add(classes.at(f), classes.at(c));
          }
        }
      }
    }
    return filter;
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

  /** Where the phrases of the codebooks that were given begin. */
  Roots cueRoots() {
    return cueRoots;
  }

  /** Where headings begin. */
  Roots headingRoots() {
    return headingRoots;
  }

  /** Where the signs of the discourse begin. */
  Roots signRoots() {
    return signRoots;
  }

  /** The node that an element leads to; 0 if there is none. */
  int next(int node, int element) {
    return edges.next(node, element);
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
    return isStop[node];
  }

  /** Whether a word of a class may lead on from a node; if not, none does. */
  boolean mayLeadOn(int node, int wordClass) {
    return leadsOn.mayHold(node, wordClass);
  }

  /** The tree while it grows. */
  private static final class Builder {

    final Lexicon.Builder lexicon = new Lexicon.Builder();
    final Edges edges = new Edges();
    private int phrases;

    final List<int[]> targetsOfNode = new ArrayList<>();
    final List<int[]> gapsOfNode = new ArrayList<>();
    final ImmutableList<Target> sortedTargets;
    final boolean[] wantsCompany;
    final Map<String, Integer> elements = new HashMap<>();

    Builder(List<Codebook> codebooks, int given) {
      for (int i = 0; i < ENTRANCES; i++) {
        addNode();
      }
      List<Target> found = new ArrayList<>();
      List<Boolean> company = new ArrayList<>();
      for (int book = 0; book < codebooks.size(); book++) {
        Codebook codebook = codebooks.get(book);
        for (Code code : codebook.codes()) {
          for (CueFamily family : code.families()) {
            Collector collector =
                new Collector(
                    codebook.id(), code.code(), family.name(), book, company.size(), book >= given);
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
        Target target = sortedTargets.get(i);
        add(i, target.cue(), Math.max(CUES, HEADINGS + target.book() - given));
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

    private void add(int target, Cue cue, int entrance) {
      try {
        List<List<CuePattern.Element>> sequences = CuePattern.parse(cue.phrase());
        phrases += sequences.size();
        if (phrases > MOST_PHRASES) {
          throw new CuePattern.Malformed(
              "with those before it, stands for more than " + MOST_PHRASES + " phrases", 0);
        }
        for (List<CuePattern.Element> sequence : sequences) {
          int at = entrance;
          for (CuePattern.Element element : sequence) {
            at =
                element instanceof CuePattern.Gap gap
                    ? behind(at, gap.words())
                    : next(at, element(element));
          }
          int[] ended = targetsOfNode.get(at);
          if (ended.length == 0 || ended[ended.length - 1] != target) {
            targetsOfNode.set(at, with(ended, target));
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

    private int addNode() {
      targetsOfNode.add(NONE);
      gapsOfNode.add(NONE);
      return targetsOfNode.size() - 1;
    }

    private int next(int node, int element) {
      int known = edges.next(node, element);
      if (known != 0) {
        return known;
      }
      int end = addNode();
      edges.add(node, element, end);
      return end;
    }

    private int behind(int node, int words) {
      int[] gaps = gapsOfNode.get(node);
      for (int i = 0; i < gaps.length; i += 2) {
        if (gaps[i] == words) {
          return gaps[i + 1];
        }
      }
      int end = addNode();
      gapsOfNode.set(node, with(with(gaps, words), end));
      return end;
    }

    private int element(CuePattern.Element element) {
      int number = elements.size();
      Integer known = elements.putIfAbsent(element.key(), number);
      if (known != null) {
        return known;
      }
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
