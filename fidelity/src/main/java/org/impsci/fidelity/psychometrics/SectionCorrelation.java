package org.impsci.fidelity.psychometrics;

import java.io.Serializable;
import org.impsci.core.data.Given;

/**
 * How far the sums of two sections go together.
 *
 * @param section the code of the one section
 * @param other the code of the other, which comes later on the form
 * @param correlation their correlation (Pearson), over the assessments that rate every item
 * @since 0.1
 */
public record SectionCorrelation(String section, String other, Statistic correlation)
    implements Serializable {
  /** Checks the components. */
  public SectionCorrelation {
    Given.text("section correlation", "section", section);
    Given.text("section correlation", "other", other);
    Given.value("section correlation", "correlation", correlation);
  }
}
