package org.impsci.taxonomy.study;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.Sources;

/**
 * How a study was made: an overall design or a way of gathering data. A study may have several.
 *
 * <p>These are the designs that the table of included studies of Bonfils et al. 2017 names; it
 * prints them as phrases, and which phrase is which constant is this library's reading.
 *
 * @since 0.1
 */
public enum StudyDesign implements Concept {
  /** One or a few cases of implementation, looked at closely and in their setting. */
  CASE_STUDY(
      "case-study",
      "Case study",
      "Looks closely at one or a few cases of implementation in their setting."),

  /** What others have published, brought together. Also known as a literature review. */
  REVIEW("review", "Review", "Brings together what other studies have published."),

  /** A fidelity scale applied to a practice as it is delivered. Also known as a fidelity study. */
  FIDELITY_ASSESSMENT(
      "fidelity-assessment",
      "Fidelity assessment",
      "Rates with a fidelity scale how far a practice is delivered as its model intends."),

  /** People asked one at a time, in person or by telephone, openly or with a guide. */
  INTERVIEWS("interviews", "Interviews", "Asks people one at a time, openly or with a guide."),

  /** People asked together, so that they answer each other too. */
  FOCUS_GROUPS("focus-groups", "Focus groups", "Asks several people together in a discussion."),

  /** Policies, plans, minutes and other documents, read as data. */
  DOCUMENT_ANALYSIS(
      "document-analysis",
      "Document analysis",
      "Reads policies, plans, minutes or other documents as data."),

  /** Practice watched while it happens. */
  OBSERVATION("observation", "Observation", "Watches practice while it happens."),

  /** Life and work in a setting, studied from within over time. */
  ETHNOGRAPHY(
      "ethnography", "Ethnography", "Studies life and work in a setting from within, over time."),

  /** The same questions put to many, on paper, by e-mail or on the web. */
  SURVEY(
      "survey", "Survey", "Puts the same questions to many people or sites, in writing or online."),

  /** Data that agencies keep anyway, such as case files and statistics. */
  RECORDS("records", "Records", "Uses data that agencies keep for their own work."),

  /** Qualitative and quantitative methods, combined on purpose. */
  MIXED_METHODS(
      "mixed-methods",
      "Mixed methods",
      "Combines qualitative and quantitative methods in one study.");

  private static final Citation TABLE = Sources.BONFILS_2017.at("Table 1");

  private final String code;
  private final String label;
  private final String definition;

  StudyDesign(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a design by its code.
   *
   * @param code the code, such as {@code case-study}
   * @return the design
   * @throws UnknownCodeException if there is none with the code
   */
  public static StudyDesign of(String code) {
    return Concept.of(StudyDesign.class, code);
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
    return TABLE;
  }
}
