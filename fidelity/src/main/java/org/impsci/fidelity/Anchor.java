package org.impsci.fidelity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * What a program must look like to earn one rating of an item.
 *
 * @param rating the rating
 * @param description what earns it, in this library's words
 * @param range the values of the rule's quantity, or the numbers of criteria met, that earn it;
 *     null if it is described in words alone
 * @param verification how far it was checked against the form
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Anchor(
    int rating, String description, @Nullable Range range, Verification verification)
    implements Serializable {

  /** Checks and copies the components. */
  public Anchor {
    Given.value("anchor", "verification", verification);
    Codes.text("anchor " + rating, "description", description);
  }

  /**
   * Starts an empty anchor.
   *
   * @return a builder; all components but the range are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of an {@link Anchor}.
   *
   * @since 0.1
   */
  public static final class Builder extends AnchorBuilder {
    Builder() {}
  }
}
