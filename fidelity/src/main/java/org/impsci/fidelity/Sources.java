package org.impsci.fidelity;

import org.impsci.core.Citation;

/** The publications that the vocabularies of this package come from. */
final class Sources {

  static final Citation PRINCIPLES =
      Citation.builder()
          .addAuthors("Drake RE", "Bond GR", "Becker DR")
          .year(2012)
          .title(
              "Individual Placement and Support: An Evidence-Based Approach to Supported Employment")
          .venue("Oxford University Press")
          .build();

  static final Citation MANUAL =
      Citation.builder()
          .addAuthors("Becker DR", "Swanson SJ", "Bond GR", "Merrens MR")
          .year(2008)
          .title("Evidence-Based Supported Employment Fidelity Review Manual")
          .venue("Dartmouth Psychiatric Research Center")
          .build();

  private Sources() {}
}
