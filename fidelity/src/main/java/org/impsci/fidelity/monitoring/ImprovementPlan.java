package org.impsci.fidelity.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.Condition;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.IpsPrinciple;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Section;
import org.impsci.fidelity.Thresholds;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.IncompleteAssessmentException;
import org.impsci.fidelity.assessment.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a site could improve: the items below full fidelity, what would earn each the next rating,
 * and the cheapest combinations of raises that bring the total into the next band.
 *
 * <p>The combinations are exact: no other combination is cheaper than the first, and none of the
 * list is left out for a dearer one. Each reaches the lower bound of the band exactly, so that no
 * raise of it can be spared. Where combinations cost the same, the one that raises fewer items
 * comes first; then the one that raises an earlier item of the form further.
 *
 * <p>A plan knows points, not people: whether a rating can be raised in practice is for the site to
 * say.
 *
 * @param review the review that the plan is for
 * @param total its total
 * @param band what that is called
 * @param target the next band; null if the total is in the highest
 * @param points how many points are lacking to it; 0 if the total is in the highest band
 * @param opportunities the items below full fidelity, in the order of the form
 * @param groups the same by principle: IPS principles first, in their order, then others, last the
 *     items that serve none
 * @param combinations the cheapest combinations, cheapest first; there may be more
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImprovementPlan(
    ReviewedSite review,
    int total,
    Band band,
    @Nullable Band target,
    int points,
    List<Opportunity> opportunities,
    List<PrincipleGroup> groups,
    List<Combination> combinations)
    implements Serializable {

  /** How many combinations a plan names if nobody says otherwise. */
  public static final int COMBINATIONS = 10;

  /** The most combinations that a plan can be asked for. */
  public static final int MAX_COMBINATIONS = 1000;

  /** Checks and copies the components. */
  public ImprovementPlan {
    Given.value("improvement plan", "review", review);
    Given.value("improvement plan", "band", band);
    opportunities = ImmutableList.copyOf(opportunities);
    groups = ImmutableList.copyOf(groups);
    combinations = ImmutableList.copyOf(combinations);
    Preconditions.checkArgument(
        target == null ? points == 0 : points == target.minTotal() - total,
        "plan: %s points from %s do not lead to the next band",
        points,
        total);
    for (Combination combination : combinations) {
      Preconditions.checkArgument(
          combination.points() == points,
          "plan: a combination brings %s points, not %s",
          combination.points(),
          points);
    }
  }

  /**
   * Starts an empty plan.
   *
   * @return a builder; review, total, band and points are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Plans with one as the cost of each step, and names at most {@value #COMBINATIONS} combinations.
   *
   * @param scale the scale of the assessment
   * @param assessment the assessment, in which every item is rated
   * @return the plan
   * @throws IncompleteAssessmentException if an item has no rating
   * @throws InvalidDataException if it was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if it rates an item that the scale does not have
   */
  public static ImprovementPlan of(FidelityScale scale, Assessment assessment) {
    return of(scale, assessment, RaisingCost.steps(), COMBINATIONS);
  }

  /**
   * Plans.
   *
   * @param scale the scale of the assessment
   * @param assessment the assessment, in which every item is rated
   * @param cost what it costs to raise an item
   * @param atMost how many combinations to name at most, 0..{@value #MAX_COMBINATIONS}
   * @return the plan
   * @throws IncompleteAssessmentException if an item has no rating
   * @throws InvalidDataException if it was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if it rates an item that the scale does not have
   * @throws IllegalArgumentException if a cost is below 1 or above a million, or less than that of
   *     a smaller raise; or if too many combinations are asked for
   */
  public static ImprovementPlan of(
      FidelityScale scale, Assessment assessment, RaisingCost cost, int atMost) {
    Preconditions.checkArgument(
        atMost >= 0 && atMost <= MAX_COMBINATIONS,
        "%s combinations: outside 0..%s",
        atMost,
        MAX_COMBINATIONS);
    Score score = Score.of(scale, assessment);
    List<Opportunity> opportunities = new ArrayList<>();
    for (Section section : scale.sections()) {
      for (Item item : section.items()) {
        int rating = Ratings.value(assessment.rating(item.code()));
        if (rating < scale.maxRating()) {
          opportunities.add(opportunity(scale, section, item, rating));
        }
      }
    }
    int points = score.pointsToNextBand().orElse(0);
    return new ImprovementPlan(
        ReviewedSite.of(assessment),
        score.total(),
        score.band(),
        score.nextBand(),
        points,
        opportunities,
        groups(opportunities),
        points == 0
            ? ImmutableList.of()
            : Cheapest.of(raises(scale, opportunities, cost), points, atMost));
  }

  private static Opportunity opportunity(
      FidelityScale scale, Section section, Item item, int rating) {
    List<Condition> conditions =
        item.rule() instanceof Thresholds thresholds
            ? thresholds.conditions().stream()
                .filter(condition -> condition.otherwiseAtMost() <= rating)
                .toList()
            : ImmutableList.of();
    return new Opportunity(
        item.code(),
        section.code(),
        rating,
        scale.maxRating() - rating,
        item.rule().anchor(rating + 1),
        conditions,
        item.principles());
  }

  private static List<PrincipleGroup> groups(List<Opportunity> opportunities) {
    Set<String> principles = new LinkedHashSet<>();
    Set<String> served = new LinkedHashSet<>();
    opportunities.forEach(item -> served.addAll(item.principles()));
    Arrays.stream(IpsPrinciple.values())
        .map(IpsPrinciple::code)
        .filter(served::contains)
        .forEach(principles::add);
    principles.addAll(served);
    ImmutableList.Builder<PrincipleGroup> groups = ImmutableList.builder();
    for (String principle : principles) {
      groups.add(
          group(
              principle,
              opportunities.stream()
                  .filter(item -> item.principles().contains(principle))
                  .toList()));
    }
    List<Opportunity> none =
        opportunities.stream().filter(item -> item.principles().isEmpty()).toList();
    if (!none.isEmpty()) {
      groups.add(group(null, none));
    }
    return groups.build();
  }

  private static PrincipleGroup group(@Nullable String principle, List<Opportunity> items) {
    return new PrincipleGroup(
        principle,
        items.stream().map(Opportunity::item).toList(),
        items.stream().mapToInt(Opportunity::pointsAvailable).sum());
  }

  /** For each opportunity what its raises by 1, 2, … cost. */
  private static List<List<Raise>> raises(
      FidelityScale scale, List<Opportunity> opportunities, RaisingCost cost) {
    List<List<Raise>> all = new ArrayList<>();
    for (Opportunity opportunity : opportunities) {
      Item item = scale.item(opportunity.item());
      int from = opportunity.rating();
      List<Raise> some = new ArrayList<>();
      int before = 1;
      for (int to = from + 1; to <= scale.maxRating(); to++) {
        int price = cost.of(item, from, to);
        Preconditions.checkArgument(
            price >= before && price <= 1_000_000,
            "item %s: from %s to %s costs %s, outside %s..1000000; to raise further must not cost"
                + " less",
            item.code(),
            from,
            to,
            price,
            before);
        before = price;
        some.add(new Raise(item.code(), from, to, price));
      }
      all.add(some);
    }
    return all;
  }

  /**
   * The next band.
   *
   * @return the band; empty if the total is in the highest
   */
  public Optional<Band> nextBand() {
    return Optional.ofNullable(target);
  }

  /**
   * How many points there are to gain in all.
   *
   * @return what the total lacks to full fidelity
   */
  public int pointsAvailable() {
    return opportunities.stream().mapToInt(Opportunity::pointsAvailable).sum();
  }

  /**
   * Collects the components of an {@link ImprovementPlan}.
   *
   * @since 0.1
   */
  public static final class Builder extends ImprovementPlanBuilder {
    Builder() {}
  }
}
