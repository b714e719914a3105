package org.impsci.fidelity.monitoring;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.time.LocalDate;
import org.impsci.core.data.Given;
import org.impsci.fidelity.assessment.Assessment;

/**
 * Which review is meant: of which site, on which day, with which edition.
 *
 * @param scale the id of the scale, which names its edition
 * @param site the site
 * @param date the day of the review
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"scale", "site", "date"})
public record ReviewedSite(
    @JsonProperty("scale") String scale, @JsonProperty("site") String site, LocalDate date)
    implements Serializable {

  /** Checks and copies the components. */
  public ReviewedSite {
    Preconditions.checkArgument(
        scale != null && site != null && date != null, "review lacks one of scale, site, date");
    Given.text("reviewed site", "scale", scale);
    Given.text("reviewed site", "site", site);
  }

  /**
   * Names the review of an assessment.
   *
   * @param assessment the assessment
   * @return its scale, site and date
   */
  public static ReviewedSite of(Assessment assessment) {
    return new ReviewedSite(assessment.scale(), assessment.site(), assessment.date());
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param scale the id of the scale
   * @param site the site
   * @param date the date, as in {@code 2024-05-31}
   * @return the review
   * @throws IllegalArgumentException if a component is missing or the date is none
   */
  @JsonCreator
  public static ReviewedSite fromJson(
      @JsonProperty("scale") String scale,
      @JsonProperty("site") String site,
      @JsonProperty("date") String date) {
    return new ReviewedSite(scale, site, Dates.parse(date));
  }

  /**
   * The date as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}
   */
  @JsonProperty("date")
  public String dateText() {
    return date.toString();
  }
}
