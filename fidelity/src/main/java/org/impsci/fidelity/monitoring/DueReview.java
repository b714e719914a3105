package org.impsci.fidelity.monitoring;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a site is to be reviewed next.
 *
 * @param last its latest review
 * @param reached whether that review reached the band of the schedule
 * @param due the day on which the next is due
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"last", "reached", "due"})
public record DueReview(
    @JsonProperty("last") ReviewedSite last,
    @JsonProperty("reached") boolean reached,
    LocalDate due)
    implements Serializable {

  /** Checks and copies the components. */
  public DueReview {
    Preconditions.checkArgument(last != null && due != null, "due review lacks one of last, due");
    Preconditions.checkArgument(
        due.isAfter(last.date()), "%s: due on %s, not after %s", last.site(), due, last.date());
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param last the latest review
   * @param reached whether it reached the band
   * @param due the date, as in {@code 2024-05-31}
   * @return the due review
   * @throws IllegalArgumentException if a component is missing or the date is none
   */
  @JsonCreator
  public static DueReview fromJson(
      @JsonProperty("last") ReviewedSite last,
      @JsonProperty("reached") boolean reached,
      @JsonProperty("due") String due) {
    return new DueReview(last, reached, Dates.parse(due));
  }

  /**
   * The due date as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}
   */
  @JsonProperty("due")
  public String dueText() {
    return due.toString();
  }

  /**
   * How long the review is overdue on a day.
   *
   * @param day the day
   * @return days since the due date; 0 on that date or before
   */
  public long daysOverdue(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(due, day));
  }
}
