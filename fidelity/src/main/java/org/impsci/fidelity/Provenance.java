package org.impsci.fidelity;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * Where the data of an item come from and how far they were checked. A status is only ever raised
 * by reading the source.
 *
 * @param rule how far the rating rule was checked, taken together; its anchors have their own
 * @param title how far number, section and title were checked
 * @param evidence how far the sources of evidence were checked
 * @param sources the addresses of what was read
 * @param notes what a careful user should know: open questions, other editions, national versions
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Provenance(
    Verification rule,
    Verification title,
    Verification evidence,
    List<String> sources,
    List<String> notes)
    implements Serializable {

  /** Checks and copies the components. */
  public Provenance {
    Given.value("provenance", "rule", rule);
    Given.value("provenance", "title", title);
    Given.value("provenance", "evidence", evidence);
    sources = ImmutableList.copyOf(sources);
    notes = ImmutableList.copyOf(notes);
  }

  /**
   * Starts an empty provenance.
   *
   * @return a builder; the three statuses are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link Provenance}.
   *
   * @since 0.1
   */
  public static final class Builder extends ProvenanceBuilder {
    Builder() {}
  }
}
