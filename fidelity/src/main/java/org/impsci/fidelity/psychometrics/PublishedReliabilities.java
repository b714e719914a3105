package org.impsci.fidelity.psychometrics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.impsci.core.Citation;
import org.impsci.core.Verification;

/**
 * Reliabilities that studies published for fidelity scales of Individual Placement and Support.
 *
 * <p>A standard error needs the spread of totals as well. No standard deviation of totals that fits
 * one of these values was read, so none is offered: bring your own.
 *
 * @since 0.1
 */
public final class PublishedReliabilities {

  /**
   * Internal consistency of the IPS-25, .88, 79 sites in eight states of the USA.
   *
   * <p>Source: Bond, Peterson, Becker and Drake 2012; read in its abstract, which does not name the
   * coefficient.
   */
  public static final PublishedReliability BOND_2012 =
      PublishedReliability.builder()
          .value(0.88)
          .kind(PublishedReliability.Kind.INTERNAL_CONSISTENCY)
          .instrument("IPS-25")
          .sample("79 sites, 8 states of the USA")
          .source(
              Citation.builder()
                  .addAuthors("Bond GR", "Peterson AE", "Becker DR", "Drake RE")
                  .year(2012)
                  .title(
                      "Validation of the Revised Individual Placement and Support Fidelity Scale"
                          + " (IPS-25)")
                  .venue("Psychiatric Services 63(8):758-763")
                  .doi("10.1176/appi.ps.201100476")
                  .locator("Abstract")
                  .build())
          .verification(Verification.VERIFIED)
          .readAt("https://pubmed.ncbi.nlm.nih.gov/22660842/?dopt=Abstract")
          .build();

  private static final Citation SASAKI =
      Citation.builder()
          .addAuthors(
              "Sasaki N", "Yamaguchi S", "Shimodaira M", "Sato S", "Taneda A", "Yoshida K", "Ito J")
          .year(2017)
          .title("Development and Validation of a Japanese Fidelity Scale for Supported Employment")
          .doi("10.1007/s10488-017-0825-y")
          .locator("Abstract")
          .build();

  /**
   * Inter-rater reliability of the Japanese scale J-ISEF, intraclass correlation .98 of the whole
   * scale, 14 agencies.
   *
   * <p>Source: Sasaki and others 2017; read in its abstract, which does not name the form of the
   * coefficient.
   */
  public static final PublishedReliability SASAKI_2017 =
      PublishedReliability.builder()
          .value(0.98)
          .kind(PublishedReliability.Kind.INTER_RATER)
          .instrument("J-ISEF")
          .sample("14 agencies in Japan, first survey")
          .source(SASAKI)
          .verification(Verification.VERIFIED)
          .readAt("https://link.springer.com/article/10.1007/s10488-017-0825-y")
          .build();

  private static final Citation BOND_YOUTH =
      Citation.builder()
          .addAuthors("Bond GR", "Swanson SJ", "Becker DR", "Al-Abdulmunem M", "Keleher V")
          .year(2025)
          .title(
              "Measuring Fidelity to Individual Placement and Support for Transition Age Youth:"
                  + " Psychometric Findings")
          .doi("10.1007/s10488-024-01415-w")
          .locator("Abstract")
          .build();

  /**
   * Internal consistency of the employment part of the IPS-Y, .81 at the first review, six
   * programs.
   *
   * <p>Source: Bond and others 2025; read in its abstract, which does not name the coefficient.
   */
  public static final PublishedReliability BOND_2025_CONSISTENCY =
      PublishedReliability.builder()
          .value(0.81)
          .kind(PublishedReliability.Kind.INTERNAL_CONSISTENCY)
          .instrument("IPS-Y (Employment)")
          .sample("6 programs for youth, first review")
          .source(BOND_YOUTH)
          .verification(Verification.VERIFIED)
          .readAt("https://booksci.cn/literature/142455612.htm")
          .build();

  /**
   * Test-retest reliability of the employment part of the IPS-Y, .63 between two reviews a year
   * apart, six programs.
   *
   * <p>Source: Bond and others 2025; read in its abstract.
   */
  public static final PublishedReliability BOND_2025_RETEST =
      PublishedReliability.builder()
          .value(0.63)
          .kind(PublishedReliability.Kind.TEST_RETEST)
          .instrument("IPS-Y (Employment)")
          .sample("6 programs for youth, two reviews a year apart")
          .source(BOND_YOUTH)
          .verification(Verification.VERIFIED)
          .readAt("https://booksci.cn/literature/142455612.htm")
          .build();

  private PublishedReliabilities() {}

  /**
   * All of them.
   *
   * @return the reliabilities, in the order above
   */
  public static List<PublishedReliability> all() {
    return ImmutableList.of(BOND_2012, SASAKI_2017, BOND_2025_CONSISTENCY, BOND_2025_RETEST);
  }
}
