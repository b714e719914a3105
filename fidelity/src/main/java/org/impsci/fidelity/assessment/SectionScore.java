package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.impsci.core.data.Given;

/**
 * The sum of the ratings of one section. Sections have no bands.
 *
 * @param section the code of the section
 * @param total the sum
 * @param minTotal the lowest sum that is possible
 * @param maxTotal the highest sum that is possible
 * @since 0.1
 */
public record SectionScore(String section, int total, int minTotal, int maxTotal)
    implements Serializable {

  /** Checks and copies the components. */
  public SectionScore {
    Given.text("section score", "section", section);
    Preconditions.checkArgument(
        total >= minTotal && total <= maxTotal,
        "section %s: total %s is outside %s..%s",
        section,
        total,
        minTotal,
        maxTotal);
  }
}
