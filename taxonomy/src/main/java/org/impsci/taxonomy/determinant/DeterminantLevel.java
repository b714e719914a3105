package org.impsci.taxonomy.determinant;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.Sources;

/**
 * The four levels on which something influences implementation, from the widest to the narrowest.
 *
 * <p>The review's methods define four levels. Its results treat the organizational and the group
 * level under one heading, and its conclusion speaks of three; this library keeps the four.
 *
 * @since 0.1
 */
public enum DeterminantLevel implements Concept {
  /**
   * The larger system and society: policy, the labour market, attitudes and culture.
   *
   * <p><i>Also known as</i> system level; outer context.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  CONTEXTUAL(
      "contextual",
      "Contextual level",
      "What influences implementation from the larger system and society: policy and welfare, the"
          + " labour market, attitudes and culture."),

  /**
   * The local organizations that deliver the practice.
   *
   * <p><i>Also known as</i> local organizational level; inner context.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  ORGANIZATIONAL(
      "organizational",
      "Local organizational level",
      "What influences implementation from within the local organizations that deliver the"
          + " practice: money, fidelity, leadership."),

  /**
   * The cooperation of those who deliver the practice with the teams around them.
   *
   * <p><i>Also known as</i> team level; cooperation level.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  GROUP(
      "group",
      "Group level",
      "What influences implementation through the cooperation between those who deliver the"
          + " practice and the teams they work with."),

  /**
   * The single people at the front line.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  INDIVIDUAL(
      "individual",
      "Individual level",
      "What influences implementation through single people: their knowledge, skill and attitude.");

  private static final Citation DATA_ANALYSIS = Sources.BONFILS_2017.at("Data analysis");

  private final String code;
  private final String label;
  private final String definition;

  DeterminantLevel(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a level by its code.
   *
   * @param code the code, such as {@code contextual}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static DeterminantLevel of(String code) {
    return Concept.of(DeterminantLevel.class, code);
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
    return DATA_ANALYSIS;
  }

  /**
   * What the review places on this level.
   *
   * @return the determinants, those of the review's own list first
   */
  public List<Determinant> determinants() {
    return Arrays.stream(Determinant.values())
        .filter(determinant -> determinant.level() == this)
        .collect(ImmutableList.toImmutableList());
  }
}
