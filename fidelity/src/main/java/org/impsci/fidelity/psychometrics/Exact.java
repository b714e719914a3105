package org.impsci.fidelity.psychometrics;

import com.google.common.base.Preconditions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic of whole numbers that is rounded once, at the end. */
final class Exact {

  private Exact() {}

  /** n times a sum of products, less the product of the sums: n(n − 1) times the covariance. */
  static BigInteger spread(long n, long products, long one, long other) {
    return BigInteger.valueOf(n)
        .multiply(BigInteger.valueOf(products))
        .subtract(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
  }

  static double ratio(BigInteger numerator, BigInteger denominator) {
    return quotient(numerator, denominator).doubleValue();
  }

  static double root(BigInteger numerator, BigInteger denominator) {
    return quotient(numerator, denominator).sqrt(MathContext.DECIMAL128).doubleValue();
  }

  /** A covariance divided by the root of the product of two variances, all of one multiple. */
  static double correlation(BigInteger covariance, BigInteger one, BigInteger other) {
    BigDecimal product = new BigDecimal(one.multiply(other));
    return new BigDecimal(covariance)
        .divide(product.sqrt(MathContext.DECIMAL128), MathContext.DECIMAL128)
        .doubleValue();
  }

  private static BigDecimal quotient(BigInteger numerator, BigInteger denominator) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
  }

  /** Refuses what is no level of confidence. */
  static void checkConfidence(double confidence) {
    Preconditions.checkArgument(
        confidence > 0 && confidence < 1,
        "confidence %s is outside 0..1, both excluded; 0.95 is usual",
        confidence);
  }
}
