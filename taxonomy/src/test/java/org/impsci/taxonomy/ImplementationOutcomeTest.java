package org.impsci.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.impsci.core.Verification;
import org.impsci.taxonomy.ImplementationOutcome.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proctor et al. 2011, Table 1: level of analysis, and salience by stage. */
class ImplementationOutcomeTest {

  @Test
  void thereAreEight() {
    assertThat(ImplementationOutcome.values())
        .extracting(ImplementationOutcome::code)
        .containsExactly(
            "acceptability",
            "adoption",
            "appropriateness",
            "feasibility",
            "fidelity",
            "implementation-cost",
            "penetration",
            "sustainability");
  }

  @Test
  void eachHasItsLevelsAndItsTime() {
    assertThat(ImplementationOutcome.ACCEPTABILITY.levels())
        .containsExactly(LevelOfAnalysis.PROVIDER, LevelOfAnalysis.CONSUMER);
    assertThat(ImplementationOutcome.APPROPRIATENESS.levels())
        .containsExactly(
            LevelOfAnalysis.PROVIDER, LevelOfAnalysis.CONSUMER, LevelOfAnalysis.ORGANIZATION);
    assertThat(ImplementationOutcome.APPROPRIATENESS.phases()).containsExactly(Phase.EARLY);
    assertThat(ImplementationOutcome.APPROPRIATENESS.salience())
        .isEqualTo("Early, before adoption");
    assertThat(ImplementationOutcome.FIDELITY.levels()).containsExactly(LevelOfAnalysis.PROVIDER);
    assertThat(ImplementationOutcome.FIDELITY.phases()).containsExactly(Phase.EARLY, Phase.MID);
    assertThat(ImplementationOutcome.PENETRATION.levels())
        .containsExactly(LevelOfAnalysis.ORGANIZATION);
    assertThat(ImplementationOutcome.SUSTAINABILITY.phases()).containsExactly(Phase.LATE);
  }

  @Test
  void whatWasNotReadSaysSo() {
    assertThat(
            Arrays.stream(ImplementationOutcome.values())
                .filter(o -> o.levelsVerification() == Verification.UNVERIFIED))
        .containsExactly(ImplementationOutcome.SUSTAINABILITY);
    assertThat(
            Arrays.stream(ImplementationOutcome.values())
                .filter(o -> o.salienceVerification() == Verification.UNVERIFIED))
        .containsExactly(ImplementationOutcome.PENETRATION, ImplementationOutcome.SUSTAINABILITY);
  }

  @ParameterizedTest
  @EnumSource
  void phasesComeInTheirOrderAndTheWordsNameThem(ImplementationOutcome outcome) {
    List<Phase> phases = outcome.phases();
    assertThat(phases).isNotEmpty().isSorted().doesNotHaveDuplicates();
    for (Phase phase : phases) {
      assertThat(outcome.salience().toLowerCase(java.util.Locale.ROOT))
          .containsPattern(phase == Phase.MID ? "mid|ongoing" : phase.code());
    }
  }
}
