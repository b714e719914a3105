package org.impsci.taxonomy;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * What an evaluation of implementation looks at. A study may make several.
 *
 * <p>The review names the kinds and does not define them: the definitions are this library's.
 *
 * @since 0.1
 */
public enum EvaluationKind implements Concept {
  /**
   * How the implementation went.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  PROCESS("process", "Process evaluation", "How the implementation went."),

  /**
   * Whether the goals that were set have been reached.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  GOAL("goal", "Goal evaluation", "Whether the goals that were set have been reached."),

  /**
   * What can be improved while the implementation goes on.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  FORMATIVE(
      "formative",
      "Formative evaluation",
      "What can be improved while the implementation goes on."),

  /**
   * How far the practice is delivered as its model intends.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  FIDELITY(
      "fidelity", "Fidelity evaluation", "How far the practice is delivered as its model intends."),

  /**
   * How those who use the service see it.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1.
   */
  USER("user", "User evaluation", "How those who use the service see it.");

  private static final Citation SOURCE = Sources.BONFILS_2017.at("Table 1");

  private final String code;
  private final String label;
  private final String definition;

  EvaluationKind(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a kind by its code.
   *
   * @param code the code, such as {@code process}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static EvaluationKind of(String code) {
    return Concept.of(EvaluationKind.class, code);
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
