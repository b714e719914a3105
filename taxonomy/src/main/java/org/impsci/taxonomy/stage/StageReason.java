package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;

/**
 * Why an observation speaks for a stage or against it.
 *
 * @param kind what kind of reason it is
 * @param marker the marker that was looked for
 * @since 0.1
 */
public record StageReason(Kind kind, Marker marker) implements Serializable {

  /** Checks and copies the components. */
  public StageReason {
    Preconditions.checkArgument(
        kind != null && marker != null, "reason lacks its kind or its marker");
  }

  /**
   * What an observed marker has to do with a stage.
   *
   * @since 0.1
   */
  public enum Kind {
    /** For: the stage typically shows the marker, and it was seen. */
    SHOWN("shown"),
    /** Against: the stage typically shows the marker, and it was looked for and not seen. */
    NOT_SHOWN("not-shown"),
    /** Against: the marker says that the stage has ended, and it was seen. */
    ENDED("ended");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /**
     * The name that data carry.
     *
     * @return {@code shown}, {@code not-shown} or {@code ended}
     */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Finds a kind by its code.
     *
     * @param code {@code shown}, {@code not-shown} or {@code ended}
     * @return the kind
     * @throws UnknownCodeException if there is none with the code
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new UnknownCodeException(
          "StageReason.Kind", code, Arrays.stream(values()).map(Kind::code).toList());
    }
  }

  /**
   * Whether the reason speaks for the stage.
   *
   * @return true for it, false against it
   */
  public boolean speaksFor() {
    return kind == Kind.SHOWN;
  }

  /**
   * The reason for people to read.
   *
   * @return what was seen or not and what that means, and that the marker was not checked against a
   *     source if it was not
   */
  public String inWords() {
    String what =
        switch (kind) {
          case SHOWN -> "seen: " + marker.text();
          case NOT_SHOWN -> "looked for and not seen: " + marker.text();
          case ENDED -> "seen, and ends the stage: " + marker.text();
        };
    return marker.verification() == Verification.UNVERIFIED
        ? what + " (a marker not checked against its source)"
        : what;
  }
}
