package org.impsci.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.coding.CueFamily;
import org.impsci.taxonomy.determinant.ConstructCatalogues;
import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.stage.StageModels;
import org.impsci.taxonomy.study.CodebookClassifier;
import org.impsci.taxonomy.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java's serialised form goes through the same checks as every other way to make a value. */
class SerialFormTest {

  private static final Codebook OWN =
      new Codebook(
          "own-book",
          "Own",
          List.of(
              new Code(
                  "theory",
                  "Theory",
                  List.of(
                      CueFamily.builder()
                          .name("says")
                          .weight(1)
                          .reason("It says so.")
                          .addCues("(logic) model")
                          .build()))));

  private static final Study STUDY =
      Study.builder().id("s1").title("A logic model of the RE-AIM framework").year(2020).build();

  static Stream<Serializable> values() {
    return Stream.of(
        OWN,
        STUDY,
        StageModels.fixsen2005(),
        ConstructCatalogues.cfir2022(),
        BonfilsReview.review(),
        CodebookClassifier.standard().classify(STUDY));
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsWrittenIsReadBack(Serializable value) throws Exception {
    assertThat(Serialized.value(Serialized.bytes(value))).isEqualTo(value);
  }

  @Test
  void servicesAreRevivedFromWhatTheyWereMadeOf() throws Exception {
    ApproachCatalogue catalogue =
        (ApproachCatalogue) Serialized.value(Serialized.bytes(ApproachCatalogue.standard()));
    assertThat(catalogue.all()).isEqualTo(ApproachCatalogue.standard().all());
    Coder coder = (Coder) Serialized.value(Serialized.bytes(Coder.of(OWN)));
    assertThat(coder.code("title", "A logic model")).hasSize(1);
    CodebookClassifier classifier = CodebookClassifier.standard().with(OWN);
    assertThat(
            ((CodebookClassifier) Serialized.value(Serialized.bytes(classifier))).classify(STUDY))
        .isEqualTo(classifier.classify(STUDY));
  }

  static Stream<byte[]> edited() {
    ApproachCatalogue catalogue = ApproachCatalogue.standard();
    String one = catalogue.all().get(0).code();
    return Stream.of(
        Serialized.edited(OWN, "own-book", "own book"),
        Serialized.edited(Coder.of(OWN), "own-book", "own book"),
        Serialized.edited(Coder.of(OWN), "(logic) model", "((logic model"),
        Serialized.edited(
            CodebookClassifier.standard().with(OWN), "(logic) model", "((logic model"),
        Serialized.edited(catalogue, one, " ".repeat(one.length())),
        Serialized.edited(StageModels.fixsen2005(), "full-operation", "full operation"),
        Serialized.edited(ConstructCatalogues.cfir2022(), "motivation", "Motivation"));
  }

  @ParameterizedTest
  @MethodSource("edited")
  void whatBreaksARuleIsRefusedOnTheWayIn(byte[] stream) {
    assertThatThrownBy(() -> Serialized.value(stream))
        .isInstanceOfAny(InvalidObjectException.class, IllegalArgumentException.class);
  }

  @Test
  void theFilterThatIsRecommendedLetsOurValuesInAndNothingElse() throws Exception {
    ObjectInputFilter filter =
        ObjectInputFilter.Config.createFilter(
            "maxdepth=50;maxrefs=1000000;maxbytes=50000000;"
                + "org.impsci.**;com.google.common.collect.*;java.lang.*;java.util.*;java.time.*;!*");
    for (Serializable value : values().toList()) {
      assertThat(read(Serialized.bytes(value), filter)).isEqualTo(value);
    }
    assertThat(read(Serialized.bytes(CodebookClassifier.standard()), filter)).isNotNull();
    assertThatThrownBy(
            () -> read(Serialized.bytes(new java.util.concurrent.ArrayBlockingQueue<>(1)), filter))
        .isInstanceOf(InvalidClassException.class);
  }

  private static Object read(byte[] bytes, ObjectInputFilter filter) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(filter);
      return in.readObject();
    }
  }
}
