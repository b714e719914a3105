package org.impsci.examples.quickstart;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.impsci.fidelity.psychometrics.ItemAnalysis;
import org.impsci.fidelity.psychometrics.ItemMatrix;
import org.impsci.fidelity.psychometrics.ItemStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impsci reliability FILE}. */
@Command(
    name = "reliability",
    mixinStandardHelpOptions = true,
    description = {
      "Says how consistent the items of a scale are: Cronbach's alpha with an interval of 95",
      "percent (Feldt), alpha without each item, item-total correlations, standard error of",
      "measurement. Rows that lack a rating count for the mean of an item, not for the others."
    })
final class ReliabilityCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private MatrixOptions options = new MatrixOptions();

  @Parameters(
      paramLabel = "FILE",
      description = {
        "CSV, a row a subject, a column an item, an empty cell a missing rating; whole numbers in",
        "-127..127; - for standard input."
      })
  private String file = "";

  @Override
  public Integer call() {
    Faults faults = new Faults(spec.commandLine().getErr());
    MatrixInput input = MatrixInput.read(Input.open(file), options.header(), faults);
    byte[] cells = input.wholeNumbers(faults);
    if (cells.length == 0) {
      throw new Input.UnusableException("the file has no row of whole numbers");
    }
    List<String> codes =
        IntStream.rangeClosed(1, input.columns().size()).mapToObj(i -> "item-" + i).toList();
    ItemAnalysis analysis =
        ItemAnalysis.of(ItemMatrix.of(codes, lowest(cells), highest(cells), cells));
    coefficients(analysis, input.columns()).print(spec.commandLine().getOut(), options.json());
    return faults.exitCode();
  }

  private static Coefficients coefficients(ItemAnalysis analysis, List<String> columns) {
    Coefficients found = new Coefficients();
    found.add("cronbach-alpha", analysis.alpha());
    found.add("cronbach-alpha-standardized", analysis.standardizedAlpha());
    found.add("mean-inter-item-correlation", analysis.meanCorrelation());
    found.add("total-mean", analysis.totalMean());
    found.add("total-standard-deviation", analysis.totalStandardDeviation());
    found.add("standard-error-of-measurement", analysis.standardError());
    for (int i = 0; i < columns.size(); i++) {
      ItemStatistics item = analysis.items().get(i);
      found.add("mean: " + columns.get(i), item.mean());
      found.add("item-total-correlation: " + columns.get(i), item.itemTotal());
      found.add("corrected-item-total-correlation: " + columns.get(i), item.correctedItemTotal());
      found.add("alpha-if-deleted: " + columns.get(i), item.alphaIfDeleted());
    }
    return found;
  }

  private static int lowest(byte[] cells) {
    int lowest = Byte.MAX_VALUE;
    for (byte cell : cells) {
      lowest = cell == ItemMatrix.MISSING ? lowest : Math.min(lowest, cell);
    }
    return lowest;
  }

  /**
   * The highest rating; one more than the lowest if all are the same, since a range has two ends.
   */
  private static int highest(byte[] cells) {
    int highest = lowest(cells) + 1;
    for (byte cell : cells) {
      highest = Math.max(highest, cell);
    }
    return Math.min(highest, Byte.MAX_VALUE);
  }
}
