package org.impsci.taxonomy.coding;

import org.jspecify.annotations.Nullable;

/**
 * Takes the segments of a text one by one, where the objects that {@link Coder#code} makes for them
 * would cost too much.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SegmentVisitor {

  /**
   * Takes a segment.
   *
   * @param cue the place in {@link Coder#cues()} of the cue that found the words
   * @param sentence the number of the sentence that the words stand in, from 0
   * @param start the offset of the first character, from 0, in UTF-16 units of the text
   * @param end the offset after the last character
   * @param section the section that the words stand in; null if the text does not say
   * @param mention how the text mentions the words
   */
  void segment(
      int cue, int sentence, int start, int end, @Nullable TextSection section, Mention mention);
}
