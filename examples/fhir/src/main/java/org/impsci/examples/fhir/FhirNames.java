package org.impsci.examples.fhir;

import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Section;

/**
 * Every address and code that the resources carry.
 *
 * <p>What begins with {@link #BASE} is this project's own: it names things and promises no page. A
 * scale is one edition, so its id is in the address of all that belongs to it and is also the
 * version of each canonical resource: another edition gets other addresses, and no resource ever
 * changes its meaning. The rest are names that HL7 and UCUM have given.
 */
public final class FhirNames {

  /** What all of this project's own addresses begin with. */
  public static final String BASE = "https://impsci.org/fhir";

  /** The scales: the code of an Observation of a total is the id of its scale. */
  public static final String SCALES = BASE + "/CodeSystem/scales";

  /** What an Observation says beside totals: {@link #ITEMS_RATED}. */
  public static final String SCORE_PARTS = BASE + "/CodeSystem/score-parts";

  /** How many items of an assessment have a rating. */
  public static final String ITEMS_RATED = "items-rated";

  /** Who reviewed, by role. */
  public static final String REVIEWER_ROLES = BASE + "/CodeSystem/reviewer-roles";

  /** Where reviewers found the evidence of a rating. */
  public static final String EVIDENCE_SOURCES = BASE + "/CodeSystem/evidence-sources";

  /** The identifiers of sites, which are the names that assessments give them. */
  public static final String SITES = BASE + "/sites";

  /** The question for the roles of the reviewers. */
  public static final String REVIEWERS = "review.reviewers";

  /**
   * Why a value is absent: an extension of the value of an answer.
   *
   * <p>Source: HL7, FHIR R4 and R5.
   */
  public static final String DATA_ABSENT_REASON =
      "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  /**
   * The codes of {@link #DATA_ABSENT_REASON}.
   *
   * <p>Source: HL7 terminology.
   */
  public static final String DATA_ABSENT_REASONS =
      "http://terminology.hl7.org/CodeSystem/data-absent-reason";

  /**
   * The number that an option counts, in R4.
   *
   * <p>Source: HL7, FHIR R4.
   */
  public static final String ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

  /**
   * The number that an option counts, in R5.
   *
   * <p>Source: HL7, FHIR R5.
   */
  public static final String ITEM_WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight";

  /**
   * Marks a question that is filled by a program and not shown.
   *
   * <p>Source: HL7, FHIR R4 and R5.
   */
  public static final String HIDDEN =
      "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";

  /**
   * The kinds of Observations.
   *
   * <p>Source: HL7 terminology.
   */
  public static final String CATEGORIES =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  /** The kind of an Observation that comes from a form, among {@link #CATEGORIES}. */
  public static final String SURVEY = "survey";

  /** The units of measure. Source: UCUM. */
  public static final String UNITS = "http://unitsofmeasure.org";

  /** The unit of plain numbers, among {@link #UNITS}. */
  public static final String NO_UNIT = "1";

  /** What the numbers of totals count, for people. */
  public static final String POINTS = "points";

  /** What the number of {@link #ITEMS_RATED} counts, for people. */
  public static final String ITEMS = "items";

  /** The type of resource that a site is. */
  public static final String ORGANIZATION = "Organization";

  private FhirNames() {}

  /**
   * The address of the Questionnaire of a scale.
   *
   * @param scale the id of the scale
   * @return the address, without a version
   */
  public static String questionnaire(String scale) {
    return questionnaires() + scale;
  }

  /** What the address of a Questionnaire has before the id of the scale. */
  static String questionnaires() {
    return BASE + "/Questionnaire/";
  }

  /**
   * The address and version of the Questionnaire of a scale, as a QuestionnaireResponse names it.
   *
   * @param scale the id of the scale
   * @return the address, a bar, and the version, which is the id
   */
  public static String edition(String scale) {
    return questionnaire(scale) + "|" + scale;
  }

  /**
   * The system of the items of a scale; its codes are those of the items.
   *
   * @param scale the id of the scale
   * @return the address
   */
  public static String items(String scale) {
    return BASE + "/CodeSystem/" + scale + "-items";
  }

  /**
   * The system of the sections of a scale; its codes are those of the sections.
   *
   * @param scale the id of the scale
   * @return the address
   */
  public static String sections(String scale) {
    return BASE + "/CodeSystem/" + scale + "-sections";
  }

  /**
   * The system of the bands of a scale; its codes are those of the bands.
   *
   * @param scale the id of the scale
   * @return the address
   */
  public static String bands(String scale) {
    return BASE + "/CodeSystem/" + scale + "-bands";
  }

  /**
   * The system of the ratings of a scale; its codes are those of {@link #rating(Item, int)}.
   *
   * @param scale the id of the scale
   * @return the address
   */
  public static String ratings(String scale) {
    return BASE + "/CodeSystem/" + scale + "-ratings";
  }

  /**
   * The code of one rating of one item. Each item has its own, since each says what earns it.
   *
   * @param item the item
   * @param rating the rating
   * @return the code, such as {@code caseload-size-4}
   */
  public static String rating(Item item, int rating) {
    return item.code() + "-" + rating;
  }

  /**
   * The link id of the group of a section. The link id of an item is its code.
   *
   * @param section the section
   * @return the link id, such as {@code section.staffing}
   */
  public static String group(Section section) {
    return "section." + section.code();
  }

  /**
   * The link id of the question for where the evidence of an item was found.
   *
   * @param item the item
   * @return the link id, such as {@code caseload-size.evidence}
   */
  public static String evidence(Item item) {
    return item.code() + ".evidence";
  }

  /**
   * The link id of the question for a remark on an item.
   *
   * @param item the item
   * @return the link id, such as {@code caseload-size.note}
   */
  public static String note(Item item) {
    return item.code() + ".note";
  }

  /**
   * The link id of the hidden group for what the rule of an item made of a program's own figures.
   *
   * @param item the item
   * @return the link id, such as {@code caseload-size.advice}
   */
  public static String advice(Item item) {
    return item.code() + ".advice";
  }

  /**
   * The link id of the rating that is advised.
   *
   * @param item the item
   * @return the link id, such as {@code caseload-size.advice.rating}
   */
  public static String adviceRating(Item item) {
    return advice(item) + ".rating";
  }

  /**
   * The link id of the reason for an advice.
   *
   * @param item the item
   * @return the link id, such as {@code caseload-size.advice.reason}
   */
  public static String adviceReason(Item item) {
    return advice(item) + ".reason";
  }

  /**
   * The link id of what would earn the next rating.
   *
   * @param item the item
   * @return the link id, such as {@code caseload-size.advice.next}
   */
  public static String adviceNext(Item item) {
    return advice(item) + ".next";
  }

  /**
   * The name of a resource for programs: letters and digits, beginning with a capital.
   *
   * @param scale the scale it belongs to
   * @param part what it is, such as {@code Ratings}; empty for the Questionnaire
   * @return the name, such as {@code Ips25Ratings}
   */
  static String name(FidelityScale scale, String part) {
    StringBuilder name = new StringBuilder(Character.isDigit(scale.id().charAt(0)) ? "Scale" : "");
    boolean first = true;
    for (char c : scale.id().toCharArray()) {
      if (c != '-') {
        name.append(first ? Character.toUpperCase(c) : c);
      }
      first = c == '-';
    }
    return name.append(part).toString();
  }
}
