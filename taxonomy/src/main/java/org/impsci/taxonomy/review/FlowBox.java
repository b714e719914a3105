package org.impsci.taxonomy.review;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * The numbers in which PRISMA 2020 has a review report how it came to its studies, in the order of
 * its flow diagram.
 *
 * <p>A record is what a search finds: a title, perhaps an abstract. A report is a document that can
 * be read. A study may have several reports.
 *
 * @since 0.1
 */
public enum FlowBox implements Concept {
  /** Records found in databases and registers, or by other methods. */
  RECORDS_IDENTIFIED(
      "records-identified", "Records identified", "Records that the searches found."),
  /** Records that were there twice, taken out before anybody read them. */
  DUPLICATES_REMOVED(
      "duplicates-removed",
      "Duplicate records removed",
      "Records taken out before screening because they were there twice."),
  /** Records taken out before screening by a program, or for another reason than duplication. */
  REMOVED_OTHERWISE(
      "removed-otherwise",
      "Records removed for other reasons",
      "Records taken out before screening by automation tools, or for other reasons."),
  /** Records of which title and abstract were read. */
  RECORDS_SCREENED(
      "records-screened", "Records screened", "Records whose title or abstract was read."),
  /** Records that screening left out. */
  RECORDS_EXCLUDED("records-excluded", "Records excluded", "Records that screening left out."),
  /** Reports that somebody tried to get in full. */
  REPORTS_SOUGHT(
      "reports-sought",
      "Reports sought for retrieval",
      "Reports whose full text somebody tried to get."),
  /** Reports that could not be had. */
  REPORTS_NOT_RETRIEVED(
      "reports-not-retrieved",
      "Reports not retrieved",
      "Reports whose full text could not be had."),
  /** Reports read in full. */
  REPORTS_ASSESSED(
      "reports-assessed",
      "Reports assessed for eligibility",
      "Reports read in full to decide on them."),
  /** Reports left out after reading. */
  REPORTS_EXCLUDED(
      "reports-excluded", "Reports excluded", "Reports left out once they had been read."),
  /** Reports of the studies in the review. */
  REPORTS_INCLUDED(
      "reports-included",
      "Reports of included studies",
      "Reports of the studies that the review includes."),
  /** Studies in the review. */
  STUDIES_INCLUDED(
      "studies-included",
      "Studies included in review",
      "Studies that the review includes, each counted once, however many reports it has.");

  private static final Citation FIGURE =
      Citation.builder()
          .addAuthors("Page MJ", "McKenzie JE", "Bossuyt PM", "Boutron I", "Hoffmann TC")
          .addAuthors("Mulrow CD", "et al.")
          .year(2021)
          .title("The PRISMA 2020 statement: an updated guideline for reporting systematic reviews")
          .venue("BMJ 372:n71")
          .doi("10.1136/bmj.n71")
          .locator("Figure 1")
          .build();

  private final String code;
  private final String label;
  private final String definition;

  FlowBox(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a box by its code.
   *
   * @param code the code, such as {@code records-screened}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static FlowBox of(String code) {
    return Concept.of(FlowBox.class, code);
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
    return FIGURE;
  }
}
