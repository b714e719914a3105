package org.impsci.core.agreement;

import java.util.Arrays;

/**
 * How much it weighs when one rating is one category and the other is another: 0 when they agree,
 * the larger the worse. Only ratios of weights matter: doubling all of them changes no coefficient.
 *
 * <p>Categories are the numbers that stand in the ratings, so that a scale of 1 to 5 keeps its
 * distances when nobody used the 3.
 *
 * @see <a href="https://doi.org/10.1037/h0026256">Cohen J (1968), Weighted kappa, Psychological
 *     Bulletin 70:213–220</a>
 * @since 0.1
 */
@FunctionalInterface
public interface DisagreementWeights {

  /** Every disagreement weighs 1: the categories have no order. */
  DisagreementWeights UNWEIGHTED = (a, b) -> a == b ? 0 : 1;

  /** A disagreement weighs the distance of the categories. Also known as: equal, absolute. */
  DisagreementWeights LINEAR = (a, b) -> Math.abs(a - b);

  /** A disagreement weighs the squared distance of the categories. Also known as: squared. */
  DisagreementWeights QUADRATIC = (a, b) -> (a - b) * (a - b);

  /**
   * The weight of one disagreement.
   *
   * @param first the category given by the first rater
   * @param second the category given by the second rater
   * @return a finite number, 0 or more; 0 if the categories are the same
   */
  double weight(double first, double second);

  /**
   * Weights from a table, for categories counted from 0.
   *
   * @param weights row <i>i</i>, column <i>j</i>: the weight when the first rater says <i>i</i> and
   *     the second <i>j</i>
   * @return weights that know the categories 0, 1, … as many as there are rows
   * @throws IllegalArgumentException if the table is not square, or a weight is negative, not
   *     finite, or not 0 where the raters agree
   */
  static DisagreementWeights of(double[][] weights) {
    double[] categories = new double[weights.length];
    Arrays.setAll(categories, i -> i);
    return of(categories, weights);
  }

  /**
   * Weights from a table.
   *
   * @param categories the categories in the order of the rows and columns
   * @param weights row <i>i</i>, column <i>j</i>: the weight when the first rater gives category
   *     <i>i</i> of them and the second category <i>j</i>
   * @return weights that know these categories and refuse others
   * @throws IllegalArgumentException if the table is not as square as there are categories, a
   *     category comes twice, or a weight is negative, not finite, or not 0 where the raters agree
   */
  static DisagreementWeights of(double[] categories, double[][] weights) {
    return new WeightTable(categories, weights);
  }
}
