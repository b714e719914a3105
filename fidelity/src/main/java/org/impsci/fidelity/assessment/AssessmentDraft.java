package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.Given;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Ladder;
import org.impsci.fidelity.RatingAdvice;

/**
 * What a program's own records make of its assessment. A reviewer judges the rest, and may override
 * what was rated: {@link Assessment#toBuilder} goes on from here.
 *
 * @param assessment the ratings that were earned, each with its advice; the other items are not
 *     assessed
 * @param toBeJudged the codes of the items for a reviewer to judge: ladders, and measures that earn
 *     no rating by themselves
 * @param notMeasured the codes of the items that could be rated from measures, but have none
 * @since 0.1
 */
public record AssessmentDraft(
    Assessment assessment, List<String> toBeJudged, List<String> notMeasured)
    implements Serializable {

  /** Checks and copies the components. */
  public AssessmentDraft {
    Given.value("assessment draft", "assessment", assessment);
    toBeJudged = ImmutableList.copyOf(toBeJudged);
    notMeasured = ImmutableList.copyOf(notMeasured);
  }

  /**
   * Rates what can be rated from a program's measures.
   *
   * @param scale the scale they are for
   * @param measures the measures
   * @return the draft
   * @throws InvalidDataException if they are for another scale, or a measure is not possible
   * @throws UnknownCodeException if the scale does not have an item that is measured
   */
  public static AssessmentDraft of(FidelityScale scale, ProgramMeasures measures) {
    if (!measures.scale().equals(scale.id())) {
      throw new InvalidDataException(
          "measures of " + measures.site() + " (" + measures.date() + ")",
          "",
          "are for scale %s, not %s".formatted(measures.scale(), scale.id()));
    }
    measures.measures().keySet().forEach(scale::item);
    Assessment.Builder draft =
        Assessment.builder(scale).site(measures.site()).date(measures.date());
    ImmutableList.Builder<String> toBeJudged = ImmutableList.builder();
    ImmutableList.Builder<String> notMeasured = ImmutableList.builder();
    for (Item item : scale.items()) {
      Measure measure = measures.measures().get(item.code());
      if (measure == null) {
        (item.rule() instanceof Ladder ? toBeJudged : notMeasured).add(item.code());
        continue;
      }
      Optional<RatingAdvice> advice = rate(scale, item, measure);
      advice.ifPresentOrElse(
          given -> draft.rate(item.code(), given), () -> toBeJudged.add(item.code()));
    }
    return new AssessmentDraft(draft.build(), toBeJudged.build(), notMeasured.build());
  }

  private static Optional<RatingAdvice> rate(FidelityScale scale, Item item, Measure measure) {
    try {
      return measure.rate(item.rule());
    } catch (IllegalArgumentException e) {
      throw new InvalidDataException(
          "scale " + scale.id() + ", item " + item.code(), "", String.valueOf(e.getMessage()), e);
    }
  }
}
