package org.impsci.examples.fhir;

import org.impsci.core.Concept;
import org.jspecify.annotations.Nullable;

/** A code of a system, with its text. */
record Coded(@Nullable String system, @Nullable String code, @Nullable String display) {

  static Coded of(String system, Concept concept) {
    return new Coded(system, concept.code(), concept.label());
  }

  /** Whether the other means the same: texts do not count. */
  boolean means(Coded other) {
    return code != null && code.equals(other.code) && system != null && system.equals(other.system);
  }
}
