package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.impsci.core.Verification;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;

class StageEvidenceTest {

  private static final StageModel FIXSEN = StageModels.fixsen2005();

  private static MarkerObservation seen(String marker) {
    return new MarkerObservation(marker, true);
  }

  private static MarkerObservation notSeen(String marker) {
    return new MarkerObservation(marker, false);
  }

  private static StageReason reason(StageReason.Kind kind, String marker) {
    return new StageReason(
        kind,
        FIXSEN.stages().stream()
            .flatMap(stage -> stage.markers().stream())
            .filter(candidate -> candidate.code().equals(marker))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void sortsObservationsIntoReasonsForAndAgainstEachStage() {
    StageEvidence evidence =
        StageEvidence.of(
            FIXSEN,
            List.of(
                seen("first-clients-served"),
                seen("funding-secured"),
                notSeen("new-staff-coached"),
                notSeen("fidelity-steady")));
    assertThat(evidence.candidates())
        .containsExactly("program-installation", "initial-implementation");
    StageSupport installation = evidence.stage("program-installation");
    assertThat(installation.speakFor())
        .containsExactly(reason(StageReason.Kind.SHOWN, "funding-secured"));
    assertThat(installation.speakAgainst())
        .containsExactly(reason(StageReason.Kind.ENDED, "first-clients-served"));
    assertThat(installation.notLookedFor()).hasSize(5);
    StageSupport initial = evidence.stage("initial-implementation");
    assertThat(initial.speakFor())
        .containsExactly(reason(StageReason.Kind.SHOWN, "first-clients-served"));
    assertThat(initial.speakAgainst())
        .containsExactly(reason(StageReason.Kind.NOT_SHOWN, "new-staff-coached"));
    assertThat(evidence.stage("full-operation").speakAgainst())
        .containsExactly(reason(StageReason.Kind.NOT_SHOWN, "fidelity-steady"));
    assertThat(evidence.stage("innovation").speakAgainst()).isEmpty();
    assertThat(evidence.stage("innovation").notLookedFor()).hasSize(3);
  }

  @Test
  void reasonsReadAsSentencesAndSayWhatWasNotChecked() {
    assertThat(reason(StageReason.Kind.ENDED, "first-clients-served").inWords())
        .isEqualTo("seen, and ends the stage: the first clients are served");
    assertThat(reason(StageReason.Kind.NOT_SHOWN, "fidelity-steady").inWords())
        .isEqualTo(
            "looked for and not seen: fidelity criteria are met steadily (a marker not checked"
                + " against its source)");
    assertThat(reason(StageReason.Kind.SHOWN, "funding-renewed").inWords())
        .isEqualTo("seen: funding is renewed");
  }

  @Test
  void theDecisionSpeaksForExplorationAndSaysThatItIsOver() {
    StageSupport exploration =
        StageEvidence.of(FIXSEN, List.of(seen("decision-made"))).stage("exploration-and-adoption");
    assertThat(exploration.speakFor()).hasSize(1);
    assertThat(exploration.speakAgainst())
        .containsExactly(reason(StageReason.Kind.ENDED, "decision-made"));
  }

  @Test
  void observersWhoDisagreeAreBothHeard() {
    StageSupport support =
        StageEvidence.of(
                FIXSEN,
                List.of(
                    seen("funding-renewed"), notSeen("funding-renewed"), seen("funding-renewed")))
            .stage("sustainability");
    assertThat(support.speakFor()).hasSize(1);
    assertThat(support.speakAgainst()).hasSize(1);
  }

  @Test
  void withoutObservationsNothingIsSaid() {
    StageEvidence evidence = StageEvidence.of(FIXSEN, List.of());
    assertThat(evidence.candidates()).isEmpty();
    assertThat(evidence.stages())
        .allSatisfy(
            support -> {
              assertThat(support.speakFor()).isEmpty();
              assertThat(support.speakAgainst()).isEmpty();
              assertThat(support.notLookedFor()).isEqualTo(FIXSEN.stage(support.stage()).markers());
            });
  }

  @Test
  void markersAndStagesThatTheModelDoesNotHaveAreRefused() {
    StageModel epis = StageModels.epis();
    assertThatThrownBy(() -> StageEvidence.of(epis, List.of(seen("funding-secured"))))
        .hasMessage(
            "stage model epis, markers has no \"funding-secured\"; known: decided-to-adopt,"
                + " use-begun, use-kept");
    assertThatThrownBy(() -> StageEvidence.of(epis, List.of()).stage("install"))
        .hasMessage(
            "stage model epis has no \"install\"; known: exploration, preparation,"
                + " implementation, sustainment");
    assertThatThrownBy(
            () ->
                StageSupport.builder()
                    .stage("a")
                    .addSpeakFor(reason(StageReason.Kind.ENDED, "decision-made"))
                    .build())
        .hasMessage("support of a: a reason is on the wrong side");
  }

  @Test
  void evidenceTravels() {
    StageEvidence evidence =
        StageEvidence.of(FIXSEN, List.of(seen("decision-made"), notSeen("funding-secured")));
    JsonRoundTrip.check(evidence);
    JsonRoundTrip.checkSerialization(evidence);
    JsonRoundTrip.check(seen("decision-made"));
    JsonRoundTrip.check(evidence.stages().get(0));
    JsonRoundTrip.check(
        new StageReason(
            StageReason.Kind.SHOWN, new Marker("lease", "a lease", Verification.PARTLY)));
    assertThat(StageReason.Kind.of("not-shown")).isEqualTo(StageReason.Kind.NOT_SHOWN);
    assertThatThrownBy(() -> StageReason.Kind.of("seen"))
        .hasMessage("StageReason.Kind has no \"seen\"; known: shown, not-shown, ended");
  }
}
