package org.impsci.taxonomy.determinant;

import com.google.common.base.Preconditions;
import org.impsci.core.Concept;
import org.jspecify.annotations.Nullable;

/** What codes of catalogues look like. */
final class Codes {

  private Codes() {}

  static void check(String what, @Nullable String code) {
    Preconditions.checkArgument(
        code != null && Concept.isCode(code),
        "%s \"%s\" must be lower-case words and numbers joined by hyphens",
        what,
        code);
  }
}
