package org.impsci.taxonomy;

import org.impsci.core.Citation;

/**
 * The publications that the vocabularies of this module come from.
 *
 * @since 0.1
 */
public final class Sources {

  /**
   * The systematic review of 21 studies that the determinants, the study designs and the review as
   * data come from.
   */
  public static final Citation BONFILS_2017 =
      Citation.builder()
          .addAuthors("Bonfils IS", "Hansen H", "Dalum HS", "Eplov LF")
          .year(2017)
          .title(
              "Implementation of the individual placement and support approach: facilitators and"
                  + " barriers")
          .venue("Scandinavian Journal of Disability Research 19(4):318-333")
          .doi("10.1080/15017419.2016.1222306")
          .build();

  /** The taxonomy of theoretical approaches: five categories with three aims. */
  public static final Citation NILSEN_2015 =
      Citation.builder()
          .addAuthors("Nilsen P")
          .year(2015)
          .title("Making sense of implementation theories, models and frameworks")
          .venue("Implementation Science 10:53")
          .doi("10.1186/s13012-015-0242-0")
          .build();

  /** The synthesis of the literature that the six stages come from. */
  public static final Citation FIXSEN_2005 =
      Citation.builder()
          .addAuthors("Fixsen DL", "Naoom SF", "Blase KA", "Friedman RM", "Wallace F")
          .year(2005)
          .title("Implementation research: a synthesis of the literature")
          .venue("Tampa, FL: University of South Florida (FMHI Publication 231)")
          .build();

  private Sources() {}
}
