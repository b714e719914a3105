package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * What must hold between the numbers of a review's flow.
 *
 * @since 0.1
 */
public enum FlowRule {
  /** Records screened are those identified, less duplicates and those removed otherwise. */
  SCREENED("screened"),
  /** Reports sought are the records screened, less those excluded. */
  SOUGHT("sought"),
  /** Reports assessed are those sought, less those not retrieved. */
  ASSESSED("assessed"),
  /** Reports included are those assessed, less those excluded. */
  INCLUDED("included"),
  /** The reports excluded are those of all reasons together. */
  REASONS("reasons"),
  /** A later step never has more than an earlier one. */
  NO_GROWTH("no-growth"),
  /** The review has what its rounds have together. */
  ROUNDS("rounds"),
  /** The review lists as many studies as it includes. */
  STUDIES("studies");

  private final String code;

  FlowRule(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, such as {@code screened}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a constant by its code.
   *
   * @param code the code, such as {@code screened}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static FlowRule of(String code) {
    for (FlowRule constant : values()) {
      if (constant.code.equals(code)) {
        return constant;
      }
    }
    throw new UnknownCodeException(
        "FlowRule", code, Arrays.stream(values()).map(FlowRule::code).toList());
  }
}
