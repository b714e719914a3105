package org.impsci.fidelity;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * The eight principles of Individual Placement and Support.
 *
 * <p>Their order and wording differ between publications, so data name them by code, never by
 * number; the order here is that of the source.
 *
 * <p>Source: Drake, Bond and Becker 2012.
 *
 * @since 0.1
 */
public enum IpsPrinciple implements Concept {
  /** The goal is a regular job that anyone could apply for, at the usual pay. */
  COMPETITIVE_EMPLOYMENT(
      "competitive-employment",
      "Focus on competitive employment",
      "The goal is a regular job in the labour market that anyone could apply for, at the usual"
          + " pay."),
  /**
   * Whoever wants to work may join; nobody is held not to be ready. Also known as: eligibility
   * based on client choice.
   */
  ZERO_EXCLUSION(
      "zero-exclusion",
      "Eligibility based on client choice",
      "Whoever wants to work may join; nobody is kept out as not being ready."),
  /** Employment services and mental health treatment are given by people who work as one team. */
  INTEGRATION(
      "integration",
      "Integration of rehabilitation and mental health services",
      "Employment services and mental health treatment are given by people who work together as"
          + " one team."),
  /** Jobs and support follow what the client wants. Also known as: worker preferences. */
  CLIENT_PREFERENCES(
      "client-preferences",
      "Attention to client preferences",
      "The kind of job and the kind of support follow what the client wants."),
  /**
   * Clients learn what work would do to their benefits. Also known as: work incentives planning.
   */
  BENEFITS_COUNSELLING(
      "benefits-counselling",
      "Personalized benefits counselling",
      "Clients get personal advice on what work would do to their benefits."),
  /** The search for a job begins soon, without long assessment or training before it. */
  RAPID_JOB_SEARCH(
      "rapid-job-search",
      "Rapid job search",
      "The search for a job begins soon after entry, without long assessment or training before"
          + " it."),
  /** Specialists build relationships with employers, with their clients' wishes in mind. */
  SYSTEMATIC_JOB_DEVELOPMENT(
      "systematic-job-development",
      "Systematic job development",
      "Specialists visit employers regularly and build relationships with them, with their"
          + " clients' wishes in mind."),
  /** Support fits the person and lasts as long as it is wanted and needed. */
  TIME_UNLIMITED_SUPPORT(
      "time-unlimited-support",
      "Time-unlimited and individualized support",
      "Support in a job fits the person and lasts as long as it is wanted and needed.");

  private final String code;
  private final String label;
  private final String definition;

  IpsPrinciple(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a principle by its code.
   *
   * @param code the code, such as {@code time-unlimited-support}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static IpsPrinciple of(String code) {
    return Concept.of(IpsPrinciple.class, code);
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
    return Sources.PRINCIPLES;
  }
}
