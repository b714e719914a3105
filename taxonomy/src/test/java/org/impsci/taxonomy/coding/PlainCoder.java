package org.impsci.taxonomy.coding;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Codes texts word by word, the plain way: what the coder finds by other means is to be the same.
 */
final class PlainCoder {

  /** What a phrase stands for in its family. */
  private record Target(Cue cue, CueTree.Role role, boolean wantsCompany) {

    boolean isOf(Target other) {
      return cue.codebook().equals(other.cue.codebook())
          && cue.code().equals(other.cue.code())
          && cue.family().equals(other.cue.family());
    }
  }

  /** One way to say a phrase. */
  private record Sequence(Target target, List<CuePattern.Element> elements) {}

  /** A phrase found from one word of a sentence to another, both included. */
  private record Match(int first, int last, Target target) {

    boolean isWithin(Match other) {
      return last <= other.last && (first != other.first || last != other.last);
    }

    boolean repeats(Match other) {
      return first == other.first && last == other.last && target.isOf(other.target);
    }
  }

  /** Matches that contain others come before them. */
  private static final Comparator<Match> BY_PLACE =
      Comparator.comparingInt(Match::first)
          .thenComparing(Comparator.comparingInt(Match::last).reversed())
          .thenComparing(match -> match.target().cue().codebook())
          .thenComparing(match -> match.target().cue().code())
          .thenComparing(match -> match.target().cue().family())
          .thenComparing(match -> match.target().cue().phrase());

  /** Finds the phrases of some codebooks. */
  private static final class Finder {

    private final List<Sequence> sequences = new ArrayList<>();
    private final Map<CuePattern.Element, List<String>> forms = new HashMap<>();
    private final Map<String, List<Sequence>> byFirstWord = new HashMap<>();

    Finder(List<Codebook> codebooks) {
      for (Codebook book : codebooks) {
        for (Code code : book.codes()) {
          for (CueFamily family : code.families()) {
            family.cues().forEach(cue -> add(book, code, family, cue, CueTree.Role.CUE));
            family.unless().forEach(cue -> add(book, code, family, cue, CueTree.Role.UNLESS));
            family.with().forEach(cue -> add(book, code, family, cue, CueTree.Role.WITH));
            family.notAfter().forEach(cue -> add(book, code, family, cue, CueTree.Role.NOT_AFTER));
            family
                .notBefore()
                .forEach(cue -> add(book, code, family, cue, CueTree.Role.NOT_BEFORE));
          }
        }
      }
    }

    private void add(Codebook book, Code code, CueFamily family, String phrase, CueTree.Role role) {
      Cue cue = new Cue(book.id(), code.code(), family.name(), phrase);
      Target target = new Target(cue, role, !family.with().isEmpty());
      for (List<CuePattern.Element> elements : parse(phrase)) {
        sequences.add(new Sequence(target, elements));
      }
    }

    /** What is found in a sentence, in order. */
    List<Match> find(List<PlainText.Word> sentence) {
      Set<Match> found = new HashSet<>();
      for (int first = 0; first < sentence.size(); first++) {
        String word = sentence.get(first).folded();
        for (Sequence sequence : byFirstWord.computeIfAbsent(word, this::beginningWith)) {
          for (int last : lastWords(sequence.elements(), sentence, first)) {
            found.add(new Match(first, last, sequence.target()));
          }
        }
      }
      return found.stream().sorted(BY_PLACE).toList();
    }

    private List<Sequence> beginningWith(String word) {
      return sequences.stream().filter(s -> takes(s.elements().get(0), word)).toList();
    }

    private Set<Integer> lastWords(
        List<CuePattern.Element> elements, List<PlainText.Word> sentence, int first) {
      Set<Integer> lasts = Set.of(first - 1);
      int skipped = 0;
      for (CuePattern.Element element : elements) {
        if (element instanceof CuePattern.Gap gap) {
          skipped = gap.words();
          continue;
        }
        Set<Integer> next = new TreeSet<>();
        for (int last : lasts) {
          for (int i = last + 1; i < Math.min(sentence.size(), last + 2 + skipped); i++) {
            if (takes(element, sentence.get(i).folded())) {
              next.add(i);
            }
          }
        }
        lasts = next;
        skipped = 0;
      }
      return lasts;
    }

    private boolean takes(CuePattern.Element element, String word) {
      if (element instanceof CuePattern.Word one) {
        return forms.computeIfAbsent(element, e -> Spelling.ofWord(one.folded())).contains(word);
      }
      if (element instanceof CuePattern.Stem stem) {
        return forms.computeIfAbsent(element, e -> Spelling.ofStem(stem.folded())).stream()
            .anyMatch(word::startsWith);
      }
      return element instanceof CuePattern.OneOf some
          && some.choices().stream().anyMatch(choice -> takes(choice, word));
    }
  }

  private final Finder cues;
  private final Finder headings;
  private final Finder signs;
  private final List<String> openers;

  PlainCoder(List<Codebook> codebooks) {
    List<Codebook> own = DiscourseSigns.books();
    cues = new Finder(codebooks);
    headings = new Finder(own.subList(0, 1));
    signs = new Finder(own.subList(1, 2));
    openers =
        own.get(0).codes().stream()
            .flatMap(code -> code.families().stream())
            .flatMap(family -> family.cues().stream())
            .flatMap(heading -> Spelling.ofWord(Words.of(heading).get(0).folded()).stream())
            .toList();
  }

  static List<List<CuePattern.Element>> parse(String phrase) {
    try {
      return CuePattern.parse(phrase);
    } catch (CuePattern.Malformed e) {
      throw new IllegalArgumentException(phrase, e);
    }
  }

