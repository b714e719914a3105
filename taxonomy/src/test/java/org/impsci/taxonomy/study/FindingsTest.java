package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Mention;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {

  static Stream<Arguments> findings() {
    return Stream.of(
        finding(
            "category process-model",
            strength -> new CategoryFinding(NilsenCategory.PROCESS_MODEL, strength, true)),
        finding(
            "stage full-operation",
            strength -> new StageFinding(Stage.of("full-operation"), strength)),
        finding("code rain", strength -> new CodeFinding("weather", "rain", strength)),
        finding(
            "determinant on the level organizational",
            strength ->
                new DeterminantFinding(
                    DeterminantLevel.ORGANIZATIONAL, null, Influence.MIXED, strength)));
  }

  private static Arguments finding(String name, DoubleFunction<Object> ofStrength) {
    return Arguments.of(name, ofStrength);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("findings")
  void aStrengthIsAboveZeroAndAtMostOne(String name, DoubleFunction<Object> ofStrength) {
    assertThat(ofStrength.apply(1)).isNotNull();
    assertThat(ofStrength.apply(Double.MIN_VALUE)).isNotNull();
    for (double wrong : new double[] {0, -0.1, Math.nextUp(1.0), Double.NaN}) {
      refuses(() -> ofStrength.apply(wrong), name + ": strength " + wrong + " is outside 0..1");
    }
  }

  @Test
  void aDeterminantIsOnItsOwnLevel() {
    Determinant determinant = Determinant.of("welfare-system");
    assertThat(
            new DeterminantFinding(determinant.level(), determinant, Influence.BARRIER, 1)
                .findDeterminant())
        .contains(determinant);
    refuses(
        () -> new DeterminantFinding(DeterminantLevel.GROUP, determinant, Influence.BARRIER, 1),
        "determinant welfare-system is not on the level group");
  }

  @Test
  void givesTheWordsOfOneFindingAlone() {
    StudyClassification found =
        StudyClassifier.standard()
            .classify(
                Study.builder()
                    .id("s")
                    .abstractText(
                        "We used CFIR and RE-AIM on implementation. Co-workers said funding was a"
                            + " barrier; training of staff in the installation stage helped full operation.")
                    .build());
    assertThat(found.evidenceFor(NilsenCategory.DETERMINANT_FRAMEWORK))
        .isNotEmpty()
        .allMatch(words -> words.category() == NilsenCategory.DETERMINANT_FRAMEWORK)
        .isNotEqualTo(found.evidence());
    assertThat(found.evidence())
        .extracting(words -> words.findApproach().orElse("none"))
        .contains("consolidated-framework-for-implementation-research", "re-aim");
    String code = found.segments().get(0).code();
    assertThat(found.segmentsFor(code)).isNotEmpty().isNotEqualTo(found.segments());
    assertThat(found.segmentsFor(code)).extracting(CodedSegment::code).containsOnly(code);
  }

  @Test
  void evidenceHoldsItsWords() {
    assertThat(evidence(0, 4).end()).isEqualTo(4);
    refuses(
        () -> evidence(-1, 3), "evidence \"CFIR\": offsets -1 to 3 do not hold its 4 characters");
    refuses(() -> evidence(2, 5), "evidence \"CFIR\": offsets 2 to 5 do not hold its 4 characters");
  }

  private static Evidence evidence(int start, int end) {
    return Evidence.builder()
        .field(StudyField.TITLE)
        .start(start)
        .end(end)
        .text("CFIR")
        .category(NilsenCategory.DETERMINANT_FRAMEWORK)
        .family("named")
        .mention(Mention.AFFIRMED)
        .build();
  }

  @Test
  void aCellOfTheConfusionIsOfTwoCategoriesOrNone() {
    ConfusionCell missed = new ConfusionCell(NilsenCategory.PROCESS_MODEL, null, List.of("s"));
    assertThat(missed.findGold()).contains(NilsenCategory.PROCESS_MODEL);
    assertThat(missed.findPredicted()).isEmpty();
    assertThat(missed.agrees()).isFalse();
    ConfusionCell wrong = new ConfusionCell(null, NilsenCategory.PROCESS_MODEL, List.of("s"));
    assertThat(wrong.findGold()).isEmpty();
    assertThat(wrong.findPredicted()).contains(NilsenCategory.PROCESS_MODEL);
    assertThat(new ConfusionCell(null, null, List.of("s")).agrees()).isTrue();
    refuses(
        () -> new ConfusionCell(null, null, List.of()),
        "confusion cell has no studies: leave it out");
  }

  private static void refuses(ThrowingCallable value, String message) {
    assertThatThrownBy(value).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
