package org.impsci.fidelity.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.AssessmentDraft;
import org.impsci.fidelity.assessment.MeasuresReader;
import org.impsci.fidelity.assessment.ProgramMeasures;

/** Whatever a file holds, it is measures that a scale can rate, or refused. */
public final class MeasuresFuzzer {

  private static final MeasuresReader READER = new MeasuresReader();

  private MeasuresFuzzer() {}

  /** Reads an input as a document, as lines and as a table. */
  public static void fuzzerTestOneInput(byte[] input) {
    Doors.document(input, in -> rate(READER.read(in, Doors.NAME)));
    Doors.table(input, text -> rate(READER.csv(new StringReader(text))));
    rate(READER.jsonLines(new StringReader(new String(input, StandardCharsets.UTF_8))));
  }

  private static void rate(Stream<Row<ProgramMeasures>> rows) {
    try (rows) {
      rows.forEach(
          row -> {
            if (row instanceof Row.Good<ProgramMeasures> good) {
              rate(good.value());
            }
          });
    }
  }

  private static void rate(ProgramMeasures measures) {
    FidelityScale scale = FidelityScales.get(measures.scale());
    AssessmentDraft.of(scale, measures);
  }
}
