package org.impsci.taxonomy.determinant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.impsci.core.UnknownCodeException;
import org.jspecify.annotations.Nullable;

/**
 * How a construct influences implementation at one site: a value from -2 to +2, or one of three
 * states without a value.
 *
 * <p>Values are ordinal judgements of qualitative data. -2 and +2 say that the construct, or its
 * absence, hinders or helps and that the majority of those interviewed, two at least, describe it
 * with concrete examples; -1 and +1 that it does so in general terms, indirectly, or on balance; 0
 * that what is said is neutral. They are never added up: this library offers no total and no mean.
 *
 * <p>JSON carries a value as an integer and a state as its code.
 *
 * <p><i>Source</i> Damschroder and Lowery 2013, criteria for ratings, paraphrased. That mixed data
 * are kept apart from a neutral 0 follows later users, who print {@code 0 (mixed)} or {@code X}.
 *
 * @since 0.1
 */
public sealed interface ConstructRating extends Serializable {

  /**
   * A rating that has a value.
   *
   * @param value from -2, hinders strongly, to +2, helps strongly; 0 is neutral
   * @since 0.1
   */
  record Valued(int value) implements ConstructRating {
    /** Checks the component. */
    public Valued {
      Preconditions.checkArgument(value >= -2 && value <= 2, "rating %s is outside -2..+2", value);
    }

    @Override
    public Object toJson() {
      return value;
    }
  }

  /**
   * A rating that has no value, which is never a 0.
   *
   * @since 0.1
   */
  enum State implements ConstructRating {
    /** Positive and negative balance, or people contradict each other. */
    MIXED("mixed"),
    /** Not asked, or nothing usable was said. */
    MISSING("missing"),
    /** The construct does not apply to the study or the site. */
    NOT_APPLICABLE("not-applicable");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /**
     * The name that data carry.
     *
     * @return {@code mixed}, {@code missing} or {@code not-applicable}
     */
    public String code() {
      return code;
    }

    /**
     * Finds a state by its code.
     *
     * @param code {@code mixed}, {@code missing} or {@code not-applicable}
     * @return the state
     * @throws UnknownCodeException if there is none with the code
     */
    public static State of(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new UnknownCodeException(
          "ConstructRating.State", code, Arrays.stream(values()).map(State::code).toList());
    }

    @Override
    public Object toJson() {
      return code;
    }
  }

  /**
   * A rating with a value.
   *
   * @param value from -2 to +2
   * @return the rating
   * @throws IllegalArgumentException if the value is outside -2..+2
   */
  static ConstructRating of(int value) {
    return new Valued(value);
  }

  /**
   * The rating as JSON carries it.
   *
   * @return an {@link Integer}, or the code of a {@link State}
   */
  @JsonValue
  Object toJson();

  /**
   * Reads a rating as JSON carries it.
   *
   * @param json an {@link Integer}, or the code of a {@link State}
   * @return the rating
   * @throws IllegalArgumentException if it is anything else: a 1.5, a {@code "1"}, a null
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ConstructRating fromJson(@Nullable Object json) {
    if (json instanceof Integer value) {
      return of(value);
    }
    if (json instanceof String code) {
      return State.of(code);
    }
    throw new IllegalArgumentException(
        "rating must be an integer from -2 to 2, or mixed, missing or not-applicable; is " + json);
  }

  /**
   * The value.
   *
   * @return from -2 to +2; empty for a state
   */
  default Optional<Integer> findValue() {
    return this instanceof Valued rated ? Optional.of(rated.value()) : Optional.empty();
  }

  /**
   * Whether the data say something, be it mixed.
   *
   * @return false if the rating is missing or not applicable
   */
  default boolean rated() {
    return this instanceof Valued || this == State.MIXED;
  }

  /**
   * In which direction the construct works.
   *
   * @return barrier below 0, facilitator above 0, mixed if mixed; empty for a neutral 0 and where
   *     nothing is rated
   */
  default Optional<Influence> influence() {
    if (this == State.MIXED) {
      return Optional.of(Influence.MIXED);
    }
    return findValue()
        .filter(value -> value != 0)
        .map(value -> value < 0 ? Influence.BARRIER : Influence.FACILITATOR);
  }

  /**
   * The rating of a construct that was rated by how much of it there is, although more of it
   * hinders: see {@link Construct#reverseRated()}.
   *
   * @return the value with its sign turned; a state as it is
   */
  default ConstructRating reversed() {
    return this instanceof Valued rated ? of(-rated.value()) : this;
  }
}
