package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.impsci.core.Verification;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;

class StageTest {

  @Test
  void thereAreSixStagesInTheOrderOfTheSynthesis() {
    assertThat(Arrays.stream(Stage.values()).map(Stage::code))
        .containsExactly(
            "exploration-and-adoption",
            "program-installation",
            "initial-implementation",
            "full-operation",
            "innovation",
            "sustainability");
  }

  @Test
  void neighboursFollowTheOrderAndEndAtItsEnds() {
    assertThat(Stage.EXPLORATION_AND_ADOPTION.previous()).isEmpty();
    assertThat(Stage.EXPLORATION_AND_ADOPTION.next()).contains(Stage.PROGRAM_INSTALLATION);
    assertThat(Stage.INNOVATION.next()).contains(Stage.SUSTAINABILITY);
    assertThat(Stage.SUSTAINABILITY.next()).isEmpty();
    assertThat(Stage.SUSTAINABILITY.previous()).contains(Stage.INNOVATION);
  }

  @Test
  void everyStageHasMarkersAndSaysWhereItWasRead() {
    assertThat(Stage.values())
        .allSatisfy(
            stage -> {
              assertThat(stage.markers()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
              assertThat(stage.readAt()).isNotEmpty().allMatch(url -> url.startsWith("https://"));
            });
  }

  @Test
  void markersThatWereNotCheckedSaySo() {
    assertThat(Stage.INITIAL_IMPLEMENTATION.markers())
        .contains(
            new Marker(
                "first-clients-served", "the first clients are served", Verification.VERIFIED),
            new Marker(
                "fidelity-first-measured",
                "fidelity is measured for the first time",
                Verification.UNVERIFIED));
    assertThat(Stage.INNOVATION.markers())
        .allMatch(marker -> marker.verification() == Verification.UNVERIFIED);
    assertThat(Stage.EXPLORATION_AND_ADOPTION.markers())
        .allMatch(marker -> marker.verification() == Verification.VERIFIED);
  }

  @Test
  void aMarkerIsAValue() {
    Marker marker = Stage.FULL_OPERATION.markers().get(0);
    JsonRoundTrip.check(marker);
    JsonRoundTrip.checkSerialization(marker);
    assertThat(JsonRoundTrip.json(marker))
        .isEqualTo(
            "{\"code\":\"practice-accepted\",\"text\":\"the practice is accepted\","
                + "\"verification\":\"verified\"}");
  }

  @Test
  void aMarkerNeedsACodeATextAndAStatus() {
    assertThatThrownBy(() -> new Marker("Funding", "funding is renewed", Verification.VERIFIED))
        .hasMessage(
            "marker \"Funding\" is not a code: lower-case words or numbers joined by hyphens");
    assertThatThrownBy(() -> new Marker("funding", " ", Verification.VERIFIED))
        .hasMessage("marker funding has no text");
    assertThatThrownBy(() -> new Marker("funding", "funding is renewed", null))
        .hasMessage(
            "marker funding does not say how far it was checked; known: verified, partly,"
                + " unverified");
  }
}
