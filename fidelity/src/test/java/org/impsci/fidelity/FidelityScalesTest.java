package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FidelityScalesTest {

  private static final FidelityScale IPS = FidelityScales.ips25();
  private static final FidelityScale SE = FidelityScales.se15();

  @Test
  void ips25Has25ItemsInThreeSections() {
    assertThat(IPS.items()).hasSize(25);
    assertThat(IPS.sections().stream().map(section -> section.items().size()))
        .containsExactly(3, 8, 14);
    assertThat(IPS.sections().stream().map(Section::code))
        .containsExactly("staffing", "organization", "services");
    assertThat(IPS.minTotal()).isEqualTo(25 * 1);
    assertThat(IPS.maxTotal()).isEqualTo(25 * 5);
  }

  @Test
  void se15Has15ItemsInThreeSections() {
    assertThat(SE.items()).hasSize(15);
    assertThat(SE.sections().stream().map(section -> section.items().size()))
        .containsExactly(3, 3, 9);
    assertThat(SE.minTotal()).isEqualTo(15 * 1);
    assertThat(SE.maxTotal()).isEqualTo(15 * 5);
    assertThat(SE.insufficientData()).isEqualTo(9);
    assertThat(IPS.insufficientData()).isNull();
  }

  @Test
  void bandsAreGivenByTheirLowerBounds() {
    assertThat(IPS.bands().stream().map(band -> band.code() + " " + band.minTotal()))
        .containsExactly("exemplary 115", "good 100", "fair 74", "not-supported-employment 25");
    assertThat(SE.bands().stream().map(band -> band.code() + " " + band.minTotal()))
        .containsExactly("good 66", "fair 56", "not-supported-employment 15");
  }

  @Test
  void sixteenAnchorsWereReadNineInPartAndAHundredNotChecked() {
    Map<Verification, Integer> anchors = new EnumMap<>(Verification.class);
    for (Item item : IPS.items()) {
      item.rule()
          .anchors()
          .forEach(anchor -> anchors.merge(anchor.verification(), 1, Integer::sum));
    }
    assertThat(anchors)
        .containsEntry(Verification.VERIFIED, 16)
        .containsEntry(Verification.PARTLY, 9)
        .containsEntry(Verification.UNVERIFIED, 100);
  }

  @Test
  void theRulesOfTheFirstThreeItemsWereReadInFull() {
    assertThat(
            IPS.items().stream()
                .filter(item -> item.provenance().rule() == Verification.VERIFIED)
                .map(Item::number))
        .containsExactly(1, 2, 3);
    assertThat(IPS.items().stream().map(item -> item.provenance().title()))
        .containsOnly(Verification.VERIFIED);
    assertThat(IPS.bands().stream().map(Band::verification)).containsOnly(Verification.VERIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "team-contact, 5, 1",
    "supervisor-role, 5, 1",
    "agency-focus, 5, 1",
    "executive-support, 5, 1",
    "disclosure, 4, 0",
    "outreach, 6, 2"
  })
  void criteriaDifferInNumberAndInWhatStillRates1(String item, int criteria, int mostForOne) {
    Criteria rule = (Criteria) IPS.item(item).rule();
    assertThat(rule.criteria()).hasSize(criteria);
    assertThat(rule.anchor(1).range()).isEqualTo(Range.of(0, mostForOne));
    assertThat(rule.anchor(5).range()).isEqualTo(Range.of(criteria, criteria));
  }

  @Test
  void tenItemsHaveThresholdsSixCountCriteriaAndTheRestAreLadders() {
    assertThat(IPS.items().stream().filter(item -> item.rule() instanceof Thresholds)).hasSize(10);
    assertThat(IPS.items().stream().filter(item -> item.rule() instanceof Criteria)).hasSize(6);
    assertThat(IPS.items().stream().filter(item -> item.rule() instanceof Ladder)).hasSize(9);
  }

  @Test
  void ratingOneOfTeamAssignmentIsAConditionAndNotANumber() {
    Thresholds rule = (Thresholds) IPS.item("team-assignment").rule();
    assertThat(rule.anchor(1).range()).isNull();
    assertThat(rule.conditions().stream().map(c -> c.code() + " " + c.otherwiseAtMost()))
        .containsExactly("one-or-two-teams 2", "part-of-treatment 1");
  }

  @Test
  void employerContactsMustBeTrackedAndFewJobSeekersCountOtherwise() {
    Thresholds rule = (Thresholds) IPS.item("employer-contact-frequency").rule();
    assertThat(rule.conditions().stream().map(c -> c.code() + " " + c.otherwiseAtMost()))
        .containsExactly("tracking-reviewed-weekly 3", "tracking-reviewed-monthly 2");
    assertThat(rule.alternatives().get(0).anchors().stream().map(Anchor::rating))
        .containsExactly(5);
    assertThat(rule.readings().get(0).values().contains(3)).isTrue();
    assertThat(rule.readings().get(0).rating()).isEqualTo(2);
  }

  @Test
  void aRuralVocationalUnitHasALadderOfItsOwnFromThreeUp() {
    Ladder rule = (Ladder) IPS.item("vocational-unit").rule();
    assertThat(rule.alternatives()).hasSize(1);
    assertThat(rule.alternatives().get(0).code()).isEqualTo("rural");
    assertThat(rule.alternatives().get(0).anchors().stream().map(Anchor::rating))
        .containsExactly(3, 4, 5);
  }

  @Test
  void sevenItemsServeNoPrincipleAndEveryPrincipleHasAnItem() {
    assertThat(IPS.items().stream().filter(item -> item.principles().isEmpty()).map(Item::number))
        .containsExactly(1, 2, 3, 7, 8, 11, 24);
    Set<String> served = new HashSet<>();
    IPS.items().forEach(item -> served.addAll(item.principles()));
    assertThat(served)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(IpsPrinciple.values()).map(IpsPrinciple::code).toList());
  }

  static List<FidelityScale> scales() {
    return FidelityScales.all();
  }

  @ParameterizedTest
  @MethodSource("scales")
  void everyItemOfIps25NamesWhatWasReadAndEveryScaleSaysWhatIsOpen(FidelityScale scale) {
    assertThat(scale.notes()).isNotEmpty();
    for (Item item : scale.items()) {
      boolean read = item.provenance().title() == Verification.VERIFIED;
      assertThat(item.provenance().sources().isEmpty()).as(item.code()).isNotEqualTo(read);
    }
  }

  @ParameterizedTest
  @MethodSource("scales")
  void whatAPlainMapperWritesIsReadAgainByMapperAndDoor(FidelityScale scale) {
    PlainMappers.assertRoundTrip(scale, FidelityScale.class);
    assertThat(ScaleText.read(PlainMappers.write(scale))).isEqualTo(scale);
    assertThat(ScaleText.read(PlainMappers.writeWith3(scale))).isEqualTo(scale);
  }

  @Test
  void scalesAreFoundByTheirEdition() {
    assertThat(FidelityScales.get("se-15")).isSameAs(SE);
    assertThat(FidelityScales.find("ips-25")).containsSame(IPS);
    assertThat(FidelityScales.find("ips-y")).isEmpty();
    assertThatThrownBy(() -> FidelityScales.get("ips-y"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("FidelityScales has no \"ips-y\"; known: ips-25, se-15");
  }
}
