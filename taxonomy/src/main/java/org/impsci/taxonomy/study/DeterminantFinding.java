package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.jspecify.annotations.Nullable;

/**
 * A determinant of implementation that a study speaks of, or a whole level of determinants.
 *
 * @param level the level that the determinant works on
 * @param determinant the determinant, one of the level; null if the study speaks of the level
 * @param influence whether the sentences that speak of it call it a barrier, a facilitator, or
 *     both; undirected if they call it neither
 * @param strength how strong the evidence is, above 0 and at most 1: the logistic of the sum of its
 *     log-odds
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeterminantFinding(
    DeterminantLevel level, @Nullable Determinant determinant, Influence influence, double strength)
    implements Serializable {

  /** Checks the components. */
  public DeterminantFinding {
    Preconditions.checkArgument(
        determinant == null || determinant.level() == level,
        "determinant %s is not on the level %s",
        determinant == null ? "" : determinant.code(),
        level.code());
    Preconditions.checkArgument(
        strength > 0 && strength <= 1,
        "determinant on the level %s: strength %s is outside 0..1",
        level.code(),
        strength);
  }

  /**
   * The determinant.
   *
   * @return the determinant; empty if the study speaks of the level as a whole
   */
  public Optional<Determinant> findDeterminant() {
    return Optional.ofNullable(determinant);
  }
}
