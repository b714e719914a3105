package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * What one site has done of a checklist, and when. What is neither completed nor skipped is open.
 *
 * @param site the site
 * @param checklist the id of the checklist
 * @param completed the day of completion by the code of the activity; kept by code
 * @param skipped the codes of activities that the site has decided not to do; kept by code
 * @param discontinued the day on which the site gave up; null if it has not
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"site", "checklist", "completed", "skipped", "discontinued"})
public record SiteActivities(
    @JsonProperty("site") String site,
    @JsonProperty("checklist") String checklist,
    Map<String, LocalDate> completed,
    @JsonProperty("skipped") List<String> skipped,
    @Nullable LocalDate discontinued)
    implements Serializable {

  /** Checks and copies the components. */
  public SiteActivities {
    Given.text("activities", "site", site);
    Codes.check("checklist", checklist);
    completed = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(completed));
    Preconditions.checkArgument(
        ImmutableSortedSet.copyOf(skipped).size() == skipped.size(),
        "activities of %s: one is skipped twice",
        site);
    skipped = ImmutableSortedSet.copyOf(skipped).asList();
    for (String activity : skipped) {
      Preconditions.checkArgument(
          !completed.containsKey(activity),
          "activities of %s: %s is completed and skipped; give one",
          site,
          activity);
    }
    if (discontinued != null) {
      for (Map.Entry<String, LocalDate> activity : completed.entrySet()) {
        Preconditions.checkArgument(
            !activity.getValue().isAfter(discontinued),
            "activities of %s: %s is completed on %s, after the site gave up on %s",
            site,
            activity.getKey(),
            activity.getValue(),
            discontinued);
      }
    }
  }

  /**
   * Starts the activities of a site.
   *
   * @param checklist the checklist
   * @return a builder; the site is required
   */
  public static Builder builder(CompletionChecklist checklist) {
    return new Builder().checklist(checklist.id());
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param site the site
   * @param checklist the id of the checklist
   * @param completed the days, as in {@code 2024-05-31}, by activity
   * @param skipped the activities that are not to be done; null if there are none
   * @param discontinued the day on which the site gave up; null if it has not
   * @return the activities
   * @throws IllegalArgumentException if a component is missing or a date is none
   */
  @JsonCreator
  public static SiteActivities fromJson(
      @JsonProperty("site") String site,
      @JsonProperty("checklist") String checklist,
      @JsonProperty("completed") Map<String, String> completed,
      @JsonProperty("skipped") @Nullable List<String> skipped,
      @JsonProperty("discontinued") @Nullable String discontinued) {
    Preconditions.checkArgument(
        completed != null, "activities of %s do not say what is completed", site);
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    completed.forEach((activity, date) -> dates.put(activity, Dates.parse(date)));
    return new SiteActivities(
        site,
        checklist,
        dates,
        skipped == null ? ImmutableList.of() : skipped,
        Dates.parseOrNull(discontinued));
  }

  /**
   * The days of completion as JSON carries them.
   *
   * @return dates, as in {@code 2024-05-31}, by the code of the activity
   */
  @JsonProperty("completed")
  public Map<String, String> completedText() {
    return ImmutableMap.copyOf(Maps.transformValues(completed, LocalDate::toString));
  }

  /**
   * The day of giving up as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}; null if there is none
   */
  @JsonProperty("discontinued")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public @Nullable String discontinuedText() {
    return Dates.text(discontinued);
  }

  /**
   * The day on which the site gave up.
   *
   * @return the day; empty if it has not
   */
  public Optional<LocalDate> findDiscontinued() {
    return Optional.ofNullable(discontinued);
  }

  /**
   * The activities as they stood on a day. What is skipped has no date and stays.
   *
   * @param day the day
   * @return a copy with what is dated that day and before
   */
  public SiteActivities asOf(LocalDate day) {
    return new SiteActivities(
        site,
        checklist,
        Maps.filterValues(completed, date -> !date.isAfter(day)),
        skipped,
        discontinued == null || discontinued.isAfter(day) ? null : discontinued);
  }

  /**
   * Collects the components of {@link SiteActivities}.
   *
   * @since 0.1
   */
  public static final class Builder extends SiteActivitiesBuilder {
    Builder() {}

    /**
     * Adds a completed activity.
     *
     * @param activity the code of the activity
     * @param date the day of completion
     * @return this builder
     */
    public Builder complete(String activity, LocalDate date) {
      return putCompleted(activity, date);
    }
  }
}
