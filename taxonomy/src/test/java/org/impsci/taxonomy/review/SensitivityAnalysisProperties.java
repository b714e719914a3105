package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.taxonomy.determinant.EvidenceMatrix;
import org.impsci.taxonomy.determinant.Finding;
import org.impsci.taxonomy.study.Study;

class SensitivityAnalysisProperties {

  private static final EvidenceMatrix MATRIX = BonfilsReview.review().matrix();
  private static final List<String> KEYS = MATRIX.studies().stream().map(Study::id).toList();

  @Provide
  Arbitrary<Set<String>> keys() {
    return Arbitraries.of(KEYS).set();
  }

  @Property(tries = 200)
  void droppingStudiesNeverAddsSupport(@ForAll("keys") Set<String> keys) {
    SensitivityResult result =
        SensitivityAnalysis.of(MATRIX).drop(study -> keys.contains(study.id()));
    assertThat(result.kept()).isEqualTo(KEYS.size() - keys.size());
    assertThat(result.changes())
        .allSatisfy(change -> assertThat(change.after()).isLessThan(change.before()));
  }

  @Property(tries = 200)
  void lostIsWhatRestsOnDroppedStudiesAlone(@ForAll("keys") Set<String> keys) {
    SensitivityResult result =
        SensitivityAnalysis.of(MATRIX).drop(study -> keys.contains(study.id()));
    for (Finding finding : MATRIX.findings()) {
      long left = finding.studies().stream().filter(study -> !keys.contains(study)).count();
      assertThat(result.lost().contains(finding.id())).isEqualTo(finding.cited() && left == 0);
      assertThat(result.leftWithOne().contains(finding.id()))
          .isEqualTo(left == 1 && finding.studies().size() > 1);
    }
  }

  @Property(tries = 100)
  void droppingMoreLosesNoLess(
      @ForAll("keys") Set<String> some, @ForAll("keys") Set<String> others) {
    SensitivityAnalysis analysis = SensitivityAnalysis.of(MATRIX);
    assertThat(analysis.drop(s -> some.contains(s.id()) || others.contains(s.id())).lost())
        .containsAll(analysis.drop(s -> some.contains(s.id())).lost());
  }
}
