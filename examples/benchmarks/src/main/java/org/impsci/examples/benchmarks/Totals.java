package org.impsci.examples.benchmarks;

import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.impsci.fidelity.assessment.ScoreResult;

/** One number of each result, so that no route's work can be left out. */
final class Totals {

  private static final MissingPolicy BOUNDS = MissingPolicy.bounds();

  private Totals() {}

  /** The total, or the lowest that is possible; 0 of a row that was refused. */
  static long lowest(Row<ReviewScore> row) {
    return row instanceof Row.Good<ReviewScore> good ? lowest(good.value().score()) : 0;
  }

  /** As above, of an assessment that is still to be scored. */
  static long lowest(FidelityScale scale, Row<Assessment> row) {
    return row instanceof Row.Good<Assessment> good
        ? lowest(Score.of(scale, good.value(), BOUNDS))
        : 0;
  }

  private static long lowest(ScoreResult result) {
    if (result instanceof Score score) {
      return score.total();
    }
    return result instanceof ScoreBounds bounds ? bounds.lowest() : 0;
  }
}
