package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * What an evaluation found: the figures, and the studies behind what was wrong.
 *
 * @param overall the figures over all studies compared
 * @param byDifficulty the figures over the studies of each difficulty, in the order in which they
 *     first come; studies without one are in none of them
 * @param disagreements the studies whose categories found are not those of gold, strictly, in the
 *     order of the input
 * @param unmatched the ids of studies that only one of two codings has, and that were therefore not
 *     compared; those of the first coding first
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record EvaluationReport(
    EvaluationFigures overall,
    Map<String, EvaluationFigures> byDifficulty,
    List<Disagreement> disagreements,
    List<String> unmatched)
    implements Serializable {

  /** Checks and copies the components. */
  public EvaluationReport {
    Preconditions.checkArgument(overall != null, "evaluation report has no figures");
    byDifficulty = byDifficulty == null ? ImmutableMap.of() : ImmutableMap.copyOf(byDifficulty);
    disagreements =
        disagreements == null ? ImmutableList.of() : ImmutableList.copyOf(disagreements);
    unmatched = unmatched == null ? ImmutableList.of() : ImmutableList.copyOf(unmatched);
  }

  /**
   * Starts an empty report.
   *
   * @return a builder; the overall figures are required, and what is not given of the others is
   *     empty
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of an {@link EvaluationReport}.
   *
   * @since 0.1
   */
  public static final class Builder extends EvaluationReportBuilder {
    Builder() {}
  }
}
