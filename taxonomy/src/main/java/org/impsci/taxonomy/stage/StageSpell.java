package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a site in a stage. A stay that begins and ends on one day lasts 0 days.
 *
 * @param stage the code of the stage
 * @param start the first day in the stage
 * @param end the first day out of it; null if the site was not seen to leave
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"stage", "start", "end"})
public record StageSpell(
    @JsonProperty("stage") String stage, LocalDate start, @Nullable LocalDate end)
    implements Serializable {

  /** Checks and copies the components. */
  public StageSpell {
    Codes.check("stage", stage);
    Given.value("stay in " + stage, "start", start);
    Preconditions.checkArgument(
        end == null || !end.isBefore(start),
        "stay in %s: ends on %s, before its start on %s",
        stage,
        end,
        start);
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param stage the code of the stage
   * @param start the first day, as in {@code 2024-05-31}
   * @param end the first day out of it; null if there is none
   * @return the stay
   * @throws IllegalArgumentException if a component is missing or a date is none
   */
  @JsonCreator
  public static StageSpell fromJson(
      @JsonProperty("stage") String stage,
      @JsonProperty("start") @Nullable String start,
      @JsonProperty("end") @Nullable String end) {
    return new StageSpell(stage, Dates.parse(start), Dates.parseOrNull(end));
  }

  /**
   * The start as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}
   */
  @JsonProperty("start")
  public String startText() {
    return start.toString();
  }

  /**
   * The end as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}; null if there is none
   */
  @JsonProperty("end")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public @Nullable String endText() {
    return Dates.text(end);
  }

  /**
   * The first day out of the stage.
   *
   * @return the day; empty if the site was not seen to leave
   */
  public Optional<LocalDate> findEnd() {
    return Optional.ofNullable(end);
  }

  /**
   * Whether a day is one of the stay.
   *
   * @param day the day
   * @return true from the start to the day before the end
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && (end == null || day.isBefore(end));
  }

  /**
   * How many days of the stay are over on a day.
   *
   * @param day the day, which does not count itself
   * @return days from the start to that day or the end, whichever is first; 0 before the start
   */
  public long daysUntil(LocalDate day) {
    LocalDate last = end != null && end.isBefore(day) ? end : day;
    return Math.max(0, ChronoUnit.DAYS.between(start, last));
  }
}
