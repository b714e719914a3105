package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * What ends the duration of a stage.
 *
 * @since 0.1
 */
public enum DurationEnd {
  /** No activity of the stage is open: it ends with the last completed one. */
  FINISHED("finished"),
  /** The site gave up in the stage: it ends on that day. */
  GAVE_UP("gave-up"),
  /** Activities are open: the duration so far, to the last completed one. */
  OPEN("open");

  private final String code;

  DurationEnd(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, such as {@code finished}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a constant by its code.
   *
   * @param code the code, such as {@code finished}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static DurationEnd of(String code) {
    for (DurationEnd constant : values()) {
      if (constant.code.equals(code)) {
        return constant;
      }
    }
    throw new UnknownCodeException(
        "DurationEnd", code, Arrays.stream(values()).map(DurationEnd::code).toList());
  }
}
