package org.impsci.taxonomy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * What a theoretical approach is used for in implementation science: the three aims under which
 * Nilsen's five categories fall.
 *
 * @since 0.1
 */
public enum NilsenAim implements Concept {
  /** To describe or guide the way from research to practice: the aim of process models. */
  DESCRIBE_OR_GUIDE(
      "describe-or-guide",
      "Describe or guide",
      "Describe, or guide, the process by which research is translated into practice."),

  /**
   * To understand or explain what influences the outcomes of implementation: the aim of determinant
   * frameworks, classic theories and implementation theories.
   */
  UNDERSTAND_OR_EXPLAIN(
      "understand-or-explain",
      "Understand or explain",
      "Understand, or explain, what influences the outcomes of implementation."),

  /** To evaluate implementation: the aim of evaluation frameworks. */
  EVALUATE("evaluate", "Evaluate", "Evaluate implementation and judge how far it succeeded.");

  private final String code;
  private final String label;
  private final String definition;

  NilsenAim(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds an aim by its code.
   *
   * @param code the code, such as {@code describe-or-guide}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static NilsenAim of(String code) {
    return Concept.of(NilsenAim.class, code);
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
    return Sources.NILSEN_2015;
  }

  /**
   * The categories with this aim.
   *
   * @return one or more categories, in the order of the taxonomy
   */
  public List<NilsenCategory> categories() {
    return Arrays.stream(NilsenCategory.values())
        .filter(category -> category.aim() == this)
        .collect(ImmutableList.toImmutableList());
  }
}
