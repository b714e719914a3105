package org.impsci.fidelity;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * What totals from a lower bound on are called, up to the bound of the next band.
 *
 * @param code the name that data carry, unique within its scale, such as {@code good}
 * @param label its name for people to read
 * @param minTotal the lowest total that belongs to it
 * @param verification how far the bound was checked against its source
 * @param sources the addresses of what was read
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Band(
    String code, String label, int minTotal, Verification verification, List<String> sources)
    implements Serializable {

  /** Checks and copies the components. */
  public Band {
    Given.value("band " + code, "verification", verification);
    Codes.check("band", code);
    Codes.text("band " + code, "label", label);
    sources = ImmutableList.copyOf(sources);
  }

  /**
   * Starts an empty band.
   *
   * @return a builder; all components but the sources are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link Band}.
   *
   * @since 0.1
   */
  public static final class Builder extends BandBuilder {
    Builder() {}
  }
}
