package org.impsci.taxonomy.coding;

import java.util.Arrays;

/** What leads from the nodes of a tree to others: edges in the order in which they were added. */
final class Edges {

  private int count;
  private int[] nodes = new int[256];
  private int[] elements = new int[256];
  private int[] ends = new int[256];

  /** Where each edge is found, by node and element: its number and one, or 0. */
  private int[] slots = new int[1024];

  int count() {
    return count;
  }

  /** The node that an edge leads from. */
  int node(int edge) {
    return nodes[edge];
  }

  int element(int edge) {
    return elements[edge];
  }

  /** The node that an edge leads to. */
  int end(int edge) {
    return ends[edge];
  }

  /** The node that an element leads to; 0 if there is none. */
  int next(int node, int element) {
    int slot = slot(node, element);
    while (slots[slot] != 0) {
      int edge = slots[slot] - 1;
      if (nodes[edge] == node && elements[edge] == element) {
        return ends[edge];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return 0;
  }

  /** Adds an edge that is not there yet. */
  void add(int node, int element, int end) {
    if (count == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * count);
      elements = Arrays.copyOf(elements, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      slots = new int[8 * count];
      for (int edge = 0; edge < count; edge++) {
        enter(edge);
      }
    }
    nodes[count] = node;
    elements[count] = element;
    ends[count] = end;
    enter(count);
    count++;
  }

  private void enter(int edge) {
    int slot = slot(nodes[edge], elements[edge]);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = edge + 1;
  }

  private int slot(int node, int element) {
    long mixed = node * 0x9E3779B97F4A7C15L + element * 0xC2B2AE3D27D4EB4FL;
    return (int) (mixed >>> 36) & (slots.length - 1);
  }
}
