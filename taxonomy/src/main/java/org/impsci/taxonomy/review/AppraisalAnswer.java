package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * What an appraiser says to a question of a checklist. Answers are not numbers, and none is worth
 * more than another.
 *
 * @since 0.1
 */
public enum AppraisalAnswer {
  /** The study does. */
  YES("yes"),
  /** The study does not say enough. */
  CANNOT_TELL("cannot-tell"),
  /** The study does not. */
  NO("no"),
  /** The question does not fit the study. */
  NOT_APPLICABLE("not-applicable");

  private final String code;

  AppraisalAnswer(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, such as {@code yes}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a constant by its code.
   *
   * @param code the code, such as {@code yes}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static AppraisalAnswer of(String code) {
    for (AppraisalAnswer constant : values()) {
      if (constant.code.equals(code)) {
        return constant;
      }
    }
    throw new UnknownCodeException(
        "AppraisalAnswer", code, Arrays.stream(values()).map(AppraisalAnswer::code).toList());
  }
}
