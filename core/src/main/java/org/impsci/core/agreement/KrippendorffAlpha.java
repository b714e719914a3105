package org.impsci.core.agreement;

import java.util.EnumMap;
import java.util.Map;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.jspecify.annotations.Nullable;

/** Krippendorff's alpha at all levels of measurement, from one look at the ratings. */
final class KrippendorffAlpha {

  /** With more values, comparing each with each takes too long. */
  private static final int MOST_VALUES = 1 << 15;

  /** How much two different values disagree, by their places among the values. */
  @FunctionalInterface
  private interface Difference {
    double between(int one, int other);
  }

  private final RatingMatrix matrix;
  private final @Nullable Tally tally;
  private final Denominators denominators;
  private final double[] values;
  private final long[] pairable;

  /** The middle of the places that the ratings of each value take when all are put in order. */
  private final double[] ranks;

  private final long total;
  private final int different;

  KrippendorffAlpha(RatingMatrix matrix) {
    this.matrix = matrix;
    values = matrix.levels();
    tally = Tally.of(matrix);
    pairable = tally != null ? tally.pairable() : new long[values.length];
    denominators = tally != null ? tally.denominators() : countPairable();
    ranks = new double[values.length];
    long before = 0;
    int occurring = 0;
    for (int i = 0; i < values.length; i++) {
      ranks[i] = before + pairable[i] / 2.0;
      before += pairable[i];
      occurring += pairable[i] > 0 ? 1 : 0;
    }
    total = before;
    different = occurring;
  }

  private Denominators countPairable() {
    int[] codes = new int[matrix.raters()];
    long units = 0;
    long ratings = 0;
    long pairs = 0;
    for (int unit = 0; unit < matrix.units(); unit++) {
      int present = matrix.load(unit, codes);
      if (present >= 2) {
        units++;
        ratings += present;
        pairs += present * (present - 1L) / 2;
        for (int i = 0; i < present; i++) {
          pairable[codes[i]]++;
        }
      }
    }
    return new Denominators(units, matrix.raters(), ratings, pairs);
  }

  Map<MeasurementLevel, Coefficient> all() {
    Map<MeasurementLevel, Coefficient> all = new EnumMap<>(MeasurementLevel.class);
    for (MeasurementLevel level : MeasurementLevel.values()) {
      all.put(level, at(level));
    }
    return all;
  }

  Coefficient at(MeasurementLevel level) {
    Undefined undefined = undefined();
    if (undefined != null) {
      return undefined;
    }
    if (level == MeasurementLevel.RATIO) {
      if (values[0] < 0) {
        return new Undefined("a ratio scale has nothing below zero, but there is a " + values[0]);
      }
      if (values.length > MOST_VALUES) {
        return new Undefined(
            "there are "
                + values.length
                + " different values; alpha for a ratio scale compares each with each, and is"
                + " offered for up to "
                + MOST_VALUES);
      }
    }
    double expected = expected(level);
    if (expected == 0) {
      return new Undefined("the differences between the ratings are too small to be squared");
    }
    double observed = observed((one, other) -> difference(level, one, other));
    return new Estimate(1 - (total - 1) * observed / expected, null, denominators);
  }

  /** Alpha of sets, whose distances are disagreements as they are, not to be squared. */
  static Coefficient of(SetCodings codings, SetDistance distance) {
    KrippendorffAlpha alpha = new KrippendorffAlpha(codings.places());
    Undefined undefined = alpha.undefined();
    if (undefined != null) {
      return undefined;
    }
    double[] places = alpha.values;
    if (places.length > MOST_VALUES) {
      return new Undefined(
          "there are "
              + places.length
              + " different sets; alpha of sets compares each with each, and is offered for up to "
              + MOST_VALUES);
    }
    Difference difference =
        (one, other) -> codings.distance(distance, (int) places[one], (int) places[other]);
    double expected = alpha.eachWithEach(difference);
    if (expected == 0) {
      return new Undefined("the distance between all sets that can be compared is 0");
    }
    return new Estimate(
        1 - (alpha.total - 1) * alpha.observed(difference) / expected, null, alpha.denominators);
  }

  private @Nullable Undefined undefined() {
    if (total == 0) {
      return new Undefined("no unit has two ratings to compare");
    }
    if (different < 2) {
      return new Undefined(
          "all ratings that can be compared are the same; without variation"
              + " there is nothing to agree on");
    }
    return null;
  }

  /** The sum of the disagreements within units, each unit with the weight of its ratings. */
  private double observed(Difference difference) {
    if (tally == null) {
      return observedUnitByUnit(difference);
    }
    double sum = 0;
    for (int m = 2; m <= tally.mostRatings(); m++) {
      if (tally.units(m) == 0) {
        continue;
      }
      double ofSize = 0;
      for (int i = 0; i < values.length; i++) {
        for (int j = i + 1; j < values.length; j++) {
          long pairs = tally.pairs(m, i, j);
          if (pairs > 0) {
            ofSize += pairs * difference.between(i, j);
          }
        }
      }
      sum += 2 * ofSize / (m - 1);
    }
    return sum;
  }

  private double observedUnitByUnit(Difference difference) {
    int[] codes = new int[matrix.raters()];
    ExactSum sum = new ExactSum();
    for (int unit = 0; unit < matrix.units(); unit++) {
      int present = matrix.load(unit, codes);
      double ofUnit = 0;
      for (int i = 0; i < present; i++) {
        for (int j = i + 1; j < present; j++) {
          ofUnit += codes[i] == codes[j] ? 0 : difference.between(codes[i], codes[j]);
        }
      }
      if (ofUnit > 0) {
        sum.add(2 * ofUnit / (present - 1));
      }
    }
    return sum.value();
  }

  /** The sum of the disagreements between all ratings, whatever their units. */
  private double expected(MeasurementLevel level) {
    return switch (level) {
      case NOMINAL -> {
        long same = 0;
        for (long count : pairable) {
          same += count * count;
        }
        yield (double) (total * total - same);
      }
      case ORDINAL -> spread(ranks);
      case INTERVAL -> spread(values);
      case RATIO -> eachWithEach((one, other) -> difference(level, one, other));
    };
  }

  private double eachWithEach(Difference difference) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        sum += (double) pairable[i] * pairable[j] * difference.between(i, j);
      }
    }
    return 2 * sum;
  }

  /** The squared differences of all pairs, which follow from those to the mean. */
  private double spread(double[] of) {
    double sum = 0;
    for (int i = 0; i < of.length; i++) {
      sum += pairable[i] * of[i];
    }
    double mean = sum / total;
    double squares = 0;
    for (int i = 0; i < of.length; i++) {
      squares += pairable[i] * (of[i] - mean) * (of[i] - mean);
    }
    return 2 * total * squares;
  }

  private double difference(MeasurementLevel level, int one, int other) {
    if (one == other) {
      return 0;
    }
    double difference =
        switch (level) {
          case NOMINAL -> 1;
          case ORDINAL -> ranks[one] - ranks[other];
          case INTERVAL -> values[one] - values[other];
          case RATIO -> (values[one] - values[other]) / (values[one] + values[other]);
        };
    return difference * difference;
  }
}