  List<CodedSegment> code(String field, String text) {
    ImmutableList.Builder<CodedSegment> segments = ImmutableList.builder();
    List<List<PlainText.Word>> sentences = PlainText.sentences(text, openers);
    TextSection section = null;
    for (int number = 0; number < sentences.size(); number++) {
      List<PlainText.Word> sentence = sentences.get(number);
      TextSection headed = headed(text, sentence);
      section = headed == null ? section : headed;
      List<Match> matches = select(cues.find(sentence));
      List<Match> said = matches.isEmpty() ? List.of() : signs.find(sentence);
      boolean aims = said.stream().anyMatch(sign -> isOf(sign, "aim"));
      for (Match match : matches) {
        int start = sentence.get(match.first()).start();
        int end = sentence.get(match.last()).end();
        Cue cue = match.target().cue();
        segments.add(
            new CodedSegment(
                field,
                number,
                start,
                end,
                text.substring(start, end),
                cue.codebook(),
                cue.code(),
                cue.family(),
                cue.phrase(),
                aims ? TextSection.AIMS : section,
                mention(match, sentence, said)));
      }
    }
    return segments.build();
  }

  private static List<Match> select(List<Match> found) {
    Map<String, Match> longest = new HashMap<>();
    List<Match> selected = new ArrayList<>();
    for (Match match : found) {
      if (match.target().role() != CueTree.Role.CUE || isMeantOtherwise(match, found)) {
        continue;
      }
      String book = match.target().cue().codebook();
      Match container = longest.get(book);
      if (container != null && match.isWithin(container)) {
        continue;
      }
      if (selected.isEmpty() || !match.repeats(selected.get(selected.size() - 1))) {
        selected.add(match);
      }
      if (container == null || match.last() > container.last()) {
        longest.put(book, match);
      }
    }
    return selected;
  }

  private static boolean isMeantOtherwise(Match match, List<Match> found) {
    boolean alone = match.target().wantsCompany();
    for (Match other : found) {
      if (!other.target().isOf(match.target())) {
        continue;
      }
      switch (other.target().role()) {
        case UNLESS -> {
          return true;
        }
        case WITH -> alone = false;
        case NOT_AFTER -> {
          if (other.last() + 1 == match.first()) {
            return true;
          }
        }
        case NOT_BEFORE -> {
          if (match.last() + 1 == other.first()) {
            return true;
          }
        }
        case CUE -> {}
      }
    }
    return alone;
  }

  /** The section that the first words of a sentence head; null if they are no heading. */
  private @Nullable TextSection headed(String text, List<PlainText.Word> sentence) {
    for (Match heading : headings.find(sentence)) {
      if (heading.first() == 0 && isHeading(text, sentence, heading)) {
        return TextSection.of(heading.target().cue().code());
      }
    }
    return null;
  }

  private static boolean isHeading(String text, List<PlainText.Word> sentence, Match heading) {
    int end = sentence.get(heading.last()).end();
    boolean alone = heading.last() + 1 == sentence.size();
    int next = alone ? text.length() : sentence.get(heading.last() + 1).start();
    String behind = text.substring(end, Math.min(next, end + 3));
    if (CharMatcher.anyOf(":\n|").matchesAnyOf(behind)) {
      return true;
    }
    boolean plain = heading.target().cue().family().equals("plain");
    return Character.isUpperCase(text.charAt(sentence.get(0).start()))
        && (CharMatcher.anyOf("-\u2013\u2014").lastIndexIn(behind) > 0
            || alone
            || (plain && Character.isUpperCase(text.charAt(next))));
  }

  private static Mention mention(Match match, List<PlainText.Word> sentence, List<Match> said) {
    int first = match.first();
    int last = match.last();
    int denial = lastBefore(first, ends("negation-before", said));
    int denied = firstBehind(last, begins("negation-after", said));
    if (reaches(denial, first, Mention.SCOPE, sentence, said)
        || reaches(last, denied, Mention.SCOPE, sentence, said)) {
      return Mention.NEGATED;
    }
    int contrast = lastBefore(first, ends("contrast", said));
    if (reaches(contrast, first, Mention.SCOPE, sentence, said)) {
      return Mention.CONTRASTED;
    }
    int citation = lastBefore(first, ends("citation", said));
    boolean cited = reaches(citation, first, 20, sentence, said);
    boolean used = lastBefore(citation + 1, ends("use", said)) >= 0;
    return cited && !used ? Mention.CITED : Mention.AFFIRMED;
  }

  private static boolean isOf(Match sign, String code) {
    return sign.target().cue().code().equals(code);
  }

  /** Where the signs of a kind end; one within another ends with it. */
  private static List<Integer> ends(String code, List<Match> said) {
    List<Integer> ends = new ArrayList<>();
    for (Match sign : said) {
      if (isOf(sign, code)) {
        int before = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
        ends.add(Math.max(before, sign.last()));
      }
    }
    return ends;
  }

  private static List<Integer> begins(String code, List<Match> said) {
    return said.stream().filter(sign -> isOf(sign, code)).map(Match::first).toList();
  }

  private static int lastBefore(int word, List<Integer> places) {
    return places.stream().filter(place -> place < word).mapToInt(p -> p).max().orElse(-1);
  }

  private static int firstBehind(int word, List<Integer> places) {
    return places.stream().filter(place -> place > word).mapToInt(p -> p).min().orElse(-1);
  }

  /** Whether there are two places, with so many words between them at most and no new thought. */
  private static boolean reaches(
      int from, int to, int scope, List<PlainText.Word> sentence, List<Match> said) {
    return from >= 0
        && to >= 0
        && to - from - 1 <= scope
        && begins("break", said).stream().noneMatch(place -> place >= from && place < to)
        && sentence.subList(from, to).stream().noneMatch(PlainText.Word::semicolon);
  }
}
