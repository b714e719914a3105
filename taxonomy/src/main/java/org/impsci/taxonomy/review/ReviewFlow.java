package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a search, or a whole review, came from records to studies.
 *
 * @param counts a count for every box, in the order of {@link FlowBox}; a box that is left out is
 *     not reported
 * @param reasons why reports were excluded; may be empty
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewFlow(Map<FlowBox, FlowCount> counts, List<ExclusionReason> reasons)
    implements Serializable {

  /** Checks and copies the components. */
  public ReviewFlow {
    Map<FlowBox, FlowCount> given = counts == null ? Map.of() : counts;
    ImmutableMap.Builder<FlowBox, FlowCount> all = ImmutableMap.builder();
    for (FlowBox box : FlowBox.values()) {
      all.put(box, given.getOrDefault(box, FlowCount.notReported()));
    }
    counts = all.buildOrThrow();
    reasons = reasons == null ? ImmutableList.of() : ImmutableList.copyOf(reasons);
  }

  /**
   * A flow of which nothing is reported.
   *
   * @return the flow, to be filled by {@link #with}
   */
  public static ReviewFlow notReported() {
    return new ReviewFlow(ImmutableMap.of(), ImmutableList.of());
  }

  /**
   * The flow with another number.
   *
   * @param box what was counted
   * @param number how many, 0 or more
   * @return a copy with the number
   */
  public ReviewFlow with(FlowBox box, int number) {
    Map<FlowBox, FlowCount> changed = new EnumMap<>(FlowBox.class);
    changed.putAll(counts);
    changed.put(box, FlowCount.of(number));
    return new ReviewFlow(changed, reasons);
  }

  /**
   * The flow with a reason more.
   *
   * @param reason why reports were excluded
   * @param reports how many
   * @return a copy with the reason at its end
   */
  public ReviewFlow with(String reason, FlowCount reports) {
    return new ReviewFlow(
        counts,
        ImmutableList.<ExclusionReason>builder()
            .addAll(reasons)
            .add(new ExclusionReason(reason, reports))
            .build());
  }

  /**
   * A number of the flow.
   *
   * @param box what was counted
   * @return how many; empty if not reported
   */
  public OptionalInt find(FlowBox box) {
    FlowCount count = counts.get(box);
    return count == null ? OptionalInt.empty() : count.find();
  }

  /**
   * What the flow does not report.
   *
   * @return the boxes without a number, in order
   */
  public List<FlowBox> boxesNotReported() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue().find().isEmpty())
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What the flow reports.
   *
   * @return the numbers there are, in the order of the boxes
   */
  public Map<FlowBox, Integer> numbers() {
    Map<FlowBox, Integer> numbers = new LinkedHashMap<>();
    counts.forEach((box, count) -> count.find().ifPresent(number -> numbers.put(box, number)));
    return ImmutableMap.copyOf(numbers);
  }
}
