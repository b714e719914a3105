package org.impsci.taxonomy.coding;

import java.util.Arrays;

/** What leads from the nodes of a tree to others: a table that grows as edges are added. */
final class Edges {

  private long[] keys = new long[256];
  private int[] ends = new int[256];
  private int count;

  /** The node that an element leads to; 0 if there is none. */
  int next(int node, int element) {
    long key = key(node, element);
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return ends[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return 0;
  }

  /** Adds an edge that is not there yet. */
  void add(int node, int element, int end) {
    if (4 * count >= keys.length) {
      grow();
    }
    put(key(node, element), end);
    count++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldEnds = ends;
    keys = new long[2 * oldKeys.length];
    ends = Arrays.copyOf(oldEnds, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldEnds[i]);
      }
    }
  }

  private void put(long key, int end) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    ends[slot] = end;
  }

  /** How many places there are, most of them without an edge. */
  int slots() {
    return keys.length;
  }

  boolean isEdge(int slot) {
    return keys[slot] != 0;
  }

  /** The node that the edge at a place leads from. */
  int node(int slot) {
    return (int) (keys[slot] >>> 32);
  }

  int element(int slot) {
    return (int) keys[slot] - 1;
  }

  /** The node that the edge at a place leads to. */
  int end(int slot) {
    return ends[slot];
  }

  private static long key(int node, int element) {
    return ((long) node << 32) | (element + 1);
  }

  private int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 36) & (keys.length - 1);
  }
}
