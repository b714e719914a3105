package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * Who reviewed, by role and never by name.
 *
 * @since 0.1
 */
public enum ReviewerRole {
  /** Someone from outside the program. */
  INDEPENDENT("independent"),
  /** Someone of the program, which assesses itself. */
  SELF("self");

  private final String code;

  ReviewerRole(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return {@code independent} or {@code self}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a role by its code.
   *
   * @param code {@code independent} or {@code self}
   * @return the role
   * @throws UnknownCodeException if there is none with the code
   */
  public static ReviewerRole of(String code) {
    for (ReviewerRole role : values()) {
      if (role.code.equals(code)) {
        return role;
      }
    }
    throw new UnknownCodeException(
        "ReviewerRole", code, Arrays.stream(values()).map(ReviewerRole::code).toList());
  }
}
