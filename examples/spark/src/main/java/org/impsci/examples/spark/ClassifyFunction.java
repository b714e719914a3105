package org.impsci.examples.spark;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassifier;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code impsci_classify(title, abstract)} of SQL. {@link SparkClassifier#register}
 * makes it known; from Python, {@code spark.udf.registerJavaFunction} does, by the name of this
 * class and the type of the result.
 */
public final class ClassifyFunction implements UDF2<String, String, Row> {

  private static final long serialVersionUID = 1L;

  private final @Nullable Broadcast<StudyClassifier> sent;

  /** Creates the function with the classifier of the library, which each executor compiles once. */
  public ClassifyFunction() {
    this.sent = null;
  }

  ClassifyFunction(Broadcast<StudyClassifier> sent) {
    this.sent = sent;
  }

  /**
   * Classifies a study by its text.
   *
   * @param title the title; may be null or blank
   * @param abstractText the abstract; may be null or blank
   * @return what was found; null if there is no text
   */
  @Override
  public @Nullable Row call(@Nullable String title, @Nullable String abstractText) {
    boolean titled = title != null && !title.isBlank();
    boolean abstracted = abstractText != null && !abstractText.isBlank();
    if (!titled && !abstracted) {
      return null;
    }
    StudyClassifier classifier = sent == null ? StudyClassifier.standard() : sent.value();
    Study study =
        Study.builder()
            .id(SparkClassifier.FUNCTION)
            .title(titled ? title : null)
            .abstractText(abstracted ? abstractText : null)
            .build();
    return ClassificationRows.findings(classifier.classify(study));
  }
}
