package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.jspecify.annotations.Nullable;

class SetCodingsProperties {

  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private final Agreement agreement = Agreement.standard();

  @Provide
  Arbitrary<SetCodings> codings() {
    return rows(Arbitraries.of("a", "b", "c", "d").set().ofMaxSize(4));
  }

  @Provide
  Arbitrary<SetCodings> singles() {
    return rows(Arbitraries.of("a", "b", "c", "d").map(Set::of));
  }

  private static Arbitrary<SetCodings> rows(Arbitrary<Set<String>> sets) {
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            coders ->
                sets.injectNull(0.15)
                    .list()
                    .ofSize(coders)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(9)
                    .map(SetCodings::ofRows));
  }

  private Coefficient masi(SetCodings codings) {
    return agreement.krippendorffAlpha(codings, SetDistance.MASI);
  }

  private static void assertClose(Coefficient one, Coefficient other) {
    if (one instanceof Estimate estimate && other instanceof Estimate twin) {
      assertThat(twin.value()).isCloseTo(estimate.value(), CLOSE);
      assertThat(twin.denominators()).isEqualTo(estimate.denominators());
    } else {
      assertThat(other).isEqualTo(one);
    }
  }

  @Property(tries = 400)
  void alphaIsWhatTheDefinitionGives(@ForAll("codings") SetCodings codings) {
    BigDecimal expected = definition(codings);
    if (expected == null) {
      assertThat(masi(codings)).isInstanceOf(Undefined.class);
    } else {
      assertThat(Examples.value(masi(codings))).isCloseTo(expected.doubleValue(), CLOSE);
    }
  }

  /**
   * Pair by pair, in whole thirty-sixths of a distance, and twelfths of those for up to 5 coders.
   */
  private static @Nullable BigDecimal definition(SetCodings codings) {
    List<List<Set<String>>> units =
        codings.rows().stream()
            .map(row -> row.stream().filter(set -> set != null).toList())
            .filter(unit -> unit.size() >= 2)
            .toList();
    List<Set<String>> all = units.stream().flatMap(List::stream).toList();
    BigInteger observed = BigInteger.ZERO;
    for (List<Set<String>> unit : units) {
      observed = observed.add(sum(unit).multiply(BigInteger.valueOf(12 / (unit.size() - 1))));
    }
    BigInteger expected = sum(all).multiply(BigInteger.valueOf(12));
    return expected.signum() == 0
        ? null
        : BigDecimal.ONE.subtract(
            new BigDecimal(observed.multiply(BigInteger.valueOf(all.size() - 1L)))
                .divide(new BigDecimal(expected), MathContext.DECIMAL128));
  }

  private static BigInteger sum(List<Set<String>> sets) {
    long sum = 0;
    for (Set<String> one : sets) {
      for (Set<String> other : sets) {
        sum += thirtySixths(one, other);
      }
    }
    return BigInteger.valueOf(sum);
  }

  private static long thirtySixths(Set<String> one, Set<String> other) {
    if (one.equals(other)) {
      return 0;
    }
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    Set<String> either = new HashSet<>(one);
    either.addAll(other);
    int thirds = common.isEmpty() ? 0 : one.containsAll(other) || other.containsAll(one) ? 2 : 1;
    return 36 - 12L * thirds * common.size() / either.size();
  }

  @Property(tries = 200)
  void theOrderOfUnitsChangesNoBit(@ForAll("codings") SetCodings codings, @ForAll Random random) {
    assertThat(masi(codings.withUnits(shuffled(codings.units(), random)))).isEqualTo(masi(codings));
  }

  @Property(tries = 200)
  void theOrderOfCodersChangesNoBit(@ForAll("codings") SetCodings codings, @ForAll Random random) {
    assertThat(masi(codings.withCoders(shuffled(codings.coders(), random))))
        .isEqualTo(masi(codings));
  }

  private static int[] shuffled(int size, Random random) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(places, random);
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  @Property(tries = 200)
  void otherNamesForTheCodesChangeNothing(@ForAll("codings") SetCodings codings) {
    Map<String, String> names = Map.of("a", "z", "b", "y", "c", "m", "d", "a");
    assertClose(masi(codings), masi(mapped(codings, names::get)));
  }

  private static SetCodings mapped(SetCodings codings, UnaryOperator<String> name) {
    return SetCodings.ofRows(
        codings.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(
                            set ->
                                set == null
                                    ? null
                                    : set.stream().map(name).collect(Collectors.toSet()))
                        .toList())
            .toList());
  }

  @Property(tries = 200)
  void codersWhoAgreeInAllGiveOne(@ForAll("codings") SetCodings codings) {
    SetCodings agreeing = codings.withCoders(0, 0, 0);
    long different =
        agreeing.rows().stream().map(row -> row.get(0)).filter(s -> s != null).distinct().count();
    if (different < 2) {
      assertThat(masi(agreeing)).isInstanceOf(Undefined.class);
    } else {
      assertThat(Examples.value(masi(agreeing))).isEqualTo(1);
    }
  }

  @Property(tries = 200)
  void setsOfOneCodeGiveNominalAlpha(@ForAll("singles") SetCodings codings) {
    RatingMatrix ratings =
        RatingMatrix.ofCategories(
            codings.rows().stream()
                .map(row -> row.stream().map(s -> s == null ? null : s.iterator().next()).toList())
                .toList(),
            List.of("a", "b", "c", "d"));
    Coefficient nominal = agreement.krippendorffAlpha(ratings, MeasurementLevel.NOMINAL);
    assertClose(nominal, masi(codings));
    assertClose(nominal, agreement.krippendorffAlpha(codings, SetDistance.JACCARD));
  }

  @Property(tries = 200)
  void aUnitWithOneCodingChangesNothing(@ForAll("codings") SetCodings codings) {
    List<List<@Nullable Set<String>>> rows = new ArrayList<>(codings.rows());
    List<@Nullable Set<String>> single =
        new ArrayList<>(Collections.nCopies(codings.coders(), null));
    single.set(0, Set.of("a", "new"));
    rows.add(single);
    assertThat(masi(SetCodings.ofRows(rows))).isEqualTo(masi(codings));
  }

  @Property(tries = 200)
  void doublingTheDistanceChangesNothing(@ForAll("codings") SetCodings codings) {
    SetDistance doubled = (c, a, b) -> 2 * SetDistance.MASI.distance(c, a, b);
    assertThat(agreement.krippendorffAlpha(codings, doubled)).isEqualTo(masi(codings));
  }

  @Property(tries = 200)
  void noAlphaIsAboveOne(@ForAll("codings") SetCodings codings) {
    if (masi(codings) instanceof Estimate estimate) {
      assertThat(estimate.value()).isLessThanOrEqualTo(1);
    }
  }

  @Property(tries = 100)
  void aSampleOfItselfIsItself(@ForAll("codings") SetCodings codings) {
    assertThat(codings.withUnits(IntStream.range(0, codings.units()).toArray())).isEqualTo(codings);
    assertThat(SetCodings.ofRows(codings.rows())).isEqualTo(codings);
  }
}
