package org.impsci.fidelity.fuzz;

import java.time.LocalDate;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;

/** Whatever a file holds, it is a scale that can be used, or refused. */
public final class ScaleFuzzer {

  private ScaleFuzzer() {}

  /** Reads an input as a scale, and scores a review with it. */
  public static void fuzzerTestOneInput(byte[] input) {
    Doors.document(
        input,
        in -> {
          FidelityScale scale = FidelityScale.read(in, Doors.NAME);
          Assessment.Builder review =
              Assessment.builder(scale).site("a").date(LocalDate.of(2026, 3, 14));
          scale.items().forEach(item -> review.rate(item.code(), scale.maxRating()));
          Score score = Score.of(scale, review.build());
          if (!score.toString().contains(scale.id())) {
            throw new AssertionError("does not say its scale: " + score);
          }
        });
  }
}
