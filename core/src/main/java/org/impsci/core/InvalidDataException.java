package org.impsci.core;

import org.jspecify.annotations.Nullable;

/**
 * Data that break a rule: a field that is missing, unknown, of the wrong type or out of range.
 *
 * <p>The message reads {@code where: what is wrong}, and says what would be accepted.
 *
 * @since 0.1
 */
public final class InvalidDataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String document;
  private final String pointer;
  private final String problem;

  /**
   * Creates the exception with its message.
   *
   * @param document the file or value, such as {@code scale ips-25}
   * @param pointer where in it, as a JSON Pointer ({@code /sections/0/title}); empty for the whole
   * @param problem what is wrong, with the value, the rule, and what would be accepted
   */
  public InvalidDataException(String document, String pointer, String problem) {
    this(document, pointer, problem, null);
  }

  /**
   * Creates the exception with its message and cause.
   *
   * @param document the file or value, such as {@code scale ips-25}
   * @param pointer where in it, as a JSON Pointer ({@code /sections/0/title}); empty for the whole
   * @param problem what is wrong, with the value, the rule, and what would be accepted
   * @param cause what led to it, or null
   */
  public InvalidDataException(
      String document, String pointer, String problem, @Nullable Throwable cause) {
    super(document + (pointer.isEmpty() ? "" : ", " + pointer) + ": " + problem, cause);
    this.document = document;
    this.pointer = pointer;
    this.problem = problem;
  }

  /**
   * The file or value that is at fault.
   *
   * @return its name
   */
  public String document() {
    return document;
  }

  /**
   * Where in the document the fault is.
   *
   * @return a JSON Pointer (RFC 6901); empty when the document as a whole is at fault
   */
  public String pointer() {
    return pointer;
  }

  /**
   * What is wrong, without the place.
   *
   * @return the value, the rule, and what would be accepted
   */
  public String problem() {
    return problem;
  }
}
