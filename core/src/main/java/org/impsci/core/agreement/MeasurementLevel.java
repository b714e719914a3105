package org.impsci.core.agreement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * What the differences between the values of a scale mean, and with it how much a disagreement
 * counts in Krippendorff's alpha. JSON carries the {@linkplain #code() code}.
 *
 * @see Agreement#krippendorffAlpha(RatingMatrix, MeasurementLevel)
 * @since 0.1
 */
public enum MeasurementLevel {
  /** Values are names: any two different ones differ as much as any others. */
  NOMINAL("nominal"),
  /** Values are ranks: two differ by the number of ratings that lie between them. */
  ORDINAL("ordinal"),
  /** Values are quantities with equal steps: two differ by the square of their distance. */
  INTERVAL("interval"),
  /** Values are quantities from a true zero: two differ by their distance relative to their sum. */
  RATIO("ratio");

  private final String code;

  MeasurementLevel(String code) {
    this.code = code;
  }

  /**
   * The name that data and command lines carry.
   *
   * @return the code, in lower case
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * The level with a code.
   *
   * @param code such as {@code ordinal}
   * @return the level
   * @throws UnknownCodeException if there is none; the message lists those there are
   */
  public static MeasurementLevel of(String code) {
    for (MeasurementLevel level : values()) {
      if (level.code.equals(code)) {
        return level;
      }
    }
    throw new UnknownCodeException(
        "MeasurementLevel", code, Arrays.stream(values()).map(MeasurementLevel::code).toList());
  }
}
