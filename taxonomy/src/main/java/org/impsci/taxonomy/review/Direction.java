package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * Whose word it is that a determinant hinders or helps.
 *
 * @since 0.1
 */
public enum Direction {
  /** The source says it, with a word such as barrier, hinder, facilitate or support. */
  STATED("stated"),
  /** A reader concludes it from what the source says. */
  READ("read"),
  /** There is no direction: the influence is undirected. */
  NONE("none");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return {@code stated}, {@code read} or {@code none}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a direction by its code.
   *
   * @param code {@code stated}, {@code read} or {@code none}
   * @return the direction
   * @throws UnknownCodeException if there is none with the code
   */
  public static Direction of(String code) {
    for (Direction direction : values()) {
      if (direction.code.equals(code)) {
        return direction;
      }
    }
    throw new UnknownCodeException(
        "Direction", code, Arrays.stream(values()).map(Direction::code).toList());
  }
}
