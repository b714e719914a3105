package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;

/**
 * What one study contributes on one determinant in one direction.
 *
 * @param study the id of the study
 * @param determinant the code of the determinant
 * @param level the level on which it works
 * @param influence the direction
 * @param findings the ids of the findings, sorted, at least one
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record EvidenceCell(
    String study,
    String determinant,
    DeterminantLevel level,
    Influence influence,
    List<String> findings)
    implements Serializable {

  /** Checks and copies the components. */
  public EvidenceCell {
    Given.text("evidence cell", "study", study);
    Given.text("evidence cell of study " + study, "determinant", determinant);
    Given.value("evidence cell of study " + study, "level", level);
    Given.value("evidence cell of study " + study, "influence", influence);
    findings = ImmutableList.copyOf(findings);
  }

  /**
   * Starts an empty cell.
   *
   * @return a builder; everything but the findings is required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of an {@link EvidenceCell}.
   *
   * @since 0.1
   */
  public static final class Builder extends EvidenceCellBuilder {
    Builder() {}
  }
}
