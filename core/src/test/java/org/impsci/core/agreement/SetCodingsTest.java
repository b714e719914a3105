package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.core.agreement.Examples.sets;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.junit.jupiter.api.Test;

class SetCodingsTest {

  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private final Agreement agreement = Agreement.standard();

  @Test
  void masiIsOneLessJaccardTimesMonotonicity() {
    assertThat(SetDistance.MASI.distance(2, 2, 2)).as("{a,b} and {a,b}").isEqualTo(0);
    assertThat(SetDistance.MASI.distance(0, 0, 0)).as("{} and {}").isEqualTo(0);
    assertThat(SetDistance.MASI.distance(1, 1, 2))
        .as("{a} and {a,b}")
        .isCloseTo(1 - 1 / 2.0 * 2 / 3, CLOSE);
    assertThat(SetDistance.MASI.distance(2, 2, 4))
        .as("{a,b} and {a,b,c,d}")
        .isCloseTo(1 - 2 / 4.0 * 2 / 3, CLOSE);
    assertThat(SetDistance.MASI.distance(1, 2, 2))
        .as("{a,b} and {b,c}")
        .isCloseTo(1 - 1 / 3.0 * 1 / 3, CLOSE);
    assertThat(SetDistance.MASI.distance(0, 1, 3)).as("{a} and {b,c,d}").isEqualTo(1);
    assertThat(SetDistance.MASI.distance(0, 0, 1)).as("{} and {a}").isEqualTo(1);
  }

  @Test
  void jaccardIsTheShareNotInCommon() {
    assertThat(SetDistance.JACCARD.distance(2, 2, 2)).isEqualTo(0);
    assertThat(SetDistance.JACCARD.distance(0, 0, 0)).isEqualTo(0);
    assertThat(SetDistance.JACCARD.distance(1, 1, 2)).isEqualTo(1 / 2.0);
    assertThat(SetDistance.JACCARD.distance(1, 2, 2)).isEqualTo(1 - 1 / 3.0);
    assertThat(SetDistance.JACCARD.distance(0, 0, 3)).isEqualTo(1);
  }

  @Test
  void alphaOfSetsByHand() {
    // Observed (0 + 2/3 + 0) / 3; among the 15 pairs of 3 × {a}, {a,b}, 2 × {b}: {a}{a,b} 3 × 2/3,
    // {a}{b} 6 × 1, {a,b}{b} 2 × 2/3, so expected (2 + 6 + 4/3) / 15.
    double alpha = 1 - (2 / 9.0) / ((2 + 6 + 4 / 3.0) / 15);
    assertThat(alpha(sets("a a", "a a,b", "b b"))).isCloseTo(alpha, CLOSE);
  }

  /** Computed with NLTK 3.10.3, with a distance of 0 between two empty sets, which it lacks. */
  @Test
  void alphaOfSetsAsAnotherProgramHasIt() {
    assertThat(
            alpha(
                sets(
                    "- -",
                    "a -",
                    "a a",
                    "a b",
                    "a,b a",
                    "a,b a,c",
                    "a,b,c a,b,c",
                    "c a,c",
                    "c a,c")))
        .isCloseTo(0.2730806608357629, CLOSE);
    assertThat(
            alpha(
                sets(
                    "1,2 1",
                    "1,2 1,2",
                    "1 1",
                    "3 3",
                    "3 1,3",
                    "4 4",
                    "2 4",
                    "1,2 1",
                    "1,2 1,2,3",
                    "1 1",
                    "1 1")))
        .isCloseTo(0.5403556771545828, CLOSE);
    assertThat(alpha(sets("a a,b .", "a a a", ". b,c c,d", "- - a", "a,b,c a,b b", "d . d")))
        .isCloseTo(0.40681893412777237, CLOSE);
  }

  private double alpha(SetCodings codings) {
    return Examples.value(agreement.krippendorffAlpha(codings, SetDistance.MASI));
  }

  @Test
  void theDenominatorsCountWhatCanBeCompared() {
    assertThat(
            Examples.estimate(
                    agreement.krippendorffAlpha(
                        sets("a a,b .", "a . .", "b b b"), SetDistance.MASI))
                .denominators())
        .isEqualTo(new Denominators(2, 3, 5, 4));
  }

