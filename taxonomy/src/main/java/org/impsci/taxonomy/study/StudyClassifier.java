package org.impsci.taxonomy.study;

/**
 * Says which of Nilsen's categories of theories, models and frameworks a study uses, and why.
 *
 * <p>The classifier of this library is {@link CodebookClassifier}. A trained model or a remote
 * service is another implementation, passed as an argument where a classifier is asked for.
 * Implementations can be shared by threads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface StudyClassifier {

  /**
   * Classifies a study.
   *
   * @param study the study; whatever it holds is used, text alone is enough
   * @return the categories with the evidence for each; none if there is no evidence
   */
  StudyClassification classify(Study study);

  /**
   * The classifier of this library, with the codebooks and the catalogue it ships.
   *
   * @return the one shared instance, compiled at the first call
   */
  static StudyClassifier standard() {
    return CodebookClassifier.standard();
  }
}
