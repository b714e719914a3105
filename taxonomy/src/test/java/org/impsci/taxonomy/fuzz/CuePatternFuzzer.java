package org.impsci.taxonomy.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.coding.CueFamily;

/** Whatever a cue is, it is compiled and finds its words, or refused. */
public final class CuePatternFuzzer {

  private static final String TEXT =
      "The uptake of the programme, taken up by teams: barriers and facilitators to change.";

  private CuePatternFuzzer() {}

  /**
   * Compiles an input as cues, one a line that is not blank, those after the first as conditions.
   */
  public static void fuzzerTestOneInput(byte[] input) {
    List<String> cues =
        new String(input, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .limit(4)
            .toList();
    if (cues.isEmpty()) {
      return;
    }
    CueFamily family =
        CueFamily.builder()
            .name("fuzz")
            .weight(1)
            .reason("To try it.")
            .addCues(cues.get(0))
            .addAllUnless(cues.subList(Math.min(1, cues.size()), Math.min(2, cues.size())))
            .addAllWith(cues.subList(Math.min(2, cues.size()), Math.min(3, cues.size())))
            .addAllNotAfter(cues.subList(Math.min(3, cues.size()), cues.size()))
            .build();
    Codebook book = new Codebook("fuzz", "Fuzz", List.of(new Code("a", "A", List.of(family))));
    Doors.compiled(
        () -> {
          Coder coder = Coder.of(book);
          coder.code("text", TEXT);
          coder.code("cue", cues.get(0));
        });
  }
}
