package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * Whether a rule holds.
 *
 * @since 0.1
 */
public enum FlowOutcome {
  /** The numbers are there and agree. */
  HOLDS("holds"),
  /** The numbers are there and disagree. */
  BROKEN("broken"),
  /** A number is not reported, and those that are do not contradict the rule. */
  UNDECIDED("undecided");

  private final String code;

  FlowOutcome(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, such as {@code holds}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a constant by its code.
   *
   * @param code the code, such as {@code holds}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static FlowOutcome of(String code) {
    for (FlowOutcome constant : values()) {
      if (constant.code.equals(code)) {
        return constant;
      }
    }
    throw new UnknownCodeException(
        "FlowOutcome", code, Arrays.stream(values()).map(FlowOutcome::code).toList());
  }
}
