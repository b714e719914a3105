package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * How far a site that is followed has come, in the broadest terms.
 *
 * @since 0.1
 */
public enum SiteStatus {
  /** Nothing is completed yet, and the site has not given up. */
  NOT_BEGUN("not-begun"),
  /** Something is completed, but the site has not started. It may yet. */
  PREPARING("preparing"),
  /** The site has started. */
  STARTED("started"),
  /** The site has started and completed the activity by which it is competent. */
  COMPETENT("competent"),
  /** The site gave up before it had started. */
  NEVER_STARTED("never-started"),
  /** The site gave up after it had started. */
  STOPPED("stopped");

  private final String code;

  SiteStatus(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, such as {@code preparing}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a constant by its code.
   *
   * @param code the code, such as {@code preparing}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static SiteStatus of(String code) {
    for (SiteStatus constant : values()) {
      if (constant.code.equals(code)) {
        return constant;
      }
    }
    throw new UnknownCodeException(
        "SiteStatus", code, Arrays.stream(values()).map(SiteStatus::code).toList());
  }
}
