package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * Something in a review that contradicts something else in it.
 *
 * @param rule what was looked for
 * @param place where in the review or its data
 * @param claim the id of the claim that is contradicted; null if the rule needs none
 * @param studies the ids of the studies concerned, in the order of the review; may be empty
 * @param subjects the findings, determinants or levels concerned, by id or code; may be empty
 * @param message what contradicts what, in words
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LintFinding(
    LintRule rule,
    String place,
    @Nullable String claim,
    List<String> studies,
    List<String> subjects,
    String message)
    implements Serializable {

  /** Checks and copies the components. */
  public LintFinding {
    Preconditions.checkArgument(rule != null, "lint finding has no rule");
    Preconditions.checkArgument(
        place != null && !place.isBlank(), "lint finding of %s has no place", rule.code());
    Preconditions.checkArgument(
        claim == null || !claim.isBlank(), "lint finding of %s: claim is blank", rule.code());
    Preconditions.checkArgument(
        message != null && !message.isBlank(), "lint finding of %s has no message", rule.code());
    studies = studies == null ? ImmutableList.of() : ImmutableList.copyOf(studies);
    subjects = subjects == null ? ImmutableList.of() : ImmutableList.copyOf(subjects);
  }

  /**
   * Starts an empty finding.
   *
   * @return a builder; rule, place and message are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link LintFinding}.
   *
   * @since 0.1
   */
  public static final class Builder extends LintFindingBuilder {
    Builder() {}
  }
}
