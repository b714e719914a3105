package org.impsci.taxonomy.coding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads one text after the other, in memory that is used again. It lists the words of a sentence,
 * follows the cues from each, and hands on the segments; so it holds a sentence at a time.
 *
 * <p>The text is first written as bytes, one for each of its UTF-16 units, so that the bounds of
 * words are found eight units at a time. ASCII stands for itself. What belongs to a word without
 * being ASCII is written as {@link #WORD}, and such a word is folded apart; so texts in any script
 * give the same answers as they would one unit at a time.
 */
final class TextReader {

  /** More than this is not kept for the next text. */
  private static final int KEPT_UNITS = 1 << 20;

  /** Bytes that can be read after the end of the text. */
  private static final int PADDING = 128;

  /** A sentence of more words is cut, so that places in it fit their bits. */
  private static final int LONGEST_SENTENCE = 1 << 20;

  private static final int SPAN_BITS = 12;
  private static final int TARGET_BITS = 30;

  private static final byte WORD = (byte) 0x80;

  /** A bit for each sign that says something between words; some stand for other bytes too. */
  private static final long SIGNS =
      1L << '.' | 1L << '!' | 1L << '?' | 1L << ';' | 1L << '\n' | 1L << '&' | 1L << '\'';

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private final CueTree tree;
  private final Lexicon lexicon;
  private final int and;
  private final CharsetEncoder encoder =
      StandardCharsets.ISO_8859_1
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  private String text = "";
  private char[] chars = new char[2048];
  private CharBuffer charBuffer = CharBuffer.wrap(chars);
  private byte[] bytes = new byte[2048 + PADDING];
  private ByteBuffer byteBuffer = ByteBuffer.wrap(bytes);

  /** Where runs of letters and digits begin and end, by turns, and the end of the text. */
  private int[] edges = new int[1024];

  private int edgeCount;

  /** The words of the sentence; there is room for one more. */
  private int words;

  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] classes = new int[256];

  private long[] found = new long[64];
  private int foundCount;

  /** The nodes reached from a word, and how many words may still be passed over before each. */
  private int[] nodes = new int[64];

  private int[] skips = new int[64];
  private int stateCount;

  /** Where the states behind the last word begin. */
  private int level;

  /** The number of the sentence; what was noted about an earlier one no longer holds. */
  private int sentence;

  private int firstSentence;

  private final int[] sentenceOfLongest;
  private final int[] firstOfLongest;
  private final int[] lastOfLongest;
  private final int[] barredIn;
  private final int[] accompaniedIn;
  private long[] barred = new long[8];
  private int barredCount;
  private final Discourse discourse = new Discourse();

  TextReader(CueTree tree) {
    this.tree = tree;
    this.lexicon = tree.lexicon();
    this.and = lexicon.classOf("and");
    this.sentenceOfLongest = new int[tree.bookCount()];
    this.firstOfLongest = new int[tree.bookCount()];
    this.lastOfLongest = new int[tree.bookCount()];
    this.barredIn = new int[tree.familyCount()];
    this.accompaniedIn = new int[tree.familyCount()];
  }

  /** Whether this holds so little that it can be kept for another text. */
  boolean isSmall() {
    return chars.length <= KEPT_UNITS && found.length <= KEPT_UNITS;
  }

  /** Reads a text and hands on its segments, by place, then the longer first, then by cue. */
  void read(String text, SegmentVisitor visitor) {
    this.text = text;
    discourse.begin();
    firstSentence = sentence + 1;
    words = 0;
    prepare(text.length());
    listEdges(text.length());
    readWords(visitor);
    finishSentence(visitor);
    this.text = "";
  }

  private void prepare(int length) {
    if (chars.length < length) {
      int room = Math.max(length, (int) Math.min(Integer.MAX_VALUE - 1024L, 2L * chars.length));
      chars = new char[room];
      charBuffer = CharBuffer.wrap(chars);
      bytes = new byte[room + PADDING];
      byteBuffer = ByteBuffer.wrap(bytes);
    }
    text.getChars(0, length, chars, 0);
    charBuffer.limit(length).position(0);
    byteBuffer.clear();
    encoder.reset();
    while (encoder.encode(charBuffer, byteBuffer, true).isError()) {
      int at = charBuffer.position();
      while (at < length && chars[at] > 0xFF) {
        byteBuffer.put(WORD);
        at++;
      }
      charBuffer.position(at);
      encoder.reset();
    }
    Arrays.fill(bytes, length, length + PADDING, (byte) ' ');
  }

  /** Says of eight units with one beyond ASCII among them what each is: part of a word or not. */
  private long settle(int from, int length) {
    for (int i = from; i < Math.min(from + 8, length); i++) {
      if (bytes[i] < 0) {
        bytes[i] = settled(i, length);
      }
    }
    return Lexicon.eightAt(bytes, from);
  }

  private byte settled(int i, int length) {
    int c = chars[i];
    if (Character.isHighSurrogate((char) c) && i + 1 < length) {
      c = Character.codePointAt(chars, i, length);
    } else if (Character.isLowSurrogate((char) c) && i > 0) {
      c = Character.codePointBefore(chars, i + 1, 0);
    }
    if (Character.isLetterOrDigit(c)) {
      return WORD;
    }
    if (Words.isInvisible(c)) {
      int before = Character.isLowSurrogate(chars[i]) ? i - 2 : i - 1;
      return before >= 0 && isWord(bytes[before]) ? WORD : (byte) ' ';
    }
    return Words.isApostrophe(c) ? (byte) '\'' : (byte) ' ';
  }

  private static boolean isWord(byte b) {
    int lower = b | 0x20;
    return b < 0 || (lower >= 'a' && lower <= 'z') || (b >= '0' && b <= '9');
  }

  /** The bits of eight bytes that belong to words, the first the lowest. */
  private static long wordBits(long eight) {
    long low = eight & ~HIGH;
    long lower = low | (ONES * 0x20);
    long letters = (lower + ONES * (0x80 - 'a')) & ~(lower + ONES * (0x80 - 'z' - 1));
    long digits = (low + ONES * (0x80 - '0')) & ~(low + ONES * (0x80 - '9' - 1));
    long marked = ((letters | digits | eight) & HIGH) >>> 7;
    return (marked * 0x0102040810204080L) >>> 56;
  }

  private void listEdges(int length) {
    int count = 0;
    long last = 0;
    for (int base = 0; base < length; base += 64) {
      long bits = 0;
      for (int i = 0; i < 64; i += 8) {
        long eight = Lexicon.eightAt(bytes, base + i);
        if ((eight & HIGH) != 0) {
          eight = settle(base + i, length);
        }
        bits |= wordBits(eight) << i;
      }
      if (count + 64 >= edges.length) {
        edges = Arrays.copyOf(edges, 2 * edges.length);
      }
      for (long left = bits ^ ((bits << 1) | last); left != 0; left &= left - 1) {
        edges[count++] = base + Long.numberOfTrailingZeros(left);
      }
      last = bits >>> 63;
    }
    if (last != 0) {
      edges[count++] = length;
    }
    edges[count] = length;
    edgeCount = count;
  }

  private void readWords(SegmentVisitor visitor) {
    between(0, edges[0], visitor);
    for (int i = 0; i < edgeCount; i += 2) {
      int start = edges[i];
      int end = edges[i + 1];
      int next = edges[i + 2];
      if (isPlain(end, next)) {
        add(start, end, false, visitor);
        continue;
      }
      boolean apart = false;
      while (isApostropheIn(end, next)) {
        apart = true;
        i += 2;
        end = edges[i + 1];
        next = edges[i + 2];
      }
      add(start, end, apart, visitor);
      between(end, next, visitor);
    }
  }

  /** Whether nothing between two words needs to be looked at. */
  private boolean isPlain(int end, int next) {
    return next - end <= 2 && (((SIGNS >>> bytes[end]) | (SIGNS >>> bytes[next - 1])) & 1) == 0;
  }

  /** Whether one apostrophe, and a letter behind it, join two runs of letters to a word. */
  private boolean isApostropheIn(int end, int next) {
    return next - end == 1
        && bytes[end] == '\''
        && next < text.length()
        && Character.isLetter(Character.codePointAt(chars, next, text.length()));
  }

  private void add(int start, int end, boolean apart, SegmentVisitor visitor) {
    int wordClass = apart ? Lexicon.FOLD_FIRST : lexicon.classOf(bytes, start, end - start);
    if (wordClass == Lexicon.FOLD_FIRST) {
      String folded = Words.fold(text.substring(start, end));
      if (folded.isEmpty()) {
        return;
      }
      wordClass = lexicon.classOf(folded);
    }
    append(start, end, wordClass, visitor);
  }

  private void append(int start, int end, int wordClass, SegmentVisitor visitor) {
    if (words + 1 == classes.length) {
      makeRoom(visitor);
    }
    starts[words] = start;
    ends[words] = end;
    classes[words] = wordClass;
    words++;
  }

  private void makeRoom(SegmentVisitor visitor) {
    if (words >= LONGEST_SENTENCE) {
      finishSentence(visitor);
    } else {
      int more = 2 * classes.length;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      classes = Arrays.copyOf(classes, more);
    }
  }

  /** Reads what stands between two words: an ampersand is a word, and a sentence may end. */
  private void between(int from, int to, SegmentVisitor visitor) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == ' ') {
        continue;
      }
      if (b == '&') {
        append(i, i + 1, and, visitor);
      } else if (endsSentence(b, i, to)) {
        finishSentence(visitor);
      } else if (b == ';') {
        discourse.noteSemicolon(words - 1);
      }
    }
  }

  private boolean endsSentence(byte b, int i, int to) {
    if (b == '\n') {
      return to == text.length()
          || bytes[i + 1] == '\n'
          || (isUpperCase(to) && tree.opensSection(classAt(to)));
    }
    if (b == '!' || b == '?') {
      return true;
    }
    if (b != '.') {
      return false;
    }
    int next = i + 1;
    while (next < to && (Words.isCloser(chars[next]) || Words.isSpace(chars[next]))) {
      next++;
    }
    return next >= text.length() || (next > i + 1 && !isAbbreviatedAt(i));
  }

  private boolean isUpperCase(int at) {
    byte b = bytes[at];
    return b >= 'A' && b <= 'Z';
  }

  /** The class of the word that begins at a place. */
  private int classAt(int start) {
    int end = start;
    while (isWord(bytes[end])) {
      end++;
    }
    return Math.max(0, lexicon.classOf(bytes, start, end - start));
  }

  private boolean isAbbreviatedAt(int stop) {
    if (words == 0 || ends[words - 1] != stop) {
      return false;
    }
    int start = starts[words - 1];
    int length = stop - start;
    if (length == 1 || length > Words.LONGEST_ABBREVIATION) {
      return length == 1;
    }
    long letters = Lexicon.lettersAt(bytes, start, length);
    boolean plain = (letters & HIGH) == 0 && wordBits(letters) == (1L << length) - 1;
    return plain
        ? Words.isAbbreviation(letters)
        : Words.isAbbreviation(Words.fold(text.substring(start, stop)));
  }

  private void finishSentence(SegmentVisitor visitor) {
    if (words == 0) {
      return;
    }
    sentence++;
    foundCount = 0;
    classes[words] = 0;
    followFromAll(tree.cueRoots());
    if (foundCount > 0) {
      followFromAll(tree.signRoots());
    }
    follow(tree.headingRoots(), 0);
    if (foundCount > 0) {
      Arrays.sort(found, 0, foundCount);
      select(visitor);
    }
    words = 0;
    discourse.endSentence();
  }

  private void followFromAll(CueTree.Roots roots) {
    for (int i = 0; i < words; i++) {
      if (roots.mayBegin(classes[i], classes[i + 1])) {
        follow(roots, i);
      }
    }
  }

  /** Follows all phrases that begin at a word. */
  private void follow(CueTree.Roots roots, int first) {
    stateCount = 0;
    level = 0;
    int wordClass = classes[first];
    reach(roots.targets(), roots.gaps(), wordClass, first, first);
    if (roots.mayGoOn(wordClass, classes[first + 1])) {
      NumberLists nodesOfClass = roots.nodes();
      for (int n = nodesOfClass.from(wordClass); n < nodesOfClass.to(wordClass); n++) {
        keepIfLedOn(nodesOfClass.at(n), first);
      }
    }
    int begin = 0;
    for (int i = first + 1; begin < stateCount && i < words; i++) {
      level = stateCount;
      for (int s = begin; s < level; s++) {
        step(nodes[s], first, i);
        if (skips[s] > 0) {
          keep(nodes[s], skips[s] - 1);
        }
      }
      begin = level;
    }
  }

  /** Goes on from a node by a word. */
  private void step(int node, int first, int last) {
    int wordClass = classes[last];
    if (tree.mayLeadOn(node, wordClass)) {
      NumberLists elements = lexicon.elements();
      for (int e = elements.from(wordClass); e < elements.to(wordClass); e++) {
        int next = tree.next(node, elements.at(e));
        if (next != 0) {
          enter(next, first, last);
        }
      }
    }
  }

  private void enter(int node, int first, int last) {
    keepIfLedOn(node, last);
    if (tree.isStop(node)) {
      reach(tree.targetsAt(), tree.gapsAt(), node, first, last);
    }
  }

  private void keepIfLedOn(int node, int last) {
    if (tree.mayLeadOn(node, classes[last + 1])) {
      keep(node, 0);
    }
  }

  /** Finds the targets of one of the lists, and enters its gaps. */
  private void reach(NumberLists targets, NumberLists gaps, int list, int first, int last) {
    for (int t = targets.from(list); t < targets.to(list); t++) {
      find(first, last, targets.at(t));
    }
    for (int g = gaps.from(list); g < gaps.to(list); g += 2) {
      int skipped = gaps.at(g);
      int behind = gaps.at(g + 1);
      if (mayLeadOnWithin(behind, last + 1, last + 1 + skipped)) {
        keep(behind, skipped);
      }
    }
  }

  /** Whether any of the words from one to another may lead on from a node. */
  private boolean mayLeadOnWithin(int node, int from, int to) {
    for (int i = from; i <= Math.min(to, words - 1); i++) {
      if (tree.mayLeadOn(node, classes[i])) {
        return true;
      }
    }
    return false;
  }

  /** Keeps one state for a node, the one that may pass over most: this bounds the work. */
  private void keep(int node, int skipped) {
    for (int i = level; i < stateCount; i++) {
      if (nodes[i] == node) {
        skips[i] = Math.max(skips[i], skipped);
        return;
      }
    }
    if (stateCount == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * stateCount);
      skips = Arrays.copyOf(skips, 2 * stateCount);
    }
    nodes[stateCount] = node;
    skips[stateCount] = skipped;
    stateCount++;
  }

  private void find(int first, int last, int target) {
    if (foundCount == found.length) {
      found = Arrays.copyOf(found, 2 * foundCount);
    }
    long shorter = (1L << SPAN_BITS) - 1 - (last - first);
    found[foundCount++] =
        ((long) first << (SPAN_BITS + TARGET_BITS)) | (shorter << TARGET_BITS) | target;
  }

  private static int first(long match) {
    return (int) (match >>> (SPAN_BITS + TARGET_BITS));
  }

  private static int last(long match) {
    int shorter = (int) (match >>> TARGET_BITS) & ((1 << SPAN_BITS) - 1);
    return first(match) + (1 << SPAN_BITS) - 1 - shorter;
  }

  private static int target(long match) {
    return (int) match & ((1 << TARGET_BITS) - 1);
  }

  /** Drops what is meant otherwise or contained in a longer match, and hands on the rest. */
  private void select(SegmentVisitor visitor) {
    note();
    int lastFirst = -1;
    int lastLast = -1;
    int lastFamily = -1;
    for (int i = 0; i < foundCount; i++) {
      CueTree.Target target = tree.targets().get(target(found[i]));
      int first = first(found[i]);
      int last = last(found[i]);
      int book = target.book();
      if (tree.cueOfTarget(target(found[i])) < 0
          || isMeantOtherwise(target.family(), first, last)
          || isWithinLonger(book, first, last)) {
        continue;
      }
      if (first != lastFirst || last != lastLast || target.family() != lastFamily) {
        visitor.segment(
            tree.cueOfTarget(target(found[i])),
            sentence - firstSentence,
            starts[first],
            ends[last],
            discourse.section(),
            discourse.mention(first, last));
      }
      lastFirst = first;
      lastLast = last;
      lastFamily = target.family();
      if (sentenceOfLongest[book] != sentence || last > lastOfLongest[book]) {
        sentenceOfLongest[book] = sentence;
        firstOfLongest[book] = first;
        lastOfLongest[book] = last;
      }
    }
  }

  private boolean isWithinLonger(int book, int first, int last) {
    return sentenceOfLongest[book] == sentence
        && last <= lastOfLongest[book]
        && (first != firstOfLongest[book] || last != lastOfLongest[book]);
  }

  private boolean isMeantOtherwise(int family, int first, int last) {
    return barredIn[family] == sentence
        || (tree.wantsCompany(family) && accompaniedIn[family] != sentence)
        || (barredCount > 0 && (isBarred(family, first, true) || isBarred(family, last, false)));
  }

  private boolean isBarred(int family, int word, boolean asFirst) {
    return Arrays.binarySearch(barred, 0, barredCount, barKey(family, word, asFirst)) >= 0;
  }

  /** Notes that no cue of a family may begin, or may end, at a word. */
  private void bar(int family, int word, boolean asFirst) {
    if (barredCount == barred.length) {
      barred = Arrays.copyOf(barred, 2 * barredCount);
    }
    barred[barredCount++] = barKey(family, word, asFirst);
  }

  private static long barKey(int family, int word, boolean asFirst) {
    return ((long) family << 32) | (2L * word) | (asFirst ? 1 : 0);
  }

  /** Notes what decides about the segments of the sentence before they are handed on. */
  private void note() {
    barredCount = 0;
    boolean headed = false;
    for (int i = 0; i < foundCount; i++) {
      int number = target(found[i]);
      if (tree.cueOfTarget(number) >= 0) {
        continue;
      }
      CueTree.Target target = tree.targets().get(number);
      int first = first(found[i]);
      int last = last(found[i]);
      switch (target.role()) {
        case UNLESS -> barredIn[target.family()] = sentence;
        case WITH -> accompaniedIn[target.family()] = sentence;
        case NOT_AFTER -> bar(target.family(), last + 1, true);
        case NOT_BEFORE -> {
          if (first > 0) {
            bar(target.family(), first - 1, false);
          }
        }
        case CUE -> {
          if (!headed && first == 0 && tree.discourse().isHeading(number)) {
            headed = isHeaded(last, tree.discourse().isPlainHeading(number));
            if (headed) {
              discourse.enter(tree.discourse().section(number));
            }
          }
          discourse.note(tree.discourse().sign(number), first, last);
        }
      }
    }
    Arrays.sort(barred, 0, barredCount);
  }

  /** Whether the first words of the sentence, up to one, are a heading rather than a part of it. */
  private boolean isHeaded(int last, boolean plain) {
    boolean capital = Character.isUpperCase(chars[starts[0]]);
    boolean alone = last + 1 == words;
    int next = alone ? text.length() : starts[last + 1];
    for (int i = ends[last]; i < Math.min(next, ends[last] + 3); i++) {
      char c = chars[i];
      if (c == ':' || c == '\n' || c == '|' || (capital && isDash(c) && i > ends[last])) {
        return true;
      }
    }
    return capital && (alone || (plain && Character.isUpperCase(chars[next])));
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }
}
