package org.impsci.taxonomy.determinant;

import java.io.Serializable;
import org.impsci.core.data.Given;

/**
 * A group of constructs, as a framework of determinants divides them.
 *
 * @param code the stable name that data carry: lower-case words and numbers joined by hyphens
 * @param label the name in the framework
 * @param definition what belongs to it, in this library's words
 * @since 0.1
 */
public record ConstructDomain(String code, String label, String definition)
    implements Serializable {

  /** Checks and copies the components. */
  public ConstructDomain {
    Codes.check("domain code", code);
    Given.text("domain " + code, "label", label);
    Given.text("domain " + code, "definition", definition);
  }
}
