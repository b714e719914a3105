package org.impsci.examples.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dkpro.statistics.agreement.IAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.impsci.core.agreement.Agreement;
import org.impsci.core.agreement.Coefficient;
import org.impsci.core.agreement.DisagreementWeights;
import org.impsci.core.agreement.IntraclassCorrelations;
import org.impsci.core.agreement.MeasurementLevel;
import org.impsci.core.agreement.RatingMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Coefficients of many ratings in memory. One operation is one call; a call that takes longer than
 * an iteration is an iteration by itself.
 *
 * <p>Of DKPro the same is asked on a tenth of the units, since more would take minutes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AgreementStatistics {

  /** The units of ours to one of DKPro's. */
  static final int SHARE = 10;

  static final int RATERS = 25;
  private static final int MISSING = 0;

  private static final long SEED = 20_170_314;

  private final Agreement agreement = Agreement.standard();

  /** Ours: the six forms with tests and intervals. */
  @Benchmark
  public IntraclassCorrelations impsciIccs(Complete data) {
    return agreement.intraclassCorrelations(data.ratings);
  }

  /** Ours: the four metrics. */
  @Benchmark
  public Map<MeasurementLevel, Coefficient> impsciKrippendorffs(Complete data) {
    return agreement.krippendorffAlphas(data.ratings);
  }

  /** Ours: the four metrics, 5 % of ratings missing. */
  @Benchmark
  public Map<MeasurementLevel, Coefficient> impsciKrippendorffsMissing(Incomplete data) {
    return agreement.krippendorffAlphas(data.ratings);
  }

  /** Ours: one metric. */
  @Benchmark
  public Coefficient impsciKrippendorffInterval(Complete data) {
    return agreement.krippendorffAlpha(data.ratings, MeasurementLevel.INTERVAL);
  }

  /** Ours: one kappa of two raters. */
  @Benchmark
  public Coefficient impsciKappa(Pairs data) {
    return agreement.cohenKappa(data.ratings);
  }

  /** Ours: one weighted kappa of two raters. */
  @Benchmark
  public Coefficient impsciKappaQuadratic(Pairs data) {
    return agreement.cohenKappa(data.ratings, DisagreementWeights.QUADRATIC);
  }

  /** Ours: three kappas of two raters. */
  @Benchmark
  public List<Coefficient> impsciKappas(Pairs data) {
    return List.of(
        agreement.cohenKappa(data.ratings),
        agreement.cohenKappa(data.ratings, DisagreementWeights.LINEAR),
        agreement.cohenKappa(data.ratings, DisagreementWeights.QUADRATIC));
  }

  /** Ours: what is done before any of the above, from rows of numbers to the matrix. */
  @Benchmark
  public RatingMatrix impsciMatrix(Rows data) {
    return matrix(data.rows);
  }

  /** DKPro: one metric, a tenth of the units. */
  @Benchmark
  public double dkproKrippendorffInterval(DkproStudy data) {
    return new KrippendorffAlphaAgreement(data.study, new IntervalDistanceFunction())
        .calculateAgreement();
  }

  /** DKPro: one kappa, a tenth of the pairs. */
  @Benchmark
  public double dkproKappa(DkproPairs data) {
    return new CohenKappaAgreement(data.study).calculateAgreement();
  }

  /** DKPro: one weighted kappa, a tenth of the pairs. */
  @Benchmark
  public double dkproKappaQuadratic(DkproPairs data) {
    return new WeightedKappaAgreement(data.study, AgreementStatistics::squaredShareOfTheRange)
        .calculateAgreement();
  }

  /** Its weighted kappa takes for granted that weights end at 1; ratings are from 1 to 5. */
  private static double squaredShareOfTheRange(IAnnotationStudy study, Object one, Object other) {
    double distance = ((Integer) one - (Integer) other) / 4.0;
    return distance * distance;
  }

  /** Raters who mostly agree on units that differ; {@link #MISSING} for a missing rating. */
  static int[][] ratings(int units, int raters, int missingPercent) {
    Random random = new Random(SEED);
    int[][] rows = new int[units][raters];
    for (int[] row : rows) {
      int level = 1 + random.nextInt(5);
      for (int rater = 0; rater < raters; rater++) {
        int rating = Math.max(1, Math.min(5, level + random.nextInt(3) - 1));
        row[rater] = random.nextInt(100) < missingPercent ? MISSING : rating;
      }
    }
    return rows;
  }

  static RatingMatrix matrix(int[][] rows) {
    RatingMatrix.Builder builder = RatingMatrix.builder(rows[0].length);
    for (int[] row : rows) {
      builder.addUnit(row, MISSING);
    }
    return builder.build();
  }

  private static CodingAnnotationStudy study(int[][] rows) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(rows[0].length);
    for (int[] row : rows) {
      Object[] unit = new Object[row.length];
      for (int i = 0; i < row.length; i++) {
        unit[i] = row[i];
      }
      study.addItemAsArray(unit);
    }
    return study;
  }

  /** How large the data are. */
  @State(Scope.Benchmark)
  public static class Size {
    /** The units; those of DKPro are a tenth. */
    @Param("1000000")
    public int units;
  }

  /** Ratings by 25 raters. */
  @State(Scope.Benchmark)
  public static class Complete {
    private RatingMatrix ratings;

    /** Makes the ratings. */
    @Setup
    public void generate(Size size) {
      ratings = matrix(ratings(size.units, RATERS, 0));
    }
  }

  /** Ratings by 25 raters, 5 % missing. */
  @State(Scope.Benchmark)
  public static class Incomplete {
    private RatingMatrix ratings;

    /** Makes the ratings. */
    @Setup
    public void generate(Size size) {
      ratings = matrix(ratings(size.units, RATERS, 5));
    }
  }

  /** Ratings by two raters. */
  @State(Scope.Benchmark)
  public static class Pairs {
    private RatingMatrix ratings;

    /** Makes the ratings. */
    @Setup
    public void generate(Size size) {
      ratings = matrix(ratings(size.units, 2, 0));
    }
  }

  /** Ratings by 25 raters, as a caller may have them. */
  @State(Scope.Benchmark)
  public static class Rows {
    int[][] rows = {};

    /** Makes the ratings. */
    @Setup
    public void generate(Size size) {
      rows = ratings(size.units, RATERS, 0);
    }
  }

  /** Ratings by 25 raters, as DKPro has them. */
  @State(Scope.Benchmark)
  public static class DkproStudy {
    private CodingAnnotationStudy study;

    /** Makes the ratings. */
    @Setup
    public void generate(Size size) {
      study = study(ratings(size.units / SHARE, RATERS, 0));
    }
  }

  /** Ratings by two raters, as DKPro has them. */
  @State(Scope.Benchmark)
  public static class DkproPairs {
    private CodingAnnotationStudy study;

    /** Makes the ratings. */
    @Setup
    public void generate(Size size) {
      study = study(ratings(size.units / SHARE, 2, 0));
    }
  }
}
