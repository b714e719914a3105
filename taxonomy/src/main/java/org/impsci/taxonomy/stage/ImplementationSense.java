package org.impsci.taxonomy.stage;

import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.Sources;

/**
 * What a text means by implementation: the whole way, or its first use alone.
 *
 * @since 0.1
 */
public enum ImplementationSense implements Concept {
  /**
   * All phases, from exploration to sustainability.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Reviewing the implementation of IPS, after Meyers et al.
   * 2012 and Fixsen et al. 2005.
   */
  BROAD(
      "broad",
      "Broad sense",
      "All phases, from the exploration of a practice to its sustainability."),

  /**
   * The phase in which the practice actually begins: initial implementation.
   *
   * <p><i>Source</i> Bonfils et al. 2017, Reviewing the implementation of IPS, after Meyers et al.
   * 2012 and Fixsen et al. 2005.
   */
  NARROW("narrow", "Narrow sense", "The phase in which the practice actually begins.");

  private static final Citation SOURCE =
      Sources.BONFILS_2017.at("Reviewing the implementation of IPS");

  private final String code;
  private final String label;
  private final String definition;

  ImplementationSense(String code, String label, String definition) {
    this.code = code;
    this.label = label;
    this.definition = definition;
  }

  /**
   * Finds a sense by its code.
   *
   * @param code the code, such as {@code broad}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static ImplementationSense of(String code) {
    return Concept.of(ImplementationSense.class, code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String definition() {
    return definition;
  }

  @Override
  public Citation source() {
    return SOURCE;
  }

  /**
   * Whether implementation in this sense takes in a stage.
   *
   * @param stage the stage
   * @return true for every stage in the broad sense, for initial implementation alone in the narrow
   */
  public boolean covers(Stage stage) {
    return this == BROAD || stage == Stage.INITIAL_IMPLEMENTATION;
  }
}
