package org.impsci.taxonomy.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.impsci.core.Row;
import org.impsci.taxonomy.review.AppraisalInstrument;
import org.impsci.taxonomy.review.AppraisalInstruments;
import org.impsci.taxonomy.review.Finding;
import org.impsci.taxonomy.review.Findings;
import org.impsci.taxonomy.review.NamedSystems;
import org.impsci.taxonomy.review.QualityAppraisals;
import org.impsci.taxonomy.review.Review;
import org.impsci.taxonomy.review.ReviewLint;
import org.impsci.taxonomy.review.ReviewedStudies;
import org.impsci.taxonomy.review.ReviewedStudy;

/** Whatever a file holds, it is a review or a part of one, or refused. */
public final class ReviewFuzzer {

  private static final AppraisalInstrument CASP = AppraisalInstruments.caspQualitative2013();

  private ReviewFuzzer() {}

  /** Reads an input as a review, and as each of its parts, alone and many at a time. */
  public static void fuzzerTestOneInput(byte[] input) {
    Doors.document(
        input,
        in -> {
          Review review = Review.read(Doors.NAME, in);
          ReviewLint.findings(review);
          ReviewLint.contradictions(review);
        });
    Doors.document(input, in -> AppraisalInstrument.read(Doors.NAME, in));
    Doors.document(input, in -> ReviewedStudies.read(Doors.NAME, in));
    Doors.document(input, in -> NamedSystems.read(Doors.NAME, in));
    String lines = new String(input, StandardCharsets.UTF_8);
    Findings.jsonLines(new StringReader(lines)).forEach(Row::number);
    ReviewedStudies.jsonLines(new StringReader(lines)).forEach(Row::number);
    QualityAppraisals.jsonLines(CASP, new StringReader(lines)).forEach(Row::number);
    Doors.table(
        input,
        text ->
            Findings.csv(new StringReader(text))
                .forEach(
                    row -> {
                      if (row instanceof Row.Good<Finding> good) {
                        Findings.writeCsv(List.of(good.value()), new StringBuilder());
                      }
                    }));
    Doors.table(
        input,
        text ->
            ReviewedStudies.csv(new StringReader(text))
                .forEach(
                    row -> {
                      if (row instanceof Row.Good<ReviewedStudy> good) {
                        ReviewedStudies.writeCsv(List.of(good.value()), new StringBuilder());
                      }
                    }));
    Doors.table(
        input, text -> QualityAppraisals.csv(CASP, new StringReader(text)).forEach(Row::number));
  }
}
