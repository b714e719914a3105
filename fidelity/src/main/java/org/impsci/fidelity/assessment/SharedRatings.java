package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/** One object for each rating of one digit: a registry holds millions of ratings, few different. */
final class SharedRatings {

  private static final ImmutableList<Rating> DIGITS =
      IntStream.rangeClosed(0, 9)
          .<Rating>mapToObj(Rating.Rated::new)
          .collect(ImmutableList.toImmutableList());

  private SharedRatings() {}

  static Rating of(int value) {
    return value >= 0 && value < DIGITS.size() ? DIGITS.get(value) : new Rating.Rated(value);
  }
}
