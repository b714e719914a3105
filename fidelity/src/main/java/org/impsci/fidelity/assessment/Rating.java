package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment says of one item: a number, or why there is none.
 *
 * <p>JSON carries the number as an integer, and a reason as its code.
 *
 * @since 0.1
 */
public sealed interface Rating extends Serializable {

  /**
   * An item that was rated.
   *
   * @param value the rating; whether it is in range is for the scale to say
   * @since 0.1
   */
  record Rated(int value) implements Rating {
    @Override
    public Object toJson() {
      return value;
    }
  }

  /**
   * An item that was not rated.
   *
   * @param reason why not
   * @since 0.1
   */
  record Missing(MissingReason reason) implements Rating {
    /** Checks and copies the components. */
    public Missing {
      Preconditions.checkArgument(reason != null, "missing rating has no reason");
    }

    @Override
    public Object toJson() {
      return reason.code();
    }
  }

  /**
   * A rating.
   *
   * @param value the number; whether it is in range is for the scale to say
   * @return the rating
   */
  static Rating of(int value) {
    return SharedRatings.of(value);
  }

  /**
   * No rating.
   *
   * @param reason why not
   * @return its absence
   */
  static Rating missing(MissingReason reason) {
    return new Missing(reason);
  }

  /**
   * The rating as JSON carries it.
   *
   * @return an {@link Integer}, or the code of a {@link MissingReason}
   */
  @JsonValue
  Object toJson();

  /**
   * Reads a rating as JSON carries it.
   *
   * @param json an {@link Integer}, or the code of a {@link MissingReason}
   * @return the rating
   * @throws IllegalArgumentException if it is anything else: a 2.5, a {@code "3"}, a null
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Rating fromJson(@Nullable Object json) {
    if (json instanceof Integer value) {
      return of(value);
    }
    for (MissingReason reason : MissingReason.values()) {
      if (reason.code().equals(json)) {
        return new Missing(reason);
      }
    }
    throw new IllegalArgumentException(
        "rating "
            + (json instanceof String ? "\"" + json + "\"" : json)
            + " is not a whole number, nor a reason why there is none: "
            + reasons());
  }

  private static String reasons() {
    return Arrays.stream(MissingReason.values())
        .map(MissingReason::code)
        .collect(Collectors.joining(", "));
  }
}
