package org.impsci.examples.quickstart.tasks;

import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.review.EvidenceMatrix;
import org.impsci.taxonomy.review.Review;
import org.impsci.taxonomy.review.ReviewLint;
import org.impsci.taxonomy.review.SensitivityAnalysis;
import org.impsci.taxonomy.review.SensitivityResult;

/** The code of the page of this name. */
final class SynthesiseAReview {

  private SynthesiseAReview() {}

  static void matrix() {
    // region matrix
    Review review = BonfilsReview.review();
    EvidenceMatrix matrix = review.matrix();
    matrix
        .studiesByLevel()
        .forEach(
            (level, studies) ->
                System.out.println(level.label() + ": " + studies.size() + " studies"));
    System.out.println(matrix.supportedBy(1).size() + " findings rest on one study");
    // endregion
  }

  static void sensitivity() {
    // region sensitivity
    EvidenceMatrix matrix = BonfilsReview.review().matrix();
    SensitivityResult without =
        SensitivityAnalysis.of(matrix).drop(study -> study.id().equals("menear2011"));
    System.out.println(without.kept() + " studies kept, lost: " + without.lost());
    // endregion
  }

  static void lint() {
    // region lint
    ReviewLint.findings(BonfilsReview.review()).stream()
        .limit(2)
        .map(finding -> finding.message())
        .forEach(System.out::println);
    // endregion
  }
}
