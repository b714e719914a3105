package org.impsci.taxonomy.coding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.primitives.Ints;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that cues are made of. Each word of a text is looked up once, and gets a class: a
 * number for the elements of cues that it can take the place of. Class 0 stands for none.
 *
 * <p>A word of up to {@value #KEY_BYTES} letters is its own key, and no two keys share a slot of
 * the table, so that one comparison decides. Stems are tried only on words whose first letters
 * begin one.
 */
final class Lexicon {

  /** The bytes that may be read from the beginning of a word, whatever its length. */
  static final int KEY_BYTES = 16;

  /** What is not plain ASCII has to be folded before it is looked up. */
  static final int FOLD_FIRST = -1;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long CASE = 0x2020202020202020L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LONG_WORD = 1L << 63;
  private static final int PREFIX = 0xFFFFFF;
  private static final int FILTER_BITS = 15;
  private static final byte[] SHORT = {};
  private static final int[] NONE = {};
  private static final long[] MASKS = masks();
  private static final int MOST_TRIES = 1 << 12;

  private final NumberLists elements;
  private final long[] keys;
  private final int[] classes;
  private final int[] multipliers;
  private final byte[][] longWords;

  private final Stem[] stems;
  private final int[] stemSlots;
  private final long[] prefixes = new long[1 << (FILTER_BITS - 6)];

  /** Words beyond ASCII, and words that were made to collide. */
  private final ImmutableMap<String, Integer> others;

  /** 1 if words were made to collide; 0 otherwise. */
  private final int collisions;

  private final ImmutableList<Stem> otherStems;

  /** The beginning of a word, and the class of words that begin so. */
  private static final class Stem {
    final String text;
    final byte[] bytes;
    final long first;
    final long second;
    final int wordClass;

    Stem(String text, int wordClass) {
      this.text = text;
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
      this.first = padded(bytes, 0);
      this.second = padded(bytes, 8);
      this.wordClass = wordClass;
    }
  }

  private Lexicon(Builder builder, int mostTries) {
    Classes numbered = new Classes();
    List<Stem> ascii = new ArrayList<>();
    ImmutableList.Builder<Stem> beyond = ImmutableList.builder();
    for (String text : builder.stems.keySet()) {
      Stem stem = new Stem(text, numbered.of(builder.withStems(text, NONE)));
      if (isAscii(stem.bytes)) {
        ascii.add(stem);
      } else {
        beyond.add(stem);
      }
    }
    ascii.sort(Lexicon::byPrefixThenLongest);
    stems = ascii.toArray(new Stem[0]);
    otherStems = beyond.build();
    stemSlots = new int[Integer.highestOneBit(stems.length + 4) * 4];
    fillStems();

    List<byte[]> words = new ArrayList<>();
    List<Integer> wordClasses = new ArrayList<>();
    Map<String, Integer> apart = new HashMap<>();
    for (Map.Entry<String, int[]> entry : builder.words.entrySet()) {
      String text = entry.getKey();
      int number = numbered.of(builder.withStems(text, entry.getValue()));
      byte[] word = text.getBytes(StandardCharsets.UTF_8);
      if (isAscii(word)) {
        words.add(word);
        wordClasses.add(number);
      } else {
        apart.put(text, number);
      }
    }
    int slots = Integer.highestOneBit((words.size() + 4) * 5 / 4) * 2;
    keys = new long[2 * slots];
    classes = new int[slots];
    longWords = new byte[slots][];
    Arrays.fill(longWords, SHORT);
    multipliers = new int[Math.max(1, slots / 4)];
    int beyondAscii = apart.size();
    place(words, wordClasses, apart, mostTries);
    collisions = apart.size() > beyondAscii ? 1 : 0;
    others = ImmutableMap.copyOf(apart);
    elements = numbered.sets();
  }

  private static int byPrefixThenLongest(Stem left, Stem right) {
    int byPrefix = Integer.compare((int) left.first & PREFIX, (int) right.first & PREFIX);
    return byPrefix != 0 ? byPrefix : right.bytes.length - left.bytes.length;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Eight bytes, the first the lowest. */
  static long eightAt(byte[] bytes, int from) {
    return (long) LONG.get(bytes, from);
  }

  /** The first letters of a word, up to eight, whatever their case. */
  static long lettersAt(byte[] bytes, int start, int length) {
    return (eightAt(bytes, start) | CASE) & mask(length);
  }

  /** Up to eight bytes, the first the lowest. */
  static long padded(byte[] bytes, int from) {
    long value = 0;
    for (int i = Math.min(from + 8, bytes.length) - 1; i >= from; i--) {
      value = (value << 8) | (bytes[i] & 0xFF);
    }
    return value;
  }

  /** The bits of so many of eight bytes: of none if it is negative, of all if it is more. */
  private static long mask(int length) {
    return MASKS[length + 8];
  }

  private static long[] masks() {
    long[] masks = new long[2 * KEY_BYTES + 1];
    for (int i = 0; i < masks.length; i++) {
      masks[i] = i >= 16 ? -1L : (1L << (8 * Math.max(0, i - 8))) - 1;
    }
    return masks;
  }

  private void fillStems() {
    for (int i = 0; i < stems.length; i++) {
      int prefix = (int) stems[i].first & PREFIX;
      if (stems[i].bytes.length > 3) {
        addPrefix((int) stems[i].first);
      } else {
        for (int next = 0; next < 128; next++) {
          addPrefix(prefix | (next | 0x20) << 24);
        }
        addPrefix(prefix);
      }
      if (i == 0 || prefix != ((int) stems[i - 1].first & PREFIX)) {
        int slot = stemSlot(prefix);
        while (stemSlots[slot] != 0) {
          slot = (slot + 1) & (stemSlots.length - 1);
        }
        stemSlots[slot] = i + 1;
      }
    }
  }

  private void addPrefix(int fourLetters) {
    int bit = filterBit(fourLetters);
    prefixes[bit >>> 6] |= 1L << bit;
  }

  private static int filterBit(int prefix) {
    return (prefix * 0x9E3779B1) >>> (32 - FILTER_BITS);
  }

  private int stemSlot(int prefix) {
    return ((prefix * 0x85EBCA6B) >>> 8) & (stemSlots.length - 1);
  }

  /** Finds for each bucket of words a multiplier that leads all of them to free slots. */
  private void place(
      List<byte[]> words, List<Integer> wordClasses, Map<String, Integer> apart, int mostTries) {
    long[] hashes = new long[words.size()];
    int[] bucketOf = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      byte[] word = words.get(i);
      hashes[i] = hash(padded(word, 0), secondKey(word));
      bucketOf[i] = bucket(hashes[i]);
    }
    NumberLists buckets = NumberLists.positions(bucketOf, multipliers.length);
    int largest = 0;
    for (int bucket = 0; bucket < multipliers.length; bucket++) {
      largest = Math.max(largest, buckets.length(bucket));
    }
    // The largest first, while most slots are free.
    for (int size = largest; size > 0; size--) {
      for (int bucket = 0; bucket < multipliers.length; bucket++) {
        if (buckets.length(bucket) == size) {
          boolean spread = spread(buckets, bucket, hashes, mostTries);
          for (int i = buckets.from(bucket); i < buckets.to(bucket); i++) {
            int word = buckets.at(i);
            if (spread) {
              put(words.get(word), wordClasses.get(word), slot(hashes[word]));
            } else {
              String text = new String(words.get(word), StandardCharsets.US_ASCII);
              apart.put(text, wordClasses.get(word));
            }
          }
        }
      }
    }
  }

  private void put(byte[] word, int wordClass, int slot) {
    keys[2 * slot] = padded(word, 0);
    keys[2 * slot + 1] = secondKey(word);
    classes[slot] = wordClass;
    longWords[slot] = word.length > KEY_BYTES ? word : SHORT;
  }

  /** Whether a multiplier was found for a bucket of words. */
  private boolean spread(NumberLists buckets, int bucket, long[] hashes, int mostTries) {
    int[] taken = new int[buckets.length(bucket)];
    for (int tries = 0; tries < mostTries; tries++) {
      multipliers[bucket] = 2 * tries + 1;
      int placed = 0;
      while (placed < taken.length) {
        int slot = slot(hashes[buckets.at(buckets.from(bucket) + placed)]);
        if (keys[2 * slot] != 0 || contains(taken, placed, slot)) {
          break;
        }
        taken[placed++] = slot;
      }
      if (placed == taken.length) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] slots, int count, int slot) {
    for (int i = 0; i < count; i++) {
      if (slots[i] == slot) {
        return true;
      }
    }
    return false;
  }

  private static long hash(long first, long second) {
    long mixed = first * 0x9E3779B97F4A7C15L + second * 0xC2B2AE3D27D4EB4FL;
    return mixed ^ (mixed >>> 31);
  }

  private int bucket(long hash) {
    return (int) (hash >>> 44) & (multipliers.length - 1);
  }

  private int slot(long hash) {
    return (int) ((hash * multipliers[bucket(hash)]) >>> 40) & (classes.length - 1);
  }

  /** What follows the first eight letters of a word, exactly or, if it is long, as a digest. */
  private static long secondKey(byte[] word) {
    if (word.length <= KEY_BYTES) {
      return padded(word, 8);
    }
    long digest = word.length;
    for (int i = 8; i < word.length; i += 8) {
      digest = digest(digest, padded(word, i));
    }
    return digest | LONG_WORD;
  }

  private static long digest(long digest, long eightBytes) {
    long mixed = (digest ^ eightBytes) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** For each class, the elements that its words can take the place of, ascending. */
  NumberLists elements() {
    return elements;
  }

  int classCount() {
    return elements.size();
  }

  /**
   * The class of a word of a text, whatever its case.
   *
   * @param text bytes of which {@value #KEY_BYTES} can be read from the beginning of the word, the
   *     lowest first
   * @return the class; {@link #FOLD_FIRST} if the word is not plain ASCII
   */
  int classOf(byte[] text, int start, int length) {
    if (length > KEY_BYTES) {
      return classOfLong(text, start, length);
    }
    long first = lettersAt(text, start, length);
    long second = lettersAt(text, start + 8, length - 8);
    int slot = slot(hash(first, second));
    long difference = (keys[2 * slot] ^ first) | (keys[2 * slot + 1] ^ second);
    // No branch on whether the word is listed: what cannot be foretold is slow to decide.
    long unlisted = (difference | -difference) >> 63;
    if ((unlisted & mayBeFoundElsewhere(first, second)) != 0) {
      return unlisted(text, start, length, first, second);
    }
    return classes[slot] & (int) ~unlisted;
  }

  /** Not 0 if a word that is not in the table is not plain ASCII, or may begin with a stem. */
  private long mayBeFoundElsewhere(long first, long second) {
    int bit = filterBit((int) first);
    return ((first | second) & HIGH) | ((prefixes[bit >>> 6] >>> bit) & 1) | collisions;
  }

  private int classOfLong(byte[] text, int start, int length) {
    long first = eightAt(text, start) | CASE;
    long digest = length;
    long high = first;
    for (int i = 8; i < length; i += 8) {
      long eightBytes = lettersAt(text, start + i, Math.min(8, length - i));
      high |= eightBytes;
      digest = digest(digest, eightBytes);
    }
    long second = digest | LONG_WORD;
    int slot = slot(hash(first, second));
    byte[] word = longWords[slot];
    if (keys[2 * slot] == first
        && keys[2 * slot + 1] == second
        && word.length == length
        && begins(text, start, word, 8)) {
      return classes[slot];
    }
    return (high & HIGH) != 0
        ? FOLD_FIRST
        : unlisted(text, start, length, first, eightAt(text, start + 8) | CASE);
  }

  private static boolean begins(byte[] text, int start, byte[] word, int from) {
    for (int i = from; i < word.length; i++) {
      if ((text[start + i] | 0x20) != word[i]) {
        return false;
      }
    }
    return true;
  }

  private int unlisted(byte[] text, int start, int length, long first, long second) {
    if (((first | second) & HIGH) != 0) {
      return FOLD_FIRST;
    }
    if (collisions != 0) {
      Integer other = others.get(ascii(text, start, length));
      if (other != null) {
        return other;
      }
    }
    int prefix = (int) first & PREFIX;
    for (int slot = stemSlot(prefix);
        stemSlots[slot] != 0;
        slot = (slot + 1) & (stemSlots.length - 1)) {
      int i = stemSlots[slot] - 1;
      while (i < stems.length && ((int) stems[i].first & PREFIX) == prefix) {
        Stem stem = stems[i++];
        int held = stem.bytes.length;
        if (held <= length
            && (first & mask(Math.min(8, held))) == stem.first
            && (second & mask(Math.min(8, held - 8))) == stem.second
            && (held <= KEY_BYTES || begins(text, start, stem.bytes, KEY_BYTES))) {
          return stem.wordClass;
        }
      }
    }
    return 0;
  }

  private static String ascii(byte[] text, int start, int length) {
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      word.append((char) (text[start + i] | 0x20));
    }
    return word.toString();
  }

  /**
   * The class of a word that is already folded.
   *
   * @param folded the word, not empty
   * @return the class
   */
  int classOf(String folded) {
    Integer other = others.get(folded);
    if (other != null) {
      return other;
    }
    byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
    if (isAscii(bytes)) {
      byte[] padded = Arrays.copyOf(bytes, bytes.length + KEY_BYTES);
      return classOf(padded, 0, bytes.length);
    }
    int wordClass = 0;
    int longest = 0;
    for (Stem stem : Iterables.concat(otherStems, Arrays.asList(stems))) {
      if (stem.text.length() > longest && folded.startsWith(stem.text)) {
        longest = stem.text.length();
        wordClass = stem.wordClass;
      }
    }
    return wordClass;
  }

  /** The sets of elements that were met, numbered. */
  private static final class Classes {

    private final Map<IntBuffer, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();

    Classes() {
      of(NONE);
    }

    int of(int[] elements) {
      Integer known = numbers.putIfAbsent(IntBuffer.wrap(elements), sets.size());
      if (known == null) {
        sets.add(elements);
        return sets.size() - 1;
      }
      return known;
    }

    NumberLists sets() {
      return new NumberLists(sets);
    }
  }

  /** Collects the words and stems of cues. */
  static final class Builder {

    /** The elements of each, ascending. */
    private final Map<String, int[]> words = new HashMap<>();

    private final Map<String, int[]> stems = new HashMap<>();
    private final Map<String, List<String>> stemsByBeginning = new HashMap<>();
    private int shortestStem = Integer.MAX_VALUE;

    /**
     * Lets a word take the place of an element.
     *
     * @param element its number, not lower than any before
     */
    void word(String folded, int element) {
      words.put(folded, with(words.getOrDefault(folded, NONE), element));
    }

    /**
     * Lets the words that begin so take the place of an element.
     *
     * @param element its number, not lower than any before
     */
    void stem(String folded, int element) {
      stems.put(folded, with(stems.getOrDefault(folded, NONE), element));
      shortestStem = Math.min(shortestStem, folded.length());
    }

    private static int[] with(int[] elements, int element) {
      boolean isThere = elements.length > 0 && elements[elements.length - 1] == element;
      return isThere ? elements : CueTree.with(elements, element);
    }

    /** The elements of the stems that a word begins with, and others. */
    private int[] withStems(String word, int[] others) {
      int[] all = others;
      if (word.length() >= shortestStem) {
        String beginning = word.substring(0, shortestStem);
        for (String stem : stemsByBeginning.getOrDefault(beginning, List.of())) {
          if (word.startsWith(stem)) {
            all = Ints.concat(all, stems.getOrDefault(stem, NONE));
          }
        }
      }
      return all == others ? others : ascending(all);
    }

    /** The same numbers in their order, none twice. */
    private static int[] ascending(int[] numbers) {
      Arrays.sort(numbers);
      int count = 0;
      for (int number : numbers) {
        if (count == 0 || numbers[count - 1] != number) {
          numbers[count++] = number;
        }
      }
      return Arrays.copyOf(numbers, count);
    }

    Lexicon build() {
      return build(MOST_TRIES);
    }

    /**
     * Builds it.
     *
     * @param mostTries how many multipliers are tried for a bucket before its words are put aside
     */
    Lexicon build(int mostTries) {
      for (String stem : stems.keySet()) {
        stemsByBeginning
            .computeIfAbsent(stem.substring(0, shortestStem), beginning -> new ArrayList<>())
            .add(stem);
      }
      return new Lexicon(this, mostTries);
    }
  }
}
