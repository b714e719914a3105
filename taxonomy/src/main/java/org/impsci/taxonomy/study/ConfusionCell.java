package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/**
 * The studies in which one category was to be found and another was found.
 *
 * @param gold the category to be found; null for none
 * @param predicted the category found; null for none
 * @param studies the ids of the studies, at least one
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfusionCell(
    @Nullable NilsenCategory gold, @Nullable NilsenCategory predicted, List<String> studies)
    implements Serializable {

  /** Checks and copies the components. */
  public ConfusionCell {
    Preconditions.checkArgument(
        studies != null && !studies.isEmpty(), "confusion cell has no studies: leave it out");
    studies = ImmutableList.copyOf(studies);
  }

  /**
   * The category to be found.
   *
   * @return the category; empty for none
   */
  public Optional<NilsenCategory> findGold() {
    return Optional.ofNullable(gold);
  }

  /**
   * The category found.
   *
   * @return the category; empty for none
   */
  public Optional<NilsenCategory> findPredicted() {
    return Optional.ofNullable(predicted);
  }

  /**
   * Whether what was found is what was to be found.
   *
   * @return true on the diagonal, none against none included
   */
  public boolean agrees() {
    return gold == predicted;
  }
}
