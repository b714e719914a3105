package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which finding of {@link ReviewLint} shows a contradiction that was found by reading.
 *
 * @param rule the rule of the finding
 * @param claim the id of the claim that it is about; null if the rule needs none
 * @param studies the ids of studies that it must be about, others may be too; may be empty
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LintReference(LintRule rule, @Nullable String claim, List<String> studies)
    implements Serializable {

  /** Checks and copies the components. */
  public LintReference {
    Preconditions.checkArgument(rule != null, "lint reference has no rule");
    Preconditions.checkArgument(
        claim == null || !claim.isBlank(), "lint reference to %s: claim is blank", rule.code());
    studies = studies == null ? ImmutableList.of() : ImmutableList.copyOf(studies);
  }

  /**
   * Whether a finding is the one meant.
   *
   * @param finding the finding
   * @return true if rule and claim are the same and all studies are among its studies
   */
  public boolean fits(LintFinding finding) {
    return rule == finding.rule()
        && (claim == null || claim.equals(finding.claim()))
        && finding.studies().containsAll(studies);
  }
}
