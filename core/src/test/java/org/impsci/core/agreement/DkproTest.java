package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
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
