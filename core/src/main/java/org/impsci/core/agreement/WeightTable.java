package org.impsci.core.agreement;

import com.google.common.base.Preconditions;
import java.util.Arrays;

/** Disagreement weights written out for some categories. */
final class WeightTable implements DisagreementWeights {

  private final double[] categories;
  private final double[][] weights;

  WeightTable(double[] categories, double[][] weights) {
    this.categories = categories.clone();
    int n = categories.length;
    Preconditions.checkArgument(
        weights.length == n, "disagreement weights: %s rows for %s categories", weights.length, n);
    this.weights = new double[n][];
    for (int i = 0; i < n; i++) {
      Preconditions.checkArgument(
          weights[i].length == n,
          "disagreement weights, row %s: %s weights for %s categories (rows count from 0)",
          i,
          weights[i].length,
          n);
      Preconditions.checkArgument(
          indexOf(categories[i]) == i,
          "disagreement weights: category %s comes twice",
          categories[i]);
      this.weights[i] = weights[i].clone();
    }
    checked(this, this.categories);
  }

  @Override
  public double weight(double first, double second) {
    return weights[known(first)][known(second)];
  }

  private int known(double category) {
    int index = indexOf(category);
    Preconditions.checkArgument(
        index >= 0,
        "disagreement weights: no weight for category %s; known: %s",
        category,
        Arrays.toString(categories));
    return index;
  }

  private int indexOf(double category) {
    for (int i = 0; i < categories.length; i++) {
      if (categories[i] == category) {
        return i;
      }
    }
    return -1;
  }

  /** The weights of all pairs of categories, row by row. */
  static double[] checked(DisagreementWeights weights, double[] categories) {
    int n = categories.length;
    double[] table = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double weight = weights.weight(categories[i], categories[j]);
        Preconditions.checkArgument(
            weight >= 0 && weight < Double.POSITIVE_INFINITY && (i != j || weight == 0),
            "disagreement weights, categories %s and %s: weight %s; expected a finite number, 0 or"
                + " more, and 0 for a category with itself",
            categories[i],
            categories[j],
            weight);
        table[i * n + j] = weight;
      }
    }
    return table;
  }
}
