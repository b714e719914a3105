package org.impsci.examples.spark;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the words of an inverted index back in their places. */
final class InvertedIndex {

  private InvertedIndex() {}

  /**
   * The text of an index.
   *
   * @param places the places of each word, from 0; a place without a word is passed over
   * @return the words in their order, separated by spaces; empty if there are none
   * @throws IllegalArgumentException if a place is negative, missing, or has two words
   */
  static String text(Map<String, ? extends @Nullable List<@Nullable Integer>> places) {
    TreeMap<Integer, String> words = new TreeMap<>();
    places.forEach(
        (word, at) -> {
          for (Integer place : at == null ? Collections.<Integer>singletonList(null) : at) {
            if (place == null || place < 0) {
              throw new IllegalArgumentException(
                  "the word \"%s\" has the place %s; places are whole numbers from 0"
                      .formatted(word, place));
            }
            String other = words.putIfAbsent(place, word);
            if (other != null) {
              throw new IllegalArgumentException(
                  "the words \"%s\" and \"%s\" have the same place %s"
                      .formatted(other, word, place));
            }
          }
        });
    return String.join(" ", words.values());
  }
}
