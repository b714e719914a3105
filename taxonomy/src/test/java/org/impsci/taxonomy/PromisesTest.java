package org.impsci.taxonomy;

import java.util.stream.Stream;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Cue;
import org.impsci.taxonomy.determinant.ConstructCatalogues;
import org.impsci.taxonomy.determinant.DeterminantCodebooks;
import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.review.NamedSystems;
import org.impsci.taxonomy.review.ReviewLint;
import org.impsci.taxonomy.stage.Crosswalks;
import org.impsci.taxonomy.stage.StageModels;
import org.impsci.taxonomy.study.CodebookClassifier;
import org.impsci.taxonomy.study.Study;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values hold null only where their type says so, and no blank texts. */
class PromisesTest {

  private static final Study STUDY =
      Study.builder()
          .id("s")
          .title("Barriers to rolling out supported employment")
          .abstractText(
              "Methods: We used CFIR, and frameworks such as RE-AIM were read. Results: funding"
                  + " was a barrier in the installation stage; the telehealth code helped.")
          .build();

  static Stream<Object> values() {
    return Stream.of(
        SerialFormTest.values().toList(),
        new Cue("book", "code", "family", "phrase"),
        CodebookClassifier.standard().with(DeterminantCodebooks.cfir2022()).classify(STUDY),
        ApproachCatalogue.standard().all(),
        ConstructCatalogues.cfir2009(),
        ConstructCatalogues.cfir2022To2009(),
        NamedSystems.ofBonfils2017(),
        ReviewLint.findings(BonfilsReview.review()),
        ReviewLint.contradictions(BonfilsReview.review()),
        StageModels.all(),
        Crosswalks.all());
  }

  @ParameterizedTest
  @MethodSource("values")
  void keepThem(Object value) {
    Promises.check(value);
  }
}
