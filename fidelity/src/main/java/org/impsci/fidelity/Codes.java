package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.impsci.core.Concept;

/** What all codes and texts of a scale must be. */
final class Codes {

  private Codes() {}

  static void check(String what, String code) {
    Preconditions.checkArgument(
        Concept.isCode(code),
        "%s \"%s\" is not a code: lower-case words or numbers joined by hyphens",
        what,
        code);
  }

  static void text(String where, String component, String text) {
    Preconditions.checkArgument(!text.isBlank(), "%s has an empty %s", where, component);
  }

  static <T> void distinct(String where, String what, List<T> values, Function<T, String> code) {
    Set<String> seen = new HashSet<>();
    for (T value : values) {
      Preconditions.checkArgument(
          seen.add(code.apply(value)), "%s has the %s %s twice", where, what, code.apply(value));
    }
  }
}
