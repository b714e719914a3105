package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.NilsenCategory;

/**
 * How far what was found is what was to be found, under one of two rules.
 *
 * <p>Under the <i>strict</i> rule gold alone is right. Under the <i>lenient</i> rule a category
 * that is acceptable without being gold counts for nothing, whether it was found or not: it is
 * neither a false positive nor a false negative, neither a true positive nor a true negative, and
 * is taken out of the set found before that is compared. It does not replace what is gold: a study
 * that was given an acceptable category in place of its gold one still misses the gold one.
 *
 * @param categories each category with its score, in the order of {@link NilsenCategory}
 * @param macro means over the categories, each counting the same: precision over those that were
 *     found, recall over those to be found, F1 over those that were either; the denominators say
 *     how many
 * @param micro shares of all pairs of a study and a category, so that common categories weigh more
 * @param exactSets of all studies, the share whose categories found are those to be found, no more
 *     and no fewer. Also known as: subset accuracy
 * @param primary of the studies that have a category, the share whose strongest category found is
 *     the main one of gold, or, under the lenient rule, an acceptable one. Where nothing was found,
 *     it is wrong
 * @param specificity of the studies that have no category, the share in which none was found; under
 *     the lenient rule, none but acceptable ones
 * @param confusion what was found instead of what. A category that was to be found and was found
 *     stands against itself. One that was missed stands against each that was wrongly found in the
 *     same study, or against none if there is none; one that was wrongly found while nothing was
 *     missed has none against it; and none against none are the studies in which rightly nothing
 *     was found. In the order of {@link NilsenCategory}, none last; empty cells are left out
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record EvaluationScores(
    Map<NilsenCategory, CategoryScore> categories,
    Averages macro,
    Averages micro,
    Proportion exactSets,
    Proportion primary,
    Proportion specificity,
    List<ConfusionCell> confusion)
    implements Serializable {

  /** Checks and copies the components. */
  public EvaluationScores {
    Preconditions.checkArgument(
        categories != null
            && macro != null
            && micro != null
            && exactSets != null
            && primary != null
            && specificity != null
            && confusion != null,
        "evaluation scores: a component is missing; all are required");
    categories = ImmutableMap.copyOf(categories);
    confusion = ImmutableList.copyOf(confusion);
  }

  /**
   * Starts empty scores.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of {@link EvaluationScores}.
   *
   * @since 0.1
   */
  public static final class Builder extends EvaluationScoresBuilder {
    Builder() {}
  }
}
