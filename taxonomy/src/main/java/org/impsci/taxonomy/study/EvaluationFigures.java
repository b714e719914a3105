package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;
import org.impsci.core.agreement.Coefficient;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.NilsenCategory;

/**
 * All figures of an evaluation over one set of studies.
 *
 * @param studies how many studies were compared, at least 1
 * @param negatives how many of them have no category to be found
 * @param lenient the scores where acceptable categories count for nothing
 * @param strict the scores where gold alone is right
 * @param kappas for each category Cohen's kappa of having it, gold against found, strictly; with
 *     its interval by formula
 * @param alpha Krippendorff's alpha with the MASI distance, gold sets against sets found, strictly
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record EvaluationFigures(
    int studies,
    int negatives,
    EvaluationScores lenient,
    EvaluationScores strict,
    Map<NilsenCategory, Coefficient> kappas,
    Coefficient alpha)
    implements Serializable {

  /** Checks and copies the components. */
  public EvaluationFigures {
    Preconditions.checkArgument(
        studies >= 1 && negatives >= 0 && negatives <= studies,
        "evaluation of %s studies, %s of them negative: expected 1 or more, and no more negatives"
            + " than studies",
        studies,
        negatives);
    Preconditions.checkArgument(
        lenient != null && strict != null && kappas != null && alpha != null,
        "evaluation figures: a component is missing; all are required");
    kappas = ImmutableMap.copyOf(kappas);
  }

  /**
   * Starts empty figures.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of {@link EvaluationFigures}.
   *
   * @since 0.1
   */
  public static final class Builder extends EvaluationFiguresBuilder {
    Builder() {}
  }
}
