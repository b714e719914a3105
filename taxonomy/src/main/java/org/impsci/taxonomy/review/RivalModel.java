package org.impsci.taxonomy.review;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.Sources;

/**
 * Models of vocational rehabilitation that stand against the practice the review is about, and that
 * it finds behind barriers.
 *
 * @since 0.1
 */
public enum RivalModel implements Concept {
  /**
   * Training before any job, on which national policies and rules rest that stand in the way.
   *
   * <p><i>Also known as</i> prevocational training.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Contextual factors.
   */
  TRAIN_THEN_PLACE(
      "train-then-place",
      "Train then place",
      "Trains people before they look for a job, rather than finding a job first and supporting them in it."),

  /**
   * Treatment and protection first, with low expectations of the ability to work.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Contextual factors.
   */
  CURE_CARE_AND_GRADUATE(
      "cure-care-and-graduate",
      "Cure, care and graduate",
      "Protects people and expects them to get well before they work, step by step.");

  private static final Citation SOURCE = Sources.BONFILS_2017.at("Contextual factors");

  private final String code;
  private final String label;
  private final String definition;

  RivalModel(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a model by its code.
   *
   * @param code the code, such as {@code train-then-place}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static RivalModel of(String code) {
    return Concept.of(RivalModel.class, code);
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
