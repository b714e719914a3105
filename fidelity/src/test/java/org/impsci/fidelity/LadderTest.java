package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static Anchor anchor(int rating, @Nullable Interval range) {
    return new Anchor(rating, "level " + rating, range, Verification.VERIFIED);
  }

  private static Ladder.Builder twoLevels() {
    return Ladder.builder().addAnchors(anchor(1, null), anchor(2, null));
  }

  private static List<Arguments> laddersThatContradictThemselves() {
    Criterion smiles = new Criterion("smiles", "looks kind");
    Quantity mugs = new Quantity("mugs", "mugs", "mugs a day", Interval.of(0, 9));
    return List.of(
        Arguments.of(twoLevels().addElements(smiles, smiles), "rule has the element smiles twice"),
        Arguments.of(
            twoLevels().addAnchors(anchor(3, Interval.of(1, 1))),
            "anchor 3 has a range, but the ladder has no elements to count"),
        Arguments.of(
            twoLevels().addAnchors(anchor(4, null)),
            "rule has the anchor of rating 4 after that of 2: give every rating one, lowest"
                + " first"),
        Arguments.of(
            twoLevels()
                .addAlternatives(
                    new Alternative("rural", "far away", null, List.of(anchor(3, null)))),
            "alternative rural has an anchor of rating 3, outside 1..2"),
        Arguments.of(
            twoLevels()
                .addAlternatives(
                    new Alternative(
                        "rural", "far away", mugs, List.of(anchor(2, Interval.of(1, 1))))),
            "alternative rural has a quantity, which a ladder does not rate"));
  }

  @ParameterizedTest
  @MethodSource("laddersThatContradictThemselves")
  void refusesALadderThatContradictsItself(Ladder.Builder ladder, String message) {
    assertThatThrownBy(ladder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void anAlternativeMayCoverAnyRatingOfTheLadder() {
    Alternative rural =
        new Alternative("rural", "far away", null, List.of(anchor(1, null), anchor(2, null)));
    assertThat(twoLevels().addAlternatives(rural).build().alternatives()).containsExactly(rural);
  }
}
