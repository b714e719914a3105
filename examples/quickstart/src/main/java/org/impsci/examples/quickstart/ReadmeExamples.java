package org.impsci.examples.quickstart;

import java.time.LocalDate;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassifier;

/** The code that the README shows: each region stands there as it stands here. */
final class ReadmeExamples {

  private ReadmeExamples() {}

  static void first() {
    // region first
    FidelityScale scale = FidelityScales.ips25();
    Assessment review =
        Assessment.builder(scale)
            .site("Northside")
            .date(LocalDate.of(2026, 3, 14))
            .rateInOrder(5, 4, 4, 4, 4, 3, 5, 4, 5, 4, 4, 3, 4, 4, 5, 4, 3, 4, 4, 4, 5, 5, 4, 4, 4)
            .build();
    Score score = Score.of(scale, review);
    System.out.println(score.total() + " of " + scale.maxTotal() + ": " + score.band().label());

    Study study =
        Study.builder().id("1").title("Barriers to IPS: interviews guided by CFIR").build();
    StudyClassifier.standard().classify(study).evidence().stream()
        .map(words -> words.category().label() + ": \"" + words.text() + "\"")
        .forEach(System.out::println);
    // endregion
  }
}
