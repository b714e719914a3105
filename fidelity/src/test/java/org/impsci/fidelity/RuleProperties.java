package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class RuleProperties {

  @Provide
  Arbitrary<Thresholds> rules() {
    return Arbitraries.of(
        FidelityScales.all().stream()
            .flatMap(scale -> scale.items().stream())
            .map(Item::rule)
            .filter(Thresholds.class::isInstance)
            .map(Thresholds.class::cast)
            .toList());
  }

  private static boolean moreIsBetter(Thresholds rule) {
    Range best = rule.anchors().get(rule.anchors().size() - 1).range();
    return best.contains(best.atMost() == null ? 1e9 : 100);
  }

  @Property
  void aBetterValueNeverRatesLower(
      @ForAll("rules") Thresholds rule,
      @ForAll @DoubleRange(max = 100) double one,
      @ForAll @DoubleRange(max = 100) double other) {
    List<String> all = rule.conditions().stream().map(Condition::code).toList();
    double worse = moreIsBetter(rule) ? Math.min(one, other) : Math.max(one, other);
    double better = moreIsBetter(rule) ? Math.max(one, other) : Math.min(one, other);
    assertThat(rule.rate(better, all).rating())
        .isGreaterThanOrEqualTo(rule.rate(worse, all).rating());
  }

  @Property
  void aConditionThatHoldsNeverLowersARating(
      @ForAll("rules") Thresholds rule, @ForAll @DoubleRange(max = 100) double value) {
    List<String> all = rule.conditions().stream().map(Condition::code).toList();
    for (int i = 0; i < all.size(); i++) {
      assertThat(rule.rate(value, all.subList(0, i + 1)).rating())
          .isGreaterThanOrEqualTo(rule.rate(value, all.subList(0, i)).rating());
    }
  }

  @Property
  void aWholeValueEarnsARatingWhoseRangeHoldsItUnlessTheFormLeavesItOpen(
      @ForAll("rules") Thresholds rule, @ForAll @DoubleRange(max = 100) double value) {
    double whole = Math.rint(value);
    List<String> all = rule.conditions().stream().map(Condition::code).toList();
    if (rule.readings().stream().noneMatch(reading -> reading.values().contains(whole))) {
      Range range = rule.anchor(rule.rate(whole, all).rating()).range();
      assertThat(range).isNotNull();
      assertThat(range.contains(whole)).isTrue();
    }
  }
}
