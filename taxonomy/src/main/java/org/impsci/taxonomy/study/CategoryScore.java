package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * How well one category was found: the studies by what became of the category in them, and the
 * shares that follow.
 *
 * @param truePositives the studies that have the category and were given it
 * @param falsePositives the studies that do not have it and were given it
 * @param falseNegatives the studies that have it and were not given it
 * @param trueNegatives the studies that do not have it and were not given it
 * @param setAside the studies in which it is acceptable without being gold, given or not, where
 *     such count for nothing
 * @param precision true positives over those given it; undefined if no study was
 * @param recall true positives over those that have it; undefined if no study has it. Also known
 *     as: sensitivity
 * @param f1 twice the true positives over twice the true positives, the false positives and the
 *     false negatives: the harmonic mean of precision and recall, and 0 where one of them is
 *     undefined and the other 0; undefined if no study has it and none was given it
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record CategoryScore(
    long truePositives,
    long falsePositives,
    long falseNegatives,
    long trueNegatives,
    long setAside,
    Proportion precision,
    Proportion recall,
    Proportion f1)
    implements Serializable {

  /** Checks and copies the components. */
  public CategoryScore {
    Preconditions.checkArgument(
        truePositives >= 0
            && falsePositives >= 0
            && falseNegatives >= 0
            && trueNegatives >= 0
            && setAside >= 0,
        "category score of %s true and %s false positives, %s false and %s true negatives, %s set"
            + " aside: expected 0 or more of each",
        truePositives,
        falsePositives,
        falseNegatives,
        trueNegatives,
        setAside);
    Preconditions.checkArgument(
        precision != null && recall != null && f1 != null,
        "category score: expected precision, recall and F1, got %s, %s and %s",
        precision,
        recall,
        f1);
  }

  /**
   * Starts an empty score.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link CategoryScore}.
   *
   * @since 0.1
   */
  public static final class Builder extends CategoryScoreBuilder {
    Builder() {}
  }
}
