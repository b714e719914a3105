package org.impsci.fidelity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.assessment.AnyAssessment;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;

class MonitoringProperties {

  private static final FidelityScale IPS = FidelityScales.ips25();

  @Provide
  Arbitrary<Assessment> complete() {
    return Arbitraries.oneOf(
        AnyAssessment.complete(IPS),
        Arbitraries.integers()
            .between(3, 5)
            .map(Rating::of)
            .list()
            .ofSize(IPS.itemCount())
            .map(ratings -> AnyAssessment.of(IPS, ratings)));
  }

  @Provide
  Arbitrary<Assessment> any() {
    return AnyAssessment.any(IPS);
  }

  @Property(tries = 200)
  void comparingWithItselfIsZeroChange(@ForAll("any") Assessment assessment) {
    Comparison comparison = Comparison.of(IPS, assessment, assessment);
    assertThat(comparison.total().points()).isZero();
    assertThat(comparison.improved()).isEmpty();
    assertThat(comparison.declined()).isEmpty();
    assertThat(comparison.bandChanged()).isFalse();
    assertThat(comparison.sections().values()).allMatch(change -> change.points() == 0);
  }

  @Property(tries = 200)
  void comparingBackwardsTurnsEverySign(
      @ForAll("any") Assessment one, @ForAll("any") Assessment other) {
    Comparison forth = Comparison.of(IPS, one, other);
    Comparison back = Comparison.of(IPS, other, one);
    assertThat(back.total().points()).isEqualTo(-forth.total().points());
    assertThat(back.improved()).hasSameSizeAs(forth.declined());
    assertThat(forth.items().stream().mapToInt(item -> item.points().orElse(0)).sum())
        .isEqualTo(forth.total().points());
    assertThat(forth.sections().values().stream().mapToInt(Change::points).sum())
        .isEqualTo(forth.total().points());
    PlainMappers.assertRoundTrip(forth, Comparison.class);
  }

  @Property(tries = 100)
  void theCostOfAPlanIsWhatScoringAgainNeeds(@ForAll("complete") Assessment assessment) {
    Score before = Score.of(IPS, assessment);
    ImprovementPlan plan = ImprovementPlan.of(IPS, assessment);
    assertThat(plan.combinations().isEmpty()).isEqualTo(before.nextBand() == null);
    for (Combination combination : plan.combinations()) {
      Score after = Score.of(IPS, combination.appliedTo(assessment));
      assertThat(after.band()).isEqualTo(before.nextBand());
      assertThat(combination.cost())
          .isEqualTo(after.total() - before.total())
          .isEqualTo(before.pointsToNextBand().orElseThrow());
      Raise spared = combination.raises().get(0);
      Assessment less =
          combination.appliedTo(assessment).withRating(spared.item(), Rating.of(spared.to() - 1));
      assertThat(Score.of(IPS, less).band()).isEqualTo(before.band());
    }
    assertThat(plan.combinations()).doesNotHaveDuplicates();
  }

  @Property(tries = 30)
  void aPlanIsReadAgainAsItWasWritten(@ForAll("complete") Assessment assessment) {
    PlainMappers.assertRoundTrip(ImprovementPlan.of(IPS, assessment), ImprovementPlan.class);
  }

  /** Only six items are below 5, so that all ways to raise them can be tried. */
  @Property(tries = 200)
  void noCombinationIsCheaperAndTheListIsThatOfTryingAll(@ForAll Random random) {
    Assessment assessment =
        AnyAssessment.of(IPS, IPS.items().stream().map(item -> Rating.of(5)).toList());
    Map<String, Integer> prices = new HashMap<>();
    for (int i = 0; i < 6; i++) {
      Item item = IPS.items().get(random.nextInt(25));
      assessment = assessment.withRating(item.code(), Rating.of(1 + random.nextInt(4)));
      prices.put(item.code(), 1 + random.nextInt(4));
    }
    RaisingCost cost =
        random.nextBoolean() ? RaisingCost.perItem(IPS, prices) : RaisingCost.perStep(IPS, prices);
    int atMost = 1 + random.nextInt(20);
    ImprovementPlan plan = ImprovementPlan.of(IPS, assessment, cost, atMost);
    List<int[]> all = new ArrayList<>();
    tryAll(plan, new int[plan.opportunities().size()], 0, all);
    List<int[]> exact =
        all.stream()
            .filter(steps -> sum(steps) == plan.points() && plan.points() > 0)
            .sorted((one, other) -> compare(plan, cost, one, other))
            .toList();
    assertThat(plan.combinations().stream().map(each -> steps(plan, each)).toList())
        .isEqualTo(
            exact.stream()
                .limit(atMost)
                .map(each -> Arrays.stream(each).boxed().toList())
                .toList());
    if (plan.points() > 0) {
      int cheapest =
          all.stream()
              .filter(steps -> sum(steps) >= plan.points())
              .mapToInt(steps -> cost(plan, cost, steps))
              .min()
              .orElseThrow();
      assertThat(plan.combinations().get(0).cost()).isEqualTo(cheapest);
    }
  }

  private static void tryAll(ImprovementPlan plan, int[] steps, int place, List<int[]> all) {
    if (place == steps.length) {
      all.add(steps.clone());
      return;
    }
    for (int i = 0; i <= plan.opportunities().get(place).pointsAvailable(); i++) {
      steps[place] = i;
      tryAll(plan, steps, place + 1, all);
    }
    steps[place] = 0;
  }

  private static int sum(int[] steps) {
    return Arrays.stream(steps).sum();
  }

  private static int cost(ImprovementPlan plan, RaisingCost cost, int[] steps) {
    int sum = 0;
    for (int i = 0; i < steps.length; i++) {
      Opportunity item = plan.opportunities().get(i);
      sum +=
          steps[i] == 0
              ? 0
              : cost.of(IPS.item(item.item()), item.rating(), item.rating() + steps[i]);
    }
    return sum;
  }

  private static int compare(ImprovementPlan plan, RaisingCost cost, int[] one, int[] other) {
    int order = Integer.compare(cost(plan, cost, one), cost(plan, cost, other));
    if (order == 0) {
      order =
          Long.compare(
              Arrays.stream(one).filter(step -> step > 0).count(),
              Arrays.stream(other).filter(step -> step > 0).count());
    }
    return order == 0 ? Arrays.compare(other, one) : order;
  }

  private static List<Integer> steps(ImprovementPlan plan, Combination combination) {
    return plan.opportunities().stream()
        .map(
            item ->
                combination.raises().stream()
                    .filter(raise -> raise.item().equals(item.item()))
                    .mapToInt(Raise::points)
                    .sum())
        .toList();
  }
}
