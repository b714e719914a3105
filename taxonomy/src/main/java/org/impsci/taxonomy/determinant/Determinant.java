package org.impsci.taxonomy.determinant;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.Sources;

/**
 * What influences implementation: the subcategories of the review, each on its level.
 *
 * <p>Nine are in the list that the review gives of its own framework. Its findings need six more,
 * which are marked by {@link #inReviewsList()} being false; their names are this library's.
 *
 * @since 0.1
 */
public enum Determinant implements Concept {
  /**
   * Welfare and employment law, rules and services, and how they fit the practice.
   *
   * <p><i>Also known as</i> welfare and employment policy.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  WELFARE_SYSTEM(
      "welfare-system",
      "Welfare system",
      DeterminantLevel.CONTEXTUAL,
      "Data analysis",
      "Laws, rules and services for employment, benefits and health, and how they fit, or"
          + " clash, with the practice."),

  /**
   * Openings for work, unemployment, and the readiness of employers.
   *
   * <p><i>Also known as</i> economic situation.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  LABOUR_MARKET(
      "labour-market",
      "Labour market and economic situation",
      DeterminantLevel.CONTEXTUAL,
      "Data analysis",
      "Openings for work, unemployment, and the readiness of employers."),

  /**
   * What professionals and employers at large believe and are used to.
   *
   * <p><i>Also known as</i> attitudes and tradition.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  ATTITUDES_AND_CULTURE(
      "attitudes-and-culture",
      "Attitudes, tradition and culture",
      DeterminantLevel.CONTEXTUAL,
      "Data analysis",
      "What professionals and employers at large believe and are used to."),

  /**
   * Backing by government or agencies: a national strategy, a trial, or neither.
   *
   * <p>Named in the discussion only.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Discussion.
   */
  POLITICAL_ENVIRONMENT(
      "political-environment",
      "Political environment",
      DeterminantLevel.CONTEXTUAL,
      "Discussion",
      "Backing by government or by agencies, and whether the practice comes as a national"
          + " strategy or as a trial."),

  /**
   * Help from experts in other countries.
   *
   * <p>Named in the discussion only.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Discussion.
   */
  INTERNATIONAL_COLLABORATION(
      "international-collaboration",
      "International collaboration",
      DeterminantLevel.CONTEXTUAL,
      "Discussion",
      "Help from experts in other countries."),

  /**
   * How the service is paid for, for how long, and on what conditions.
   *
   * <p><i>Also known as</i> funding.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  FINANCE(
      "finance",
      "Finance",
      DeterminantLevel.ORGANIZATIONAL,
      "Data analysis",
      "How the service is paid for, for how long, and on what conditions."),

  /**
   * How far the practice is delivered as intended, and the use of fidelity reviews.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  FIDELITY(
      "fidelity",
      "Fidelity",
      DeterminantLevel.ORGANIZATIONAL,
      "Data analysis",
      "How far the practice is delivered as intended, and the use of fidelity reviews to"
          + " improve it."),

  /**
   * Leaders, supervisors, and the training and support of staff.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  LEADERSHIP_AND_SUPERVISION(
      "leadership-and-supervision",
      "Leadership and supervision",
      DeterminantLevel.ORGANIZATIONAL,
      "Data analysis",
      "What leaders and supervisors do for the practice, and the training and support of those"
          + " who deliver it."),

  /**
   * That local implementation is a process and takes time.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Local organization and cooperation.
   */
  PROCESS_AND_TIME(
      "process-and-time",
      "Process and time",
      DeterminantLevel.ORGANIZATIONAL,
      "Local organization and cooperation",
      "That local implementation is a process and takes time."),

  /**
   * Pressure from the agency to reach outcome numbers.
   *
   * <p>The review reports it among the individual factors and says that it belongs to the
   * organizational level, which is where it is here.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Individual level.
   */
  PERFORMANCE_PRESSURE(
      "performance-pressure",
      "Performance pressure",
      DeterminantLevel.ORGANIZATIONAL,
      "Individual level",
      "Pressure from the agency to reach outcome numbers."),

  /**
   * Work with other agencies on which the practice depends.
   *
   * <p>The review reports it among the individual factors and says that it belongs to the
   * organizational level, which is where it is here.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Individual level.
   */
  INTER_AGENCY_COLLABORATION(
      "inter-agency-collaboration",
      "Inter-agency collaboration",
      DeterminantLevel.ORGANIZATIONAL,
      "Individual level",
      "Work with other agencies on which the practice depends."),

  /**
   * How the IPS specialist and the clinical team work together.
   *
   * <p><i>Also known as</i> the relation between IPS specialist and clinical team.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  SPECIALIST_AND_CLINICAL_TEAM(
      "specialist-and-clinical-team",
      "IPS specialist and clinical team",
      DeterminantLevel.GROUP,
      "Data analysis",
      "How the IPS specialist and the clinical team work together: integration, shared values,"
          + " coordination."),

  /**
   * The knowledge, skill and attitude of the person who delivers the practice.
   *
   * <p><i>Also known as</i> employment specialist.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  IPS_SPECIALIST(
      "ips-specialist",
      "IPS specialist",
      DeterminantLevel.INDIVIDUAL,
      "Data analysis",
      "The knowledge, skill and attitude of the person who delivers individual placement and"
          + " support."),

  /**
   * The single members of the clinical team.
   *
   * <p>The review lists it and reports no finding under it: what it says of clinicians stands on
   * the contextual and the group level.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Data analysis.
   */
  CLINICAL_TEAM_MEMBERS(
      "clinical-team-members",
      "Clinical team members",
      DeterminantLevel.INDIVIDUAL,
      "Data analysis",
      "The knowledge, skill and attitude of single members of the clinical team."),

  /**
   * The anxieties and wishes of the client, as the specialist meets them.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Individual level.
   */
  CLIENT(
      "client",
      "Client",
      DeterminantLevel.INDIVIDUAL,
      "Individual level",
      "The anxieties and wishes of the client, as the specialist meets them.");

  private static final String LIST = "Data analysis";

  private final String code;
  private final String label;
  private final DeterminantLevel level;
  private final String section;
  private final String definition;

  Determinant(
      String code, String label, DeterminantLevel level, String section, String definition) {
    this.code = code;
    this.label = label;
    this.level = level;
    this.section = section;
    this.definition = definition;
  }

  /**
   * Finds a determinant by its code.
   *
   * @param code the code, such as {@code welfare-system}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static Determinant of(String code) {
    return Concept.of(Determinant.class, code);
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

  /**
   * The review, with the section that lists the determinant or, if none does, reports it.
   *
   * @return the source
   */
  @Override
  public Citation source() {
    return Sources.BONFILS_2017.at(section);
  }

  /**
   * The level on which the determinant works.
   *
   * @return one of the four levels
   */
  public DeterminantLevel level() {
    return level;
  }

  /**
   * Whether the review's own list of subcategories has this determinant.
   *
   * @return false if only its findings need it
   */
  public boolean inReviewsList() {
    return LIST.equals(section);
  }

  /**
   * Whether the review reports a finding under this determinant.
   *
   * @return false for {@link #CLINICAL_TEAM_MEMBERS}, which it lists and then leaves empty; true
   *     for every other
   */
  public boolean inReviewsFindings() {
    return this != CLINICAL_TEAM_MEMBERS;
  }
}
