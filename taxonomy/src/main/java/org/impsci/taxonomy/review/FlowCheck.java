package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding one rule against a flow.
 *
 * @param scope which flow: that of the review, or that of one of its searches, by its id
 * @param rule the rule
 * @param box the number that the rule is about; null if it is about several
 * @param outcome whether it holds
 * @param expected what the other numbers make of that number, an upper limit if one of them is not
 *     reported; null if they make nothing of it
 * @param found the number itself; null if it is not reported
 * @param notReported the boxes that the rule would need and that are not reported
 * @param message the outcome in words
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FlowCheck(
    String scope,
    FlowRule rule,
    @Nullable FlowBox box,
    FlowOutcome outcome,
    @Nullable Integer expected,
    @Nullable Integer found,
    List<FlowBox> notReported,
    String message)
    implements Serializable {

  /** Checks and copies the components. */
  public FlowCheck {
    Given.text("flow check", "scope", scope);
    Given.value("flow check", "rule", rule);
    Given.value("flow check", "outcome", outcome);
    Given.text("flow check", "message", message);
    notReported = notReported == null ? ImmutableList.of() : ImmutableList.copyOf(notReported);
  }

  /**
   * Starts an empty check.
   *
   * @return a builder; scope, rule, outcome and message are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link FlowCheck}.
   *
   * @since 0.1
   */
  public static final class Builder extends FlowCheckBuilder {
    Builder() {}
  }
}
