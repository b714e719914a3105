package org.impsci.fidelity.assertj;

import org.assertj.core.annotation.CheckReturnValue;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions on assessments and scores begin.
 *
 * @since 0.1
 */
@CheckReturnValue
public final class FidelityAssertions {

  private FidelityAssertions() {}

  /**
   * Begins assertions on an assessment made with a scale of this library.
   *
   * @param actual the assessment
   * @return the assertions; an assessment of another scale is refused by the first that needs its
   *     scale
   */
  public static AssessmentAssert assertThat(@Nullable Assessment actual) {
    return new AssessmentAssert(null, actual);
  }

  /**
   * Begins assertions on an assessment made with any scale.
   *
   * @param scale the scale it was made with
   * @param actual the assessment
   * @return the assertions
   */
  public static AssessmentAssert assertThat(FidelityScale scale, @Nullable Assessment actual) {
    return new AssessmentAssert(scale, actual);
  }

  /**
   * Begins assertions on a score made with a scale of this library. A score does not know the
   * ratings it came from, so failures show sections; {@link AssessmentAssert#scores()} shows items.
   *
   * @param actual the score
   * @return the assertions; a score of another scale is refused by the first that needs its scale
   */
  public static ScoreAssert assertThat(@Nullable Score actual) {
    return new ScoreAssert(null, actual, null);
  }

  /**
   * Begins assertions on a score made with any scale: see {@link #assertThat(Score)}.
   *
   * @param scale the scale it was made with
   * @param actual the score
   * @return the assertions
   * @throws IllegalArgumentException if it was made with another scale
   */
  public static ScoreAssert assertThat(FidelityScale scale, @Nullable Score actual) {
    return new ScoreAssert(scale, actual, null);
  }
}
