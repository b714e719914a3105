package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * How the number of studies behind something changed.
 *
 * @param scope what is counted behind
 * @param code its id or code
 * @param before the studies before
 * @param after the studies after
 * @since 0.1
 */
public record CountChange(Scope scope, String code, int before, int after) implements Serializable {

  /** Checks the components. */
  public CountChange {
    Preconditions.checkArgument(scope != null, "count change has no scope");
    Preconditions.checkArgument(
        code != null && !code.isBlank(), "count change of a %s has no code", scope.code());
  }

  /**
   * What studies are counted behind.
   *
   * @since 0.1
   */
  public enum Scope {
    /** All findings on a level. */
    LEVEL("level"),
    /** All findings in a direction. */
    INFLUENCE("influence"),
    /** All findings about a determinant. */
    DETERMINANT("determinant"),
    /** One finding. */
    FINDING("finding");

    private final String code;

    Scope(String code) {
      this.code = code;
    }

    /**
     * The name that data carry.
     *
     * @return the code, such as {@code level}
     */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Finds a scope by its code.
     *
     * @param code the code, such as {@code level}
     * @return the scope
     * @throws UnknownCodeException if there is none with the code
     */
    public static Scope of(String code) {
      for (Scope scope : values()) {
        if (scope.code.equals(code)) {
          return scope;
        }
      }
      throw new UnknownCodeException(
          "CountChange.Scope", code, Arrays.stream(values()).map(Scope::code).toList());
    }
  }
}
