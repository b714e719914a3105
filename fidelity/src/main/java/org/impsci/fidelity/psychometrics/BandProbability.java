package org.impsci.fidelity.psychometrics;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.impsci.fidelity.Band;

/**
 * How probable it is that the true total lies in a band.
 *
 * @param band the band
 * @param probability 0..1
 * @since 0.1
 */
public record BandProbability(Band band, double probability) implements Serializable {

  /** Checks and copies the components. */
  public BandProbability {
    Preconditions.checkArgument(
        probability >= 0 && probability <= 1,
        "band %s: probability %s is outside 0..1",
        band.code(),
        probability);
  }
}
