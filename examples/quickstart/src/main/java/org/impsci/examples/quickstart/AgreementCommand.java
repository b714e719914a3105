package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.impsci.core.agreement.Agreement;
import org.impsci.core.agreement.Bootstrap;
import org.impsci.core.agreement.Coefficient;
import org.impsci.core.agreement.DisagreementWeights;
import org.impsci.core.agreement.IccForm;
import org.impsci.core.agreement.IntraclassCorrelations;
import org.impsci.core.agreement.MeasurementLevel;
import org.impsci.core.agreement.RatingMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code impsci agreement FILE}. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    description = {
      "Says how well raters agree: kappas, Krippendorff's alpha, Gwet's coefficients, intraclass",
      "correlations. Intervals are of 95 percent: by formula where one is published, otherwise by",
      "bootstrap over units."
    })
final class AgreementCommand implements Callable<Integer> {

  private static final double CONFIDENCE = 0.95;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private MatrixOptions options = new MatrixOptions();

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV, a row a unit, a column a rater, an empty cell a missing rating; - for standard input.")
  private String file = "";

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      converter = LevelConverter.class,
      description = {
        "What the ratings are: nominal, ordinal, interval or ratio; default ${DEFAULT-VALUE}.",
        "It decides Krippendorff's alpha, and the weights of AC2: linear for ordinal, quadratic above."
      },
      defaultValue = "nominal")
  private MeasurementLevel level = MeasurementLevel.NOMINAL;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "Resamples of the bootstrap; 0 for none; default ${DEFAULT-VALUE}.",
      defaultValue = "1000")
  private int resamples = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Where the random numbers of the bootstrap start; default ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed = 1;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Faults faults = new Faults(spec.commandLine().getErr());
    MatrixInput input = MatrixInput.read(Input.open(file), options.header(), faults);
    boolean words = level == MeasurementLevel.NOMINAL && !input.isNumeric();
    RatingMatrix ratings = words ? input.categories() : input.numbers(faults);
    coefficients(ratings, words).print(out, options.json());
    return faults.exitCode();
  }

  private Coefficients coefficients(RatingMatrix ratings, boolean words) {
    Agreement agreement = new Agreement(CONFIDENCE);
    Coefficients found = new Coefficients();
    found.add("percent-agreement", withInterval(ratings, agreement::percent));
    found.add(
        "percent-agreement-within-one",
        words ? unordered() : withInterval(ratings, m -> agreement.percentWithin(m, 1)));
    found.add("cohen-kappa", agreement.cohenKappa(ratings));
    found.add(
        "cohen-kappa-linear",
        words ? unordered() : agreement.cohenKappa(ratings, DisagreementWeights.LINEAR));
    found.add(
        "cohen-kappa-quadratic",
        words ? unordered() : agreement.cohenKappa(ratings, DisagreementWeights.QUADRATIC));
    found.add("fleiss-kappa", withInterval(ratings, agreement::fleissKappa));
    found.add(
        "krippendorff-alpha", withInterval(ratings, m -> agreement.krippendorffAlpha(m, level)));
    found.add("gwet-ac1", agreement.gwetAc1(ratings));
    found.add("gwet-ac2", ac2(agreement, ratings));
    IntraclassCorrelations icc = words ? null : agreement.intraclassCorrelations(ratings);
    for (IccForm form : IccForm.values()) {
      found.add(form.code(), icc == null ? unordered() : icc.coefficient(form));
    }
    return found;
  }

  private Coefficient ac2(Agreement agreement, RatingMatrix ratings) {
    return switch (level) {
      case NOMINAL ->
          new Coefficient.Undefined("nominal categories have no weights; AC1 is the coefficient");
      case ORDINAL -> agreement.gwetAc2(ratings, DisagreementWeights.LINEAR);
      case INTERVAL, RATIO -> agreement.gwetAc2(ratings, DisagreementWeights.QUADRATIC);
    };
  }

  private Coefficient withInterval(
      RatingMatrix ratings, Function<RatingMatrix, Coefficient> statistic) {
    return resamples == 0
        ? statistic.apply(ratings)
        : new Bootstrap(resamples, seed, CONFIDENCE).estimate(ratings, statistic);
  }

  private static Coefficient unordered() {
    return new Coefficient.Undefined("the ratings are words, which have no order and no distance");
  }

  /** Reads a level by its code, as data carry it. */
  static final class LevelConverter implements ITypeConverter<MeasurementLevel> {
    @Override
    public MeasurementLevel convert(String value) {
      try {
        return MeasurementLevel.of(value.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
