package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * A stage of one model and a stage of another that have something in common.
 *
 * @param fromStage the code of the stage in the first model
 * @param toStage the code of the stage in the second
 * @param sources the publications that say so; empty if the link is proposed by whoever made the
 *     crosswalk, which for the shipped ones is this library
 * @param note what a careful user should know about the link; null if there is nothing
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CrosswalkLink(
    String fromStage, String toStage, List<Citation> sources, @Nullable String note)
    implements Serializable {

  /** Checks and copies the components. */
  public CrosswalkLink {
    Codes.check("stage", fromStage);
    Codes.check("stage", toStage);
    Preconditions.checkArgument(
        note == null || !note.isBlank(), "link from %s to %s: note is blank", fromStage, toStage);
    sources = ImmutableList.copyOf(sources);
  }

  /**
   * Starts an empty link.
   *
   * @return a builder; both stages are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether the link is published.
   *
   * @return true if it has a source; false if it is proposed
   */
  public boolean published() {
    return !sources.isEmpty();
  }

  /**
   * What a careful user should know about the link.
   *
   * @return the note; empty if there is none
   */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }

  CrosswalkLink inverse() {
    return new CrosswalkLink(toStage, fromStage, sources, note);
  }

  /**
   * Collects the components of a {@link CrosswalkLink}.
   *
   * @since 0.1
   */
  public static final class Builder extends CrosswalkLinkBuilder {
    Builder() {}
  }
}
