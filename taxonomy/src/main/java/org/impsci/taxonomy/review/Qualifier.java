package org.impsci.taxonomy.review;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.Sources;

/**
 * What the reviewers add to a category: that it fits loosely, or which kinds of evaluation a study
 * makes.
 *
 * @since 0.1
 */
public enum Qualifier implements Concept {
  /**
   * The study does not name an approach of the category; the reviewers read it into the study.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1. The review does not define the term: this is
   * this library's reading.
   */
  SOFT_VERSION(
      "soft-version",
      "Soft version",
      "The study works in the manner of the category without using an approach that belongs to it."),

  /**
   * How far the practice is delivered as intended.
   *
   * <p><i>Also known as</i> fidelity study.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  FIDELITY_EVALUATION(
      "fidelity-evaluation",
      "Fidelity evaluation",
      "Evaluates how far the practice is delivered as its model intends."),

  /**
   * How the implementation went.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  PROCESS_EVALUATION(
      "process-evaluation",
      "Process evaluation",
      "Evaluates how the implementation went, from its beginning to the time of the study."),

  /**
   * Whether the goals set beforehand were reached.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  GOAL_EVALUATION(
      "goal-evaluation", "Goal evaluation", "Evaluates whether the goals set were reached."),

  /**
   * What can be improved while the implementation goes on.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  FORMATIVE_EVALUATION(
      "formative-evaluation",
      "Formative evaluation",
      "Evaluates in order to improve the implementation while it goes on."),

  /**
   * How those who use the service see it.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  USER_EVALUATION(
      "user-evaluation", "User evaluation", "Evaluates how those who use the service see it.");

  private static final Citation TABLE = Sources.BONFILS_2017.at("Table 1");

  private final String code;
  private final String label;
  private final String definition;

  Qualifier(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a qualifier by its code.
   *
   * @param code the code, such as {@code soft-version}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static Qualifier of(String code) {
    return Concept.of(Qualifier.class, code);
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
