package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;

/**
 * A recorded contradiction beside what the lint has to say of it.
 *
 * @param contradiction the contradiction
 * @param findings the findings that show it; empty if it is beyond the data, or no longer there
 * @since 0.1
 */
public record ContradictionCheck(Contradiction contradiction, List<LintFinding> findings)
    implements Serializable {

  /** Checks and copies the components. */
  public ContradictionCheck {
    Preconditions.checkArgument(contradiction != null, "contradiction check has no contradiction");
    findings = ImmutableList.copyOf(findings);
  }

  /**
   * Whether the lint shows all of what was recorded to be shown.
   *
   * @return true if every reference of the contradiction has a finding, and there is one
   */
  public boolean shown() {
    return !contradiction.shownBy().isEmpty()
        && contradiction.shownBy().stream()
            .allMatch(reference -> findings.stream().anyMatch(reference::fits));
  }
}
