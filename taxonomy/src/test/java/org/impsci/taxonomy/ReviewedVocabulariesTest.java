package org.impsci.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.impsci.core.Verification;
import org.impsci.taxonomy.review.Program;
import org.impsci.taxonomy.review.Qualifier;
import org.impsci.taxonomy.stage.ImplementationSense;
import org.impsci.taxonomy.stage.Stage;
import org.junit.jupiter.api.Test;

/** The smaller vocabularies that Bonfils et al. 2017 bring with them. */
class ReviewedVocabulariesTest {

  @Test
  void theBroadSenseCoversAllStagesTheNarrowOne() {
    assertThat(Stage.values()).allMatch(ImplementationSense.BROAD::covers);
    assertThat(Arrays.stream(Stage.values()).filter(ImplementationSense.NARROW::covers))
        .containsExactly(Stage.INITIAL_IMPLEMENTATION);
  }

  @Test
  void everyKindOfEvaluationIsAQualifier() {
    for (EvaluationKind kind : EvaluationKind.values()) {
      assertThat(Qualifier.of(kind.code() + "-evaluation").label()).isEqualTo(kind.label());
    }
    assertThat(EvaluationKind.values()).hasSize(Qualifier.values().length - 1);
  }

  @Test
  void fiveInfluencesOfWintersModelWereReadInTheSummary() {
    assertThat(
            Arrays.stream(WinterModelPart.values())
                .filter(part -> part.verification() == Verification.VERIFIED))
        .containsExactly(
            WinterModelPart.POLICY_DESIGN,
            WinterModelPart.ORGANIZATIONS,
            WinterModelPart.MANAGEMENT,
            WinterModelPart.FRONT_LINE_WORKERS,
            WinterModelPart.TARGET_GROUP);
    assertThat(
            Arrays.stream(WinterModelPart.values())
                .filter(part -> part.role() == WinterModelPart.Role.RESULT))
        .containsExactly(WinterModelPart.OUTPUT, WinterModelPart.OUTCOME);
  }

  @Test
  void individualPlacementAndSupportGrewFromSupportedEmployment() {
    assertThat(Program.INDIVIDUAL_PLACEMENT_AND_SUPPORT.parent())
        .contains(Program.SUPPORTED_EMPLOYMENT);
    assertThat(Program.SUPPORTED_EMPLOYMENT.parent()).isEmpty();
  }
}
