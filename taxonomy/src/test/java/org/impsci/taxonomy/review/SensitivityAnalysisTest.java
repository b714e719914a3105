package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.determinant.EvidenceMatrix;
import org.impsci.taxonomy.determinant.Finding;
import org.junit.jupiter.api.Test;

class SensitivityAnalysisTest {

  private static final EvidenceMatrix MATRIX = BonfilsReview.review().matrix();
  private static final SensitivityAnalysis ANALYSIS = SensitivityAnalysis.of(MATRIX);

  @Test
  void saysWhatTheIndividualLevelIsWithoutKostick() {
    SensitivityResult result = ANALYSIS.drop(study -> study.id().equals("kostick2010"));
    assertThat(result.dropped()).containsExactly("kostick2010");
    assertThat(result.kept()).isEqualTo(20);
    assertThat(result.lost())
        .containsExactly("I03", "I04", "I05", "I06", "I07", "I08", "I09", "I10");
    assertThat(result.leftWithOne()).containsExactly("I11");
    assertThat(result.changes(CountChange.Scope.LEVEL))
        .containsExactly(
            new CountChange(CountChange.Scope.LEVEL, "organizational", 14, 13),
            new CountChange(CountChange.Scope.LEVEL, "individual", 3, 2));
    assertThat(result.changes(CountChange.Scope.DETERMINANT))
        .containsExactly(
            new CountChange(CountChange.Scope.DETERMINANT, "client", 1, 0),
            new CountChange(CountChange.Scope.DETERMINANT, "inter-agency-collaboration", 1, 0),
            new CountChange(CountChange.Scope.DETERMINANT, "ips-specialist", 3, 2),
            new CountChange(CountChange.Scope.DETERMINANT, "leadership-and-supervision", 7, 6),
            new CountChange(CountChange.Scope.DETERMINANT, "performance-pressure", 1, 0));
    JsonRoundTrip.check(result);
    JsonRoundTrip.checkSerialization(result);
  }

  @Test
  void keepingIsDroppingTheOthers() {
    assertThat(ANALYSIS.keep(study -> study.findCountry().filter("UK"::equals).isPresent()))
        .isEqualTo(ANALYSIS.drop(study -> study.findCountry().filter("UK"::equals).isEmpty()));
    SensitivityResult all = ANALYSIS.keep(study -> true);
    assertThat(all.dropped()).isEmpty();
    assertThat(all.kept()).isEqualTo(21);
    assertThat(all.lost()).isEmpty();
    assertThat(all.leftWithOne()).isEmpty();
    assertThat(all.changes()).isEmpty();
  }

  @Test
  void withoutAnyStudyEveryCitedFindingIsLost() {
    SensitivityResult none = ANALYSIS.drop(study -> true);
    assertThat(none.lost()).hasSize(59 - 10);
    assertThat(none.kept()).isZero();
  }

  @Test
  void leavingOneOutLosesWhatRestsOnOne() {
    List<SensitivityResult> results = ANALYSIS.leaveOneOut();
    assertThat(results).hasSize(21);
    assertThat(results.stream().flatMap(result -> result.lost().stream()).sorted())
        .containsExactlyElementsOf(MATRIX.supportedBy(1).stream().map(Finding::id).toList());
    assertThat(results)
        .filteredOn(result -> result.changes().isEmpty())
        .extracting(SensitivityResult::dropped)
        .containsExactly(List.of("becker2007"));
    assertThat(results)
        .filteredOn(result -> !result.lost().isEmpty())
        .extracting(result -> result.dropped().get(0) + " " + result.lost())
        .containsExactly(
            "bejerholm2011 [D05, I01, I02]",
            "killackey2008 [D01]",
            "knaeps2012 [C08]",
            "kostick2010 [I03, I04, I05, I06, I07, I08, I09, I10]",
            "menear2011 [D06]",
            "quimby2001 [G04]",
            "waghorn2007 [C02]");
  }

  @Test
  void studiesDroppedBeforeAreNotDroppedAgain() {
    EvidenceMatrix without = MATRIX.without(study -> study.id().equals("becker2007"));
    assertThat(SensitivityAnalysis.of(without).drop(study -> study.id().equals("oldman2005")))
        .satisfies(
            result -> {
              assertThat(result.dropped()).containsExactly("oldman2005");
              assertThat(result.kept()).isEqualTo(19);
              assertThat(result.leftWithOne()).containsExactly("L11a", "L11b");
            });
  }

  @Test
  void theQualityOfStudiesDecidesOnlyWhereSomebodySaysSo() {
    // The review reports that the poorer studies added little, and names none of them.
    Set<String> weak = Set.of("waghorn2007", "quimby2001");
    assertThat(ANALYSIS.drop(study -> weak.contains(study.id())).lost())
        .containsExactly("C02", "G04");
  }
}
