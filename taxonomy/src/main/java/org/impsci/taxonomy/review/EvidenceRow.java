package org.impsci.taxonomy.review;

import java.io.Serializable;
import org.impsci.core.data.Given;

/**
 * One study that one finding rests on: a piece of evidence.
 *
 * @param study the id of the study
 * @param finding the id of the finding
 * @since 0.1
 */
public record EvidenceRow(String study, String finding) implements Serializable {

  /** Checks the components. */
  public EvidenceRow {
    Given.text("evidence row", "study", study);
    Given.text("evidence row", "finding", finding);
  }
}
