package org.impsci.taxonomy.stage;

import java.io.Serializable;

/**
 * That somebody looked for a marker at a site. A marker that nobody looked for has no observation.
 *
 * @param marker the code of the marker
 * @param seen whether it was found
 * @since 0.1
 */
public record MarkerObservation(String marker, boolean seen) implements Serializable {

  /** Checks and copies the components. */
  public MarkerObservation {
    Codes.check("marker", marker);
  }
}
