package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.dkpro.statistics.agreement.IAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.junit.jupiter.api.Test;

/** The same ratings give what DKPro Statistics gives, where it has the coefficient. */
class DkproTest {

  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private final Agreement agreement = Agreement.standard();

  @Test
  void alphaAtEachLevelWithMissingRatings() {
    for (int seed = 0; seed < 20; seed++) {
      RatingMatrix ratings = random(30, 2 + seed % 4, seed % 2 == 0 ? 0 : 0.2, seed);
      assertAlpha(ratings, MeasurementLevel.NOMINAL, new NominalDistanceFunction());
      assertAlpha(ratings, MeasurementLevel.ORDINAL, new OrdinalDistanceFunction());
      assertAlpha(ratings, MeasurementLevel.INTERVAL, new IntervalDistanceFunction());
      assertAlpha(ratings, MeasurementLevel.RATIO, new RatioDistanceFunction());
    }
  }

  private void assertAlpha(RatingMatrix ratings, MeasurementLevel level, IDistanceFunction metric) {
    assertThat(Examples.value(agreement.krippendorffAlpha(ratings, level)))
        .as(level.code())
        .isCloseTo(
            new KrippendorffAlphaAgreement(study(ratings), metric).calculateAgreement(), CLOSE);
  }

  @Test
  void kappasOfTwoRaters() {
    for (int seed = 0; seed < 20; seed++) {
      RatingMatrix ratings = random(40, 2, 0, seed);
      CodingAnnotationStudy study = study(ratings);
      assertThat(Examples.value(agreement.cohenKappa(ratings)))
          .isCloseTo(new CohenKappaAgreement(study).calculateAgreement(), CLOSE);
      assertThat(Examples.value(agreement.cohenKappa(ratings, DisagreementWeights.QUADRATIC)))
          .isCloseTo(
              new WeightedKappaAgreement(study, DkproTest::squaredShareOfTheRange)
                  .calculateAgreement(),
              CLOSE);
    }
  }

  /** Its weighted kappa takes for granted that weights end at 1; ratings are from 1 to 5. */
  private static double squaredShareOfTheRange(IAnnotationStudy study, Object one, Object other) {
    double distance = ((Integer) one - (Integer) other) / 4.0;
    return distance * distance;
  }

  @Test
  void kappaAndPercentOfManyRaters() {
    for (int seed = 0; seed < 20; seed++) {
      RatingMatrix ratings = random(30, 2 + seed % 5, 0, seed);
      CodingAnnotationStudy study = study(ratings);
      assertThat(Examples.value(agreement.fleissKappa(ratings)))
          .isCloseTo(new FleissKappaAgreement(study).calculateAgreement(), CLOSE);
      assertThat(Examples.value(agreement.percent(ratings)))
          .isCloseTo(new PercentageAgreement(study).calculateAgreement(), CLOSE);
    }
  }

  @Test
  void alphaOfSetsWithMissingCodings() {
    // Its own MASI multiplies the complements, and takes the empty set for a part of every other.
    SetDistance complements =
        (common, first, second) -> {
          int smaller = Math.min(first, second);
          double thirds = common < smaller ? Math.min(common, 1) : first == second ? 3 : 2;
          return SetDistance.JACCARD.distance(common, first, second) * (1 - thirds / 3);
        };
    for (int seed = 0; seed < 40; seed++) {
      SetCodings codings = randomSets(25, 2 + seed % 4, seed % 2 == 0 ? 0 : 0.2, seed);
      assertSetAlpha(codings, complements, new MASISetAnnotationDistanceFunction());
      assertSetAlpha(codings, SetDistance.MASI, (study, one, other) -> masi(one, other));
    }
  }

  private void assertSetAlpha(SetCodings codings, SetDistance distance, IDistanceFunction metric) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(codings.coders());
    for (List<Set<String>> row : codings.rows()) {
      study.addItemAsArray(
          row.stream().map(v -> v == null ? null : new SetAnnotation(v)).toArray());
    }
    assertThat(Examples.value(agreement.krippendorffAlpha(codings, distance)))
        .isCloseTo(new KrippendorffAlphaAgreement(study, metric).calculateAgreement(), CLOSE);
  }

  /** The distance of Passonneau 2006 from sets as they are. */
  private static double masi(Object one, Object other) {
    Set<?> first = (Set<?>) one;
    Set<?> second = (Set<?>) other;
    if (first.equals(second)) {
      return 0;
    }
    Set<Object> common = new HashSet<>(first);
    common.retainAll(second);
    Set<Object> either = new HashSet<>(first);
    either.addAll(second);
    double monotonicity =
        common.isEmpty()
            ? 0
            : first.containsAll(second) || second.containsAll(first) ? 2 / 3.0 : 1 / 3.0;
    return 1 - monotonicity * common.size() / either.size();
  }

  private static SetCodings randomSets(int units, int coders, double missing, int seed) {
    Random random = new Random(seed);
    List<List<Set<String>>> rows = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      int usual = random.nextInt(16);
      List<Set<String>> row = new ArrayList<>();
      for (int coder = 0; coder < coders; coder++) {
        int bits = random.nextInt(3) == 0 ? random.nextInt(16) : usual;
        Set<String> codes = new HashSet<>();
        for (int code = 0; code < 4; code++) {
          if ((bits >> code & 1) == 1) {
            codes.add("c" + code);
          }
        }
        row.add(random.nextDouble() < missing ? null : codes);
      }
      rows.add(row);
    }
    return SetCodings.ofRows(rows);
  }

  private static RatingMatrix random(int units, int raters, double missing, int seed) {
    Random random = new Random(seed);
    List<List<Integer>> rows = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      int level = 1 + random.nextInt(4);
      List<Integer> row = new ArrayList<>();
      for (int rater = 0; rater < raters; rater++) {
        row.add(random.nextDouble() < missing ? null : Integer.valueOf(level + random.nextInt(2)));
      }
      rows.add(row);
    }
    return RatingMatrix.ofRows(rows);
  }

  private static CodingAnnotationStudy study(RatingMatrix ratings) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(ratings.raters());
    for (List<Double> row : ratings.rows()) {
      study.addItemAsArray(row.stream().map(v -> v == null ? null : v.intValue()).toArray());
    }
    return study;
  }
}
