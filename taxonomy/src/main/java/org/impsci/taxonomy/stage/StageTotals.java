package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * What many sites have done of one stage.
 *
 * @param stage the code of the stage
 * @param sites how many sites there are
 * @param sitesWithAny how many of them completed an activity of the stage
 * @param activities how many activities of the stage all sites have together
 * @param completed how many of those are completed
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record StageTotals(String stage, int sites, int sitesWithAny, int activities, int completed)
    implements Serializable {

  /** Checks and copies the components. */
  public StageTotals {
    Codes.check("stage", stage);
    Preconditions.checkArgument(
        0 <= sitesWithAny && sitesWithAny <= sites && 0 <= completed && completed <= activities,
        "totals of %s: %s of %s sites, %s of %s activities",
        stage,
        sitesWithAny,
        sites,
        completed,
        activities);
  }

  /**
   * Starts empty totals.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The share of sites that completed an activity of the stage.
   *
   * @return 0..1; empty if there are no sites
   */
  public OptionalDouble shareOfSites() {
    return sites == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sitesWithAny / sites);
  }

  /**
   * The share of activities that are completed, over all sites.
   *
   * @return 0..1; empty if there are no sites, or the checklist has no activities for the stage
   */
  public OptionalDouble shareOfActivities() {
    return activities == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) completed / activities);
  }

  /**
   * Collects the components of {@link StageTotals}.
   *
   * @since 0.1
   */
  public static final class Builder extends StageTotalsBuilder {
    Builder() {}
  }
}
