package org.impsci.taxonomy.coding;

import java.util.List;

/** Lists of numbers, numbered from 0 and written one behind the other. */
final class NumberLists {

  private final int[] bounds;
  private final int[] numbers;

  NumberLists(List<int[]> lists) {
    bounds = new int[lists.size() + 1];
    for (int i = 0; i < lists.size(); i++) {
      bounds[i + 1] = bounds[i] + lists.get(i).length;
    }
    numbers = new int[bounds[lists.size()]];
    for (int i = 0; i < lists.size(); i++) {
      System.arraycopy(lists.get(i), 0, numbers, bounds[i], lists.get(i).length);
    }
  }

  /** How many lists there are. */
  int size() {
    return bounds.length - 1;
  }

  /** Where a list begins. */
  int from(int list) {
    return bounds[list];
  }

  /** Where the next list begins. */
  int to(int list) {
    return bounds[list + 1];
  }

  /** The number at a place of a list. */
  int at(int place) {
    return numbers[place];
  }
}
