package org.impsci.taxonomy;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * As part of what a practice is implemented: who drives it and who pays for it.
 *
 * <p>The review discusses the first two as conditions that may have influenced its studies, and
 * gives no direction. The third is this library's, for what is neither.
 *
 * @since 0.1
 */
public enum DeploymentContext implements Concept {
  /**
   * Part of a national strategy, with funding by government.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Discussion.
   */
  NATIONAL_STRATEGY(
      "national-strategy",
      "National strategy",
      "Implemented as part of a national strategy, with funding by government."),

  /**
   * Part of a trial, paid for by the research project.
   *
   * <p><i>Also known as</i> randomised controlled trial.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Discussion.
   */
  TRIAL("trial", "Trial", "Implemented as part of a trial, and paid for by the research project."),

  /**
   * An initiative of a local organization, outside a national strategy and a trial.
   *
   * <p><i>Source</i> this library; the review names no such case as a kind of its own.
   */
  LOCAL(
      "local",
      "Local initiative",
      "Implemented on the initiative of a local organization, outside a national strategy and a trial.");

  private static final Citation SOURCE = Sources.BONFILS_2017.at("Discussion");

  private final String code;
  private final String label;
  private final String definition;

  DeploymentContext(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a context by its code.
   *
   * @param code the code, such as {@code national-strategy}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static DeploymentContext of(String code) {
    return Concept.of(DeploymentContext.class, code);
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
