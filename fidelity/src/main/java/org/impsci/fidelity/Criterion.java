package org.impsci.fidelity;

import java.io.Serializable;
import java.util.List;
import org.impsci.core.UnknownCodeException;

/**
 * One of the things that a rule counts.
 *
 * @param code the name that data carry, unique within its item, such as {@code weekly-supervision}
 * @param description what must be found for it to be met, in this library's words
 * @since 0.1
 */
public record Criterion(String code, String description) implements Serializable {

  /** Checks and copies the components. */
  public Criterion {
    Codes.check("criterion", code);
    Codes.text("criterion " + code, "description", description);
  }

  /** How many criteria are named, each once. */
  static int count(String where, List<Criterion> criteria, List<String> named) {
    List<String> codes = criteria.stream().map(Criterion::code).toList();
    for (String code : named) {
      if (!codes.contains(code)) {
        throw new UnknownCodeException(where, code, codes);
      }
    }
    Codes.distinct(where, "criterion", named, code -> code);
    return named.size();
  }
}
