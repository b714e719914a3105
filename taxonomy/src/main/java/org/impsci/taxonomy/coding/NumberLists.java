package org.impsci.taxonomy.coding;

import java.util.Arrays;
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

  private NumberLists(int[] bounds, int[] numbers) {
    this.bounds = bounds;
    this.numbers = numbers;
  }

  /** How many lists there are. */
  int size() {
    return bounds.length - 1;
  }

  int length(int list) {
    return bounds[list + 1] - bounds[list];
  }

  boolean isEmpty(int list) {
    return length(list) == 0;
  }

  /**
   * For each of the first numbers, the lists it is in, ascending.
   *
   * @param count how many numbers there are
   */
  NumberLists inverse(int count) {
    int[] listOf = new int[numbers.length];
    for (int list = 0; list < size(); list++) {
      Arrays.fill(listOf, from(list), to(list), list);
    }
    NumberLists places = positions(numbers, count);
    for (int i = 0; i < places.numbers.length; i++) {
      places.numbers[i] = listOf[places.numbers[i]];
    }
    return places;
  }

  /**
   * For each of the first numbers, its places in an array, ascending.
   *
   * @param count how many numbers there are
   */
  static NumberLists positions(int[] array, int count) {
    int[] starts = new int[count + 1];
    for (int number : array) {
      starts[number + 1]++;
    }
    for (int i = 0; i < count; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] places = new int[array.length];
    for (int i = 0; i < array.length; i++) {
      places[next[array[i]]++] = i;
    }
    return new NumberLists(starts, places);
  }

  /** These lists put together: as many lists as there are selections of them. */
  NumberLists joined(NumberLists selections) {
    int[] starts = new int[selections.size() + 1];
    for (int i = 0; i < selections.size(); i++) {
      starts[i + 1] = starts[i];
      for (int s = selections.from(i); s < selections.to(i); s++) {
        starts[i + 1] += length(selections.at(s));
      }
    }
    int[] all = new int[starts[selections.size()]];
    int count = 0;
    for (int list : selections.numbers) {
      System.arraycopy(numbers, from(list), all, count, length(list));
      count += length(list);
    }
    return new NumberLists(starts, all);
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
