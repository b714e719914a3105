package org.impsci.fidelity.fuzz;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.AssessmentReader;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.ScoreReader;

/**
 * Whatever a file holds, it is assessments or refused, and what is scored while it is read is what
 * is read.
 */
public final class AssessmentFuzzer {

  private static final AssessmentReader READER = new AssessmentReader();
  private static final ScoreReader SCORES =
      new ScoreReader(FidelityScales.all(), MissingPolicy.prorate(25));

  private AssessmentFuzzer() {}

  /** Reads an input as a document, as lines and as a table. */
  public static void fuzzerTestOneInput(byte[] input) {
    Doors.document(input, in -> READER.read(in, Doors.NAME));
    Doors.table(
        input,
        text -> {
          try (Stream<Row<Assessment>> read = READER.csv(new StringReader(text));
              Stream<Row<ReviewScore>> scored = SCORES.csv(new StringReader(text))) {
            same(read.toList(), scored.toList());
          }
        });
    try (Stream<Row<ReviewScore>> scored = SCORES.jsonLines(new ByteArrayInputStream(input))) {
      List<Row<ReviewScore>> scores = scored.toList();
      String text = new String(input, StandardCharsets.UTF_8);
      // The one counts lines by their feeds alone, and names what is not UTF-8.
      if (text.indexOf('\r') < 0 && text.indexOf('\uFFFD') < 0) {
        try (Stream<Row<Assessment>> read = READER.jsonLines(new StringReader(text))) {
          same(read.toList(), scores);
        }
      }
    }
  }

  private static void same(List<Row<Assessment>> read, List<Row<ReviewScore>> scored) {
    if (read.size() != scored.size()) {
      throw new AssertionError(read + " are scored as " + scored);
    }
    for (int i = 0; i < read.size(); i++) {
      Row<Assessment> one = read.get(i);
      Row<ReviewScore> other = scored.get(i);
      boolean good = one instanceof Row.Good;
      if (one.number() != other.number() || (!good && other instanceof Row.Good)) {
        throw new AssertionError(one + " is scored as " + other);
      }
      if (one instanceof Row.Good<Assessment> value
          && other instanceof Row.Good<ReviewScore> score
          && !(value.value().site().equals(score.value().site())
              && value.value().date().equals(score.value().date()))) {
        throw new AssertionError(one + " is scored as " + other);
      }
    }
  }
}
