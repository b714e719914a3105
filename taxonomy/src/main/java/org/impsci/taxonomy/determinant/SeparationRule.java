package org.impsci.taxonomy.determinant;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;

/**
 * A construct distinguishes if the lowest rating among the sites with much implementation is above
 * the highest among those with little; how far above is its separation.
 *
 * <p>A mixed rating may weaken the finding and never makes it: the construct distinguishes strongly
 * if it is separated by {@code strongFrom} or more with mixed ratings taken as 0, and weakly if it
 * is separated by {@code weakFrom} or more either so or with mixed ratings left out. Missing and
 * inapplicable ratings are left out. A construct that is rated lower where there is more
 * implementation does not distinguish: the ratings would not explain the difference.
 *
 * <p>The rule is this library's. The published account speaks of a clear and a slight separation
 * and, as far as it was read, says no more; users differ. With its standard limits the rule gives
 * the marks that were read in one published table (Varsi et al. 2015, doi 10.2196/jmir.5091, Table
 * 2) and not all of those in another (doi 10.1186/s12889-021-11644-5, Table 4), whose authors
 * judged otherwise.
 *
 * @param strongFrom the separation from which a construct distinguishes strongly, 1..4
 * @param weakFrom the separation from which it distinguishes weakly, 1..{@code strongFrom}
 * @param fewestRated how many sites of each group must be rated, mixed included; at least 1
 * @since 0.1
 */
public record SeparationRule(int strongFrom, int weakFrom, int fewestRated)
    implements DistinguishingRule, Serializable {

  /** Checks the components. */
  public SeparationRule {
    Preconditions.checkArgument(
        strongFrom >= 1 && strongFrom <= 4,
        "separation rule: strongFrom %s is outside 1..4",
        strongFrom);
    Preconditions.checkArgument(
        weakFrom >= 1 && weakFrom <= strongFrom,
        "separation rule: weakFrom %s is outside 1..%s",
        weakFrom,
        strongFrom);
    Preconditions.checkArgument(
        fewestRated >= 1, "separation rule: fewestRated %s is below 1", fewestRated);
  }

  /**
   * The rule with the limits that this library proposes: strong from 2, weak from 1, and at least
   * one rated site in each group.
   *
   * @return the rule
   */
  public static SeparationRule standard() {
    return new SeparationRule(2, 1, 1);
  }

  @Override
  public Distinguishing classify(List<ConstructRating> high, List<ConstructRating> low) {
    if (applyNowhere(high) && applyNowhere(low)) {
      return Distinguishing.NOT_APPLICABLE;
    }
    if (rated(high) < fewestRated || rated(low) < fewestRated) {
      return Distinguishing.INSUFFICIENT;
    }
    int mixedAsZero = separation(high, low, true);
    if (mixedAsZero >= strongFrom) {
      return Distinguishing.STRONG;
    }
    return Math.max(mixedAsZero, separation(high, low, false)) >= weakFrom
        ? Distinguishing.WEAK
        : Distinguishing.NONE;
  }

  private static boolean applyNowhere(List<ConstructRating> ratings) {
    return ratings.stream().allMatch(ConstructRating.State.NOT_APPLICABLE::equals);
  }

  private static long rated(List<ConstructRating> ratings) {
    return ratings.stream().filter(ConstructRating::rated).count();
  }

  /** The separation; 0 if there is none, or nothing to separate. */
  private static int separation(
      List<ConstructRating> high, List<ConstructRating> low, boolean mixedAsZero) {
    OptionalInt lowest =
        high.stream().flatMapToInt(rating -> value(rating, mixedAsZero).stream()).min();
    OptionalInt highest =
        low.stream().flatMapToInt(rating -> value(rating, mixedAsZero).stream()).max();
    return lowest.isPresent() && highest.isPresent()
        ? Math.max(0, lowest.getAsInt() - highest.getAsInt())
        : 0;
  }

  private static OptionalInt value(ConstructRating rating, boolean mixedAsZero) {
    if (rating instanceof ConstructRating.Valued valued) {
      return OptionalInt.of(valued.value());
    }
    return mixedAsZero && rating == ConstructRating.State.MIXED
        ? OptionalInt.of(0)
        : OptionalInt.empty();
  }
}
