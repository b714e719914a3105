package org.impsci.core.agreement;

import com.google.common.collect.Maps;
import com.google.common.primitives.Doubles;
import java.util.Collection;
import java.util.Map;
import org.impsci.core.agreement.Coefficient.Undefined;

/**
 * Coefficients of agreement between raters.
 *
 * <p>Each says what it does with missing ratings; none counts one as agreement. What the data
 * cannot answer is {@link Coefficient.Undefined} with the reason. The order of units and of raters
 * changes no result.
 *
 * <p>Intervals come from a published formula, and where there is none the estimate has no interval:
 * use a {@link Bootstrap}. One instance serves all threads.
 *
 * @since 0.1
 */
public final class Agreement {

  private static final Agreement STANDARD = new Agreement(0.95);

  private final double confidence;

  /**
   * Coefficients with intervals of some confidence.
   *
   * @param confidence above 0 and below 1
   */
  public Agreement(double confidence) {
    Interval.checkConfidence(confidence);
    this.confidence = confidence;
  }

  /**
   * Coefficients with intervals of 95 %.
   *
   * @return the shared instance
   */
  public static Agreement standard() {
    return STANDARD;
  }

  /**
   * The confidence of the intervals.
   *
   * @return above 0 and below 1
   */
  public double confidence() {
    return confidence;
  }

  /**
   * Percent agreement: of all pairs of ratings of the same unit, the share that are the same. 0..1.
   * Without correction for chance and without an interval.
   *
   * <p>All pairs count alike, so that a unit with more ratings has more weight. Undefined if no
   * unit has two ratings. Also known as: proportion of agreement, exact agreement.
   *
   * @param ratings the ratings; missing ones make no pair
   * @return the share, with the number of pairs in its denominators
   */
  public Coefficient percent(RatingMatrix ratings) {
    return percentWithin(ratings, 0);
  }

  /**
   * Percent agreement within a tolerance: of all pairs of ratings of the same unit, the share that
   * differ by no more than it. 0..1. Decimals are taken as they are written: 2.2 and 1.7 differ by
   * 0.5. Undefined if no unit has two ratings. Also known as: adjacent agreement, when the
   * tolerance is 1.
   *
   * @param ratings the ratings; missing ones make no pair
   * @param tolerance the largest difference that is still agreement, 0 or more
   * @return the share, with the number of pairs in its denominators
   * @throws IllegalArgumentException if the tolerance is negative or NaN
   */
  public Coefficient percentWithin(RatingMatrix ratings, double tolerance) {
    return PercentAgreement.of(ratings, tolerance);
  }

  /**
   * Cohen's kappa without weights: see {@link #cohenKappa(RatingMatrix, DisagreementWeights)}.
   *
   * @param ratings the ratings of two raters
   * @return kappa
   */
  public Coefficient cohenKappa(RatingMatrix ratings) {
    return cohenKappa(ratings, DisagreementWeights.UNWEIGHTED);
  }

  /**
   * Cohen's kappa of two raters: 1 less the weight of their disagreements over the weight to be
   * expected if each had given their own ratings to the units by chance.
   *
   * <p>Units that one of the two did not rate are left out. Undefined if there are not two raters,
   * if no unit remains, if both put all into the same category, or if there are more than 1,000
   * categories. Interval: the normal one with the large-sample standard error of Fleiss, Cohen and
   * Everitt, cut off at 1; none if that error is zero.
   *
   * @param ratings the ratings of two raters; to compare two out of more, take {@link
   *     RatingMatrix#withRaters}
   * @param weights how much each disagreement weighs
   * @return kappa
   * @throws IllegalArgumentException if a weight is negative, not finite, or not 0 for agreement
   * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen J (1960), A coefficient of
   *     agreement for nominal scales, Educational and Psychological Measurement 20:37–46</a>
   * @see <a href="https://doi.org/10.1037/h0026256">Cohen J (1968), Weighted kappa, Psychological
   *     Bulletin 70:213–220</a>
   * @see <a href="https://doi.org/10.1037/h0028106">Fleiss JL, Cohen J, Everitt BS (1969), Large
   *     sample standard errors of kappa and weighted kappa, Psychological Bulletin 72:323–327</a>
   */
  public Coefficient cohenKappa(RatingMatrix ratings, DisagreementWeights weights) {
    if (ratings.raters() != 2) {
      return new Undefined(
          "Cohen's kappa compares two raters; there "
              + (ratings.raters() == 1 ? "is one" : "are " + ratings.raters()));
    }
    if (ratings.levels().length > ContingencyTable.MOST_CATEGORIES) {
      return GwetCoefficient.tooMany(ratings.levels().length);
    }
    return CohenKappa.of(ratings.levels(), ratings.crossed(), weights, confidence);
  }

