package org.impsci.fidelity.monitoring;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.impsci.core.data.Given;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.ProratedScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreResult;

/**
 * One review of a trend.
 *
 * @param assessment the assessment
 * @param score its score, or what the policy for missing ratings made of it
 * @since 0.1
 */
public record TrendPoint(Assessment assessment, ScoreResult score) implements Serializable {
  /** Checks the components. */
  public TrendPoint {
    Given.value("trend point", "assessment", assessment);
    Given.value("trend point", "score", score);
  }

  /**
   * The total, if there is one.
   *
   * @return the total of a complete or a prorated score; empty otherwise
   */
  public OptionalDouble total() {
    if (score instanceof Score complete) {
      return OptionalDouble.of(complete.total());
    }
    return score instanceof ProratedScore prorated
        ? OptionalDouble.of(prorated.total())
        : OptionalDouble.empty();
  }
}
