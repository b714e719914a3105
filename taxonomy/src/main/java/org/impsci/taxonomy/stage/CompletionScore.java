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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * How far a site has come on a checklist of dated activities, in the manner of the Stages of
 * Implementation Completion: by stage, by proportion and by duration. The three are never added up.
 *
 * <p><b>As published.</b> A site is scored from the dates on which it completes activities that are
 * sorted by stage: how far it moved, what share of the activities of a stage it completed, and how
 * long the stage took (Chamberlain, Brown and Saldana 2011, doi 10.1186/1748-5908-6-116). Shares of
 * whole phases are reported too. Start-up is an activity of the sixth of eight stages, competency
 * one of the eighth (table 1 of doi 10.1186/s13012-023-01285-0). Sites skip activities and whole
 * stages, and give up.
 *
 * <p><b>As read here.</b> The exact rules were not found in what was read, and adaptations differ.
 * These are ours:
 *
 * <ul>
 *   <li><i>Stage reached</i>: the furthest stage, in the order of the model, with at least one
 *       completed activity; none if nothing is completed. Neither giving up nor skipped activities
 *       change it. Another reading takes the furthest stage that is complete, which is never
 *       further.
 *   <li><i>Proportion</i> of a stage: its completed activities over all its activities in the
 *       checklist. Skipped and open ones count below the line, so that skipping lowers it. Of a
 *       phase: the same over the activities of all its stages, so that long stages count more than
 *       short ones. Undefined, and not 0, where the checklist has no activities.
 *   <li><i>Duration</i> of a stage: the days from its first completed activity to its last, in the
 *       order of their dates; 0 if they are one day, and none if nothing is completed. If the site
 *       gave up, and its stage reached has open activities, that one stage lasts until the day of
 *       giving up. Otherwise a stage with open activities has a duration so far, and says so.
 *   <li><i>Skipped activities</i> are those that the site said it would not do. An activity that is
 *       only not done yet is open, even in a stage that the site has passed.
 *   <li><i>Skipped stages</i>: stages before the one reached that have activities, none of which is
 *       completed.
 *   <li><i>Start</i>: the day of the start-up activity that the checklist names; if it names none,
 *       the day of the first completed activity of the model's stage of first use. A site that has
 *       not started and has not given up may yet start: it is not counted as never started.
 * </ul>
 *
 * @param site the site
 * @param checklist the id of the checklist
 * @param model the id of the stage model
 * @param status how far it has come in the broadest terms
 * @param stageReached the code of the furthest stage with a completed activity; null if there is
 *     none
 * @param stages one completion for each stage of the model, in order
 * @param phases one completion for each phase of the model, in order; empty if it has none
 * @param skippedStages the codes of the stages that were skipped, in order
 * @param started the day on which the site started; null if it has not
 * @param discontinued the day on which it gave up; null if it has not
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({
  "site",
  "checklist",
  "model",
  "status",
  "stageReached",
  "stages",
  "phases",
  "skippedStages",
  "started",
  "discontinued"
})
public record CompletionScore(
    @JsonProperty("site") String site,
    @JsonProperty("checklist") String checklist,
    @JsonProperty("model") String model,
    @JsonProperty("status") SiteStatus status,
    @JsonProperty("stageReached") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String stageReached,
    @JsonProperty("stages") List<StageCompletion> stages,
    @JsonProperty("phases") List<PhaseCompletion> phases,
    @JsonProperty("skippedStages") List<String> skippedStages,
    @Nullable LocalDate started,
    @Nullable LocalDate discontinued)
    implements Serializable {

  /** Checks and copies the components. */
  public CompletionScore {
    Given.text("completion score", "site", site);
    Codes.check("checklist", checklist);
    Codes.check("stage model", model);
    Given.value("completion score of " + site, "status", status);
    stages = ImmutableList.copyOf(stages);
    phases = ImmutableList.copyOf(phases);
    skippedStages = ImmutableList.copyOf(skippedStages);
    List<String> codes = stages.stream().map(StageCompletion::stage).toList();
    if (stageReached != null && !codes.contains(stageReached)) {
      throw new UnknownCodeException("completion score of " + site, stageReached, codes);
    }
    Preconditions.checkArgument(
        status(stageReached != null, started != null, status == SiteStatus.COMPETENT, discontinued)
            == status,
        "completion score of %s: status %s, stage reached %s, started %s, given up %s do not go"
            + " together",
        site,
        status.code(),
        stageReached,
        started,
        discontinued);
  }

  private static SiteStatus status(
      boolean begun, boolean started, boolean competent, @Nullable LocalDate discontinued) {
    if (discontinued != null) {
      return started ? SiteStatus.STOPPED : SiteStatus.NEVER_STARTED;
    }
    if (started) {
      return competent ? SiteStatus.COMPETENT : SiteStatus.STARTED;
    }
    return begun ? SiteStatus.PREPARING : SiteStatus.NOT_BEGUN;
  }

  /**
   * Starts an empty score.
   *
   * @return a builder; site, checklist, model and status are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Scores a site.
   *
   * @param model the stage model of the checklist
   * @param checklist the checklist
   * @param activities what the site has done of it
   * @return the score
   * @throws IllegalArgumentException if the checklist is of another model, or the activities of
   *     another checklist
   * @throws UnknownCodeException if an activity is not in the checklist, or a stage not in the
   *     model
   */
  public static CompletionScore of(
      StageModel model, CompletionChecklist checklist, SiteActivities activities) {
    checklist.check(model);
    Preconditions.checkArgument(
        activities.checklist().equals(checklist.id()),
        "activities of %s: are of checklist %s, not of %s",
        activities.site(),
        activities.checklist(),
        checklist.id());
    activities.completed().keySet().forEach(checklist::activity);
    activities.skipped().forEach(checklist::activity);
    String reached = null;
    for (ModelStage stage : model.stages()) {
      if (checklist.activitiesOf(stage.code()).stream()
          .anyMatch(activity -> activities.completed().containsKey(activity.code()))) {
        reached = stage.code();
      }
    }
    ImmutableList.Builder<StageCompletion> stages = ImmutableList.builder();
    for (ModelStage stage : model.stages()) {
      LocalDate until = stage.code().equals(reached) ? activities.discontinued() : null;
      stages.add(stage(stage.code(), checklist, activities, until));
    }
    List<StageCompletion> completions = stages.build();
    LocalDate started = started(model, checklist, activities);
    boolean competent =
        checklist.competency() != null
            && activities.completed().containsKey(checklist.competency());
    return new CompletionScore(
        activities.site(),
        checklist.id(),
        model.id(),
        status(reached != null, started != null, competent, activities.discontinued()),
        reached,
        completions,
        phases(model, completions),
        skipped(completions, reached),
        started,
        activities.discontinued());
  }

  private static StageCompletion stage(
      String stage,
      CompletionChecklist checklist,
      SiteActivities activities,
      @Nullable LocalDate discontinued) {
    List<String> codes =
        checklist.activitiesOf(stage).stream().map(ChecklistActivity::code).toList();
    List<LocalDate> dates =
        codes.stream()
            .map(activities.completed()::get)
            .filter(Objects::nonNull)
            .sorted(Comparator.naturalOrder())
            .toList();
    List<String> skipped = codes.stream().filter(activities.skipped()::contains).toList();
    List<String> open =
        codes.stream()
            .filter(code -> !activities.completed().containsKey(code) && !skipped.contains(code))
            .toList();
    if (dates.isEmpty()) {
      return new StageCompletion(stage, 0, skipped, open, null, null, null);
    }
    LocalDate end = dates.get(dates.size() - 1);
    DurationEnd ending = DurationEnd.OPEN;
    if (open.isEmpty()) {
      ending = DurationEnd.FINISHED;
    } else if (discontinued != null) {
      ending = DurationEnd.GAVE_UP;
      end = discontinued;
    }
    return new StageCompletion(stage, dates.size(), skipped, open, dates.get(0), end, ending);
  }

  private static List<PhaseCompletion> phases(StageModel model, List<StageCompletion> stages) {
    ImmutableList.Builder<PhaseCompletion> phases = ImmutableList.builder();
    for (StagePhase phase : model.phases()) {
      int activities = 0;
      int completed = 0;
      for (ModelStage stage : model.stagesIn(phase.code())) {
        StageCompletion completion = stages.get(model.order(stage.code()));
        activities += completion.activities();
        completed += completion.completed();
      }
      phases.add(new PhaseCompletion(phase.code(), activities, completed));
    }
    return phases.build();
  }

  private static List<String> skipped(List<StageCompletion> stages, @Nullable String reached) {
    if (reached == null) {
      return ImmutableList.of();
    }
    return stages.stream()
        .takeWhile(stage -> !stage.stage().equals(reached))
        .filter(stage -> stage.activities() > 0 && stage.completed() == 0)
        .map(StageCompletion::stage)
        .collect(ImmutableList.toImmutableList());
  }

  private static @Nullable LocalDate started(
      StageModel model, CompletionChecklist checklist, SiteActivities activities) {
    String startUp = checklist.startUp();
    if (startUp != null) {
      return activities.completed().get(startUp);
    }
    return checklist.activitiesOf(String.valueOf(model.firstUse())).stream()
        .map(activity -> activities.completed().get(activity.code()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param site the site
   * @param checklist the id of the checklist
   * @param model the id of the stage model
   * @param status the status
   * @param stageReached the furthest stage; null if there is none
   * @param stages the completions of stages
   * @param phases the completions of phases
   * @param skippedStages the stages that were skipped
   * @param started the day of starting, as in {@code 2024-05-31}; null if there is none
   * @param discontinued the day of giving up; null if there is none
   * @return the score
   * @throws IllegalArgumentException if a component is missing or a date is none
   */
  @JsonCreator
  public static CompletionScore fromJson(
      @JsonProperty("site") String site,
      @JsonProperty("checklist") String checklist,
      @JsonProperty("model") String model,
      @JsonProperty("status") SiteStatus status,
      @JsonProperty("stageReached") @Nullable String stageReached,
      @JsonProperty("stages") List<StageCompletion> stages,
      @JsonProperty("phases") List<PhaseCompletion> phases,
      @JsonProperty("skippedStages") List<String> skippedStages,
      @JsonProperty("started") @Nullable String started,
      @JsonProperty("discontinued") @Nullable String discontinued) {
    return new CompletionScore(
        site,
        checklist,
        model,
        status,
        stageReached,
        stages,
        phases,
        skippedStages,
        Dates.parseOrNull(started),
        Dates.parseOrNull(discontinued));
  }

  /**
   * The day of starting as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}; null if there is none
   */
  @JsonProperty("started")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public @Nullable String startedText() {
    return Dates.text(started);
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
   * The furthest stage with a completed activity.
   *
   * @return its code; empty if nothing is completed
   */
  public Optional<String> findStageReached() {
    return Optional.ofNullable(stageReached);
  }

  /**
   * The completion of a stage.
   *
   * @param code the code of the stage
   * @return its completion
   * @throws UnknownCodeException if the model has no such stage
   */
  public StageCompletion stage(String code) {
    return stages.stream()
        .filter(stage -> stage.stage().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "stage model " + model,
                    code,
                    stages.stream().map(StageCompletion::stage).toList()));
  }

  /**
   * All activities that were skipped.
   *
   * @return their codes in the order of the stages
   */
  public List<String> skippedActivities() {
    return stages.stream()
        .flatMap(stage -> stage.skipped().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Collects the components of a {@link CompletionScore}.
   *
   * @since 0.1
   */
  public static final class Builder extends CompletionScoreBuilder {
    Builder() {}
  }
}
