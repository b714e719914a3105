package org.impsci.taxonomy;

import org.impsci.core.Citation;

/** The publications that the vocabularies of this module come from. */
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

  private Sources() {}
}
