package org.impsci.examples.quickstart.tasks;

import java.nio.file.Path;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.study.CodebookClassifier;
import org.impsci.taxonomy.study.Study;

/** The code of the page of this name. */
final class WriteACodebook {

  private WriteACodebook() {}

  static void code(Path file) {
    // region code
    Codebook telehealth = Codebook.read(file);
    Coder coder = Coder.of(telehealth);
    String text = "Staff complained of a slow internet connection during virtual consultations.";
    coder.code("abstract", text).stream()
        .map(segment -> segment.code() + ": \"" + segment.text() + "\"")
        .forEach(System.out::println);
    // endregion
  }

  static void classify(Path file) {
    // region classify
    CodebookClassifier classifier = CodebookClassifier.standard().with(Codebook.read(file));
    Study study =
        Study.builder()
            .id("1")
            .title("Barriers to implementing video visits: interviews guided by CFIR")
            .build();
    System.out.println(classifier.classify(study).codes());
    // endregion
  }
}
