package org.impsci.fidelity;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * Where reviewers look for the evidence behind a rating.
 *
 * <p>The short codes, such as MIS, were read on the forms; what they stand for was not, and is as
 * known to the authors of this library.
 *
 * <p>Source: Becker, Swanson, Bond and Merrens 2008; vocational logs are on the form of 1997 only.
 *
 * @since 0.1
 */
public enum EvidenceSource implements Concept {
  /** The program's own statistics and records system. Also known as: MIS. */
  MANAGEMENT_INFORMATION_SYSTEM(
      "management-information-system",
      "Management information system",
      "The program's own statistics and records system (MIS on the form)."),
  /** Charts, policies and other papers. Also known as: DOC. */
  DOCUMENT_REVIEW(
      "document-review",
      "Document review",
      "Charts, policies and other papers of the program (DOC on the form)."),
  /** Talks with clients, staff, leaders, families or employers. Also known as: INT. */
  INTERVIEWS(
      "interviews",
      "Interviews",
      "Talks with clients, staff, leaders, families or employers (INT on the form)."),
  /** What reviewers see, such as a team meeting or a visit to an employer. Also known as: OBS. */
  OBSERVATION(
      "observation",
      "Observation",
      "What reviewers see themselves, such as a team meeting or a visit to an employer (OBS on the"
          + " form)."),
  /** The plans written for single clients. Also known as: ISP. */
  INDIVIDUAL_SERVICE_PLAN(
      "individual-service-plan",
      "Individual service plan",
      "The plans written for single clients (ISP on the form)."),
  /** The specialists' logs; on the scale of 15 items only. Also known as: VL. */
  VOCATIONAL_LOGS(
      "vocational-logs",
      "Vocational logs",
      "The logs that specialists keep of their work; on the scale of 15 items only (VL on the"
          + " form).");

  private final String code;
  private final String label;
  private final String definition;

  EvidenceSource(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a source by its code.
   *
   * @param code the code, such as {@code document-review}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static EvidenceSource of(String code) {
    return Concept.of(EvidenceSource.class, code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String definition() {
    return definition;
  }

  @Override
  public Citation source() {
    return Sources.MANUAL;
  }
}
