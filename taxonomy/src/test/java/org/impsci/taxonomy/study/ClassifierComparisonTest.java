package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.MadeTexts;
import org.impsci.taxonomy.determinant.DeterminantCodebooks;
import org.junit.jupiter.api.Test;

/** The classifier beside a plain one, on studies put together from phrases of its codebooks. */
class ClassifierComparisonTest {

  private static final int STUDIES = 2_000;

  @Test
  void findsWhatAPlainClassifierFinds() {
    CodebookClassifier classifier =
        CodebookClassifier.standard().with(DeterminantCodebooks.cfir2022());
    List<Codebook> books = classifier.coder().codebooks();
    PlainClassifier plain = new PlainClassifier(classifier.coder(), ApproachCatalogue.standard());
    SplittableRandom random = new SplittableRandom(4);
    MadeTexts any = new MadeTexts(books, 5);
    MadeTexts frameworks = new MadeTexts(books.subList(0, 3), 6);
    MadeTexts influences =
        new MadeTexts(
            List.of(DeterminantCodebooks.determinants(), DeterminantCodebooks.influences()), 7);
    List<StudyClassification> found = new ArrayList<>();
    for (int i = 0; i < STUDIES; i++) {
      String text =
          switch (random.nextInt(3)) {
            case 0 -> any.next();
            case 1 -> frameworks.next();
            default -> frameworks.next() + " " + influences.next();
          };
      Study study =
          Study.builder()
              .id("s" + i)
              .title(random.nextInt(3) == 0 ? "Title: " + frameworks.next() : null)
              .abstractText("Implementation. " + text)
              .aim(random.nextInt(3) == 0 ? "Aim: " + any.next() : null)
              .build();
      StudyClassification classification = classifier.classify(study);
      assertThat(classification).as("%s", study).isEqualTo(plain.classify(study));
      found.add(classification);
    }
    for (NilsenCategory category : NilsenCategory.values()) {
      assertThat(found).anyMatch(one -> !one.evidenceFor(category).isEmpty());
    }
    assertThat(found).anyMatch(one -> one.categories().isEmpty());
  }
}
