package org.impsci.core.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The coefficients written out from their definitions, pair by pair, in decimal numbers of fifty
 * digits. Each is null where the data have none.
 */
final class Oracle {

  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Oracle() {}

  static List<List<BigDecimal>> present(RatingMatrix matrix) {
    List<List<BigDecimal>> units = new ArrayList<>();
    for (List<Double> row : matrix.rows()) {
      units.add(row.stream().filter(Objects::nonNull).map(BigDecimal::valueOf).toList());
    }
    return units;
  }

  static @Nullable BigDecimal percent(RatingMatrix matrix, double tolerance) {
    long agreeing = 0;
    long pairs = 0;
    for (List<BigDecimal> unit : present(matrix)) {
      for (int i = 0; i < unit.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs++;
          BigDecimal distance = unit.get(i).subtract(unit.get(j)).abs();
          agreeing += distance.compareTo(BigDecimal.valueOf(tolerance)) <= 0 ? 1 : 0;
        }
      }
    }
    return pairs == 0 ? null : ratio(BigDecimal.valueOf(agreeing), BigDecimal.valueOf(pairs));
  }

  static @Nullable BigDecimal kappa(RatingMatrix matrix, BinaryOperator<BigDecimal> weight) {
    List<List<BigDecimal>> units =
        present(matrix).stream().filter(unit -> unit.size() == 2).toList();
    BigDecimal observed = BigDecimal.ZERO;
    BigDecimal expected = BigDecimal.ZERO;
    for (List<BigDecimal> one : units) {
      observed = observed.add(weight.apply(one.get(0), one.get(1)));
      for (List<BigDecimal> other : units) {
        expected = expected.add(weight.apply(one.get(0), other.get(1)));
      }
    }
    return expected.signum() == 0
        ? null
        : ONE.subtract(ratio(observed.multiply(BigDecimal.valueOf(units.size())), expected));
  }

  static @Nullable BigDecimal fleiss(RatingMatrix matrix) {
    List<List<BigDecimal>> units =
        present(matrix).stream().filter(unit -> unit.size() == matrix.raters()).toList();
    if (units.isEmpty() || matrix.raters() < 2) {
      return null;
    }
    BigDecimal agreement = BigDecimal.ZERO;
    for (List<BigDecimal> unit : units) {
      long same = 0;
      for (int i = 0; i < unit.size(); i++) {
        for (int j = 0; j < unit.size(); j++) {
          same += i != j && unit.get(i).compareTo(unit.get(j)) == 0 ? 1 : 0;
        }
      }
      long all = unit.size() * (unit.size() - 1L);
      agreement = agreement.add(ratio(BigDecimal.valueOf(same), BigDecimal.valueOf(all)));
    }
    agreement = ratio(agreement, BigDecimal.valueOf(units.size()));
    List<BigDecimal> all = units.stream().flatMap(List::stream).toList();
    BigDecimal chance = BigDecimal.ZERO;
    for (BigDecimal category : new TreeSet<>(all)) {
      BigDecimal share =
          ratio(
              BigDecimal.valueOf(all.stream().filter(category::equals).count()),
              BigDecimal.valueOf(all.size()));
      chance = chance.add(share.multiply(share));
    }
    return corrected(agreement, chance);
  }

  private static @Nullable BigDecimal corrected(BigDecimal agreement, BigDecimal chance) {
    BigDecimal rest = ONE.subtract(chance);
    return rest.abs().compareTo(new BigDecimal("1e-40")) < 0
        ? null
        : ratio(agreement.subtract(chance), rest);
  }

  static @Nullable BigDecimal alpha(RatingMatrix matrix, MeasurementLevel level) {
    List<List<BigDecimal>> units =
        present(matrix).stream().filter(unit -> unit.size() >= 2).toList();
    List<BigDecimal> all = units.stream().flatMap(List::stream).toList();
    BinaryOperator<BigDecimal> difference = (a, b) -> difference(level, a, b, all);
    BigDecimal observed = BigDecimal.ZERO;
    for (List<BigDecimal> unit : units) {
      observed = observed.add(ratio(sum(unit, difference), BigDecimal.valueOf(unit.size() - 1)));
    }
    BigDecimal expected = sum(all, difference);
    return expected.signum() == 0
        ? null
        : ONE.subtract(ratio(observed.multiply(BigDecimal.valueOf(all.size() - 1)), expected));
  }

  private static BigDecimal sum(List<BigDecimal> values, BinaryOperator<BigDecimal> difference) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal one : values) {
      for (BigDecimal other : values) {
        sum = sum.add(difference.apply(one, other), DIGITS);
      }
    }
    return sum;
  }

  private static BigDecimal difference(
      MeasurementLevel level, BigDecimal a, BigDecimal b, List<BigDecimal> all) {
    if (a.compareTo(b) == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal low = a.min(b);
    BigDecimal high = a.max(b);
    BigDecimal distance =
        switch (level) {
          case NOMINAL -> ONE;
          case ORDINAL -> {
            long between =
                all.stream().filter(v -> v.compareTo(low) >= 0 && v.compareTo(high) <= 0).count();
            long ends =
                all.stream().filter(v -> v.compareTo(low) == 0 || v.compareTo(high) == 0).count();
            yield BigDecimal.valueOf(between).subtract(ratio(BigDecimal.valueOf(ends), TWO));
          }
          case INTERVAL -> a.subtract(b);
          case RATIO -> ratio(a.subtract(b), a.add(b));
        };
    return distance.multiply(distance);
  }

  /** AC2 with weights of agreement over the values that occur. */
  static @Nullable BigDecimal gwet(RatingMatrix matrix, BinaryOperator<BigDecimal> weight) {
    List<List<BigDecimal>> units =
        present(matrix).stream().filter(unit -> !unit.isEmpty()).toList();
    List<List<BigDecimal>> compared = units.stream().filter(unit -> unit.size() >= 2).toList();
    List<BigDecimal> scale = matrix.values().stream().map(BigDecimal::valueOf).toList();
    BigDecimal q = BigDecimal.valueOf(scale.size());
    if (compared.isEmpty() || scale.size() < 2) {
      return null;
    }
    BigDecimal largest = weight.apply(scale.get(0), scale.get(scale.size() - 1));
    BinaryOperator<BigDecimal> agree = (a, b) -> ONE.subtract(ratio(weight.apply(a, b), largest));
    BigDecimal agreement = BigDecimal.ZERO;
    for (List<BigDecimal> unit : compared) {
      // Each rating agrees with itself, which is no pair.
      BigDecimal pairs = sum(unit, agree).subtract(BigDecimal.valueOf(unit.size()));
      agreement = agreement.add(ratio(pairs, BigDecimal.valueOf(unit.size() * (unit.size() - 1L))));
    }
    agreement = ratio(agreement, BigDecimal.valueOf(compared.size()));
    BigDecimal chance = BigDecimal.ZERO;
    for (BigDecimal category : scale) {
      BigDecimal share = BigDecimal.ZERO;
      for (List<BigDecimal> unit : units) {
        share =
            share.add(
                ratio(
                    BigDecimal.valueOf(unit.stream().filter(category::equals).count()),
                    BigDecimal.valueOf(unit.size())));
      }
      share = ratio(share, BigDecimal.valueOf(units.size()));
      chance = chance.add(share.multiply(ONE.subtract(share)));
    }
    chance = ratio(chance.multiply(sum(scale, agree)), q.multiply(q.subtract(ONE)));
    return corrected(agreement, chance);
  }

  /** BMS, JMS, EMS, WMS of the units with all ratings, from deviations. */
  static BigDecimal @Nullable [] meanSquares(RatingMatrix matrix) {
    List<List<BigDecimal>> units =
        present(matrix).stream().filter(unit -> unit.size() == matrix.raters()).toList();
    int n = units.size();
    int k = matrix.raters();
    if (n < 2 || k < 2) {
      return null;
    }
    BigDecimal grand = mean(units.stream().flatMap(List::stream).toList());
    BigDecimal between = BigDecimal.ZERO;
    BigDecimal raters = BigDecimal.ZERO;
    BigDecimal error = BigDecimal.ZERO;
    BigDecimal within = BigDecimal.ZERO;
    for (List<BigDecimal> unit : units) {
      between = between.add(square(mean(unit).subtract(grand)));
      for (int j = 0; j < k; j++) {
        int rater = j;
        BigDecimal ofRater = mean(units.stream().map(u -> u.get(rater)).toList());
        BigDecimal deviation = unit.get(j).subtract(mean(unit));
        within = within.add(square(deviation));
        error = error.add(square(deviation.subtract(ofRater).add(grand)));
        if (unit == units.get(0)) {
          raters = raters.add(square(ofRater.subtract(grand)));
        }
      }
    }
    return new BigDecimal[] {
      ratio(between.multiply(BigDecimal.valueOf(k)), BigDecimal.valueOf(n - 1)),
      ratio(raters.multiply(BigDecimal.valueOf(n)), BigDecimal.valueOf(k - 1)),
      ratio(error, BigDecimal.valueOf((n - 1L) * (k - 1))),
      ratio(within, BigDecimal.valueOf(n * (k - 1L)))
    };
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return ratio(
        values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
        BigDecimal.valueOf(values.size()));
  }

  private static BigDecimal square(BigDecimal value) {
    return value.multiply(value, DIGITS);
  }

  private static BigDecimal ratio(BigDecimal above, BigDecimal below) {
    return above.divide(below, DIGITS);
  }
}
