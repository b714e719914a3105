package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.impsci.core.UnknownCodeException;

/**
 * What a study itself says about the theory, model or framework it uses. Which category a reader
 * sees in the study is another matter, and may differ.
 *
 * <p>A study about which this is not known has no stated approach at all; one that is known to
 * state none has {@link #none()}.
 *
 * @param kind whether an approach is named, a method stands in its place, or nothing is stated
 * @param names the approaches or methods as the study or its reviewers name them; at least one if
 *     the kind is named or method, none otherwise
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatedApproach(Kind kind, List<String> names) implements Serializable {

  /** Checks and copies the components. */
  public StatedApproach {
    Preconditions.checkArgument(
        kind != null, "stated approach has no kind; known: %s", Kind.codes());
    names = names == null ? ImmutableList.of() : ImmutableList.copyOf(names);
    Preconditions.checkArgument(
        names.stream().noneMatch(String::isBlank), "stated approach: a name is blank");
    Preconditions.checkArgument(
        kind == Kind.NONE || !names.isEmpty(),
        "stated approach of kind \"%s\" has no names: give at least one",
        kind.code());
    Preconditions.checkArgument(
        kind != Kind.NONE || names.isEmpty(),
        "stated approach of kind \"none\" has names %s: leave them out, or choose another kind",
        names);
  }

  /**
   * The study names one or more approaches.
   *
   * @param names the approaches, at least one
   * @return the statement
   */
  public static StatedApproach named(String... names) {
    return new StatedApproach(Kind.NAMED, ImmutableList.copyOf(names));
  }

  /**
   * The study names methods where an approach would stand.
   *
   * @param names the methods, at least one
   * @return the statement
   */
  public static StatedApproach method(String... names) {
    return new StatedApproach(Kind.METHOD, ImmutableList.copyOf(names));
  }

  /**
   * The study is known to state no approach.
   *
   * @return the statement
   */
  public static StatedApproach none() {
    return new StatedApproach(Kind.NONE, ImmutableList.of());
  }

  /**
   * What stands where an approach would be stated.
   *
   * @since 0.1
   */
  public enum Kind {
    /** A theory, model or framework. */
    NAMED("named"),
    /** A method of research, which is no approach to implementation. */
    METHOD("method"),
    /** Nothing. */
    NONE("none");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    private static List<String> codes() {
      return Arrays.stream(values()).map(Kind::code).toList();
    }

    /**
     * The name that data carry.
     *
     * @return {@code named}, {@code method} or {@code none}
     */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Finds a kind by its code.
     *
     * @param code {@code named}, {@code method} or {@code none}
     * @return the kind
     * @throws UnknownCodeException if there is none with the code
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new UnknownCodeException("StatedApproach.Kind", code, codes());
    }
  }
}
