package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * One item of a scale: one aspect of the practice that is rated.
 *
 * @param code the name that data carry, unique within its scale, such as {@code caseload-size}
 * @param number its place on the form, from 1
 * @param title its title on the form
 * @param definition what it asks, in this library's words
 * @param principles the codes of the principles of the practice that it serves; none if it is a
 *     matter of structure
 * @param evidence where the form has reviewers look
 * @param rule what earns which rating
 * @param provenance where the data of the item come from and how far they were checked
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Item(
    String code,
    int number,
    String title,
    String definition,
    List<String> principles,
    List<EvidenceSource> evidence,
    RatingRule rule,
    Provenance provenance)
    implements Serializable {

  /** Checks and copies the components. */
  public Item {
    Given.value("item " + code, "rule", rule);
    Given.value("item " + code, "provenance", provenance);
    Codes.check("item", code);
    Preconditions.checkArgument(number >= 1, "item %s: number %s is below 1", code, number);
    Codes.text("item " + code, "title", title);
    Codes.text("item " + code, "definition", definition);
    principles = ImmutableList.copyOf(principles);
    evidence = ImmutableList.copyOf(evidence);
  }

  /**
   * Starts an empty item.
   *
   * @return a builder; all components but principles and evidence are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of an {@link Item}.
   *
   * @since 0.1
   */
  public static final class Builder extends ItemBuilder {
    Builder() {}
  }
}
