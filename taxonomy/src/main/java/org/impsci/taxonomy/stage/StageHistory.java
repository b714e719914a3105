package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Concept;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * Where the implementation of one innovation at one site stood, and when.
 *
 * <p>A site may be in several stages at once, may skip stages, go back, or be in none. Only dates
 * that cannot be are refused: leaving a stage that the site is not in, entering again one that it
 * has been in, which is returning, returning to one it has not left, and the same observation
 * twice. On one day a site may do several of these with one stage; they are taken in the only order
 * that is possible.
 *
 * <p>A site is in a stage from the day of entering to the day before that of leaving. A stay that
 * was not seen to end lasts as long as one asks.
 *
 * @param innovation what is implemented
 * @param site where
 * @param model the id of the stage model
 * @param observations what was observed, in any order; kept by date, then by the code of the stage,
 *     then as it must have happened
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record StageHistory(
    String innovation, String site, String model, List<StageObservation> observations)
    implements Serializable {

  /** Checks and copies the components. */
  public StageHistory {
    Given.text("stage history", "site", site);
    Given.text("stage history of " + site, "innovation", innovation);
    Codes.check("stage model", model);
    StageSequence sequence = StageSequence.of(observations);
    StageSequence.Fault fault = sequence.fault();
    if (fault != null) {
      throw new InvalidDataException("stage history of " + site, "", fault.message());
    }
    observations = sequence.observations();
  }

  /**
   * Starts an empty history.
   *
   * @param model the stage model, against which stages are checked as they are added
   * @return a builder; innovation and site are required
   */
  public static Builder builder(StageModel model) {
    Builder builder = new Builder();
    builder.stages = model;
    return builder.model(model.id());
  }

  /**
   * The stays in stages.
   *
   * @return the stays by their start, then by the code of the stage
   */
  public List<StageSpell> spells() {
    List<StageSpell> spells = new ArrayList<>();
    Map<String, LocalDate> open = new HashMap<>();
    for (StageObservation observation : observations) {
      String stage = observation.stage();
      if (observation.event() == StageEvent.LEFT) {
        LocalDate start = open.remove(stage);
        spells.add(
            new StageSpell(stage, start == null ? observation.date() : start, observation.date()));
      } else {
        open.put(stage, observation.date());
      }
    }
    open.forEach((stage, start) -> spells.add(new StageSpell(stage, start, null)));
    spells.sort(
        Comparator.comparing(StageSpell::start)
            .thenComparing(StageSpell::stage)
            .thenComparing(spell -> spell.end() == null ? LocalDate.MAX : spell.end()));
    return ImmutableList.copyOf(spells);
  }

  /**
   * The stages the site is in on a day.
   *
   * @param day the day
   * @return their codes, those entered first in front; empty if it is in none
   */
  public List<String> stagesOn(LocalDate day) {
    return spells().stream()
        .filter(spell -> spell.contains(day))
        .map(StageSpell::stage)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The time in each stage up to a day: the sum over all stays. Stages that overlap each count in
   * full, so that the sum over stages may be more than the time that went by.
   *
   * @param day the day, which does not count itself
   * @return days by the code of the stage, for each stage entered by that day, those entered first
   *     in front
   */
  public Map<String, Long> daysIn(LocalDate day) {
    Map<String, Long> days = new LinkedHashMap<>();
    for (StageSpell spell : spells()) {
      if (!spell.start().isAfter(day)) {
        days.merge(spell.stage(), spell.daysUntil(day), Long::sum);
      }
    }
    return ImmutableMap.copyOf(days);
  }

  /**
   * When the site first entered a stage.
   *
   * @param stage the code of the stage
   * @return the day; empty if it was not seen to
   */
  public Optional<LocalDate> firstEntered(String stage) {
    return observations.stream()
        .filter(
            observation ->
                observation.event() == StageEvent.ENTERED && observation.stage().equals(stage))
        .map(StageObservation::date)
        .findFirst();
  }

  /**
   * The day of the latest observation.
   *
   * @return the day; empty if there are no observations
   */
  public Optional<LocalDate> lastObserved() {
    return observations.isEmpty()
        ? Optional.empty()
        : Optional.of(observations.get(observations.size() - 1).date());
  }

  /**
   * The history as it was known on a day.
   *
   * @param day the day
   * @return a copy with the observations of that day and before
   */
  public StageHistory asOf(LocalDate day) {
    return new StageHistory(
        innovation,
        site,
        model,
        observations.stream()
            .filter(observation -> !observation.date().isAfter(day))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Every time the site went into a stage after it had been, on an earlier day, in a later one.
   *
   * @param stages the stage model of this history
   * @return the regressions by date; empty if there are none
   * @throws IllegalArgumentException if this is another model
   * @throws UnknownCodeException if the history names a stage that the model does not have
   */
  public List<Regression> regressions(StageModel stages) {
    check(stages);
    ImmutableList.Builder<Regression> regressions = ImmutableList.builder();
    int furthest = -1;
    int furthestToday = -1;
    @Nullable LocalDate today = null;
    for (StageObservation observation : observations) {
      if (observation.event() == StageEvent.LEFT) {
        continue;
      }
      if (!observation.date().equals(today)) {
        furthest = furthestToday;
        today = observation.date();
      }
      int order = stages.order(observation.stage());
      if (order < furthest) {
        regressions.add(new Regression(observation, stages.codes().get(furthest)));
      }
      furthestToday = Math.max(furthestToday, order);
    }
    return regressions.build();
  }

  /**
   * The time from the first entering of the stage of first use to that of full operation, beside
   * the published two to four years for the whole process.
   *
   * @param stages the stage model of this history
   * @return the time, or why there is none
   * @throws IllegalArgumentException if this is another model
   */
  public TimeToFullOperation timeToFullOperation(StageModel stages) {
    return timeToFullOperation(stages, PublishedRange.wholeProcess());
  }

  /**
   * The time from the first entering of the stage of first use to that of full operation.
   *
   * @param stages the stage model of this history
   * @param reference what to compare it with
   * @return the time, or why there is none: the model does not have the stages, the site was not
   *     seen to enter them, or it entered full operation first
   * @throws IllegalArgumentException if this is another model
   */
  public TimeToFullOperation timeToFullOperation(StageModel stages, PublishedRange reference) {
    check(stages);
    if (stages.firstUse() == null || stages.fullOperation() == null) {
      return new TimeToFullOperation.Undefined(
          "stage model %s has no stage of %s"
              .formatted(stages.id(), stages.firstUse() == null ? "first use" : "full operation"),
          reference);
    }
    Optional<LocalDate> use = firstEntered(stages.firstUse());
    Optional<LocalDate> full = firstEntered(stages.fullOperation());
    if (use.isEmpty() || full.isEmpty()) {
      return new TimeToFullOperation.Undefined(
          "the site was not seen to enter "
              + (use.isEmpty() ? stages.firstUse() : stages.fullOperation()),
          reference);
    }
    if (full.get().isBefore(use.get())) {
      return new TimeToFullOperation.Undefined(
          "the site entered %s on %s, before %s on %s"
              .formatted(stages.fullOperation(), full.get(), stages.firstUse(), use.get()),
          reference);
    }
    return new TimeToFullOperation.Measured(use.get(), full.get(), reference);
  }

  private void check(StageModel stages) {
    Preconditions.checkArgument(
        stages.id().equals(model),
        "stage history of %s: is of stage model %s, not of %s",
        site,
        model,
        stages.id());
  }

  /**
   * Collects the components of a {@link StageHistory}, checking each stage against the model.
   *
   * @since 0.1
   */
  public static final class Builder extends StageHistoryBuilder {

    private @Nullable StageModel stages;

    Builder() {}

    /**
     * Adds that the site entered a stage.
     *
     * @param stage the code of the stage
     * @param date the first day in it
     * @return this builder
     * @throws UnknownCodeException if the model has no such stage
     */
    public Builder entered(String stage, LocalDate date) {
      return add(stage, StageEvent.ENTERED, date);
    }

    /**
     * Adds that the site entered a stage.
     *
     * @param stage the stage
     * @param date the first day in it
     * @return this builder
     * @throws UnknownCodeException if the model has no such stage
     */
    public Builder entered(Concept stage, LocalDate date) {
      return entered(stage.code(), date);
    }

    /**
     * Adds that the site left a stage.
     *
     * @param stage the code of the stage
     * @param date the first day out of it
     * @return this builder
     * @throws UnknownCodeException if the model has no such stage
     */
    public Builder left(String stage, LocalDate date) {
      return add(stage, StageEvent.LEFT, date);
    }

    /**
     * Adds that the site left a stage.
     *
     * @param stage the stage
     * @param date the first day out of it
     * @return this builder
     * @throws UnknownCodeException if the model has no such stage
     */
    public Builder left(Concept stage, LocalDate date) {
      return left(stage.code(), date);
    }

    /**
     * Adds that the site returned to a stage it had left.
     *
     * @param stage the code of the stage
     * @param date the first day in it again
     * @return this builder
     * @throws UnknownCodeException if the model has no such stage
     */
    public Builder returned(String stage, LocalDate date) {
      return add(stage, StageEvent.RETURNED, date);
    }

    /**
     * Adds that the site returned to a stage it had left.
     *
     * @param stage the stage
     * @param date the first day in it again
     * @return this builder
     * @throws UnknownCodeException if the model has no such stage
     */
    public Builder returned(Concept stage, LocalDate date) {
      return returned(stage.code(), date);
    }

    private Builder add(String stage, StageEvent event, LocalDate date) {
      if (stages != null) {
        stages.order(stage);
      }
      addObservations(new StageObservation(stage, event, date));
      return this;
    }
  }
}
