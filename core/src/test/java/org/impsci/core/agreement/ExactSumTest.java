package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactSumTest {

  private static double sum(double... values) {
    ExactSum sum = new ExactSum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.value();
  }

  @Test
  void losesNothingBetweenTheLargestAndTheSmallest() {
    assertThat(sum()).isZero();
    assertThat(sum(0.1, 0.2, 0.3, -0.3, -0.2, -0.1)).isZero();
    assertThat(sum(1e308, 1, -1e308)).isEqualTo(1);
    assertThat(sum(-1e308, -3, 1e308)).isEqualTo(-3);
    assertThat(sum(1e308, Double.MIN_VALUE, -1e308)).isEqualTo(Double.MIN_VALUE);
    assertThat(sum(Double.MIN_NORMAL, -Double.MIN_VALUE))
        .isEqualTo(Double.MIN_NORMAL - Double.MIN_VALUE);
  }

  @Test
  void takesNumbersOfAllSizesAsTheyAre() {
    for (int exponent = -1074; exponent < 1023; exponent++) {
      double power = Math.scalb(1.0, exponent);
      double all = Math.scalb(0x1.fffffffffffffp0, exponent);
      assertThat(sum(power)).isEqualTo(power);
      assertThat(sum(-power)).isEqualTo(-power);
      assertThat(sum(all)).isEqualTo(all);
      assertThat(sum(all, all, -all)).isEqualTo(all);
      assertThat(sum(-all, -all, all)).isEqualTo(-all);
    }
  }

  /** 1 + 2⁻⁵³ lies in the middle between 1 and the next double; the least bit more decides. */
  @Test
  void roundsOnceAndToTheNearestAndToEvenInTheMiddle() {
    assertThat(sum(1, 0x1p-53)).isEqualTo(1);
    assertThat(sum(1, 0x1p-53, Double.MIN_VALUE)).isEqualTo(Math.nextUp(1.0));
    assertThat(sum(1, 0x1p-53, -Double.MIN_VALUE)).isEqualTo(1);
    assertThat(sum(-1, -0x1p-53, -Double.MIN_VALUE)).isEqualTo(-Math.nextUp(1.0));
    assertThat(sum(1, 0x1p-52, 0x1p-53)).as("to even").isEqualTo(1 + 0x1p-51);
  }
}
