package org.impsci.taxonomy;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * The two traditions in which implementation is studied. Both look at how an intention becomes a
 * change, and at its output and outcome.
 *
 * @since 0.1
 */
public enum ResearchTradition implements Concept {
  /**
   * How laws, rules and regulations are put into effect.
   *
   * <p><i>Also known as</i> research on the big P.
   *
   * <p><i>Source</i> Nilsen et al. 2013, as Bonfils et al. 2017 report it.
   */
  POLICY_IMPLEMENTATION_RESEARCH(
      "policy-implementation-research",
      "Policy implementation research",
      "Studies how policies in the form of laws, rules and regulations are put into effect."),

  /**
   * How research findings and evidence-based practices come into routine use.
   *
   * <p><i>Also known as</i> research on the small p.
   *
   * <p><i>Source</i> Nilsen et al. 2013, as Bonfils et al. 2017 report it.
   */
  IMPLEMENTATION_SCIENCE(
      "implementation-science",
      "Implementation science",
      "Studies methods to promote the systematic uptake of research findings and evidence-based practices into routine.");

  private static final Citation SOURCE =
      Citation.builder()
          .addAuthors("Nilsen P", "Ståhl C", "Roback K", "Cairney P")
          .year(2013)
          .title(
              "Never the twain shall meet? A comparison of implementation science and policy implementation research")
          .venue("Implementation Science 8:63")
          .doi("10.1186/1748-5908-8-63")
          .build();

  private final String code;
  private final String label;
  private final String definition;

  ResearchTradition(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a tradition by its code.
   *
   * @param code the code, such as {@code policy-implementation-research}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static ResearchTradition of(String code) {
    return Concept.of(ResearchTradition.class, code);
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
