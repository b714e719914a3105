package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.impsci.taxonomy.JsonRoundTrip;

class StageHistoryProperties {

  private static final StageModel MODEL = StageModels.fixsen2005();
  private static final LocalDate ORIGIN = LocalDate.of(2020, 1, 1);
  private static final int SPAN = 400;

  /** Any history: for each stage some days at which the site goes in and out in turn. */
  @Provide
  Arbitrary<StageHistory> histories() {
    List<Arbitrary<List<StageObservation>>> stages =
        MODEL.codes().stream().map(StageHistoryProperties::stays).toList();
    return Combinators.combine(stages)
        .as(
            parts ->
                new StageHistory(
                    "IPS", "A", MODEL.id(), parts.stream().flatMap(List::stream).toList()));
  }

  private static Arbitrary<List<StageObservation>> stays(String stage) {
    return Arbitraries.integers()
        .between(0, SPAN)
        .list()
        .uniqueElements()
        .ofMaxSize(5)
        .map(
            days -> {
              List<Integer> sorted = new ArrayList<>(days);
              Collections.sort(sorted);
              List<StageObservation> observations = new ArrayList<>();
              for (int i = 0; i < sorted.size(); i++) {
                StageEvent event =
                    i == 0
                        ? StageEvent.ENTERED
                        : i % 2 == 1 ? StageEvent.LEFT : StageEvent.RETURNED;
                observations.add(
                    new StageObservation(stage, event, ORIGIN.plusDays(sorted.get(i))));
              }
              return observations;
            });
  }

  @Property
  void durationsAddUp(
      @ForAll("histories") StageHistory history, @ForAll @IntRange(max = SPAN + 50) int until) {
    LocalDate day = ORIGIN.plusDays(until);
    Map<String, Long> days = history.daysIn(day);
    long counted = 0;
    for (int i = 0; i < until; i++) {
      counted += history.stagesOn(ORIGIN.plusDays(i)).size();
    }
    assertThat(days.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(counted);
    assertThat(history.spells().stream().mapToLong(spell -> spell.daysUntil(day)).sum())
        .isEqualTo(counted);
    assertThat(history.asOf(day).daysIn(day)).isEqualTo(days);
  }

  @Property
  void orderOfInputDoesNotMatter(@ForAll("histories") StageHistory history, @ForAll Random random) {
    List<StageObservation> shuffled = new ArrayList<>(history.observations());
    Collections.shuffle(shuffled, random);
    assertThat(new StageHistory("IPS", "A", MODEL.id(), shuffled)).isEqualTo(history);
  }

  @Property
  void aSiteIsInAStageFromEnteringUntilLeaving(@ForAll("histories") StageHistory history) {
    for (StageObservation observation : history.observations()) {
      assertThat(history.stagesOn(observation.date()).contains(observation.stage()))
          .isEqualTo(observation.event() != StageEvent.LEFT);
    }
  }

  @Property
  void aRegressionIsAlwaysToAnEarlierStage(@ForAll("histories") StageHistory history) {
    for (Regression regression : history.regressions(MODEL)) {
      assertThat(MODEL.order(regression.observation().stage()))
          .isLessThan(MODEL.order(regression.furthest()));
      assertThat(history.firstEntered(regression.furthest()).orElseThrow())
          .isBefore(regression.observation().date());
    }
  }

  @Property(tries = 100)
  void readingWhatWasWrittenGivesTheHistory(@ForAll("histories") StageHistory history) {
    JsonRoundTrip.check(history);
  }
}
