package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * A correction and the review it belongs to: an entry in a file of corrections.
 *
 * @param scale the id of the scale of the review
 * @param site the site that was reviewed
 * @param review the day of the review
 * @param correction what is corrected in it
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"scale", "site", "review", "correction"})
public record ReviewCorrection(
    @JsonProperty("scale") String scale,
    @JsonProperty("site") String site,
    LocalDate review,
    @JsonProperty("correction") Correction correction)
    implements Serializable {

  /** Checks and copies the components. */
  public ReviewCorrection {
    Preconditions.checkArgument(
        scale != null && site != null && review != null && correction != null,
        "correction of a review of %s lacks one of scale, site, review, correction",
        site);
    Given.text("review correction", "scale", scale);
    Given.text("review correction", "site", site);
  }

  /**
   * Starts an empty entry.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param scale the id of the scale
   * @param site the site
   * @param review the day of the review, as in {@code 2024-05-31}
   * @param correction what is corrected
   * @return the entry
   * @throws IllegalArgumentException if a component is missing or breaks a rule
   */
  @JsonCreator
  public static ReviewCorrection fromJson(
      @JsonProperty("scale") String scale,
      @JsonProperty("site") String site,
      @JsonProperty("review") String review,
      @JsonProperty("correction") Correction correction) {
    Preconditions.checkArgument(review != null, "correction of a review of %s has no date", site);
    return new ReviewCorrection(scale, site, Assessment.date(review), correction);
  }

  /**
   * The day of the review as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}
   */
  @JsonProperty("review")
  public String reviewText() {
    return review.toString();
  }

  /**
   * Whether the correction belongs to an assessment.
   *
   * @param assessment the assessment
   * @return true if scale, site and day are the same
   */
  public boolean belongsTo(Assessment assessment) {
    return scale.equals(assessment.scale())
        && site.equals(assessment.site())
        && review.equals(assessment.date());
  }

  /**
   * Collects the components of a {@link ReviewCorrection}.
   *
   * @since 0.1
   */
  public static final class Builder extends ReviewCorrectionBuilder {
    Builder() {}
  }
}
