package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.impsci.core.UnknownCodeException;

/**
 * Many sites beside each other: a line for each site, a column for each stage.
 *
 * @param model the id of the stage model
 * @param sites the score of each site, with one checklist, in the order given
 * @since 0.1
 */
public record CompletionBoard(String model, List<CompletionScore> sites) implements Serializable {

  /** Checks and copies the components. */
  public CompletionBoard {
    Codes.check("stage model", model);
    sites = ImmutableList.copyOf(sites);
    Codes.distinct("completion board", "site", sites, CompletionScore::site);
    for (CompletionScore score : sites) {
      Preconditions.checkArgument(
          score.model().equals(model) && score.checklist().equals(sites.get(0).checklist()),
          "completion board: site %s has stage model %s and checklist %s, not %s and %s",
          score.site(),
          score.model(),
          score.checklist(),
          model,
          sites.get(0).checklist());
    }
  }

  /**
   * Scores sites.
   *
   * @param model the stage model of the checklist
   * @param checklist the checklist
   * @param sites what each has done of it
   * @return the board
   * @throws IllegalArgumentException if the checklist is of another model, or a site's activities
   *     are of another checklist
   * @throws UnknownCodeException if an activity is not in the checklist, or a stage not in the
   *     model
   */
  public static CompletionBoard of(
      StageModel model, CompletionChecklist checklist, Collection<SiteActivities> sites) {
    checklist.check(model);
    return new CompletionBoard(
        model.id(),
        sites.stream()
            .map(site -> CompletionScore.of(model, checklist, site))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * The score of a site.
   *
   * @param name the site
   * @return its score
   * @throws UnknownCodeException if the board has no such site
   */
  public CompletionScore site(String name) {
    return sites.stream()
        .filter(score -> score.site().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "completion board", name, sites.stream().map(CompletionScore::site).toList()));
  }

  /**
   * The sites of a status.
   *
   * @param status the status, such as never started
   * @return the names of the sites, in the order of the board
   */
  public List<String> sites(SiteStatus status) {
    return sites.stream()
        .filter(score -> score.status() == status)
        .map(CompletionScore::site)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What the sites have done of each stage together.
   *
   * @return totals for each stage of the model, in order; empty if there are no sites
   */
  public List<StageTotals> totals() {
    ImmutableList.Builder<StageTotals> totals = ImmutableList.builder();
    int stages = sites.isEmpty() ? 0 : sites.get(0).stages().size();
    for (int i = 0; i < stages; i++) {
      int withAny = 0;
      int activities = 0;
      int completed = 0;
      for (CompletionScore score : sites) {
        StageCompletion stage = score.stages().get(i);
        withAny += stage.completed() > 0 ? 1 : 0;
        activities += stage.activities();
        completed += stage.completed();
      }
      totals.add(
          new StageTotals(
              sites.get(0).stages().get(i).stage(), sites.size(), withAny, activities, completed));
    }
    return totals.build();
  }
}
