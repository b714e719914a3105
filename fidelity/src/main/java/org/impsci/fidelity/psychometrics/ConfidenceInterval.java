package org.impsci.fidelity.psychometrics;

import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * A confidence interval.
 *
 * @param low the lower limit, finite
 * @param high the upper limit, finite and not below the lower
 * @param confidence how often such intervals hold the true value, above 0 and below 1
 */
public record ConfidenceInterval(double low, double high, double confidence)
    implements Serializable {

  /** Checks and copies the components. */
  public ConfidenceInterval {
    Preconditions.checkArgument(
        low <= high && Double.isFinite(low) && Double.isFinite(high),
        "interval %s to %s: expected finite limits, the lower first",
        low,
        high);
    check(confidence);
  }

  static void check(double confidence) {
    Preconditions.checkArgument(
        confidence > 0 && confidence < 1,
        "confidence %s is outside 0..1, both excluded; 0.95 is usual",
        confidence);
  }
}
