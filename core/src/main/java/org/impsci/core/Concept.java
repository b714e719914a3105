package org.impsci.core;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One term of a published vocabulary: a category, a stage, a level, an item.
 *
 * <p>JSON carries a concept as its {@linkplain #code() code}, as a value and as the key of a map.
 * Beware that a Jackson 2 mapper with its default settings also takes a number for the constant at
 * that place; enable {@code FAIL_ON_NUMBERS_FOR_ENUMS} to refuse it. The readers of this library
 * take codes alone.
 *
 * @since 0.1
 */
public interface Concept {

  /**
   * The stable name that data carry: lower-case words joined by hyphens, such as {@code
   * process-model}. Unique within its vocabulary; never changed once released.
   *
   * @return the code
   */
  @JsonValue
  String code();

  /**
   * The term as the field writes it, for people to read.
   *
   * @return the label, in English
   */
  String label();

  /**
   * What the term means, in this library's words.
   *
   * @return one or a few sentences
   */
  String definition();

  /**
   * The publication the term comes from.
   *
   * @return the source
   */
  Citation source();

  /**
   * Whether a text has the form of a code: words of lower-case letters a to z and digits, joined by
   * hyphens.
   *
   * @param text the text
   * @return false if it has another character, is empty, or has a hyphen at an end or beside
   *     another
   */
  static boolean isCode(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean joins = c == '-' && inWord;
      inWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!inWord && !joins) {
        return false;
      }
    }
    return inWord;
  }

  /**
   * Finds the constant of a vocabulary that has a code.
   *
   * @param vocabulary the enum to search
   * @param code the code, exactly as {@link #code()} gives it
   * @param <C> the vocabulary
   * @return the constant
   * @throws UnknownCodeException if no constant has the code; it lists those there are
   */
  static <C extends Enum<C> & Concept> C of(Class<C> vocabulary, String code) {
    for (C concept : vocabulary.getEnumConstants()) {
      if (concept.code().equals(code)) {
        return concept;
      }
    }
    throw UnknownCodeException.of(vocabulary, code);
  }
}
