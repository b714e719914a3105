package org.impsci.taxonomy.fuzz;

import java.nio.charset.StandardCharsets;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.study.CodebookClassifier;
import org.impsci.taxonomy.study.Study;

/** Whatever a text is, it is coded, and the words found are in it. */
public final class TextFuzzer {

  private static final CodebookClassifier CLASSIFIER = CodebookClassifier.standard();

  private TextFuzzer() {}

  /** Classifies an input as the title and the abstract of a study. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    for (CodedSegment segment : CLASSIFIER.coder().code("text", text)) {
      if (!text.substring(segment.start(), segment.end()).equals(segment.text())) {
        throw new AssertionError(segment + " is not in the text");
      }
    }
    // A study has no blank title.
    if (!text.isBlank()) {
      CLASSIFIER.classify(Study.builder().id("a").title(text).abstractText(text).build());
    }
  }
}
