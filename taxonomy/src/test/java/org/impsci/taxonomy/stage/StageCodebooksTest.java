package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of our own with the stages they should and should not be given. */
class StageCodebooksTest {

  private static final Coder STAGES = Coder.of(StageCodebooks.stages());

  private static final String SENTENCES =
      """
      exploration-and-adoption | In the exploration phase, agencies compared three practices.
      exploration-and-adoption | We asked county leaders about their decision to adopt the programme.
      exploration-and-adoption | Organizational readiness was measured at forty clinics.
      exploration-and-adoption | Predictors of the adoption of parenting programmes by state agencies were studied.
      program-installation     | During the preparation phase, before implementation, staff were hired.
      program-installation     | Specialists were recruited and trained before the launch.
      program-installation     | Start-up activities took nine months.
      initial-implementation   | This paper describes early implementation at two sites.
      initial-implementation   | In the first year of implementation, few clients were served.
      initial-implementation   | We followed the introduction of supported employment into one municipality.
      full-operation           | Six sites reached full implementation.
      full-operation           | The practice was embedded in routine care.
      innovation               | Sites made planned adaptations after fidelity was reached.
      innovation               | We studied programme drift at twelve agencies.
      sustainability           | Sustainment was predicted by leadership.
      sustainability           | Half of the sites continued the programme after the grant ended.
      sustainability           | Fidelity was maintained over time in long-term implementation.
      """;

  /** Words of other meaning. */
  private static final String OTHER_MEANINGS =
      """
      Patients with stage III colon cancer were enrolled.
      The adoption of a child from abroad changes a family.
      Couples who had adopted a child were interviewed.
      Installation of the pacemaker took forty minutes.
      Surgical exploration of the neck showed no injury.
      Exploration of the data showed two clusters.
      The reach of the arm was measured after stroke.
      Maintenance therapy was continued for two years.
      A sustained-release tablet was compared with placebo.
      Rats explored the maze in the first phase.
      Environmental sustainability of fisheries was modelled.
      Genetic drift explains the pattern.
      Infants were followed through the first year of life.
      Innovation in battery technology has been rapid.
      """;

  static Stream<Arguments> sentences() {
    return SENTENCES
        .lines()
        .map(line -> Splitter.on('|').trimResults().splitToList(line))
        .map(cells -> Arguments.of(cells.get(0), cells.get(1)));
  }

  static Stream<String> otherMeanings() {
    return OTHER_MEANINGS.lines();
  }

  private static List<String> codes(String sentence) {
    return STAGES.code("abstract", sentence).stream().map(CodedSegment::code).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void findsTheStageASentenceSpeaksOf(String code, String sentence) {
    assertThat(codes(sentence)).containsExactly(code);
  }

  @ParameterizedTest
  @MethodSource("otherMeanings")
  void leavesOtherMeaningsAlone(String sentence) {
    assertThat(codes(sentence)).isEmpty();
  }

  @Test
  void theCodesAreTheSixStagesAndEachHasASentence() {
    List<String> expected = Arrays.stream(Stage.values()).map(Stage::code).toList();
    assertThat(StageCodebooks.stages().codes())
        .extracting(Code::code)
        .containsExactlyElementsOf(expected);
    assertThat(StageCodebooks.stages().codes())
        .extracting(Code::label)
        .containsExactlyElementsOf(Arrays.stream(Stage.values()).map(Stage::label).toList());
    assertThat(sentences().map(row -> row.get()[0])).containsAll(expected);
  }

  @Test
  void everyFamilyGivesItsReasonAndSource() {
    assertThat(StageCodebooks.stages().codes())
        .flatExtracting(Code::families)
        .allSatisfy(family -> assertThat(family.reason()).contains("Fixsen et al. 2005"));
  }
}
