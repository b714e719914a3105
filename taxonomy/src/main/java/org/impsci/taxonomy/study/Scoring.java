package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.impsci.core.agreement.Agreement;
import org.impsci.core.agreement.Bootstrap;
import org.impsci.core.agreement.Coefficient;
import org.impsci.core.agreement.ContingencyTable;
import org.impsci.core.agreement.Interval;
import org.impsci.core.agreement.SetCodings;
import org.impsci.core.agreement.SetDistance;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.study.Judged.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some studies.
 *
 * <p>Studies of which both rules say the same are counted together, so that a resample costs little
 * more than drawing it.
 */
final class Scoring {

  private static final List<NilsenCategory> CATEGORIES =
      ImmutableList.copyOf(NilsenCategory.values());

  private final List<Judged> studies;
  private final List<Judged.Kind> kinds;

  /** For each study the place of its kind. */
  private final int[] kindOf;

  private Scoring(List<Judged> studies) {
    this.studies = studies;
    Map<Judged.Kind, Integer> places = new LinkedHashMap<>();
    kindOf =
        studies.stream()
            .mapToInt(judged -> places.computeIfAbsent(judged.kind, kind -> places.size()))
            .toArray();
    kinds = ImmutableList.copyOf(places.keySet());
  }

  static EvaluationFigures figures(List<Judged> studies, @Nullable Bootstrap bootstrap) {
    return new Scoring(studies).figures(bootstrap);
  }

  private EvaluationFigures figures(@Nullable Bootstrap bootstrap) {
    int[] all = new int[studies.size()];
    Arrays.setAll(all, i -> i);
    Counts lenient = counts(all, true);
    Counts strict = counts(all, false);
    List<Optional<Interval>> intervals =
        bootstrap == null
            ? ImmutableList.of()
            : bootstrap.intervals(
                all.length,
                drawn ->
                    Stream.concat(
                            counts(drawn, true).shares().stream(),
                            counts(drawn, false).shares().stream())
                        .map(Share::value)
                        .toList());
    int half = intervals.size() / 2;
    return EvaluationFigures.builder()
        .studies(studies.size())
        .negatives((int) strict.negatives)
        .lenient(scores(lenient, intervals.subList(0, half), true))
        .strict(scores(strict, intervals.subList(half, intervals.size()), false))
        .kappas(kappas(strict, bootstrap))
        .alpha(alpha(bootstrap))
        .build();
  }

  private Counts counts(int[] drawn, boolean leniently) {
    long[] ofKind = new long[kinds.size()];
    for (int study : drawn) {
      ofKind[kindOf[study]]++;
    }
    Counts counts = new Counts();
    for (int i = 0; i < ofKind.length; i++) {
      if (ofKind[i] > 0) {
        counts.add(kinds.get(i).verdict(leniently), ofKind[i]);
      }
    }
    return counts;
  }

  private EvaluationScores scores(
      Counts counts, List<Optional<Interval>> intervals, boolean leniently) {
    List<Proportion> shares = new ArrayList<>();
    for (Share share : counts.shares()) {
      shares.add(
          share.proportion(intervals.isEmpty() ? null : intervals.get(shares.size()).orElse(null)));
    }
    ImmutableMap.Builder<NilsenCategory, CategoryScore> categories = ImmutableMap.builder();
    for (int i = 0; i < CATEGORIES.size(); i++) {
      categories.put(
          CATEGORIES.get(i),
          CategoryScore.builder()
              .truePositives(counts.truePositives[i])
              .falsePositives(counts.falsePositives[i])
              .falseNegatives(counts.falseNegatives[i])
              .trueNegatives(counts.trueNegatives[i])
              .setAside(counts.setAside[i])
              .precision(shares.get(3 * i))
              .recall(shares.get(3 * i + 1))
              .f1(shares.get(3 * i + 2))
              .build());
    }
    int next = 3 * CATEGORIES.size();
    return EvaluationScores.builder()
        .categories(categories.buildOrThrow())
        .macro(new Averages(shares.get(next), shares.get(next + 1), shares.get(next + 2)))
        .micro(new Averages(shares.get(next + 3), shares.get(next + 4), shares.get(next + 5)))
        .exactSets(shares.get(next + 6))
        .primary(shares.get(next + 7))
        .specificity(shares.get(next + 8))
        .confusion(Confusion.of(studies, leniently))
        .build();
  }

