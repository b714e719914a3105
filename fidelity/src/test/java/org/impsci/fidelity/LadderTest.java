package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.impsci.core.UnknownCodeException;
import org.junit.jupiter.api.Test;

class LadderTest {

  private static final Ladder GENERALISTS =
      (Ladder) FidelityScales.ips25().item("vocational-generalists").rule();

  @Test
  void phasesEarnThreeToFiveAndNoneMustBeJudged() {
    List<String> phases = GENERALISTS.elements().stream().map(Criterion::code).toList();
    assertThat(GENERALISTS.rate(phases.subList(0, 1)).orElseThrow().rating()).isEqualTo(3);
    assertThat(GENERALISTS.rate(phases.subList(0, 4)).orElseThrow().rating()).isEqualTo(3);
    assertThat(GENERALISTS.rate(phases.subList(0, 5)).orElseThrow().inWords())
        .isEqualTo(
            "5 of 6 are found: rating 4, carries out five phases; rating 5 needs this: carries out"
                + " all six phases");
    assertThat(GENERALISTS.rate(phases).orElseThrow().next()).isNull();
    assertThat(GENERALISTS.rate(List.of())).isEmpty();
  }

  @Test
  void refusesWhatItDoesNotCount() {
    assertThatThrownBy(() -> GENERALISTS.rate(List.of("benefits")))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage(
            "ladder has no \"benefits\"; known: intake, engagement, assessment, job-development,"
                + " job-coaching, follow-along");
  }
}
