package org.impsci.core.agreement;

import java.math.BigInteger;

/**
 * A sum of doubles without rounding, and so the same in any order.
 *
 * <p>The sum is held as one long fixed-point number over the whole range of a double, in digits to
 * the base 2³² that are carried at the end. Each number adds less than 2³² to a digit, so that 2³¹
 * − 1 numbers, more than a matrix has ratings, do not overflow one.
 */
final class ExactSum {

  private static final long DIGIT = 0xFFFF_FFFFL;
  private static final int DIGITS = 68;

  /** Digit i counts units of 2^(32 i − 1074); each may be negative. */
  private final long[] digits = new long[DIGITS];

  /**
   * Adds a number.
   *
   * @param value a finite number
   */
  void add(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52) & 0x7FF;
    long mantissa = bits & 0xF_FFFF_FFFF_FFFFL;
    int position = 0;
    if (exponent != 0) {
      mantissa |= 0x10_0000_0000_0000L;
      position = exponent - 1;
    }
    int digit = position >>> 5;
    int offset = position & 31;
    long low = (mantissa << offset) & DIGIT;
    long rest = mantissa >>> (32 - offset);
    if (bits < 0) {
      digits[digit] -= low;
      digits[digit + 1] -= rest & DIGIT;
      digits[digit + 2] -= rest >>> 32;
    } else {
      digits[digit] += low;
      digits[digit + 1] += rest & DIGIT;
      digits[digit + 2] += rest >>> 32;
    }
  }

  /**
   * The sum.
   *
   * @return the double nearest to the exact sum
   */
  double value() {
    BigInteger total = BigInteger.ZERO;
    for (int i = DIGITS - 1; i >= 0; i--) {
      total = total.shiftLeft(32).add(BigInteger.valueOf(digits[i]));
    }
    BigInteger size = total.abs();
    int shift = Math.max(0, size.bitLength() - 64);
    BigInteger leading = size.shiftRight(shift);
    // What was cut off still decides between two doubles that are equally near otherwise.
    if (shift > 0 && size.getLowestSetBit() < shift) {
      leading = leading.setBit(0);
    }
    return total.signum() * Math.scalb(leading.doubleValue(), shift - 1074);
  }
}
