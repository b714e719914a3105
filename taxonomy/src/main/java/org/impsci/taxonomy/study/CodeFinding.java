package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.impsci.core.data.Given;

/**
 * A code of a codebook of your own that a study was given.
 *
 * @param codebook the codebook
 * @param code the code
 * @param strength how strong the evidence is, above 0 and at most 1: the logistic of the sum of its
 *     log-odds
 * @since 0.1
 */
public record CodeFinding(String codebook, String code, double strength) implements Serializable {

  /** Checks the components. */
  public CodeFinding {
    Given.text("code finding", "codebook", codebook);
    Given.text("code finding", "code", code);
    Preconditions.checkArgument(
        strength > 0 && strength <= 1, "code %s: strength %s is outside 0..1", code, strength);
  }
}
