package org.impsci.core.agreement;

/**
 * How far two sets of codes are apart, from how many codes they share and how many each has. 0 for
 * equal sets, the larger the worse; 1 for sets that share nothing, in those offered here.
 *
 * <p>The empty set is a set: equal to itself, and apart from every other as sets that share
 * nothing.
 *
 * @see Agreement#krippendorffAlpha(SetCodings, SetDistance)
 * @since 0.1
 */
@FunctionalInterface
public interface SetDistance {

  /**
   * The distance of Jaccard: 1 less the share of codes in both sets among the codes in either. 0 to
   * 1; 0 for two empty sets.
   *
   * <p><i>Source</i> Jaccard P (1912), The distribution of the flora in the alpine zone, New
   * Phytologist 11:37–50.
   */
  SetDistance JACCARD =
      (common, first, second) ->
          first + second == 0 ? 0 : 1 - (double) common / (first + second - common);

  /**
   * The distance of measuring agreement on set-valued items, MASI: 1 less Jaccard's share times a
   * factor for how the sets lie to each other, which is 1 if they are equal, 2/3 if one contains
   * the other, 1/3 if they overlap otherwise, and 0 if they share nothing. 0 to 1; 0 for two empty
   * sets.
   *
   * <p>So {@code {a}} is 2/3 from {@code {a, b}}, and {@code {a, b}} is 8/9 from {@code {b, c}}.
   * Some programs multiply the complements of the two factors instead, which makes disagreements
   * small (1/6 and 4/9 here); this is the distance as NLTK has it.
   *
   * <p><i>Source</i> Passonneau R (2006), Measuring agreement on set-valued items (MASI) for
   * semantic and pragmatic annotation, Proceedings of LREC 2006, 831–836, <a
   * href="https://aclanthology.org/L06-1392/">L06-1392</a>.
   */
  SetDistance MASI =
      (common, first, second) -> {
        if (common == first && common == second) {
          return 0;
        }
        double thirds = common == 0 ? 0 : common == Math.min(first, second) ? 2 : 1;
        return 1 - thirds * common / (3.0 * (first + second - common));
      };

  /**
   * The distance of two sets. The same if they change places.
   *
   * @param common how many codes are in both
   * @param first how many codes are in the first
   * @param second how many codes are in the second
   * @return a finite number, 0 or more; 0 if the sets are equal, that is, if the three numbers are
   */
  double distance(int common, int first, int second);
}
