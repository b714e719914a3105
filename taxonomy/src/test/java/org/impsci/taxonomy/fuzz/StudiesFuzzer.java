package org.impsci.taxonomy.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.impsci.core.Row;
import org.impsci.taxonomy.study.LabelledStudies;
import org.impsci.taxonomy.study.ReferenceFiles;
import org.impsci.taxonomy.study.Studies;

/** Whatever a file holds, it is studies, labelled or not, or references, or refused. */
public final class StudiesFuzzer {

  private StudiesFuzzer() {}

  /** Reads an input as each kind of file. */
  public static void fuzzerTestOneInput(byte[] input) {
    String lines = new String(input, StandardCharsets.UTF_8);
    LabelledStudies.jsonLines(new StringReader(lines)).forEach(Row::number);
    Studies.jsonLines(new StringReader(lines)).forEach(Row::number);
    Doors.document(input, in -> Studies.json(in, Doors.NAME));
    Doors.document(input, in -> Studies.jsonArray(in, Doors.NAME));
    Doors.table(input, text -> Studies.csv(new StringReader(text)).forEach(Row::number));
    ReferenceFiles.ris(new StringReader(lines)).forEach(Row::number);
    Doors.table(input, text -> ReferenceFiles.detect(new StringReader(text)).forEach(Row::number));
  }
}
