package org.impsci.taxonomy.coding;

/** A set of pairs of numbers that holds a few others too: what it does not hold is not in it. */
final class PairFilter {

  /** With so many, hardly one pair in fifty that is not in the set is taken for one that is. */
  private static final int BITS_PER_PAIR = 64;

  /** Of more pairs than this, none is listed: the filter then lets everything pass. */
  private static final long MOST_PAIRS = 1 << 20;

  private final long[] bits;
  private final int shift;

  /**
   * An empty set.
   *
   * @param pairs how many are to be added
   */
  PairFilter(long pairs) {
    boolean isTooLarge = pairs > MOST_PAIRS;
    int words = isTooLarge ? 1 : Integer.highestOneBit((int) pairs * BITS_PER_PAIR / 64 + 1) * 2;
    bits = new long[words];
    shift = 58 - Integer.numberOfTrailingZeros(words);
    if (isTooLarge) {
      bits[0] = -1L;
    }
  }

  /** Whether every pair passes, so that none needs to be added. */
  boolean isOpen() {
    return bits.length == 1 && bits[0] == -1L;
  }

  void add(int left, int right) {
    int place = place(left, right);
    bits[place >>> 6] |= 1L << place;
  }

  boolean mayHold(int left, int right) {
    int place = place(left, right);
    return (bits[place >>> 6] & (1L << place)) != 0;
  }

  private int place(int left, int right) {
    return (int) ((left * 0x9E3779B97F4A7C15L + right * 0xC2B2AE3D27D4EB4FL) >>> shift);
  }
}
