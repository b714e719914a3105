package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource({
    "26, , 30, , 26..30, 25.9, 26, 30, 30.1",
    "26, , , 30, at least 26 and below 30, 25.9, 26, 29.9, 30",
    ", 26, 30, , above 26 and at most 30, 26, 26.1, 30, 30.1",
    ", 26, , 30, above 26 and below 30, 26, 26.1, 29.9, 30",
    "5, , 5, , 5, 4.9, 5, 5, 5.1",
    "0.5, , 1.5, , 0.5..1.5, 0.4, 0.5, 1.5, 1.6"
  })
  void holdsItsBoundsOrNot(
      Double atLeast,
      Double above,
      Double atMost,
      Double below,
      String words,
      double before,
      double first,
      double last,
      double after) {
    Interval interval = new Interval(atLeast, above, atMost, below);
    assertThat(interval.inWords()).isEqualTo(words);
    assertThat(interval.contains(before)).isFalse();
    assertThat(interval.contains(first)).isTrue();
    assertThat(interval.contains(last)).isTrue();
    assertThat(interval.contains(after)).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
    PlainMappers.assertRoundTrip(interval, Interval.class);
  }

  @Test
  void mayBeOpenOnOneSide() {
    assertThat(Interval.builder().atMost(20.0).build().inWords()).isEqualTo("at most 20");
    assertThat(Interval.builder().atLeast(41.0).build().inWords()).isEqualTo("at least 41");
    assertThat(Interval.builder().below(60.0).build().contains(-1e300)).isTrue();
    assertThat(Interval.builder().above(60.0).build().contains(60)).isFalse();
    assertThat(Interval.builder().atLeast(60.0).build().contains(Double.NaN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, , , interval has both atLeast and above: give one",
    ", , 1, 2, interval has both atMost and below: give one",
    ", , , , interval has no bound",
    "NaN, , , , interval has a bound that is not a number",
    ", , , Infinity, interval has a bound that is not a number",
    "2, , 1, , interval from 2.0 to 1.0 holds no value",
    ", 1, 1, , interval from 1.0 to 1.0 holds no value",
    "1, , , 1, interval from 1.0 to 1.0 holds no value"
  })
  void refusesBoundsBetweenWhichNothingLies(
      Double atLeast, Double above, Double atMost, Double below, String message) {
    assertThatThrownBy(() -> new Interval(atLeast, above, atMost, below))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void showsWholeNumbersWithoutAPointAsLongAsTheyAreShort() {
    assertThat(Interval.of(-3, 999_999_999_999_999.0).inWords()).isEqualTo("-3..999999999999999");
    assertThat(Interval.of(0.25, 1e15).inWords()).isEqualTo("0.25..1.0E15");
  }
}