  /**
   * Cohen's kappa without weights: see {@link #cohenKappa(RatingMatrix, DisagreementWeights)}.
   *
   * @param table how often two raters gave which categories
   * @return kappa
   */
  public Coefficient cohenKappa(ContingencyTable table) {
    return cohenKappa(table, DisagreementWeights.UNWEIGHTED);
  }

  /**
   * Cohen's kappa from a table: see {@link #cohenKappa(RatingMatrix, DisagreementWeights)}.
   *
   * @param table how often two raters gave which categories
   * @param weights how much each disagreement weighs
   * @return kappa
   * @throws IllegalArgumentException if a weight is negative, not finite, or not 0 for agreement
   */
  public Coefficient cohenKappa(ContingencyTable table, DisagreementWeights weights) {
    long[] counts =
        table.counts().stream().flatMap(Collection::stream).mapToLong(Long::longValue).toArray();
    return CohenKappa.of(Doubles.toArray(table.categories()), counts, weights, confidence);
  }

  /**
   * Fleiss' kappa: 1 less the share of pairs of ratings of the same unit that disagree, over the
   * share among all pairs of ratings. The raters of one unit may be others than those of the next.
   *
   * <p>Needs the same number of ratings in each unit: units with a missing one are left out.
   * Undefined with one rater, if no unit remains, or if all ratings are the same category. No
   * interval: the published standard error holds for a kappa of zero only.
   *
   * @param ratings the ratings
   * @return kappa
   * @see <a href="https://doi.org/10.1037/h0031619">Fleiss JL (1971), Measuring nominal scale
   *     agreement among many raters, Psychological Bulletin 76:378–382</a>
   */
  public Coefficient fleissKappa(RatingMatrix ratings) {
    return FleissKappa.of(ratings);
  }

  /**
   * Fleiss' kappa from counts: see {@link #fleissKappa(RatingMatrix)}.
   *
   * @param counts a row a unit, a column a category: how many raters chose it
   * @return kappa
   * @throws IllegalArgumentException if there is no unit, a count is negative, rows differ in
   *     length, or the units differ in how many ratings they have
   */
  public Coefficient fleissKappa(int[][] counts) {
    return FleissKappa.of(counts);
  }

  /**
   * Krippendorff's alpha at one level of measurement: 1 less the disagreement within units over the
   * disagreement between all ratings that can be compared. Any number of raters.
   *
   * <p>All ratings of units with two or more count; a unit with fewer has nothing to compare.
   * Undefined if there is no such unit, if all their ratings are the same, and at the ratio level
   * if one is negative or there are more than 32,768 different values. No interval: none is
   * published as a formula; use a {@link Bootstrap}.
   *
   * @param ratings the ratings
   * @param level what the differences between values mean
   * @return alpha
   * @see "Krippendorff K (2004), Content analysis: an introduction to its methodology, 2nd edition,
   *     chapter 11"
   */
  public Coefficient krippendorffAlpha(RatingMatrix ratings, MeasurementLevel level) {
    return new KrippendorffAlpha(ratings).at(level);
  }

  /**
   * Krippendorff's alpha at all levels of measurement, for the time that one takes: see {@link
   * #krippendorffAlpha(RatingMatrix, MeasurementLevel)}.
   *
   * @param ratings the ratings
   * @return alpha by level
   */
  public Map<MeasurementLevel, Coefficient> krippendorffAlphas(RatingMatrix ratings) {
    return Maps.immutableEnumMap(new KrippendorffAlpha(ratings).all());
  }

