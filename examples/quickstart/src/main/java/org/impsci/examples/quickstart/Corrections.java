package org.impsci.examples.quickstart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.CorrectedAssessment;
import org.impsci.fidelity.assessment.Correction;
import org.impsci.fidelity.assessment.CorrectionReader;
import org.impsci.fidelity.assessment.ReviewCorrection;

/** The corrections of a file, to be applied to the reviews they belong to. */
final class Corrections {

  private final String file;
  private final Map<String, List<ReviewCorrection>> ofReview;
  private final Set<String> applied = new HashSet<>();

  private Corrections(String file, Map<String, List<ReviewCorrection>> ofReview) {
    this.file = file;
    this.ofReview = ofReview;
  }

  static Corrections none() {
    return new Corrections("", Map.of());
  }

  /**
   * Reads a file of corrections. If one of them cannot be used, none is: scores would go without it
   * unnoticed.
   */
  static Corrections read(String file, Faults faults) {
    Map<String, List<ReviewCorrection>> ofReview = new LinkedHashMap<>();
    long bad = 0;
    try (Stream<Row<ReviewCorrection>> rows =
        new CorrectionReader().jsonLines(Input.open(file).text())) {
      for (Row<ReviewCorrection> row : (Iterable<Row<ReviewCorrection>>) rows::iterator) {
        if (row instanceof Row.Good<ReviewCorrection> good) {
          ReviewCorrection entry = good.value();
          String review = review(entry.scale(), entry.site(), entry.reviewText());
          ofReview.computeIfAbsent(review, key -> new ArrayList<>()).add(entry);
        } else if (row instanceof Row.Bad<ReviewCorrection> fault) {
          faults.report(fault);
          bad++;
        }
      }
    }
    if (bad > 0) {
      throw new Input.UnusableException(
          "file \"%s\": corrections that cannot be used: %d; no review was scored"
              .formatted(file, bad));
    }
    return new Corrections(file, ofReview);
  }

  CorrectedAssessment apply(Assessment assessment) {
    String review = review(assessment.scale(), assessment.site(), assessment.dateText());
    List<ReviewCorrection> its = ofReview.get(review);
    if (its == null) {
      return CorrectedAssessment.of(assessment);
    }
    applied.add(review);
    return CorrectedAssessment.of(assessment, its);
  }

  /** Reports the corrections of reviews that were not there. */
  void reportRest(Faults faults) {
    ofReview.forEach(
        (review, its) -> {
          if (!applied.contains(review)) {
            faults.report("file \"%s\": there is no review %s to correct".formatted(file, review));
          }
        });
  }

  /** A correction in words: {@code correction 1, 2026-04-02: outreach 2 to 3: a log was found}. */
  static String inWords(Correction correction) {
    return "correction %d%s, %s: %s %s to %s: %s"
        .formatted(
            correction.number(),
            correction.corrects() == null ? "" : " of correction " + correction.corrects(),
            correction.dateText(),
            correction.item(),
            correction.was().toJson(),
            correction.is().toJson(),
            correction.reason());
  }

  private static String review(String scale, String site, String date) {
    return site + ", " + date + ", " + scale;
  }
}
