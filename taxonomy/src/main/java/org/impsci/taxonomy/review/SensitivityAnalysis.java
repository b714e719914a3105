package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.impsci.taxonomy.study.Study;

/**
 * Whether findings hold without some of the studies: the weaker ones, those of one country, or each
 * in turn.
 *
 * <p>Studies are in or out; none is weighed. What is counted is distinct studies, as everywhere in
 * {@link EvidenceMatrix}. Dropping studies never adds support to anything.
 *
 * @since 0.1
 */
public final class SensitivityAnalysis {

  private final EvidenceMatrix matrix;

  private SensitivityAnalysis(EvidenceMatrix matrix) {
    this.matrix = matrix;
  }

  /**
   * Starts from a matrix.
   *
   * @param matrix studies and findings; folded or not, as the question is
   * @return the analysis
   */
  public static SensitivityAnalysis of(EvidenceMatrix matrix) {
    return new SensitivityAnalysis(matrix);
  }

  /**
   * Drops studies.
   *
   * @param which the studies to drop
   * @return what becomes of the findings
   */
  public SensitivityResult drop(Predicate<? super Study> which) {
    EvidenceMatrix left = matrix.without(which);
    ImmutableList.Builder<String> lost = ImmutableList.builder();
    ImmutableList.Builder<String> leftWithOne = ImmutableList.builder();
    ImmutableList.Builder<CountChange> changes = ImmutableList.builder();
    compare(left, Finding::level, level -> level.code(), CountChange.Scope.LEVEL, changes);
    compare(
        left,
        Finding::influence,
        influence -> influence.code(),
        CountChange.Scope.INFLUENCE,
        changes);
    compare(left, Finding::determinant, code -> code, CountChange.Scope.DETERMINANT, changes);
    compare(left, Finding::id, id -> id, CountChange.Scope.FINDING, changes);
    List<CountChange> changed = changes.build();
    for (CountChange change : changed) {
      if (change.scope() == CountChange.Scope.FINDING && change.after() == 0) {
        lost.add(change.code());
      }
      if (change.scope() == CountChange.Scope.FINDING && change.after() == 1) {
        leftWithOne.add(change.code());
      }
    }
    return SensitivityResult.builder()
        .dropped(
            left.dropped().stream().filter(study -> !matrix.dropped().contains(study)).toList())
        .kept(left.studies().size())
        .lost(lost.build())
        .leftWithOne(leftWithOne.build())
        .changes(changed)
        .build();
  }

  private <K extends Comparable<K>> void compare(
      EvidenceMatrix left,
      Function<Finding, K> attribute,
      Function<K, String> code,
      CountChange.Scope scope,
      ImmutableList.Builder<CountChange> changes) {
    Map<K, List<String>> after = left.studiesBy(attribute);
    matrix
        .studiesBy(attribute)
        .forEach(
            (key, studies) -> {
              int remaining = after.getOrDefault(key, ImmutableList.of()).size();
              if (remaining != studies.size()) {
                changes.add(new CountChange(scope, code.apply(key), studies.size(), remaining));
              }
            });
  }

  /**
   * Keeps studies and drops the others.
   *
   * @param which the studies to keep
   * @return what becomes of the findings
   */
  public SensitivityResult keep(Predicate<? super Study> which) {
    return drop(study -> !which.test(study));
  }

  /**
   * Drops every study in turn, each time with all the others kept.
   *
   * @return one result for each study, sorted by its id
   */
  public List<SensitivityResult> leaveOneOut() {
    return matrix.studies().stream()
        .map(study -> drop(study::equals))
        .collect(ImmutableList.toImmutableList());
  }
}
