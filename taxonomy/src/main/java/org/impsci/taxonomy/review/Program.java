package org.impsci.taxonomy.review;

import java.util.Optional;
import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.Sources;

/**
 * The programs that the review and its studies are about. A study may look at more than one.
 *
 * @since 0.1
 */
public enum Program implements Concept {
  /**
   * Evidence-based supported employment for people with severe mental illness.
   *
   * <p><i>Also known as</i> IPS.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Introduction, after Drake, Bond and Becker 2012.
   */
  INDIVIDUAL_PLACEMENT_AND_SUPPORT(
      "individual-placement-and-support",
      "Individual placement and support",
      "Evidence-based supported employment for people with severe mental illness.",
      "Introduction"),

  /**
   * The model that individual placement and support grew from.
   *
   * <p><i>Also known as</i> SE.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Introduction, after Drake, Bond and Becker 2012.
   */
  SUPPORTED_EMPLOYMENT(
      "supported-employment",
      "Supported employment",
      "Finding a job first and supporting the person in it: the model that individual placement and support grew from.",
      "Introduction"),

  /**
   * A second program that one of the studies looks at; the review prints the acronym alone, and the
   * reading is this library's.
   *
   * <p><i>Also known as</i> ACT.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Table 1, row of Markström et al. 2015.
   */
  ASSERTIVE_COMMUNITY_TREATMENT(
      "assertive-community-treatment",
      "Assertive community treatment",
      "A second program that one of the studies looks at. The review prints the acronym alone.",
      "Table 1");

  private final String code;
  private final String label;
  private final String definition;
  private final String place;

  Program(String code, String label, String definition, String place) {
    this.code = code;
    this.label = label;
    this.definition = definition;
    this.place = place;
  }

  /**
   * Finds a program by its code.
   *
   * @param code the code, such as {@code individual-placement-and-support}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static Program of(String code) {
    return Concept.of(Program.class, code);
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
    return Sources.BONFILS_2017.at(place);
  }

  /**
   * The program that this one grew from.
   *
   * @return supported employment for individual placement and support; empty for the others
   */
  public Optional<Program> parent() {
    return this == INDIVIDUAL_PLACEMENT_AND_SUPPORT
        ? Optional.of(SUPPORTED_EMPLOYMENT)
        : Optional.empty();
  }
}
