package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.Given;

/**
 * An assessment that has no score, and why. It is not a score of zero.
 *
 * @param scale the id of the scale, which names its edition
 * @param items how many items the scale has
 * @param missing the items without a rating, by code, and why; at least one
 * @param reason why there is no score
 * @since 0.1
 */
public record NoScore(
    String scale, int items, Map<String, MissingReason> missing, NoScore.Reason reason)
    implements ScoreResult {

  /** Checks and copies the components. */
  public NoScore {
    Given.text("no score", "scale", scale);
    Given.value("no score", "reason", reason);
    missing = ImmutableMap.copyOf(missing);
    Preconditions.checkArgument(
        !missing.isEmpty() && missing.size() <= items,
        "scale %s: %s of %s items missing",
        scale,
        missing.size(),
        items);
  }

  /**
   * Why there is no score.
   *
   * @since 0.1
   */
  public enum Reason {
    /** Not one item has a rating. */
    NOTHING_RATED("nothing-rated"),
    /** More items are missing than the policy allows to prorate. */
    TOO_MANY_MISSING("too-many-missing");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /**
     * The name that data carry.
     *
     * @return {@code nothing-rated} or {@code too-many-missing}
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
    public static Reason of(String code) {
      for (Reason reason : values()) {
        if (reason.code.equals(code)) {
          return reason;
        }
      }
      throw new UnknownCodeException(
          "NoScore.Reason", code, Arrays.stream(values()).map(Reason::code).toList());
    }
  }
}
