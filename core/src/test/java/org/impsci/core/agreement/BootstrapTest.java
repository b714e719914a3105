package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.core.agreement.Examples.estimate;

import org.assertj.core.data.Offset;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private final Agreement agreement = Agreement.standard();

  private Coefficient alpha(RatingMatrix ratings) {
    return agreement.krippendorffAlpha(ratings, MeasurementLevel.ORDINAL);
  }

  @Test
  void givesAnIntervalAroundTheEstimateOfAllUnits() {
    Coefficient bootstrapped =
        new Bootstrap(500, 1, 0.95).estimate(Examples.KRIPPENDORFF, this::alpha);
    assertThat(estimate(bootstrapped).value())
        .isEqualTo(estimate(alpha(Examples.KRIPPENDORFF)).value());
    assertThat(estimate(bootstrapped).denominators())
        .isEqualTo(estimate(alpha(Examples.KRIPPENDORFF)).denominators());
    Interval interval = estimate(bootstrapped).confidenceInterval().orElseThrow();
    assertThat(estimate(bootstrapped).value()).isBetween(interval.low(), interval.high());
    assertThat(interval.confidence()).isEqualTo(0.95);
    assertThat(interval.bootstrapSize()).hasValue(500);
  }

  @Test
  void dependsOnNothingButItsSeed() {
    Coefficient one = new Bootstrap(50, 1, 0.9).estimate(Examples.KRIPPENDORFF, this::alpha);
    assertThat(new Bootstrap(50, 1, 0.9).estimate(Examples.KRIPPENDORFF, this::alpha))
        .isEqualTo(one);
    assertThat(new Bootstrap(50, 2, 0.9).estimate(Examples.KRIPPENDORFF, this::alpha))
        .isNotEqualTo(one);
  }

  @Test
  void agreesWithTheFormulaWhereThereAreManyUnits() {
    int[] repeated = new int[1000];
    java.util.Arrays.setAll(repeated, i -> i % 20);
    RatingMatrix many = Examples.ANXIETY.withRaters(0, 1).withUnits(repeated);
    Interval formula = estimate(agreement.cohenKappa(many)).confidenceInterval().orElseThrow();
    Interval drawn =
        estimate(new Bootstrap(2000, 5, 0.95).estimate(many, agreement::cohenKappa))
            .confidenceInterval()
            .orElseThrow();
    assertThat(drawn.low()).isCloseTo(formula.low(), Offset.offset(0.005));
    assertThat(drawn.high()).isCloseTo(formula.high(), Offset.offset(0.005));
  }

  @Test
  void leavesOutResamplesThatHaveNoCoefficient() {
    // A resample without the last unit has one category: (3/4)^4 of them, almost a third.
    RatingMatrix ratings = Examples.matrix("1 1", "1 1", "1 1", "2 2");
    Interval interval =
        estimate(new Bootstrap(1000, 3, 0.9).estimate(ratings, agreement::cohenKappa))
            .confidenceInterval()
            .orElseThrow();
    assertThat(interval.bootstrapSize().orElseThrow()).isBetween(630, 740);
    assertThat(interval.low()).isEqualTo(1);
    assertThat(interval.high()).isEqualTo(1);
  }

  @Test
  void givesNoIntervalWhenMostResamplesHaveNoCoefficient() {
    Coefficient bootstrapped =
        new Bootstrap(100, 3, 0.9)
            .estimate(
                Examples.KRIPPENDORFF,
                ratings ->
                    ratings.equals(Examples.KRIPPENDORFF)
                        ? alpha(ratings)
                        : new Undefined("resampled"));
    assertThat(estimate(bootstrapped).interval()).isNull();
  }

  @Test
  void leavesUndefinedWhatIsUndefined() {
    assertThat(new Bootstrap(100, 3, 0.9).estimate(Examples.matrix("1 1"), this::alpha))
        .isEqualTo(alpha(Examples.matrix("1 1")))
        .isInstanceOf(Undefined.class);
  }

  @Test
  void refusesWhatGivesNoInterval() {
    assertThatThrownBy(() -> new Bootstrap(1, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bootstrap of 1 resamples: give 2 or more");
    assertThatThrownBy(() -> new Bootstrap(1000, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence 0.0 is outside 0..1, both excluded; 0.95 is usual");
  }
}
