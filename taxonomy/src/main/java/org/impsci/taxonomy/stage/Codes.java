package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.impsci.core.Concept;
import org.jspecify.annotations.Nullable;

/** What all codes and texts of this package must be. */
final class Codes {

  private Codes() {}

  static void check(String what, @Nullable String code) {
    Preconditions.checkArgument(
        code != null && Concept.isCode(code),
        "%s \"%s\" is not a code: lower-case words or numbers joined by hyphens",
        what,
        code);
  }

  static <T> void distinct(String where, String what, List<T> values, Function<T, String> code) {
    Set<String> seen = new HashSet<>();
    for (T value : values) {
      Preconditions.checkArgument(
          seen.add(code.apply(value)), "%s has the %s %s twice", where, what, code.apply(value));
    }
  }
}
