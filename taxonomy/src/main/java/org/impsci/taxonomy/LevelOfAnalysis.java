package org.impsci.taxonomy;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * Of whom an outcome of implementation is measured.
 *
 * @since 0.1
 */
public enum LevelOfAnalysis implements Concept {
  /**
   * The single person who delivers the practice.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  PROVIDER("provider", "Individual provider", "The single person who delivers the practice."),

  /**
   * The single person who receives the practice.
   *
   * <p><i>Also known as</i> client; patient; recipient.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  CONSUMER("consumer", "Individual consumer", "The single person who receives the practice."),

  /**
   * The organization or setting that delivers the practice.
   *
   * <p><i>Also known as</i> setting; institution, which the table prints for implementation cost.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  ORGANIZATION(
      "organization", "Organization", "The organization or setting that delivers the practice.");

  private static final Citation SOURCE =
      Citation.builder()
          .addAuthors(
              "Proctor E",
              "Silmere H",
              "Raghavan R",
              "Hovmand P",
              "Aarons G",
              "Bunger A",
              "Griffey R",
              "Hensley M")
          .year(2011)
          .title(
              "Outcomes for implementation research: conceptual distinctions, measurement challenges, and research agenda")
          .venue("Administration and Policy in Mental Health 38(2):65-76")
          .doi("10.1007/s10488-010-0319-7")
          .locator("Table 1")
          .build();

  private final String code;
  private final String label;
  private final String definition;

  LevelOfAnalysis(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a level by its code.
   *
   * @param code the code, such as {@code provider}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static LevelOfAnalysis of(String code) {
    return Concept.of(LevelOfAnalysis.class, code);
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
    return SOURCE;
  }
}
