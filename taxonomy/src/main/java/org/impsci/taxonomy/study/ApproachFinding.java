package org.impsci.taxonomy.study;

import java.io.Serializable;
import org.impsci.core.data.Given;

/**
 * An approach that a study names.
 *
 * @param code the code of the approach in the catalogue
 * @param name its name
 * @param used true if the study says that it uses the approach, or names it where it speaks of what
 *     it does; false if the approach is only mentioned: denied, contrasted, cited, or named in the
 *     background alone
 * @since 0.1
 */
public record ApproachFinding(String code, String name, boolean used) implements Serializable {

  /** Checks the components. */
  public ApproachFinding {
    Given.text("approach finding", "code", code);
    Given.text("approach finding", "name", name);
  }
}
