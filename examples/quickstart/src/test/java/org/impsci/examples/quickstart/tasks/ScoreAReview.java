package org.impsci.examples.quickstart.tasks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Ips25Item;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.impsci.fidelity.assessment.ScoreReader;
import org.impsci.fidelity.assessment.ScoreResult;
import org.impsci.fidelity.monitoring.ImprovementPlan;

/** The code of the page of this name. */
final class ScoreAReview {

  private ScoreAReview() {}

  static Assessment one() {
    // region one
    FidelityScale scale = FidelityScales.ips25();
    Assessment review =
        Assessment.builder(scale)
            .site("Northside")
            .date(LocalDate.of(2026, 3, 14))
            .rateInOrder(5, 4, 4, 4, 4, 3, 5, 4, 5, 4, 4, 3, 4, 4, 5, 4, 3, 4, 4, 4, 5, 5, 4, 4, 4)
            .note(Ips25Item.RAPID_JOB_SEARCH, "from the records of ten clients")
            .build();
    Score score = Score.of(scale, review);
    System.out.println(score.total() + ": " + score.band().label());
    score
        .sections()
        .forEach(section -> System.out.println(section.section() + " " + section.total()));
    // endregion
    return review;
  }

  static void missing(Assessment complete) {
    FidelityScale scale = FidelityScales.ips25();
    // region missing
    Assessment review = complete.withRating("outreach", Rating.missing(MissingReason.NOT_ASSESSED));
    ScoreResult result = Score.of(scale, review, MissingPolicy.bounds());
    if (result instanceof ScoreBounds bounds) {
      System.out.println(
          bounds.lowest() + " to " + bounds.highest() + ", without " + bounds.missing());
    }
    // endregion
  }

  static void file(Path reviews) throws IOException {
    // region file
    try (Reader in = Files.newBufferedReader(reviews);
        Stream<Row<ReviewScore>> rows = new ScoreReader().csv(in)) {
      rows.forEach(
          row -> {
            if (row instanceof Row.Good<ReviewScore> good
                && good.value().score() instanceof Score score) {
              System.out.println(good.value().site() + ": " + score.total());
            } else if (row instanceof Row.Bad<ReviewScore> bad) {
              System.out.println(bad.message());
            }
          });
    }
    // endregion
  }

  static void plan(Assessment review) {
    // region plan
    ImprovementPlan plan = ImprovementPlan.of(FidelityScales.ips25(), review);
    System.out.println(plan.points() + " points to the next band");
    plan.combinations().get(0).raises().stream()
        .map(raise -> raise.item() + " from " + raise.rating() + " to " + raise.to())
        .forEach(System.out::println);
    // endregion
  }
}
