package org.impsci.fidelity.monitoring;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest ways to gain a number of points, each item raised at most once.
 *
 * <p>Dynamic programming over the items from the last to the first: for each number of points, the
 * best ways to gain exactly these from the items seen so far. To put one raise before several ways
 * does not change their order, so a way among the best has a rest among the best, and none is lost
 * by keeping no more than are asked for.
 */
final class Cheapest {

  /** A way to gain points: a raise of an item, and the way that the later items go. */
  private record Way(int cost, int size, int place, @Nullable Raise raise, @Nullable Way rest) {}

  /**
   * Cheaper first, then fewer items, then the earlier item, then the further raise of it. Two ways
   * that begin with the same raise were put before ways that are in order already.
   */
  private static final Comparator<Way> ORDER =
      Comparator.comparingInt(Way::cost)
          .thenComparingInt(Way::size)
          .thenComparing(Cheapest::lexicographic);

  private Cheapest() {}

  /**
   * Finds them.
   *
   * @param items for each item its raises, by 1, 2, … points
   * @param points how many points to gain, at least 1
   * @param atMost how many ways to find at most
   */
  static List<Combination> of(List<List<Raise>> items, int points, int atMost) {
    if (atMost == 0) {
      return ImmutableList.of();
    }
    List<List<Way>> best = new ArrayList<>(Collections.nCopies(points + 1, ImmutableList.of()));
    best.set(0, ImmutableList.of(new Way(0, 0, Integer.MAX_VALUE, null, null)));
    for (int place = items.size() - 1; place >= 0; place--) {
      for (int gain = points; gain >= 1; gain--) {
        List<Way> ways = new ArrayList<>(best.get(gain));
        for (Raise raise : items.get(place)) {
          if (raise.points() <= gain) {
            for (Way rest : best.get(gain - raise.points())) {
              ways.add(new Way(rest.cost + raise.cost(), rest.size + 1, place, raise, rest));
            }
          }
        }
        ways.sort(ORDER);
        best.set(gain, ImmutableList.copyOf(ways.subList(0, Math.min(atMost, ways.size()))));
      }
    }
    return best.get(points).stream()
        .map(Cheapest::combination)
        .collect(ImmutableList.toImmutableList());
  }

  private static int lexicographic(Way one, Way other) {
    Way left = one;
    Way right = other;
    while (left.raise != null && right.raise != null) {
      int order = Integer.compare(left.place, right.place);
      if (order == 0) {
        order = Integer.compare(right.raise.points(), left.raise.points());
      }
      if (order != 0 || left.rest == null || right.rest == null) {
        return order;
      }
      left = left.rest;
      right = right.rest;
    }
    return 0;
  }

  private static Combination combination(Way way) {
    ImmutableList.Builder<Raise> raises = ImmutableList.builder();
    for (Way each = way; each != null && each.raise != null; each = each.rest) {
      raises.add(each.raise);
    }
    return new Combination(raises.build(), way.cost);
  }
}
