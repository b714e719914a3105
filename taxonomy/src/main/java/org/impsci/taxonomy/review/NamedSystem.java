package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Concept;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * A framework, theory, scale, procedure or concept that a review names, and where this library has
 * it.
 *
 * @param code the stable name: lower-case words and numbers joined by hyphens
 * @param name what the review calls it
 * @param citedAs whom the review cites for it, or where it names it
 * @param kind what it is, as a code of this library's: {@code process-model}, {@code scale}
 * @param what what the review says of it, in this library's words
 * @param places where this library has it; may be empty if there is a reason
 * @param reason why it has no place, or what is to be known of the place; null if nothing is
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NamedSystem(
    String code,
    String name,
    String citedAs,
    String kind,
    String what,
    List<LibraryPlace> places,
    @Nullable String reason)
    implements Serializable {

  /** Checks and copies the components. */
  public NamedSystem {
    Preconditions.checkArgument(
        code != null && Concept.isCode(code),
        "system \"%s\": code must be lower-case words and numbers joined by hyphens",
        code);
    checkText(code, "name", name);
    checkText(code, "citedAs", citedAs);
    checkText(code, "kind", kind);
    checkText(code, "what", what);
    places = places == null ? ImmutableList.of() : ImmutableList.copyOf(places);
    Preconditions.checkArgument(
        reason == null || !reason.isBlank(), "system %s: reason is blank; leave it out", code);
    Preconditions.checkArgument(
        !places.isEmpty() || reason != null,
        "system %s has neither a place nor a reason why there is none",
        code);
  }

  private static void checkText(String code, String component, @Nullable String text) {
    Preconditions.checkArgument(
        text != null && !text.isBlank(), "system %s has no %s", code, component);
  }

  /**
   * Starts an empty system.
   *
   * @return a builder; all components but places and reason are required, and one of those
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Why it has no place, or what is to be known of the place.
   *
   * @return the reason; empty if nothing is to be said
   */
  public Optional<String> findReason() {
    return Optional.ofNullable(reason);
  }

  /**
   * Collects the components of a {@link NamedSystem}.
   *
   * @since 0.1
   */
  public static final class Builder extends NamedSystemBuilder {
    Builder() {}
  }
}