  private static Map<NilsenCategory, Coefficient> kappas(
      Counts strict, @Nullable Bootstrap bootstrap) {
    Agreement agreement =
        bootstrap == null ? Agreement.standard() : new Agreement(bootstrap.confidence());
    ImmutableMap.Builder<NilsenCategory, Coefficient> kappas = ImmutableMap.builder();
    for (int i = 0; i < CATEGORIES.size(); i++) {
      long[][] table = {
        {strict.trueNegatives[i], strict.falsePositives[i]},
        {strict.falseNegatives[i], strict.truePositives[i]}
      };
      kappas.put(CATEGORIES.get(i), agreement.cohenKappa(ContingencyTable.of(table)));
    }
    return kappas.buildOrThrow();
  }

  private Coefficient alpha(@Nullable Bootstrap bootstrap) {
    SetCodings codings =
        SetCodings.ofRows(
            studies.stream()
                .map(
                    judged ->
                        ImmutableList.of(
                            LabelledStudies.codes(judged.study.gold()),
                            LabelledStudies.codes(judged.predicted)))
                .toList());
    Agreement agreement = Agreement.standard();
    return bootstrap == null
        ? agreement.krippendorffAlpha(codings, SetDistance.MASI)
        : bootstrap.estimate(
            codings, drawn -> agreement.krippendorffAlpha(drawn, SetDistance.MASI));
  }

  /** A quotient that may have nothing to divide by. */
  private record Share(double above, long below, String reason) {

    OptionalDouble value() {
      return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
    }

    Proportion proportion(@Nullable Interval interval) {
      return below == 0
          ? new Proportion.Undefined(reason)
          : new Proportion.Estimate(above / below, interval, below);
    }
  }

  /** How often what became of which category, and of the sets. */
  private static final class Counts {

    private final long[] truePositives = new long[CATEGORIES.size()];
    private final long[] falsePositives = new long[CATEGORIES.size()];
    private final long[] falseNegatives = new long[CATEGORIES.size()];
    private final long[] trueNegatives = new long[CATEGORIES.size()];
    private final long[] setAside = new long[CATEGORIES.size()];
    private long studies;
    private long exact;
    private long primary;
    private long negatives;
    private long silent;

    void add(Verdict verdict, long times) {
      for (int i = 0; i < CATEGORIES.size(); i++) {
        long[] into =
            switch (verdict.fates().get(i)) {
              case TRUE_POSITIVE -> truePositives;
              case FALSE_POSITIVE -> falsePositives;
              case FALSE_NEGATIVE -> falseNegatives;
              case TRUE_NEGATIVE -> trueNegatives;
              case SET_ASIDE -> setAside;
            };
        into[i] += times;
      }
      studies += times;
      exact += verdict.exact() ? times : 0;
      if (verdict.negative()) {
        negatives += times;
        silent += verdict.exact() ? times : 0;
      } else {
        primary += verdict.primary() ? times : 0;
      }
    }

    /** Precision, recall and F1 of each category, their means, and the shares of studies. */
    List<Share> shares() {
      List<Share> shares = new ArrayList<>();
      for (int i = 0; i < CATEGORIES.size(); i++) {
        String category = CATEGORIES.get(i).code();
        shares.addAll(
            triple(
                truePositives[i],
                falsePositives[i],
                falseNegatives[i],
                category,
                setAside[i] == 0 ? "" : "; %s set aside".formatted(setAside[i])));
      }
      for (int part = 0; part < 3; part++) {
        shares.add(macro(shares, part));
      }
      shares.addAll(
          triple(sum(truePositives), sum(falsePositives), sum(falseNegatives), "any category", ""));
      shares.add(new Share(exact, studies, "there is no study"));
      shares.add(new Share(primary, studies - negatives, "no study has a category in gold"));
      shares.add(new Share(silent, negatives, "no study is without a category in gold"));
      return shares;
    }

    private static List<Share> triple(
        long truePositives, long falsePositives, long falseNegatives, String what, String but) {
      return ImmutableList.of(
          new Share(
              truePositives, truePositives + falsePositives, "no study was given " + what + but),
          new Share(
              truePositives,
              truePositives + falseNegatives,
              "no study has " + what + " in gold" + but),
          new Share(
              2 * truePositives,
              2 * truePositives + falsePositives + falseNegatives,
              "no study has " + what + " in gold, and none was given it" + but));
    }

    private static Share macro(List<Share> ofCategories, int part) {
      double sum = 0;
      int defined = 0;
      for (int i = 0; i < CATEGORIES.size(); i++) {
        OptionalDouble value = ofCategories.get(3 * i + part).value();
        if (value.isPresent()) {
          sum += value.getAsDouble();
          defined++;
        }
      }
      return new Share(sum, defined, "it is undefined for every category");
    }

    private static long sum(long[] counts) {
      return Arrays.stream(counts).sum();
    }
  }
}
