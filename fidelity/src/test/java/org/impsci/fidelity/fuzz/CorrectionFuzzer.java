package org.impsci.fidelity.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.CorrectionReader;
import org.impsci.fidelity.assessment.ItemMapping;
import org.impsci.fidelity.assessment.ReviewCorrection;

/** Whatever a file holds, it is corrections or a mapping of items, or refused. */
public final class CorrectionFuzzer {

  private static final CorrectionReader READER = new CorrectionReader();

  private CorrectionFuzzer() {}

  /** Reads an input as a mapping and as lines of corrections. */
  public static void fuzzerTestOneInput(byte[] input) {
    Doors.document(input, in -> ItemMapping.read(in, Doors.NAME, FidelityScales.all()).inverse());
    String text = new String(input, StandardCharsets.UTF_8);
    try (Stream<Row<ReviewCorrection>> rows = READER.jsonLines(new StringReader(text))) {
      if (rows.count() > text.lines().count()) {
        throw new AssertionError("more rows than lines");
      }
    }
  }
}
