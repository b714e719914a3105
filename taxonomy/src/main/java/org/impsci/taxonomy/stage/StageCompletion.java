package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * How much of one stage a site has completed, and how long it took. How that is counted is said at
 * {@link CompletionScore}.
 *
 * @param stage the code of the stage
 * @param completed how many of its activities are completed, 0 or more
 * @param skipped the codes of its activities that are skipped
 * @param open the codes of its activities that are neither completed nor skipped
 * @param start the day of its first completed activity; null if none is
 * @param end the day on which its duration ends; null if none of its activities is completed
 * @param ending what ends its duration; null if none of its activities is completed
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"stage", "completed", "skipped", "open", "start", "end", "ending"})
public record StageCompletion(
    @JsonProperty("stage") String stage,
    @JsonProperty("completed") int completed,
    @JsonProperty("skipped") List<String> skipped,
    @JsonProperty("open") List<String> open,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @JsonProperty("ending") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DurationEnd ending)
    implements Serializable {

  /** Checks and copies the components. */
  public StageCompletion {
    Codes.check("stage", stage);
    Preconditions.checkArgument(
        completed >= 0, "completion of %s: %s activities completed", stage, completed);
    skipped = ImmutableList.copyOf(skipped);
    open = ImmutableList.copyOf(open);
    Preconditions.checkArgument(
        (start != null) == (completed > 0)
            && (end != null) == (completed > 0)
            && (ending != null) == (completed > 0),
        "completion of %s: %s activities completed, start %s, end %s, ending %s: give the last three"
            + " if any is completed, otherwise none",
        stage,
        completed,
        start,
        end,
        ending);
    Preconditions.checkArgument(
        start == null || end == null || !end.isBefore(start),
        "completion of %s: ends on %s, before its start on %s",
        stage,
        end,
        start);
  }

  /**
   * Starts an empty completion.
   *
   * @return a builder; stage and completed are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param stage the code of the stage
   * @param completed how many activities are completed
   * @param skipped the skipped activities
   * @param open the open activities
   * @param start the first day, as in {@code 2024-05-31}; null if there is none
   * @param end the last day; null if there is none
   * @param ending what ends the duration; null if there is none
   * @return the completion
   * @throws IllegalArgumentException if a component is missing or a date is none
   */
  @JsonCreator
  public static StageCompletion fromJson(
      @JsonProperty("stage") String stage,
      @JsonProperty("completed") int completed,
      @JsonProperty("skipped") List<String> skipped,
      @JsonProperty("open") List<String> open,
      @JsonProperty("start") @Nullable String start,
      @JsonProperty("end") @Nullable String end,
      @JsonProperty("ending") @Nullable DurationEnd ending) {
    return new StageCompletion(
        stage, completed, skipped, open, Dates.parseOrNull(start), Dates.parseOrNull(end), ending);
  }

  /**
   * The first day as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}; null if there is none
   */
  @JsonProperty("start")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public @Nullable String startText() {
    return Dates.text(start);
  }

  /**
   * The last day as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}; null if there is none
   */
  @JsonProperty("end")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public @Nullable String endText() {
    return Dates.text(end);
  }

  /**
   * How many activities the stage has.
   *
   * @return the number, those skipped and open included; 0 if the checklist has none for it
   */
  public int activities() {
    return completed + skipped.size() + open.size();
  }

  /**
   * The share of its activities that are completed.
   *
   * @return 0..1; empty if it has no activities
   */
  public OptionalDouble proportion() {
    return activities() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) completed / activities());
  }

  /**
   * The time spent on the stage.
   *
   * @return days from start to end, 0 if they are one day; empty if nothing is completed
   */
  public OptionalLong days() {
    return start == null || end == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(start, end));
  }

  /**
   * Collects the components of a {@link StageCompletion}.
   *
   * @since 0.1
   */
  public static final class Builder extends StageCompletionBuilder {
    Builder() {}
  }
}