  @Test
  void alphaIsUndefinedWhereThereIsNothingToCompare() {
    assertUndefined(sets("a .", ". b"), SetDistance.MASI, "no unit has two ratings to compare");
    assertUndefined(
        sets("- -", "- -"),
        SetDistance.MASI,
        "all ratings that can be compared are the same; without variation there is nothing to agree"
            + " on");
    assertUndefined(
        sets("a b"), (c, a, b) -> 0, "the distance between all sets that can be compared is 0");
  }

  private void assertUndefined(SetCodings codings, SetDistance distance, String reason) {
    assertThat(agreement.krippendorffAlpha(codings, distance)).isEqualTo(new Undefined(reason));
  }

  @Test
  void aDistanceThatIsNoneIsRefused() {
    assertThatThrownBy(() -> agreement.krippendorffAlpha(sets("a a,b"), (c, a, b) -> -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "distance -1.0 of sets with 1 and 2 codes, 1 in common: expected a finite number, 0 or"
                + " more");
  }

  @Test
  void anEmptySetIsACodingAndAMissingOneIsNot() {
    SetCodings codings = sets("a,b -", ". b");
    assertThat(codings.units()).isEqualTo(2);
    assertThat(codings.coders()).isEqualTo(2);
    assertThat(codings.codings()).isEqualTo(3);
    assertThat(codings.codes()).containsExactly("a", "b");
    assertThat(codings.find(0, 0)).contains(Set.of("a", "b"));
    assertThat(codings.find(0, 1)).contains(Set.of());
    assertThat(codings.find(1, 0)).isEmpty();
    assertThat(codings.rows())
        .isEqualTo(List.of(List.of(Set.of("a", "b"), Set.of()), Arrays.asList(null, Set.of("b"))));
    assertThat(codings).hasToString("SetCodings[units=2, coders=2, codings=3, codes=2]");
  }

  @Test
  void onlyTheCodesMakeASetWhateverTheirOrder() {
    assertThat(sets("b,a c")).isEqualTo(sets("a,b c")).hasSameHashCodeAs(sets("a,b c"));
    assertThat(sets("a,b c")).isNotEqualTo(sets("a,b b"));
  }

  @Test
  void unitsAndCodersCanBeChosen() {
    SetCodings codings = sets("a b c", "d e f", ". - g");
    assertThat(codings.withUnits(2, 0, 0)).isEqualTo(sets(". - g", "a b c", "a b c"));
    assertThat(codings.withCoders(2, 0)).isEqualTo(sets("c a", "f d", "g ."));
    assertThat(codings.withCoders(0).codes()).containsExactly("a", "d");
  }

  @Test
  void thePresenceOfOneCodeIsRatedYesOrNo() {
    assertThat(sets("a,b -", ". b").presence("b")).isEqualTo(Examples.matrix("1 0", ". 1"));
    assertThat(sets("a,b -", ". b").presence("x")).isEqualTo(Examples.matrix("0 0", ". 0"));
  }

  @Test
  void moreCodesThanABitEachOfALongAreToldApart() {
    String[] hundred = new String[100];
    Arrays.setAll(hundred, i -> "c" + i + " c" + i + ",c" + (i + 1) % 100);
    // Within units each pair is 2/3 apart; among all 200, {a} is next to {a,b} and {z,a} at 2/3,
    // and
    // {a,b} to two that overlap at 8/9.
    double near = 200 * (2 / 3.0) + 100 * (8 / 9.0);
    double pairs = 200 * 199 / 2.0;
    double expected = (near + (pairs - 300)) / pairs;
    assertThat(alpha(sets(hundred))).isCloseTo(1 - 2 / 3.0 / expected, CLOSE);
  }

  @Test
  void codingsThatCannotBeAreRefused() {
    assertRefused(List.of(), "set codings have no units: give at least one");
    assertRefused(List.of(List.of()), "set codings have no coders: give at least one");
    assertRefused(
        List.of(List.of(List.of("a")), List.of()),
        "set codings, unit 1: 0 codings for 1 coders (units count from 0)");
    assertRefused(
        List.of(Arrays.asList(null, List.of("a", "a"))),
        "set codings, unit 0, coder 1: a code comes twice in [a, a] (units and coders count from"
            + " 0)");
    assertRefused(
        List.of(List.of(List.of(" "))),
        "set codings, unit 0, coder 0: a code is blank (units and coders count from 0)");
    assertRefused(
        List.of(List.of(Collections.singletonList(null))),
        "set codings, unit 0, coder 0: a code is blank (units and coders count from 0)");
  }

  private static void assertRefused(List<List<List<String>>> rows, String message) {
    assertThatThrownBy(() -> SetCodings.ofRows(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
