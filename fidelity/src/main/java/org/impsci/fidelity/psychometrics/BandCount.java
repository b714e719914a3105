package org.impsci.fidelity.psychometrics;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.impsci.fidelity.Band;

/**
 * How many assessments have their total in a band.
 *
 * @param band the band
 * @param count how many have
 * @param of how many have a total, because they rate every item
 * @since 0.1
 */
public record BandCount(Band band, int count, int of) implements Serializable {

  /** Checks and copies the components. */
  public BandCount {
    Preconditions.checkArgument(
        0 <= count && count <= of, "band %s: %s of %s assessments", band.code(), count, of);
  }
}
