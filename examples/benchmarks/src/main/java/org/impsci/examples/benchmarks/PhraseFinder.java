package org.impsci.examples.benchmarks;

/** Finds the phrases of a lexicon in texts. */
@FunctionalInterface
interface PhraseFinder {

  /** Takes what was found. */
  @FunctionalInterface
  interface Spans {

    /** Takes one phrase: the offset of its first character, and that after its last. */
    void span(int start, int end);
  }

  /** Finds the phrases in a text. */
  void find(String text, Spans spans);
}
