package org.impsci.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Arrays;
import java.util.List;

/**
 * A code that a vocabulary, a scale or a catalogue does not have.
 *
 * @since 0.1
 */
public final class UnknownCodeException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String vocabulary;
  private final String code;
  private final ImmutableList<String> known;

  /**
   * Creates the exception with its message.
   *
   * @param vocabulary what was searched, such as {@code NilsenCategory} or {@code scale ips-25}
   * @param code the code that was not found
   * @param known the codes there are, in their order
   */
  public UnknownCodeException(String vocabulary, String code, Iterable<String> known) {
    super(
        vocabulary
            + " has no \""
            + code
            + "\"; known: "
            + (Iterables.isEmpty(known) ? "none" : String.join(", ", known)));
    this.vocabulary = vocabulary;
    this.code = code;
    this.known = ImmutableList.copyOf(known);
  }

  static <C extends Enum<C> & Concept> UnknownCodeException of(Class<C> vocabulary, String code) {
    return new UnknownCodeException(
        vocabulary.getSimpleName(),
        code,
        Arrays.stream(vocabulary.getEnumConstants()).map(Concept::code).toList());
  }

  /**
   * What was searched.
   *
   * @return the vocabulary, scale or catalogue
   */
  public String vocabulary() {
    return vocabulary;
  }

  /**
   * The code that was not found.
   *
   * @return the code as it was given
   */
  public String code() {
    return code;
  }

  /**
   * The codes that would have been accepted.
   *
   * @return the codes in their order
   */
  public List<String> known() {
    return known;
  }
}
