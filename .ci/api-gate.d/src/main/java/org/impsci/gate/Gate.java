package org.impsci.gate;

/**
 * What the test of the compatibility gate changes.
 *
 * @param name a component
 * @since 0.1
 */
public record Gate(String name) {

  /**
   * What users call.
   *
   * @return the name in capitals
   */
  public String shout() {
    return name.toUpperCase(java.util.Locale.ROOT);
  }
}
