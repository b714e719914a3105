package org.impsci.taxonomy.determinant;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.Sources;

/**
 * In which direction a determinant is said to work.
 *
 * <p>Barrier and facilitator are the review's words; mixed and undirected are this library's, for
 * what the review reports as both, or as neither.
 *
 * @since 0.1
 */
public enum Influence implements Concept {
  /**
   * Hinders implementation.
   *
   * <p><i>Also known as</i> obstacle; hindrance; challenge.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Findings.
   */
  BARRIER("barrier", "Barrier", "Hinders implementation."),

  /**
   * Helps implementation.
   *
   * <p><i>Also known as</i> enabler.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Findings.
   */
  FACILITATOR("facilitator", "Facilitator", "Helps implementation."),

  /**
   * Hinders in one way and helps in another, or is a tension between the two.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Findings.
   */
  MIXED("mixed", "Mixed", "Hinders in one way and helps in another, or is a tension."),

  /**
   * Influences implementation, in a direction that is not stated. Not the same as no influence.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Findings.
   */
  UNDIRECTED(
      "undirected",
      "Undirected",
      "Is named as an influence or a condition, without saying whether it hinders or helps.");

  private static final Citation FINDINGS =
      Sources.BONFILS_2017.at("Findings based on the analysis");

  private final String code;
  private final String label;
  private final String definition;

  Influence(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds an influence by its code.
   *
   * @param code the code, such as {@code barrier}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static Influence of(String code) {
    return Concept.of(Influence.class, code);
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
    return FINDINGS;
  }
}