  /**
   * Krippendorff's alpha of sets of codes: 1 less the distance of the sets within units over the
   * distance between all sets that can be compared. Any number of coders.
   *
   * <p>All codings of units with two or more count; a unit with fewer has nothing to compare. The
   * empty set is a coding like others. The distances are the disagreements as they are, not
   * squared. Where every set holds one code, both {@link SetDistance#MASI} and {@link
   * SetDistance#JACCARD} give alpha at the nominal level. Undefined if there is no such unit, if
   * all their codings are the same, if the distance of all of them is 0, or if there are more than
   * 32,768 different sets. No interval: none is published as a formula; use a {@link Bootstrap}.
   *
   * @param codings the codings
   * @param distance how far two sets are apart
   * @return alpha
   * @throws IllegalArgumentException if a distance is negative or not finite
   * @see <a href="https://aclanthology.org/L06-1392/">Passonneau R (2006), Measuring agreement on
   *     set-valued items (MASI) for semantic and pragmatic annotation, Proceedings of LREC 2006,
   *     831–836</a>
   * @see "Krippendorff K (2004), Content analysis: an introduction to its methodology, 2nd edition,
   *     chapter 11"
   */
  public Coefficient krippendorffAlpha(SetCodings codings, SetDistance distance) {
    return KrippendorffAlpha.of(codings, distance);
  }

  /**
   * Gwet's AC1 with the categories that occur: see {@link #gwetAc1(RatingMatrix, double...)}.
   *
   * @param ratings the ratings
   * @return AC1
   */
  public Coefficient gwetAc1(RatingMatrix ratings) {
    return GwetCoefficient.of(ratings, DisagreementWeights.UNWEIGHTED, null, confidence);
  }

  /**
   * Gwet's AC1: agreement corrected for the chance that raters agree where they guess, which keeps
   * its size when nearly all ratings are one category. Any number of raters.
   *
   * <p>Each unit with two or more ratings has the same weight in the agreement observed; those with
   * one count in how common the categories are. The result depends on how many categories there
   * were to choose from. Undefined if there are fewer than two or more than 1,000 of them, or if no
   * unit has two ratings. Interval: Student's t with Gwet's variance for a sample of units from a
   * large population, cut off at 1; none if that variance is zero.
   *
   * @param ratings the ratings
   * @param scale all categories that raters could choose
   * @return AC1
   * @throws IllegalArgumentException if a rating is not on the scale, or a category comes twice
   * @see <a href="https://doi.org/10.1348/000711006X126600">Gwet KL (2008), Computing inter-rater
   *     reliability and its variance in the presence of high agreement, British Journal of
   *     Mathematical and Statistical Psychology 61:29–48</a>
   */
  public Coefficient gwetAc1(RatingMatrix ratings, double... scale) {
    return GwetCoefficient.of(ratings, DisagreementWeights.UNWEIGHTED, scale.clone(), confidence);
  }

  /**
   * Gwet's AC2 with the categories that occur: see {@link #gwetAc2(RatingMatrix,
   * DisagreementWeights, double...)}.
   *
   * @param ratings the ratings
   * @param weights how much each disagreement weighs
   * @return AC2
   * @throws IllegalArgumentException if a weight is negative, not finite, not 0 for agreement, or
   *     not the same both ways
   */
  public Coefficient gwetAc2(RatingMatrix ratings, DisagreementWeights weights) {
    return GwetCoefficient.of(ratings, weights, null, confidence);
  }

  /**
   * Gwet's AC2: {@linkplain #gwetAc1(RatingMatrix, double...) AC1} with weights. Two categories
   * agree by 1 less their weight over the largest weight on the scale.
   *
   * @param ratings the ratings
   * @param weights how much each disagreement weighs
   * @param scale all categories that raters could choose
   * @return AC2
   * @throws IllegalArgumentException if a rating is not on the scale, a category comes twice, or a
   *     weight is negative, not finite, not 0 for agreement, or not the same both ways
   * @see "Gwet KL (2014), Handbook of inter-rater reliability, 4th edition"
   */
  public Coefficient gwetAc2(RatingMatrix ratings, DisagreementWeights weights, double... scale) {
    return GwetCoefficient.of(ratings, weights, scale.clone(), confidence);
  }

  /**
   * The six intraclass correlations with their F tests and intervals.
   *
   * <p>Units with a missing rating are left out. Undefined with fewer than two raters or two units,
   * if all ratings are the same, and, for the forms where it happens, if the variance to share out
   * is estimated as zero or less. Intervals as Shrout and Fleiss give them, for the agreement forms
   * with Satterthwaite's degrees of freedom; none where the mean square of the units or of the
   * error is zero.
   *
   * @param ratings the ratings
   * @return the correlations with the analysis of variance
   * @see IccForm
   */
  public IntraclassCorrelations intraclassCorrelations(RatingMatrix ratings) {
    return AnalysisOfVariance.of(ratings, confidence);
  }
}
