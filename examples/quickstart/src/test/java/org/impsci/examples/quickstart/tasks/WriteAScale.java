package org.impsci.examples.quickstart.tasks;

import java.nio.file.Path;
import java.time.LocalDate;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;

/** The code of the page of this name. */
final class WriteAScale {

  private WriteAScale() {}

  static void score(Path file) {
    // region own-scale
    FidelityScale scale = FidelityScale.read(file);
    Assessment review =
        Assessment.builder(scale)
            .site("Ward 7")
            .date(LocalDate.of(2026, 3, 14))
            .rate("delay", 3)
            .rate("written", 2)
            .build();
    Score score = Score.of(scale, review);
    System.out.println(score.total() + " of " + scale.maxTotal() + ": " + score.band().label());
    // endregion
  }

  static void mistake(Path file) {
    FidelityScale scale = FidelityScale.read(file);
    // region mistake
    try {
      Assessment.builder(scale).rate("delay", 4);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    // endregion
  }
}
