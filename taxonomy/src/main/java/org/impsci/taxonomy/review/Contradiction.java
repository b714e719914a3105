package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * Where a review contradicts itself, as somebody found who read it. It is recorded, not repaired.
 *
 * @param id names the contradiction within its review; not blank
 * @param kind what it is about, in a word or two, such as {@code count}; not blank
 * @param place the parts of the review that disagree; not blank
 * @param studies the ids of the studies concerned; may be empty
 * @param one what one part says; not blank
 * @param other what the other part says, or the data; not blank
 * @param comment what the reader makes of it; null if nothing
 * @param shownBy the findings of {@link ReviewLint} that show it; empty if none can
 * @param beyondData why the data cannot show it; null exactly if they can
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Contradiction(
    String id,
    String kind,
    String place,
    List<String> studies,
    String one,
    String other,
    @Nullable String comment,
    List<LintReference> shownBy,
    @Nullable String beyondData)
    implements Serializable {

  /** Checks and copies the components. */
  public Contradiction {
    Preconditions.checkArgument(
        id != null && !id.isBlank(), "contradiction has no id: give it one");
    checkText(id, "kind", kind);
    checkText(id, "place", place);
    checkText(id, "one", one);
    checkText(id, "other", other);
    Preconditions.checkArgument(
        comment == null || !comment.isBlank(), "contradiction %s: comment is blank", id);
    studies = studies == null ? ImmutableList.of() : ImmutableList.copyOf(studies);
    shownBy = shownBy == null ? ImmutableList.of() : ImmutableList.copyOf(shownBy);
    Preconditions.checkArgument(
        beyondData == null || !beyondData.isBlank(), "contradiction %s: beyondData is blank", id);
    Preconditions.checkArgument(
        shownBy.isEmpty() == (beyondData != null),
        "contradiction %s: say either what shows it (shownBy) or why the data cannot (beyondData)",
        id);
  }

  private static void checkText(String id, String field, @Nullable String text) {
    Preconditions.checkArgument(
        text != null && !text.isBlank(), "contradiction %s has no \"%s\"", id, field);
  }

  /**
   * Starts an empty contradiction.
   *
   * @return a builder; id, kind, place, one, other, and one of shownBy and beyondData are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What the reader makes of it.
   *
   * @return the comment; empty if there is none
   */
  public Optional<String> findComment() {
    return Optional.ofNullable(comment);
  }

  /**
   * Why the data cannot show it.
   *
   * @return the reason; empty if they can
   */
  public Optional<String> findBeyondData() {
    return Optional.ofNullable(beyondData);
  }

  /**
   * Collects the components of a {@link Contradiction}.
   *
   * @since 0.1
   */
  public static final class Builder extends ContradictionBuilder {
    Builder() {}
  }
}
