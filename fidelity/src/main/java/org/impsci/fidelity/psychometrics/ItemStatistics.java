package org.impsci.fidelity.psychometrics;

import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * How one item behaves among many assessments.
 *
 * <p>Mean, standard deviation, floor and ceiling are over all assessments that rate the item; the
 * others over those that rate every item.
 *
 * @param item the code of the item
 * @param rated how many assessments rate it
 * @param missing how many do not
 * @param mean its mean rating
 * @param standardDeviation its standard deviation, with n − 1
 * @param floor the share of assessments with the lowest rating that is possible
 * @param ceiling the share with the highest
 * @param itemTotal its correlation with the total, of which it is a part
 * @param correctedItemTotal its correlation with the total of the other items
 * @param alphaIfDeleted Cronbach's alpha of the other items
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ItemStatistics(
    String item,
    int rated,
    int missing,
    Statistic mean,
    Statistic standardDeviation,
    Statistic floor,
    Statistic ceiling,
    Statistic itemTotal,
    Statistic correctedItemTotal,
    Statistic alphaIfDeleted)
    implements Serializable {
  /** Checks the components. */
  public ItemStatistics {
    Given.text("item statistics", "item", item);
    Given.value("item statistics", "mean", mean);
    Given.value("item statistics", "standardDeviation", standardDeviation);
    Given.value("item statistics", "floor", floor);
    Given.value("item statistics", "ceiling", ceiling);
    Given.value("item statistics", "itemTotal", itemTotal);
    Given.value("item statistics", "correctedItemTotal", correctedItemTotal);
    Given.value("item statistics", "alphaIfDeleted", alphaIfDeleted);
  }

  /**
   * Starts empty statistics.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of {@link ItemStatistics}.
   *
   * @since 0.1
   */
  public static final class Builder extends ItemStatisticsBuilder {
    Builder() {}
  }
}
