package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An assessment with items that have no rating, where a total needs them all.
 *
 * @since 0.1
 */
public final class IncompleteAssessmentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String scale;
  private final int items;
  private final ImmutableMap<String, MissingReason> missing;

  /**
   * Creates the exception with its message.
   *
   * @param scale the id of the scale
   * @param items how many items the scale has
   * @param missing the items without a rating, by code, and why
   */
  public IncompleteAssessmentException(
      String scale, int items, Map<String, MissingReason> missing) {
    super(
        "scale %s: %s of %s items have no rating: %s; rate them or choose a MissingPolicy"
            .formatted(
                scale,
                missing.size(),
                items,
                missing.entrySet().stream()
                    .map(item -> item.getKey() + " (" + item.getValue().code() + ")")
                    .collect(Collectors.joining(", "))));
    this.scale = scale;
    this.items = items;
    this.missing = ImmutableMap.copyOf(missing);
  }

  /**
   * The scale of the assessment.
   *
   * @return its id
   */
  public String scale() {
    return scale;
  }

  /**
   * How many items the scale has.
   *
   * @return the number, at least 1
   */
  public int items() {
    return items;
  }

  /**
   * The items without a rating.
   *
   * @return their codes in the order of the form, each with the reason
   */
  public Map<String, MissingReason> missing() {
    return missing;
  }
}
