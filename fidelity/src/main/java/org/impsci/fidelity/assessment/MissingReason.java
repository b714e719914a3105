package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * Why an item of an assessment has no rating. Missing is never zero, nor the lowest rating.
 *
 * @since 0.1
 */
public enum MissingReason {
  /** Nobody rated it, or nobody said why not. */
  NOT_ASSESSED("not-assessed"),
  /** The item does not fit the program. */
  NOT_APPLICABLE("not-applicable"),
  /** Reviewers looked, but the data did not suffice. Also known as: code 9 of the older scale. */
  INSUFFICIENT_DATA("insufficient-data");

  private final String code;

  MissingReason(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return {@code not-assessed}, {@code not-applicable} or {@code insufficient-data}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a reason by its code.
   *
   * @param code the code
   * @return the reason
   * @throws UnknownCodeException if there is none with the code
   */
  public static MissingReason of(String code) {
    for (MissingReason reason : values()) {
      if (reason.code.equals(code)) {
        return reason;
      }
    }
    throw new UnknownCodeException(
        "MissingReason", code, Arrays.stream(values()).map(MissingReason::code).toList());
  }
}
