package org.impsci.taxonomy.determinant;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * Whether the ratings of a construct tell sites with much implementation from those with little.
 *
 * <p>The terms are published; where strong ends and weak begins is for a {@link DistinguishingRule}
 * to say.
 *
 * @since 0.1
 */
public enum Distinguishing implements Concept {
  /**
   * Ratings differ clearly between the two groups of sites.
   *
   * <p><i>Also known as</i> strongly distinguishing, printed {@code **}.
   *
   * <p><i>Source</i> Damschroder and Lowery 2013.
   */
  STRONG("strong", "Strongly distinguishing", "Ratings differ clearly between the groups."),

  /**
   * Ratings differ slightly between the two groups of sites.
   *
   * <p><i>Also known as</i> weakly distinguishing, printed {@code *}.
   *
   * <p><i>Source</i> Damschroder and Lowery 2013.
   */
  WEAK("weak", "Weakly distinguishing", "Ratings differ slightly between the groups."),

  /**
   * Ratings do not differ between the two groups of sites, or without a pattern.
   *
   * <p><i>Also known as</i> mixed, for which see {@link ConstructRating.State#MIXED}: a rating of
   * one site.
   *
   * <p><i>Source</i> Damschroder and Lowery 2013.
   */
  NONE("none", "Not distinguishing", "Ratings do not differ between the groups in any pattern."),

  /**
   * Too few sites were rated.
   *
   * <p><i>Also known as</i> insufficient data, printed {@code I}.
   *
   * <p><i>Source</i> Damschroder and Lowery 2013.
   */
  INSUFFICIENT("insufficient", "Insufficient data", "Too few sites were rated to say."),

  /**
   * The construct applies to none of the sites.
   *
   * <p><i>Source</i> Damschroder and Lowery 2013, whose abstract counts one.
   */
  NOT_APPLICABLE("not-applicable", "Not applicable", "The construct applies to none of the sites.");

  private static final Citation DAMSCHRODER_2013 =
      Citation.builder()
          .addAuthors("Damschroder LJ", "Lowery JC")
          .year(2013)
          .title(
              "Evaluation of a large-scale weight management program using the consolidated"
                  + " framework for implementation research (CFIR)")
          .venue("Implementation Science 8:51")
          .doi("10.1186/1748-5908-8-51")
          .build();

  private final String code;
  private final String label;
  private final String definition;

  Distinguishing(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a class by its code.
   *
   * @param code the code, such as {@code strong}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static Distinguishing of(String code) {
    return Concept.of(Distinguishing.class, code);
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
    return DAMSCHRODER_2013;
  }
}
