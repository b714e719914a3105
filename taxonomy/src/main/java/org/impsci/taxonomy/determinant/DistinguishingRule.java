package org.impsci.taxonomy.determinant;

import java.util.List;

/**
 * Says whether the ratings of a construct tell two groups of sites apart.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DistinguishingRule {

  /**
   * Classifies a construct.
   *
   * @param high its ratings at the sites with much implementation, one for each site, those without
   *     a value among them
   * @param low its ratings at the sites with little, likewise
   * @return the class
   */
  Distinguishing classify(List<ConstructRating> high, List<ConstructRating> low);

  /**
   * The rule that this library offers: {@link SeparationRule#standard()}.
   *
   * @return the rule
   */
  static DistinguishingRule standard() {
    return SeparationRule.standard();
  }
}
