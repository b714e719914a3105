package org.impsci.fidelity.assertj;

import com.google.common.base.Preconditions;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;

/** The scale that a thing under test was made with. */
final class Scales {

  private Scales() {}

  /** The scale of this library that a thing was made with. */
  static FidelityScale get(String thing, String id) {
    return FidelityScales.find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s was made with scale %s, which is not of this library; give it: assertThat(scale, %s)"
                        .formatted(thing, id, thing)));
  }

  /** Refuses a thing that was made with another scale. */
  static void check(String thing, String id, FidelityScale given) {
    Preconditions.checkArgument(
        given.id().equals(id), "%s was made with scale %s, not %s", thing, id, given.id());
  }
}
