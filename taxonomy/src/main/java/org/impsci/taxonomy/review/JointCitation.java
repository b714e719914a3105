package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several findings at one place that cite the same studies together: what each study says of each
 * finding cannot be told.
 *
 * @param place where the source cites them; null if not known
 * @param studies the ids of the studies, sorted
 * @param findings the ids of the findings, sorted
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JointCitation(@Nullable String place, List<String> studies, List<String> findings)
    implements Serializable {

  /** Checks and copies the components. */
  public JointCitation {
    Preconditions.checkArgument(
        place == null || !place.isBlank(),
        "joint citation: place is blank; leave out what is not known");
    studies = ImmutableList.copyOf(studies);
    findings = ImmutableList.copyOf(findings);
  }
}
