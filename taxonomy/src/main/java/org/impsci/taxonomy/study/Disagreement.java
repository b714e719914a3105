package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/**
 * A study whose categories found are not those of gold, with the words that led to them.
 *
 * @param id the id of the study
 * @param difficulty how hard the study is; null if that was not judged
 * @param gold the categories to be found, the main one first
 * @param alsoAcceptable further categories that would do
 * @param predicted the categories found, the strongest first
 * @param evidence the words that the classifier gave for what it found, and for others if it gives
 *     such; empty for a human coder
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Disagreement(
    String id,
    @Nullable String difficulty,
    List<NilsenCategory> gold,
    List<NilsenCategory> alsoAcceptable,
    List<NilsenCategory> predicted,
    List<Evidence> evidence)
    implements Serializable {

  /** Checks and copies the components. */
  public Disagreement {
    Preconditions.checkArgument(id != null && !id.isBlank(), "disagreement has no id: give it one");
    Preconditions.checkArgument(
        gold != null && predicted != null,
        "disagreement on study %s: expected gold and predicted, got %s and %s",
        id,
        gold,
        predicted);
    Preconditions.checkArgument(
        difficulty == null || !difficulty.isBlank(),
        "disagreement on study %s: difficulty is blank",
        id);
    gold = ImmutableList.copyOf(gold);
    alsoAcceptable =
        alsoAcceptable == null ? ImmutableList.of() : ImmutableList.copyOf(alsoAcceptable);
    predicted = ImmutableList.copyOf(predicted);
    evidence = evidence == null ? ImmutableList.of() : ImmutableList.copyOf(evidence);
  }

  /**
   * Starts an empty disagreement.
   *
   * @return a builder; the id is required, and what is not given of the others is empty
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How hard the study is, if that was judged.
   *
   * @return a word of the set's own
   */
  public Optional<String> findDifficulty() {
    return Optional.ofNullable(difficulty);
  }

  /**
   * The categories of gold that were not found.
   *
   * @return in the order of gold
   */
  public List<NilsenCategory> missed() {
    return LabelledStudies.without(gold, predicted);
  }

  /**
   * The categories found that are neither gold nor acceptable.
   *
   * @return the strongest first
   */
  public List<NilsenCategory> wrong() {
    return LabelledStudies.without(LabelledStudies.without(predicted, gold), alsoAcceptable);
  }

  /**
   * Whether only acceptable categories make the difference, so that the lenient rule takes the
   * study as right.
   *
   * @return true if nothing was missed and nothing is wrong
   */
  public boolean accepted() {
    return missed().isEmpty() && wrong().isEmpty();
  }

  /**
   * The words given for one category.
   *
   * @param category the category
   * @return its evidence in the order of the classification; empty if there is none
   */
  public List<Evidence> evidenceFor(NilsenCategory category) {
    return evidence.stream()
        .filter(segment -> segment.category() == category)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Collects the components of a {@link Disagreement}.
   *
   * @since 0.1
   */
  public static final class Builder extends DisagreementBuilder {
    Builder() {}
  }
}
