package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.core.agreement.Examples.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
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
    Arrays.setAll(repeated, i -> i % 20);
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
  void givesAnIntervalForSetsAsForSingleCodes() {
    RatingMatrix ratings = Examples.KRIPPENDORFF;
    SetCodings singles =
        SetCodings.ofRows(
            ratings.rows().stream()
                .map(
                    row -> row.stream().map(v -> v == null ? null : List.of(v.toString())).toList())
                .toList());
    Bootstrap bootstrap = new Bootstrap(300, 4, 0.95);
    Interval ofRatings =
        estimate(
                bootstrap.estimate(
                    ratings, m -> agreement.krippendorffAlpha(m, MeasurementLevel.NOMINAL)))
            .confidenceInterval()
            .orElseThrow();
    Interval ofSets =
        estimate(bootstrap.estimate(singles, m -> agreement.krippendorffAlpha(m, SetDistance.MASI)))
            .confidenceInterval()
            .orElseThrow();
    assertThat(ofSets.low()).isCloseTo(ofRatings.low(), Offset.offset(1e-12));
    assertThat(ofSets.high()).isCloseTo(ofRatings.high(), Offset.offset(1e-12));
    assertThat(ofSets.resamples()).isEqualTo(ofRatings.resamples());
  }

  @Test
  void givesSeveralIntervalsFromTheSameResamples() {
    double[] data = {1, 2, 3, 4, 10};
    List<Optional<Interval>> intervals =
        new Bootstrap(400, 9, 0.9)
            .intervals(
                data.length,
                drawn -> {
                  double mean = Arrays.stream(drawn).mapToDouble(i -> data[i]).average().orElse(0);
                  return List.of(
                      OptionalDouble.of(mean), OptionalDouble.empty(), OptionalDouble.of(2 * mean));
                });
    assertThat(intervals).hasSize(3);
    Interval mean = intervals.get(0).orElseThrow();
    assertThat(mean.low()).isBetween(1.0, 4.0);
    assertThat(mean.high()).isBetween(4.0, 10.0);
    assertThat(mean.bootstrapSize()).hasValue(400);
    assertThat(intervals.get(1)).isEmpty();
    assertThat(intervals.get(2).orElseThrow().low()).isEqualTo(2 * mean.low());
  }

  @Test
  void refusesWhatGivesNoInterval() {
    assertThatThrownBy(() -> new Bootstrap(10, 1, 0.95).intervals(0, drawn -> List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bootstrap of 0 units: give 1 or more");
    assertThatThrownBy(() -> new Bootstrap(1, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bootstrap of 1 resamples: give 2 or more");
    assertThatThrownBy(() -> new Bootstrap(1000, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence 0.0 is outside 0..1, both excluded; 0.95 is usual");
  }

  @Test
  void limitsLieBetweenTwoValuesInProportion() {
    // Four resamples give 0, 1, 2 and 3; the middle half goes from 0.25 · 3 to 0.75 · 3.
    AtomicInteger next = new AtomicInteger();
    assertThat(
            new Bootstrap(4, 1, 0.5)
                .intervals(1, drawn -> List.of(OptionalDouble.of(next.getAndIncrement()))))
        .containsExactly(Optional.of(new Interval(0.75, 2.25, 0.5, 4)));
  }

  @Test
  void aStatisticMustBeDefinedInHalfOfTheResamples() {
    AtomicInteger next = new AtomicInteger();
    List<Optional<Interval>> intervals =
        new Bootstrap(4, 1, 0.5)
            .intervals(
                3,
                drawn -> {
                  int resample = next.getAndIncrement();
                  return List.of(
                      resample < 2 ? OptionalDouble.of(7) : OptionalDouble.empty(),
                      resample < 1 ? OptionalDouble.of(7) : OptionalDouble.empty());
                });
    assertThat(intervals.get(0)).hasValue(new Interval(7, 7, 0.5, 2));
    assertThat(intervals.get(1)).isEmpty();
  }
}
