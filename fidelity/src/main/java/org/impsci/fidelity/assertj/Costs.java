package org.impsci.fidelity.assertj;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.SectionScore;

/** Where the points went that a total does not have. */
final class Costs {

  private static final int SHOWN = 5;

  private Costs() {}

  /** The items that cost the most points, largest first, then in the order of the form. */
  static String ofItems(FidelityScale scale, Assessment assessment, List<Item> items) {
    return text(
        "items",
        items.stream()
            .filter(item -> assessment.rating(item.code()) instanceof Rating.Rated)
            .map(
                item ->
                    new Cost(
                        item.code(),
                        ((Rating.Rated) assessment.rating(item.code())).value(),
                        scale.maxRating())));
  }

  /** The sections that cost the most points, largest first, then in the order of the form. */
  static String ofSections(List<SectionScore> sections) {
    return text(
        "sections",
        sections.stream()
            .map(section -> new Cost(section.section(), section.total(), section.maxTotal())));
  }

  private static String text(String what, Stream<Cost> all) {
    List<Cost> costs =
        all.filter(cost -> cost.points() > 0)
            .sorted(Comparator.comparingInt(Cost::points).reversed())
            .toList();
    if (costs.isEmpty()) {
      return "";
    }
    String shown =
        costs.stream().limit(SHOWN).map(Cost::toString).collect(Collectors.joining(", "));
    List<Cost> rest = costs.subList(Math.min(SHOWN, costs.size()), costs.size());
    return "\n%s that cost most: %s%s"
        .formatted(
            what,
            shown,
            rest.isEmpty()
                ? ""
                : " and %s more (-%s)"
                    .formatted(rest.size(), rest.stream().mapToInt(Cost::points).sum()));
  }

  private record Cost(String code, int value, int best) {

    int points() {
      return best - value;
    }

    @Override
    public String toString() {
      return "%s %s of %s (-%s)".formatted(code, value, best, points());
    }
  }
}
