package org.impsci.fidelity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of a measurement. A reviewer may decide otherwise.
 *
 * @param rating the rating that is earned
 * @param reason why, in words: {@code 27 clients per full-time specialist is within 26..30: rating
 *     3}
 * @param next what would earn the next rating, in words; null at the highest
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatingAdvice(int rating, String reason, @Nullable String next)
    implements Serializable {

  /** Checks and copies the components. */
  public RatingAdvice {
    Codes.text("advice of rating " + rating, "reason", reason);
    if (next != null) {
      Codes.text("advice of rating " + rating, "next step", next);
    }
  }

  /**
   * The reason and what would earn the next rating.
   *
   * @return both, in one line of one or more sentences
   */
  public String inWords() {
    if (next == null) {
      return reason;
    }
    return reason.endsWith(".")
        ? reason + " " + Character.toUpperCase(next.charAt(0)) + next.substring(1)
        : reason + "; " + next;
  }
}
