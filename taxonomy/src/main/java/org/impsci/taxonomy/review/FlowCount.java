package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.OptionalInt;

/**
 * A number in a review's flow, or that the review does not report it. Not reported is not zero.
 *
 * <p>JSON carries a number as an integer, and its absence as {@code "not-reported"}.
 *
 * @since 0.1
 */
public sealed interface FlowCount extends Serializable {

  /**
   * A number that the review reports.
   *
   * @param number the number, 0 or more
   * @since 0.1
   */
  record Reported(int number) implements FlowCount {
    /** Checks and copies the components. */
    public Reported {
      Preconditions.checkArgument(number >= 0, "count %s is below 0", number);
    }

    @Override
    public Object toJson() {
      return number;
    }

    @Override
    public OptionalInt find() {
      return OptionalInt.of(number);
    }
  }

  /**
   * The review does not say.
   *
   * @since 0.1
   */
  record NotReported() implements FlowCount {
    @Override
    public Object toJson() {
      return NOT_REPORTED;
    }

    @Override
    public OptionalInt find() {
      return OptionalInt.empty();
    }
  }

  /** How JSON carries that a number is not reported. */
  String NOT_REPORTED = "not-reported";

  /**
   * A number that the review reports.
   *
   * @param number the number, 0 or more
   * @return the count
   */
  static FlowCount of(int number) {
    return new Reported(number);
  }

  /**
   * A number that the review does not report.
   *
   * @return its absence
   */
  static FlowCount notReported() {
    return new NotReported();
  }

  /**
   * The number.
   *
   * @return the number; empty if the review does not report it
   */
  OptionalInt find();

  /**
   * The count as JSON carries it.
   *
   * @return an {@link Integer}, or {@code "not-reported"}
   */
  @JsonValue
  Object toJson();

  /**
   * Reads a count as JSON carries it.
   *
   * @param json an {@link Integer}, or {@code "not-reported"}
   * @return the count
   * @throws IllegalArgumentException if it is anything else: a 2.5, a {@code "3"}, a null
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static FlowCount fromJson(Object json) {
    if (json instanceof Integer number) {
      return of(number);
    }
    if (NOT_REPORTED.equals(json)) {
      return notReported();
    }
    throw new IllegalArgumentException(
        "must be a whole number from 0, or \"not-reported\", is "
            + (json instanceof String ? "\"" + json + "\"" : json));
  }
}
