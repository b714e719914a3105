package org.impsci.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Distinguishing;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.review.Program;
import org.impsci.taxonomy.review.Qualifier;
import org.impsci.taxonomy.review.RivalModel;
import org.impsci.taxonomy.stage.ImplementationSense;
import org.impsci.taxonomy.stage.Stage;
import org.impsci.taxonomy.study.StudyDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabulariesTest {

  static Stream<Arguments> vocabularies() {
    return Stream.of(
        vocabulary(NilsenAim.class, NilsenAim::of),
        vocabulary(NilsenCategory.class, NilsenCategory::of),
        vocabulary(ResearchTradition.class, ResearchTradition::of),
        vocabulary(ImplementationOutcome.class, ImplementationOutcome::of),
        vocabulary(LevelOfAnalysis.class, LevelOfAnalysis::of),
        vocabulary(EvaluationKind.class, EvaluationKind::of),
        vocabulary(DeploymentContext.class, DeploymentContext::of),
        vocabulary(WinterModelPart.class, WinterModelPart::of),
        vocabulary(Stage.class, Stage::of),
        vocabulary(ImplementationSense.class, ImplementationSense::of),
        vocabulary(DeterminantLevel.class, DeterminantLevel::of),
        vocabulary(Determinant.class, Determinant::of),
        vocabulary(Influence.class, Influence::of),
        vocabulary(Distinguishing.class, Distinguishing::of),
        vocabulary(Qualifier.class, Qualifier::of),
        vocabulary(Program.class, Program::of),
        vocabulary(RivalModel.class, RivalModel::of),
        vocabulary(StudyDesign.class, StudyDesign::of));
  }

  private static <C extends Enum<C> & Concept> Arguments vocabulary(
      Class<C> type, Function<String, C> of) {
    return Arguments.of(type, of);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <C extends Enum<C> & Concept> void everyConstantIsComplete(Class<C> type) {
    assertThat(type.getEnumConstants())
        .allSatisfy(
            concept -> {
              assertThat(concept.code()).matches("[a-z]+(-[a-z]+)*");
              assertThat(concept.label()).isNotBlank();
              assertThat(concept.definition()).endsWith(".");
              assertThat(concept.source().inText()).isNotBlank();
            });
    assertThat(Arrays.stream(type.getEnumConstants()).map(Concept::code)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(type.getEnumConstants()).map(Concept::label)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <C extends Enum<C> & Concept> void everyConstantIsFoundByItsCode(
      Class<C> type, Function<String, C> of) {
    assertThat(type.getEnumConstants())
        .allSatisfy(concept -> assertThat(of.apply(concept.code())).isSameAs(concept));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <C extends Enum<C> & Concept> void everyConstantTravelsAsItsCode(Class<C> type) {
    Map<C, String> codes = new LinkedHashMap<>();
    for (C concept : type.getEnumConstants()) {
      codes.put(concept, concept.code());
    }
    JsonRoundTrip.checkEnum(type, codes);
  }

  @Test
  void anUnknownCodeIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> NilsenCategory.of("framework"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage(
            "NilsenCategory has no \"framework\"; known: process-model, determinant-framework,"
                + " classic-theory, implementation-theory, evaluation-framework");
  }
}
