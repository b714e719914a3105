package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * What becomes of the findings when studies are dropped.
 *
 * @param dropped the ids of the studies dropped, sorted
 * @param kept how many studies are left
 * @param lost the ids of the findings that lose all support, sorted
 * @param leftWithOne the ids of the findings that had more studies and are left with one, sorted
 * @param changes the numbers of studies that change: by level, influence, determinant, finding
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record SensitivityResult(
    List<String> dropped,
    int kept,
    List<String> lost,
    List<String> leftWithOne,
    List<CountChange> changes)
    implements Serializable {

  /** Checks and copies the components. */
  public SensitivityResult {
    dropped = ImmutableList.copyOf(dropped);
    lost = ImmutableList.copyOf(lost);
    leftWithOne = ImmutableList.copyOf(leftWithOne);
    changes = ImmutableList.copyOf(changes);
  }

  /**
   * Starts an empty result.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The changes of one kind.
   *
   * @param scope what studies are counted behind
   * @return the changes, in order; empty if no number changes
   */
  public List<CountChange> changes(CountChange.Scope scope) {
    return changes.stream()
        .filter(change -> change.scope() == scope)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Collects the components of a {@link SensitivityResult}.
   *
   * @since 0.1
   */
  public static final class Builder extends SensitivityResultBuilder {
    Builder() {}
  }
}
