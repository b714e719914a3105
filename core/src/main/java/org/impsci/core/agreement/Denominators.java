package org.impsci.core.agreement;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * What a coefficient rests on, after what could not be compared was left out.
 *
 * @param units the units whose ratings were used
 * @param raters the raters in the data
 * @param ratings the ratings that were used
 * @param pairs the pairs of ratings of one unit among them: a unit with <i>m</i> ratings has
 *     <i>m</i>(<i>m</i> − 1)/2
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Denominators(long units, int raters, long ratings, long pairs)
    implements Serializable {

  /** Checks and copies the components. */
  public Denominators {
    Preconditions.checkArgument(
        units >= 0 && raters >= 0 && ratings >= 0 && pairs >= 0,
        "denominators %s units, %s raters, %s ratings, %s pairs: expected 0 or more of each",
        units,
        raters,
        ratings,
        pairs);
  }

  /**
   * Starts empty denominators.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Denominators where every unit has every rating. */
  static Denominators complete(long units, int raters) {
    return new Denominators(
        units, raters, units * raters, units * ((long) raters * (raters - 1L) / 2));
  }

  /**
   * Collects the components of {@link Denominators}.
   *
   * @since 0.1
   */
  public static final class Builder extends DenominatorsBuilder {
    Builder() {}
  }
}
