package org.impsci.fidelity.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Rating;

/**
 * Items that, raised together, bring the total into a band.
 *
 * @param raises what is raised, in the order of the form; at least one
 * @param cost the sum of what they cost
 * @since 0.1
 */
public record Combination(List<Raise> raises, int cost) implements Serializable {

  /** Checks and copies the components. */
  public Combination {
    raises = ImmutableList.copyOf(raises);
    int sum = raises.stream().mapToInt(Raise::cost).sum();
    Preconditions.checkArgument(!raises.isEmpty(), "combination raises nothing");
    Preconditions.checkArgument(
        sum == cost, "combination: raises cost %s in all, not %s", sum, cost);
  }

  /**
   * How many points it brings.
   *
   * @return the sum of the points of all raises
   */
  public int points() {
    return raises.stream().mapToInt(Raise::points).sum();
  }

  /**
   * An assessment as it would be after all raises.
   *
   * @param assessment the assessment that the plan was made for
   * @return a copy with the higher ratings
   */
  public Assessment appliedTo(Assessment assessment) {
    Assessment raised = assessment;
    for (Raise raise : raises) {
      Preconditions.checkArgument(
          assessment.rating(raise.item()).equals(Rating.of(raise.rating())),
          "item %s: its rating is %s, the plan was made for %s",
          raise.item(),
          assessment.rating(raise.item()).toJson(),
          raise.rating());
      raised = raised.withRating(raise.item(), Rating.of(raise.to()));
    }
    return raised;
  }
}
