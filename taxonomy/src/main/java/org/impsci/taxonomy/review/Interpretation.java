package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * What reviewers see in a study, apart from what the study says of itself.
 *
 * @param categories the categories, at least one, none twice, in the order in which the review
 *     prints them; whether that order carries meaning is for the review to say
 * @param qualifiers what the reviewers add, none twice; may be empty
 * @param page the page or pages of the study that the reviewers rest on, as printed; null if they
 *     give none
 * @param note the reasons in this library's words; null if there are none
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Interpretation(
    List<NilsenCategory> categories,
    List<Qualifier> qualifiers,
    @Nullable String page,
    @Nullable String note)
    implements Serializable {

  /** Checks and copies the components. */
  public Interpretation {
    categories = categories == null ? ImmutableList.of() : ImmutableList.copyOf(categories);
    qualifiers = qualifiers == null ? ImmutableList.of() : ImmutableList.copyOf(qualifiers);
    Preconditions.checkArgument(
        !categories.isEmpty(), "interpretation has no categories: give at least one");
    Preconditions.checkArgument(
        ImmutableSet.copyOf(categories).size() == categories.size(),
        "interpretation: categories %s name one twice",
        categories.stream().map(NilsenCategory::code).toList());
    Preconditions.checkArgument(
        ImmutableSet.copyOf(qualifiers).size() == qualifiers.size(),
        "interpretation: qualifiers %s name one twice",
        qualifiers.stream().map(Qualifier::code).toList());
    Preconditions.checkArgument(
        page == null || !page.isBlank(), "interpretation: page is blank; leave it out");
    Preconditions.checkArgument(
        note == null || !note.isBlank(), "interpretation: note is blank; leave it out");
  }

  /**
   * Starts an empty interpretation.
   *
   * @return a builder; at least one category is required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether the reviewers see no more than a soft version of the category.
   *
   * @return true if they qualify it so
   */
  public boolean softVersion() {
    return qualifiers.contains(Qualifier.SOFT_VERSION);
  }

  /**
   * Whether the reviewers see an evaluation of fidelity in the study, alone or among others.
   *
   * @return true if they qualify it so
   */
  public boolean fidelityEvaluation() {
    return qualifiers.contains(Qualifier.FIDELITY_EVALUATION);
  }

  /**
   * The page or pages of the study that the reviewers rest on.
   *
   * @return the pages as printed; empty if they give none
   */
  public Optional<String> findPage() {
    return Optional.ofNullable(page);
  }

  /**
   * The reasons of the reviewers, in this library's words.
   *
   * @return the reasons; empty if there are none
   */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }

  /**
   * Collects the components of an {@link Interpretation}.
   *
   * @since 0.1
   */
  public static final class Builder extends InterpretationBuilder {
    Builder() {}
  }
}
