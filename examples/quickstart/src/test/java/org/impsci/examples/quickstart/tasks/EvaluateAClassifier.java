package org.impsci.examples.quickstart.tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.taxonomy.study.ClassifierEvaluation;
import org.impsci.taxonomy.study.EvaluationReport;
import org.impsci.taxonomy.study.EvaluationScores;
import org.impsci.taxonomy.study.LabelledStudies;
import org.impsci.taxonomy.study.LabelledStudy;
import org.impsci.taxonomy.study.StudyClassifier;

/** The code of the page of this name. */
final class EvaluateAClassifier {

  private EvaluateAClassifier() {}

  static void evaluate(Path file) {
    // region evaluate
    List<LabelledStudy> gold = labelled(file);
    EvaluationReport report =
        ClassifierEvaluation.standard().evaluate(StudyClassifier.standard(), gold);
    EvaluationScores scores = report.overall().lenient();
    System.out.println("exact sets " + scores.exactSets().find().orElseThrow());
    System.out.println("specificity " + scores.specificity().find().orElseThrow());
    report
        .disagreements()
        .forEach(study -> System.out.println(study.id() + " missed " + study.missed()));
    // endregion
  }

  static void compare(Path first, Path second) {
    // region compare
    EvaluationReport report =
        ClassifierEvaluation.standard().compare(labelled(first), labelled(second));
    System.out.println("alpha with MASI " + report.overall().alpha().find().orElseThrow());
    // endregion
  }

  // region labelled
  static List<LabelledStudy> labelled(Path file) {
    try (Stream<Row<LabelledStudy>> rows = LabelledStudies.read(file)) {
      return rows.map(
              row -> {
                if (row instanceof Row.Bad<LabelledStudy> bad) {
                  throw new IllegalArgumentException(bad.message());
                }
                return ((Row.Good<LabelledStudy>) row).value();
              })
          .toList();
    }
  }
  // endregion
}
