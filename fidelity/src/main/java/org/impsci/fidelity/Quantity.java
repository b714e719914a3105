package org.impsci.fidelity;

import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * Something that is measured to rate an item, such as clients per full-time specialist.
 *
 * @param code the name that data carry, such as {@code clients-per-specialist}
 * @param name what is measured, in words
 * @param unit the unit; shares are in percent, 0..100
 * @param possible the values that can occur; others are refused, such as a negative count
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Quantity(String code, String name, String unit, Range possible)
    implements Serializable {

  /** Checks and copies the components. */
  public Quantity {
    Given.value("quantity " + code, "possible", possible);
    Codes.check("quantity", code);
    Codes.text("quantity " + code, "name", name);
    Codes.text("quantity " + code, "unit", unit);
  }

  /**
   * Starts an empty quantity.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link Quantity}.
   *
   * @since 0.1
   */
  public static final class Builder extends QuantityBuilder {
    Builder() {}
  }
}
