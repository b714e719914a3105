package org.impsci.taxonomy.fuzz;

import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Coder;

/** Whatever a file holds, it is a codebook that can code a text, or refused. */
public final class CodebookFuzzer {

  private static final String TEXT =
      "Programme theory guided the roll-out. Staff's training, in five steps, was not a barrier!";

  private CodebookFuzzer() {}

  /** Reads an input as a codebook, compiles it, and codes a text with it. */
  public static void fuzzerTestOneInput(byte[] input) {
    Doors.document(
        input,
        in -> {
          Codebook book = Codebook.read(Doors.NAME, in);
          Doors.compiled(
              () -> {
                for (CodedSegment segment : Coder.of(book).code("text", TEXT)) {
                  book.code(segment.code());
                }
              });
        });
  }
}
