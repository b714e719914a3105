package org.impsci.taxonomy.approach;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import org.impsci.core.Citation;
import org.impsci.core.Verification;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/**
 * One category that somebody gave an approach.
 *
 * @param category the category
 * @param publishedIn the publication that assigns it, with the place in it; null if no publication
 *     was found to, and the category is a suggestion by readers of the approach
 * @param verification for a published assignment, whether the label was read in the publication;
 *     for a suggestion, whether it rests on reading what describes the approach
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assignment(
    NilsenCategory category, @Nullable Citation publishedIn, Verification verification)
    implements Serializable {

  /** Checks and copies the components. */
  public Assignment {
    Preconditions.checkArgument(category != null, "assignment has no category");
    Preconditions.checkArgument(
        verification != null,
        "assignment of %s does not say how far it was checked; known: verified, partly,"
            + " unverified",
        category.code());
  }

  /**
   * The publication that assigns the category.
   *
   * @return the publication, with the place in it; empty for a suggestion
   */
  public Optional<Citation> findPublication() {
    return Optional.ofNullable(publishedIn);
  }

  /**
   * Whether a publication assigns the category.
   *
   * @return false for a suggestion by readers of the approach
   */
  public boolean published() {
    return publishedIn != null;
  }

  /**
   * Who assigned the category, in words: {@code Nilsen P (2015), Table 1}.
   *
   * @return the publication as cited in text, or {@code suggested by readers}
   */
  public String assignedBy() {
    return publishedIn == null ? "suggested by readers" : publishedIn.inText();
  }
}
