package org.impsci.fidelity.psychometrics;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Section;
import org.impsci.fidelity.assessment.Assessment;

/**
 * The psychometrics of a scale among assessments that were made with it.
 *
 * @param scale the id of the scale, which names its edition
 * @param items its item analysis
 * @param sections the correlations of each two of its sections, in the order of the form
 * @param bands how many assessments are in each band, highest first
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ScaleAnalysis(
    String scale, ItemAnalysis items, List<SectionCorrelation> sections, List<BandCount> bands)
    implements Serializable {

  /** Checks and copies the components. */
  public ScaleAnalysis {
    Given.text("scale analysis", "scale", scale);
    Given.value("scale analysis", "items", items);
    sections = ImmutableList.copyOf(sections);
    bands = ImmutableList.copyOf(bands);
  }

  /**
   * Starts an empty analysis.
   *
   * @return a builder; scale and items are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Analyses assessments, with intervals of confidence {@value CronbachAlpha#CONFIDENCE}.
   *
   * @param scale the scale they were made with
   * @param assessments the assessments
   * @return the analysis
   * @throws InvalidDataException if one was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if one rates an item that the scale does not have
   */
  public static ScaleAnalysis of(FidelityScale scale, Collection<Assessment> assessments) {
    return of(scale, ItemMatrix.of(scale, assessments), CronbachAlpha.CONFIDENCE);
  }

  /**
   * Analyses ratings.
   *
   * @param scale the scale they were made with
   * @param matrix the ratings, one column for each item of the scale in the order of the form
   * @param confidence the confidence of intervals, above 0 and below 1
   * @return the analysis
   * @throws InvalidDataException if the columns are not the items of the scale
   */
  public static ScaleAnalysis of(FidelityScale scale, ItemMatrix matrix, double confidence) {
    if (!matrix.items().equals(scale.items().stream().map(Item::code).toList())
        || matrix.minRating() != scale.minRating()
        || matrix.maxRating() != scale.maxRating()) {
      throw new InvalidDataException(
          "matrix",
          "",
          "its columns are not the items of scale %s in the order of the form, rated %s..%s"
              .formatted(scale.id(), scale.minRating(), scale.maxRating()));
    }
    ItemSums sums = ItemSums.of(matrix);
    return new ScaleAnalysis(
        scale.id(),
        ItemAnalysis.of(matrix, sums, confidence),
        sections(scale, sums),
        bands(scale, matrix));
  }

  private static List<SectionCorrelation> sections(FidelityScale scale, ItemSums sums) {
    List<Section> sections = scale.sections();
    int[][] columns = new int[sections.size()][];
    int column = 0;
    for (int s = 0; s < columns.length; s++) {
      columns[s] = new int[sections.get(s).items().size()];
      for (int i = 0; i < columns[s].length; i++) {
        columns[s][i] = column++;
      }
    }
    ImmutableList.Builder<SectionCorrelation> all = ImmutableList.builder();
    for (int one = 0; one < columns.length; one++) {
      for (int other = one + 1; other < columns.length; other++) {
        all.add(
            new SectionCorrelation(
                sections.get(one).code(),
                sections.get(other).code(),
                correlation(sums, sections, columns, one, other)));
      }
    }
    return all.build();
  }

  private static Statistic correlation(
      ItemSums sums, List<Section> sections, int[][] columns, int one, int other) {
    for (int section : new int[] {one, other}) {
      if (sums.rows() >= 2 && sums.spread(columns[section], columns[section]).signum() == 0) {
        return new Statistic.Undefined(
            "the sums of section " + sections.get(section).code() + " do not vary");
      }
    }
    return ItemAnalysis.correlation(
        sums.rows(),
        sums.spread(columns[one], columns[other]),
        sums.spread(columns[one], columns[one]),
        sums.spread(columns[other], columns[other]),
        "the sums do not vary");
  }

  private static List<BandCount> bands(FidelityScale scale, ItemMatrix matrix) {
    List<Band> bands = scale.bands();
    int[] bandOf = new int[scale.maxTotal() - scale.minTotal() + 1];
    for (int total = scale.minTotal(); total <= scale.maxTotal(); total++) {
      bandOf[total - scale.minTotal()] = bands.indexOf(scale.band(total));
    }
    int[] counts = new int[bands.size()];
    int complete = 0;
    byte[] cells = matrix.cells();
    int at = 0;
    for (int row = 0; row < matrix.rowCount(); row++) {
      int total = 0;
      boolean whole = true;
      for (int end = at + matrix.items().size(); at < end; at++) {
        total += cells[at];
        whole &= cells[at] != ItemMatrix.MISSING;
      }
      if (whole) {
        counts[bandOf[total - scale.minTotal()]]++;
        complete++;
      }
    }
    ImmutableList.Builder<BandCount> all = ImmutableList.builder();
    for (int i = 0; i < counts.length; i++) {
      all.add(new BandCount(bands.get(i), counts[i], complete));
    }
    return all.build();
  }

  /**
   * The correlation of two sections.
   *
   * @param section the code of the one
   * @param other the code of the other
   * @return their correlation; empty if they are one, or the scale lacks one
   */
  public Optional<Statistic> correlation(String section, String other) {
    return sections.stream()
        .filter(
            pair ->
                (pair.section().equals(section) && pair.other().equals(other))
                    || (pair.section().equals(other) && pair.other().equals(section)))
        .map(SectionCorrelation::correlation)
        .findFirst();
  }

  /**
   * Collects the components of a {@link ScaleAnalysis}.
   *
   * @since 0.1
   */
  public static final class Builder extends ScaleAnalysisBuilder {
    Builder() {}
  }
}
