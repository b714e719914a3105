package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.time.LocalDate;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * That a site entered a stage, left it or returned to it on a day.
 *
 * @param stage the code of the stage
 * @param event what happened
 * @param date the day
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"stage", "event", "date"})
public record StageObservation(
    @JsonProperty("stage") String stage, @JsonProperty("event") StageEvent event, LocalDate date)
    implements Serializable {

  /** Checks and copies the components. */
  public StageObservation {
    Codes.check("stage", stage);
    Given.value("observation of " + stage, "event", event);
    Given.value("observation of " + stage, "date", date);
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param stage the code of the stage
   * @param event what happened
   * @param date the day, as in {@code 2024-05-31}
   * @return the observation
   * @throws IllegalArgumentException if a component is missing or the date is none
   */
  @JsonCreator
  public static StageObservation fromJson(
      @JsonProperty("stage") String stage,
      @JsonProperty("event") StageEvent event,
      @JsonProperty("date") @Nullable String date) {
    return new StageObservation(stage, event, Dates.parse(date));
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
