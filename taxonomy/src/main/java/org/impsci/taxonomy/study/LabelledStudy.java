package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/**
 * A study with the categories that a reader found in it: what a classifier is measured against, or
 * what one of several coders said. JSON carries the labels beside the members of the study.
 *
 * @param study the study, with as much of it as the classifier is to see
 * @param gold the categories it uses, the main one first, none twice; empty if it uses none, which
 *     is an answer like others
 * @param alsoAcceptable categories that another careful reader might give, none of them gold; empty
 *     if there are none. See {@link EvaluationScores} for how they count
 * @param primary the main category, one of gold; null for the first of gold
 * @param difficulty how hard the study is to classify, in words of the set's own, such as {@code
 *     named}, {@code implicit} or {@code negative}; null if that was not judged
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LabelledStudy(
    @JsonUnwrapped Study study,
    List<NilsenCategory> gold,
    List<NilsenCategory> alsoAcceptable,
    @Nullable NilsenCategory primary,
    @Nullable String difficulty)
    implements Serializable {

  /** Checks and copies the components. */
  public LabelledStudy {
    Preconditions.checkArgument(study != null, "labelled study has no study: give it one");
    Preconditions.checkArgument(
        gold != null,
        "study %s: gold is missing; for a study that uses no category it is empty",
        study.id());
    gold = ImmutableList.copyOf(gold);
    alsoAcceptable =
        alsoAcceptable == null ? ImmutableList.of() : ImmutableList.copyOf(alsoAcceptable);
    checkOnce(study.id(), "gold", gold);
    checkOnce(study.id(), "alsoAcceptable", alsoAcceptable);
    for (NilsenCategory category : alsoAcceptable) {
      Preconditions.checkArgument(
          !gold.contains(category),
          "study %s: category %s is both in gold and in alsoAcceptable; leave it out of one",
          study.id(),
          category.code());
    }
    Preconditions.checkArgument(
        primary == null || gold.contains(primary),
        "study %s: primary category %s is not in gold, which has %s",
        study.id(),
        primary == null ? "" : primary.code(),
        codes(gold));
    Preconditions.checkArgument(
        difficulty == null || !difficulty.isBlank(),
        "study %s: difficulty is blank; leave out what is not known",
        study.id());
  }

  private static void checkOnce(String id, String member, List<NilsenCategory> categories) {
    Preconditions.checkArgument(
        ImmutableSet.copyOf(categories).size() == categories.size(),
        "study %s: %s has a category twice: %s",
        id,
        member,
        codes(categories));
  }

  private static List<String> codes(List<NilsenCategory> categories) {
    return categories.stream().map(NilsenCategory::code).toList();
  }

  /**
   * Starts an empty labelled study.
   *
   * @return a builder; the study is required, and what is not given of the others is empty
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The id of the study.
   *
   * @return names the study within its set
   */
  public String id() {
    return study.id();
  }

  /**
   * The main category.
   *
   * @return the one given as such, or else the first of gold; empty if gold is empty
   */
  public Optional<NilsenCategory> primaryCategory() {
    return primary == null ? gold.stream().findFirst() : Optional.of(primary);
  }

  /**
   * How hard the study is to classify, if that was judged.
   *
   * @return a word of the set's own
   */
  public Optional<String> findDifficulty() {
    return Optional.ofNullable(difficulty);
  }

  /**
   * Collects the components of a {@link LabelledStudy}.
   *
   * @since 0.1
   */
  public static final class Builder extends LabelledStudyBuilder {
    Builder() {}
  }
}
