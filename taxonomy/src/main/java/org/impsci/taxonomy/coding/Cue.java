package org.impsci.taxonomy.coding;

import java.io.Serializable;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * A cue of a codebook.
 *
 * @param codebook the codebook
 * @param code the code that the cue speaks for
 * @param family the family of cues that it belongs to
 * @param phrase the phrase, as the codebook writes it
 * @since 0.1
 */
public record Cue(String codebook, String code, String family, String phrase)
    implements Serializable {

  /** Checks the components. */
  public Cue {
    Given.text("cue", "codebook", codebook);
    Given.text("cue", "code", code);
    Given.text("cue", "family", family);
    Given.text("cue", "phrase", phrase);
  }

  // Written out, since what a record has by itself takes long to link in a fresh JVM.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cue cue
        && phrase.equals(cue.phrase)
        && family.equals(cue.family)
        && code.equals(cue.code)
        && codebook.equals(cue.codebook);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * codebook.hashCode() + code.hashCode()) + family.hashCode())
        + phrase.hashCode();
  }
}
