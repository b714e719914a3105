package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * A range of time that a publication gives for comparison. It is no rule: a site outside it has
 * done nothing wrong.
 *
 * @param what what takes that time, in this library's words
 * @param minYears the lower bound in years, which belongs to the range
 * @param maxYears the upper bound in years, which belongs to the range
 * @param source the publication
 * @param verification how far the figure was checked
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record PublishedRange(
    String what, int minYears, int maxYears, Citation source, Verification verification)
    implements Serializable {

  private static final PublishedRange WHOLE_PROCESS =
      new PublishedRange(
          "the whole process of implementation, from exploration to full operation",
          2,
          4,
          Citation.builder()
              .addAuthors("National Implementation Research Network")
              .title("Implementation stages")
              .venue("https://nirn.fpg.unc.edu/module-1/implementation-stages")
              .build(),
          Verification.VERIFIED);

  /** Checks and copies the components. */
  public PublishedRange {
    Given.text("published range", "statement of what it is of", what);
    Given.value("published range", "source", source);
    Given.value("published range", "verification", verification);
    Preconditions.checkArgument(
        minYears >= 0 && minYears < maxYears,
        "published range: %s..%s years is not a range from 0 or more upwards",
        minYears,
        maxYears);
  }

  /**
   * Starts an empty range.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Two to four years for the whole process of implementation.
   *
   * <p>Source: the module on stages of the National Implementation Research Network; guides that
   * follow it say the same. They speak of the process as a whole, and one of full implementation,
   * so that compared with the time from first use to full operation alone it is generous.
   *
   * @return the range 2..4 years
   */
  public static PublishedRange wholeProcess() {
    return WHOLE_PROCESS;
  }

  /**
   * Where a time lies, by the calendar: four years from 29 February end on 28 February.
   *
   * @param start the first day
   * @param end the last day, not before the first
   * @return below the range, within it with both bounds, or above it
   * @throws IllegalArgumentException if the end is before the start
   */
  public RangePosition position(LocalDate start, LocalDate end) {
    Preconditions.checkArgument(
        !end.isBefore(start), "published range: %s is before the start, %s", end, start);
    if (end.isBefore(start.plusYears(minYears))) {
      return RangePosition.BELOW;
    }
    return end.isAfter(start.plusYears(maxYears)) ? RangePosition.ABOVE : RangePosition.WITHIN;
  }

  /**
   * Collects the components of a {@link PublishedRange}.
   *
   * @since 0.1
   */
  public static final class Builder extends PublishedRangeBuilder {
    Builder() {}
  }
}
