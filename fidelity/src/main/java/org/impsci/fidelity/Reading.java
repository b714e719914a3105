package org.impsci.fidelity;

import java.io.Serializable;

/**
 * How this library reads a form where it leaves values without a rating or gives them two. A
 * reviewer may decide otherwise.
 *
 * @param values the values in question
 * @param rating the rating they are given
 * @param why the reason, and what the other reading would give
 * @since 0.1
 */
public record Reading(Range values, int rating, String why) implements Serializable {

  /** Checks and copies the components. */
  public Reading {
    Codes.text("reading of " + values.inWords(), "reason", why);
  }
}
