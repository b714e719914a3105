package org.impsci.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * How far a fact that this library ships was checked against its source.
 *
 * <p>A fact is only ever upgraded by reading the source.
 *
 * @since 0.1
 */
public enum Verification {
  /** Read in the source named beside it. */
  VERIFIED("verified"),
  /** Read in part; what remains is as known to the authors of this library. */
  PARTLY("partly"),
  /** As known to the authors of this library, and not checked against the source. */
  UNVERIFIED("unverified");

  private final String code;

  Verification(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return {@code verified}, {@code partly} or {@code unverified}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a status by its code.
   *
   * @param code {@code verified}, {@code partly} or {@code unverified}
   * @return the status
   * @throws UnknownCodeException if there is none with the code
   */
  public static Verification of(String code) {
    for (Verification status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    throw new UnknownCodeException(
        "Verification", code, Arrays.stream(values()).map(Verification::code).toList());
  }
}
