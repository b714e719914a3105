package org.impsci.examples.quickstart.tasks;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.taxonomy.study.Studies;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;

/** The code of the page of this name. */
final class ClassifyACorpus {

  private ClassifyACorpus() {}

  static void classify(Path corpus) {
    // region corpus
    StudyClassifier classifier = StudyClassifier.standard();
    try (Stream<Row<Study>> rows = Studies.read(corpus)) {
      rows.forEach(
          row -> {
            if (row instanceof Row.Good<Study> good) {
              StudyClassification found = classifier.classify(good.value());
              System.out.println(found.id() + "\n" + found.explanation().indent(2).stripTrailing());
            } else if (row instanceof Row.Bad<Study> bad) {
              System.out.println(bad.message());
            }
          });
    }
    // endregion
  }
}
