package org.impsci.taxonomy;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * The five categories of theories, models and frameworks in implementation science.
 *
 * <p>A category belongs to the use a study makes of an approach as much as to the approach: one
 * approach may serve as a process model here and as a determinant framework there, and a study may
 * fall under several categories or none.
 *
 * @since 0.1
 */
public enum NilsenCategory implements Concept {
  /**
   * The steps, stages or phases from research to practice.
   *
   * <p>An approach that lists factors without an order in time is none. One that mentions barriers
   * as something to deal with on the way still is one.
   *
   * <p><i>Also known as</i> action models, for the kind that gives practical guidance on how to
   * plan and carry out implementation; stage models.
   *
   * <p><i>Source</i> Nilsen 2015, Table 1.
   */
  PROCESS_MODEL(
      "process-model",
      "Process model",
      NilsenAim.DESCRIBE_OR_GUIDE,
      "Lays out the steps, stages or phases from research to practice, to describe or to guide"
          + " the way. An action model is the kind that gives practical guidance on planning and"
          + " carrying out implementation.",
      "Has an order in time, which a determinant framework has not. It may say that barriers must"
          + " be dealt with, but does not identify or structure particular determinants."),

  /**
   * The kinds of determinants that act on the outcomes of implementation, as barriers or enablers.
   *
   * <p>An approach that relates kinds of determinants to one another still is one; an approach that
   * explains how they bring change about is a theory.
   *
   * <p><i>Also known as</i> frameworks of barriers and facilitators.
   *
   * <p><i>Source</i> Nilsen 2015, Table 1.
   */
  DETERMINANT_FRAMEWORK(
      "determinant-framework",
      "Determinant framework",
      NilsenAim.UNDERSTAND_OR_EXPLAIN,
      "Names kinds of determinants, and single determinants, that act as barriers or enablers on"
          + " the outcomes of implementation. Some also relate the kinds to one another.",
      "Has no explicit view of the process, unlike a process model, and is too general to say how"
          + " to implement. It lists what influences outcomes where a theory explains relations,"
          + " and looks at influences where an evaluation framework looks at outcomes."),

  /**
   * A theory from outside implementation science that is applied to explain some aspect of it.
   *
   * <p>What counts is where the theory was developed: psychology, sociology, organizational studies
   * and other fields.
   *
   * <p><i>Also known as</i> classic theories of change.
   *
   * <p><i>Source</i> Nilsen 2015, Table 1.
   */
  CLASSIC_THEORY(
      "classic-theory",
      "Classic theory",
      NilsenAim.UNDERSTAND_OR_EXPLAIN,
      "Comes from a field outside implementation science, such as psychology, sociology or"
          + " organizational studies, and is applied to explain some aspect of implementation.",
      "Describes how change happens without aiming to bring it about. It differs from an"
          + " implementation theory in where it was developed."),

  /**
   * A theory that implementation researchers built, or adapted, to explain some aspect of
   * implementation.
   *
   * <p>A theory borrowed unchanged from another field is a classic theory.
   *
   * <p><i>Source</i> Nilsen 2015, Table 1.
   */
  IMPLEMENTATION_THEORY(
      "implementation-theory",
      "Implementation theory",
      NilsenAim.UNDERSTAND_OR_EXPLAIN,
      "Was built, or adapted, by implementation researchers to explain some aspect of"
          + " implementation.",
      "Narrower than a classic theory, and developed within implementation science. It explains"
          + " relations and mechanisms where a determinant framework lists determinants."),

  /**
   * The aspects of implementation that can be evaluated to judge its success.
   *
   * <p>A fidelity scale with which an implementation is judged is read as one by Bonfils et al.
   * 2017. Approaches of other categories are used for evaluation too, and the category then says
   * so.
   *
   * <p><i>Also known as</i> frameworks of implementation outcomes.
   *
   * <p><i>Source</i> Nilsen 2015, Table 1.
   */
  EVALUATION_FRAMEWORK(
      "evaluation-framework",
      "Evaluation framework",
      NilsenAim.EVALUATE,
      "Names the aspects of implementation that can be evaluated to judge its success.",
      "Looks at outcomes, the dependent side, where a determinant framework looks at what"
          + " influences them.");

  private static final Citation TABLE = Sources.NILSEN_2015.at("Table 1");

  private final String code;
  private final String label;
  private final NilsenAim aim;
  private final String definition;
  private final String difference;

  NilsenCategory(String code, String label, NilsenAim aim, String definition, String difference) {
    this.code = code;
    this.label = label;
    this.aim = aim;
    this.definition = definition;
    this.difference = difference;
  }

  /**
   * Finds a category by its code.
   *
   * @param code the code, such as {@code process-model}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static NilsenCategory of(String code) {
    return Concept.of(NilsenCategory.class, code);
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

  /**
   * What approaches of this category are used for.
   *
   * @return one of the three aims
   */
  public NilsenAim aim() {
    return aim;
  }

  /**
   * How this category differs from its neighbours.
   *
   * @return one or a few sentences
   */
  public String difference() {
    return difference;
  }
}
