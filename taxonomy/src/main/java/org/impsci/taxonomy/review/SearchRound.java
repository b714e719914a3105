package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * One search of a review, or one other way in which it found studies, with its own flow.
 *
 * @param id names the round within its review; not blank
 * @param date when the search was made, as far as it is known: {@code 2013}, {@code 2013-10} or
 *     {@code 2013-10-31}; null if not known
 * @param sources the databases and other places searched; empty if not known
 * @param queries the search strings; empty if not known
 * @param note a remark; null if there is none
 * @param flow what became of what was found
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SearchRound(
    String id,
    @Nullable String date,
    List<String> sources,
    List<String> queries,
    @Nullable String note,
    ReviewFlow flow)
    implements Serializable {

  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

  /** Checks and copies the components. */
  public SearchRound {
    Preconditions.checkArgument(id != null && !id.isBlank(), "search round has no id: give it one");
    Preconditions.checkArgument(
        date == null || DATE.matcher(date).matches(),
        "search round %s: date \"%s\" is not yyyy, yyyy-mm or yyyy-mm-dd",
        id,
        date);
    Preconditions.checkArgument(
        note == null || !note.isBlank(),
        "search round %s: note is blank; leave out what is not known",
        id);
    Preconditions.checkArgument(flow != null, "search round %s has no flow", id);
    sources = sources == null ? ImmutableList.of() : ImmutableList.copyOf(sources);
    queries = queries == null ? ImmutableList.of() : ImmutableList.copyOf(queries);
    Preconditions.checkArgument(
        sources.stream().noneMatch(String::isBlank), "search round %s: a source is blank", id);
    Preconditions.checkArgument(
        queries.stream().noneMatch(String::isBlank), "search round %s: a query is blank", id);
  }

  /**
   * Starts an empty round.
   *
   * @return a builder; id and flow are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * When the search was made.
   *
   * @return the date as far as it is known; empty if it is not
   */
  public Optional<String> findDate() {
    return Optional.ofNullable(date);
  }

  /**
   * A remark.
   *
   * @return the remark; empty if there is none
   */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }

  /**
   * Collects the components of a {@link SearchRound}.
   *
   * @since 0.1
   */
  public static final class Builder extends SearchRoundBuilder {
    Builder() {}
  }
}
