package org.impsci.fidelity;

import java.io.Serializable;

/**
 * One of the things that a rule counts.
 *
 * @param code the name that data carry, unique within its item, such as {@code weekly-supervision}
 * @param description what must be found for it to be met, in this library's words
 */
public record Criterion(String code, String description) implements Serializable {

  /** Checks and copies the components. */
  public Criterion {
    Codes.check("criterion", code);
    Codes.text("criterion " + code, "description", description);
  }
}
