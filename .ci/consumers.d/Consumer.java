package org.impsci.consumer;

import java.time.LocalDate;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;

/** What the README does first, its values carried by JSON where there is a mapper. */
public final class Consumer {

  private Consumer() {}

  public static void main(String[] args) {
    FidelityScale scale = Json.copy(FidelityScales.ips25(), FidelityScale.class);
    Assessment review =
        Assessment.builder(scale)
            .site("Northside")
            .date(LocalDate.of(2026, 3, 14))
            .rateInOrder(5, 4, 4, 4, 4, 3, 5, 4, 5, 4, 4, 3, 4, 4, 5, 4, 3, 4, 4, 4, 5, 5, 4, 4, 4)
            .build();
    Score score = Score.of(scale, Json.copy(review, Assessment.class));
    Study study =
        Study.builder().id("1").title("Barriers to IPS: interviews guided by CFIR").build();
    StudyClassification found = StudyClassifier.standard().classify(Json.copy(study, Study.class));
    System.out.println(
        score.total() + " " + score.band().code() + ", " + found.evidence().size() + " passages");
  }
}
