package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;

/**
 * The studies that have some features and lack others. A selection of no features is all studies.
 *
 * @param allOf features that a study must have
 * @param anyOf features of which it must have one; empty if it need not
 * @param noneOf features that it must not have
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StudySelection(
    List<StudyFeature> allOf, List<StudyFeature> anyOf, List<StudyFeature> noneOf)
    implements Serializable {

  /** Checks and copies the components. */
  public StudySelection {
    allOf = allOf == null ? ImmutableList.of() : ImmutableList.copyOf(allOf);
    anyOf = anyOf == null ? ImmutableList.of() : ImmutableList.copyOf(anyOf);
    noneOf = noneOf == null ? ImmutableList.of() : ImmutableList.copyOf(noneOf);
    Preconditions.checkArgument(
        noneOf.stream().noneMatch(allOf::contains),
        "study selection: a study cannot both have and lack a feature");
  }

  /**
   * The studies that have every feature.
   *
   * @param features the features
   * @return the selection
   */
  public static StudySelection of(StudyFeature... features) {
    return new StudySelection(
        ImmutableList.copyOf(features), ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Whether a study of a review is selected.
   *
   * @param study the study
   * @param review the review, for its findings
   * @return true if it is
   */
  public boolean selects(ReviewedStudy study, Review review) {
    return allOf.stream().allMatch(feature -> feature.in(study, review))
        && (anyOf.isEmpty() || anyOf.stream().anyMatch(feature -> feature.in(study, review)))
        && noneOf.stream().noneMatch(feature -> feature.in(study, review));
  }
}
