package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * What {@link ReviewLint} looks for.
 *
 * @since 0.1
 */
public enum LintRule {
  /** The text gives another number of studies than the data have. */
  COUNT_DIFFERS("count-differs"),
  /** The text lists studies as having something that they do not have in the data. */
  LISTED_WITHOUT_FEATURE("listed-without-feature"),
  /** Studies have something in the data and are missing from the list in the text. */
  FEATURE_NOT_LISTED("feature-not-listed"),
  /** The counts of the parts do not add up to all studies. */
  PARTS_INCOMPLETE("parts-incomplete"),
  /** Findings are on a level that the text leaves out. */
  LEVEL_NOT_NAMED("level-not-named"),
  /** Studies state the same approach and are given categories that have nothing in common. */
  SAME_APPROACH_OTHER_CATEGORY("same-approach-other-category"),
  /** The same categories are printed in another order than in most studies that have them. */
  CATEGORY_ORDER_DIFFERS("category-order-differs"),
  /** A study states no approach and is given a category all the same. */
  CATEGORY_WITHOUT_APPROACH("category-without-approach"),
  /** An included study has no finding. */
  STUDY_WITHOUT_EVIDENCE("study-without-evidence"),
  /** Nothing is cited for a finding. */
  CLAIM_WITHOUT_CITATION("claim-without-citation"),
  /** A determinant of the framework has no finding. */
  DETERMINANT_WITHOUT_FINDING("determinant-without-finding"),
  /** Findings are about a determinant that the framework does not have. */
  DETERMINANT_NOT_LISTED("determinant-not-listed"),
  /** A study is introduced as a previous review and included. */
  INCLUDED_PREVIOUS_REVIEW("included-previous-review"),
  /** Numbers of the flow disagree. */
  FLOW_BROKEN("flow-broken"),
  /** As many records were screened as identified, and removed duplicates are not reported. */
  NO_RECORDS_REMOVED("no-records-removed");

  private final String code;

  LintRule(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, such as {@code count-differs}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a constant by its code.
   *
   * @param code the code, such as {@code count-differs}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static LintRule of(String code) {
    for (LintRule constant : values()) {
      if (constant.code.equals(code)) {
        return constant;
      }
    }
    throw new UnknownCodeException(
        "LintRule", code, Arrays.stream(values()).map(LintRule::code).toList());
  }
}
