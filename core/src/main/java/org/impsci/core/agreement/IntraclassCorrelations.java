package org.impsci.core.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * The six intraclass correlations of the same ratings, with the analysis of variance behind them.
 * Units with a missing rating are left out; the number of those used is in the {@link MeanSquares}
 * and in the denominators of each coefficient.
 *
 * @param meanSquares the analysis of variance; null if there are fewer than two raters or fewer
 *     than two units with all ratings
 * @param coefficients a coefficient for each form
 * @param tests the test of each form against a correlation of 0; no entry where there is no
 *     analysis of variance or its error mean square is 0, so that F would be infinite
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntraclassCorrelations(
    @Nullable MeanSquares meanSquares,
    Map<IccForm, Coefficient> coefficients,
    Map<IccForm, FTest> tests)
    implements Serializable {

  /** Checks and copies the components. */
  public IntraclassCorrelations {
    Preconditions.checkArgument(
        coefficients != null && coefficients.keySet().containsAll(Arrays.asList(IccForm.values())),
        "intraclass correlations: expected a coefficient for each of the six forms, got %s",
        coefficients == null ? null : coefficients.keySet());
    Preconditions.checkArgument(tests != null, "intraclass correlations: no tests given");
    coefficients = Maps.immutableEnumMap(coefficients);
    tests = tests.isEmpty() ? ImmutableMap.of() : Maps.immutableEnumMap(tests);
  }

  /**
   * One of the correlations.
   *
   * @param form the form
   * @return the coefficient, or why there is none
   */
  public Coefficient coefficient(IccForm form) {
    Coefficient coefficient = coefficients.get(form);
    if (coefficient == null) {
      throw new AssertionError(form);
    }
    return coefficient;
  }

  /**
   * The test of one form against a correlation of 0.
   *
   * @param form the form
   * @return the test; empty if F would be infinite or there is no analysis of variance
   */
  public Optional<FTest> test(IccForm form) {
    return Optional.ofNullable(tests.get(form));
  }

  /**
   * The analysis of variance behind the correlations.
   *
   * @return the mean squares; empty if there are fewer than two raters or fewer than two units with
   *     all ratings
   */
  public Optional<MeanSquares> analysisOfVariance() {
    return Optional.ofNullable(meanSquares);
  }

  /**
   * The mean squares of units by raters without replication.
   *
   * @param units the units with all ratings, <i>n</i>; at least 2
   * @param raters the raters, <i>k</i>; at least 2
   * @param betweenUnits BMS, with <i>n</i> − 1 degrees of freedom
   * @param betweenRaters JMS, with <i>k</i> − 1
   * @param error EMS, with (<i>n</i> − 1)(<i>k</i> − 1)
   * @param withinUnits WMS, with <i>n</i>(<i>k</i> − 1)
   * @since 0.1
   */
  @Value.Builder
  @BuilderStyle
  public record MeanSquares(
      long units,
      int raters,
      double betweenUnits,
      double betweenRaters,
      double error,
      double withinUnits)
      implements Serializable {

    /** Checks and copies the components. */
    public MeanSquares {
      Preconditions.checkArgument(
          units >= 2 && raters >= 2,
          "mean squares of %s units and %s raters: expected 2 or more of each",
          units,
          raters);
      for (double square : new double[] {betweenUnits, betweenRaters, error, withinUnits}) {
        Preconditions.checkArgument(
            square >= 0 && Double.isFinite(square),
            "mean square %s: expected a finite number, 0 or more",
            square);
      }
    }

    /**
     * Starts empty mean squares.
     *
     * @return a builder; all components are required
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Collects the components of {@link MeanSquares}.
     *
     * @since 0.1
     */
    public static final class Builder extends MeanSquaresBuilder {
      Builder() {}
    }
  }

  /**
   * An F test.
   *
   * @param statistic F, 0 or more
   * @param numeratorDegrees the degrees of freedom of the numerator, above 0
   * @param denominatorDegrees the degrees of freedom of the denominator, above 0
   * @param probability how probable an F as large or larger is if the hypothesis holds, 0..1
   * @since 0.1
   */
  @Value.Builder
  @BuilderStyle
  public record FTest(
      double statistic, double numeratorDegrees, double denominatorDegrees, double probability)
      implements Serializable {

    /** Checks and copies the components. */
    public FTest {
      Preconditions.checkArgument(
          statistic >= 0 && Double.isFinite(statistic),
          "F %s: expected a finite number, 0 or more",
          statistic);
      Preconditions.checkArgument(
          numeratorDegrees > 0 && denominatorDegrees > 0,
          "F test with %s and %s degrees of freedom: expected more than 0",
          numeratorDegrees,
          denominatorDegrees);
      Preconditions.checkArgument(
          probability >= 0 && probability <= 1, "probability %s is outside 0..1", probability);
    }

    /**
     * Starts an empty test.
     *
     * @return a builder; all components are required
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Collects the components of an {@link FTest}.
     *
     * @since 0.1
     */
    public static final class Builder extends FTestBuilder {
      Builder() {}
    }
  }
}
