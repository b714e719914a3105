package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.StudyDesign;

/**
 * Something that a study of a review has or has not.
 *
 * @param kind what is looked at
 * @param value what must be found there, as its code if it has one
 * @since 0.1
 */
public record StudyFeature(Kind kind, String value) implements Serializable {

  /** Checks and copies the components. */
  public StudyFeature {
    Preconditions.checkArgument(kind != null, "study feature has no kind");
    Preconditions.checkArgument(
        value != null && !value.isBlank(), "study feature %s has no value", kind.code());
    switch (kind) {
      case CATEGORY -> NilsenCategory.of(value);
      case QUALIFIER -> Qualifier.of(value);
      case DESIGN, MAIN_DESIGN -> StudyDesign.of(value);
      case STATED_APPROACH -> StatedApproach.Kind.of(value);
      case LEVEL -> DeterminantLevel.of(value);
      case COUNTRY, SECTION, FINDING -> {}
    }
  }

  /**
   * Whether a study of a review has the feature.
   *
   * @param study the study
   * @param review the review, for its findings
   * @return true if it has; false if it has not, or it is not known
   */
  public boolean in(ReviewedStudy study, Review review) {
    return switch (kind) {
      case CATEGORY -> study.interpretation().categories().contains(NilsenCategory.of(value));
      case QUALIFIER -> study.interpretation().qualifiers().contains(Qualifier.of(value));
      case DESIGN -> study.study().designs().contains(StudyDesign.of(value));
      case MAIN_DESIGN ->
          study.study().designs().stream().limit(1).anyMatch(StudyDesign.of(value)::equals);
      case STATED_APPROACH ->
          study
              .study()
              .findStatedApproach()
              .filter(stated -> stated.kind() == StatedApproach.Kind.of(value))
              .isPresent();
      case COUNTRY -> study.study().findCountry().filter(value::equals).isPresent();
      case LEVEL ->
          review.findings().stream()
              .filter(finding -> finding.level() == DeterminantLevel.of(value))
              .anyMatch(finding -> finding.studies().contains(study.key()));
      case SECTION ->
          review.findings().stream()
              .filter(finding -> value.equals(finding.section()))
              .anyMatch(finding -> finding.studies().contains(study.key()));
      case FINDING ->
          review.findings().stream()
              .filter(finding -> value.equals(finding.id()))
              .anyMatch(finding -> finding.studies().contains(study.key()));
    };
  }

  /**
   * What is looked at.
   *
   * @since 0.1
   */
  public enum Kind {
    /** A category that the reviewers see in the study. */
    CATEGORY("category"),
    /** What the reviewers add to the categories. */
    QUALIFIER("qualifier"),
    /** A design of the study. */
    DESIGN("design"),
    /** The first of its designs. */
    MAIN_DESIGN("main-design"),
    /** Whether it names an approach: {@code named}, {@code method} or {@code none}. */
    STATED_APPROACH("stated-approach"),
    /** The country of the study. */
    COUNTRY("country"),
    /** A level on which a finding rests on the study. */
    LEVEL("level"),
    /** A section of the review in which a finding rests on the study. */
    SECTION("section"),
    /** A finding that rests on the study. */
    FINDING("finding");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /**
     * The name that data carry.
     *
     * @return the code, such as {@code main-design}
     */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Finds a kind by its code.
     *
     * @param code the code, such as {@code main-design}
     * @return the kind
     * @throws UnknownCodeException if there is none with the code
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new UnknownCodeException(
          "StudyFeature.Kind", code, Arrays.stream(values()).map(Kind::code).toList());
    }
  }
}
