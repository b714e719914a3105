package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.study.Study;
import org.jspecify.annotations.Nullable;

/**
 * A study as a review reports it: what it says of itself, and what the reviewers see in it.
 *
 * @param study the study; its id is the key of the review
 * @param design how the study was made, in this library's words; null if the review does not say
 * @param interpretation what the reviewers see in the study
 * @param remarks where the review contradicts itself on the study, or prints it oddly; may be empty
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewedStudy(
    Study study, @Nullable String design, Interpretation interpretation, List<String> remarks)
    implements Serializable {

  /** Checks and copies the components. */
  public ReviewedStudy {
    Preconditions.checkArgument(study != null, "reviewed study has no study");
    Preconditions.checkArgument(
        interpretation != null, "reviewed study %s has no interpretation", study.id());
    Preconditions.checkArgument(
        design == null || !design.isBlank(),
        "reviewed study %s: design is blank; leave out what is not known",
        study.id());
    remarks = remarks == null ? ImmutableList.of() : ImmutableList.copyOf(remarks);
    Preconditions.checkArgument(
        remarks.stream().noneMatch(String::isBlank),
        "reviewed study %s: a remark is blank",
        study.id());
  }

  /**
   * Starts an empty reviewed study.
   *
   * @return a builder; study and interpretation are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How the review refers to the study.
   *
   * @return the id of the study
   */
  public String key() {
    return study.id();
  }

  /**
   * How the study was made, if the review says so.
   *
   * @return the design in this library's words
   */
  public Optional<String> findDesign() {
    return Optional.ofNullable(design);
  }

  /**
   * Collects the components of a {@link ReviewedStudy}.
   *
   * @since 0.1
   */
  public static final class Builder extends ReviewedStudyBuilder {
    Builder() {}
  }
}
