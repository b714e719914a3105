package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * Where a time lies beside a {@link PublishedRange}.
 *
 * @since 0.1
 */
public enum RangePosition {
  /** Shorter than the lower bound. */
  BELOW("below"),
  /** Between the bounds, or on one of them. */
  WITHIN("within"),
  /** Longer than the upper bound. */
  ABOVE("above");

  private final String code;

  RangePosition(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return {@code below}, {@code within} or {@code above}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a position by its code.
   *
   * @param code {@code below}, {@code within} or {@code above}
   * @return the position
   * @throws UnknownCodeException if there is none with the code
   */
  public static RangePosition of(String code) {
    for (RangePosition position : values()) {
      if (position.code.equals(code)) {
        return position;
      }
    }
    throw new UnknownCodeException(
        "RangePosition", code, Arrays.stream(values()).map(RangePosition::code).toList());
  }
}
