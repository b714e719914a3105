package org.impsci.fidelity.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.impsci.core.agreement.Interval;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;

/** Data sets of the literature with the values printed for them. */
class PublishedExamplesTest {

  private static final String ATTITUDE =
      """
          43 51 30 39 61 92 45
          63 64 51 54 63 73 47
          71 70 68 69 76 86 48
          61 63 45 47 54 84 35
          81 78 56 66 71 83 47
          43 55 49 44 54 49 34
          58 67 42 56 66 68 35
          71 75 50 55 70 66 41
          72 82 72 67 71 83 31
          67 61 45 47 62 80 41
          64 53 53 58 58 67 34
          67 60 47 39 59 74 41
          69 62 57 42 55 63 25
          68 83 83 45 59 77 35
          77 77 54 72 79 77 46
          81 90 50 72 60 54 36
          74 85 64 69 79 79 63
          65 60 65 75 55 80 60
          65 70 46 57 75 85 46
          50 58 68 54 64 78 52
          50 40 33 34 43 64 33
          64 61 52 62 66 80 41
          53 66 52 50 63 80 37
          40 37 42 58 50 57 49
          63 54 42 48 66 75 33
          66 77 66 63 88 76 72
          78 75 58 74 80 78 49
          48 57 44 45 51 83 38
          85 85 71 71 77 74 55
          82 82 39 59 64 78 39
      """;

  /** The answer patterns 00000 to 11111 of the LSAT, section 6, and how often each was given. */
  private static final String LSAT_6 =
      "3 6 2 11 1 1 3 4 1 8 0 16 0 3 2 15 10 29 14 81 3 28 15 80 16 56 21 173 11 61 28 298";

  private static double value(Statistic statistic) {
    return ((Statistic.Estimate) statistic).value();
  }

  private static int[][] numbers(String text) {
    return text.lines()
        .map(
            line -> Arrays.stream(line.trim().split(" ", -1)).mapToInt(Integer::parseInt).toArray())
        .toArray(int[][]::new);
  }

  /** Example I: attitude, of the data sets that come with R; values by R's package psych. */
  @Test
  void attitudeOfR() {
    ItemAnalysis analysis = ItemAnalysis.of(ItemMatrix.ofRows(0, 100, numbers(ATTITUDE)));
    assertThat(analysis.complete()).isEqualTo(30);
    assertThat(String.format(Locale.ROOT, "%.2f", value(analysis.alpha()))).isEqualTo("0.84");
    assertThat(value(analysis.alpha())).isCloseTo(0.8431427696, within(5e-11));
    assertThat(value(analysis.standardizedAlpha())).isCloseTo(0.8390838030, within(5e-11));
    double[] deleted = {
      0.8097602063,
      0.7969174573,
      0.8278477659,
      0.8030309750,
      0.7953865742,
      0.8638723114,
      0.8404648683
    };
    double[] corrected = {0.67126, 0.74211, 0.56071, 0.71445, 0.78628, 0.26503, 0.46081};
    for (int i = 0; i < 7; i++) {
      ItemStatistics item = analysis.items().get(i);
      assertThat(value(item.alphaIfDeleted())).isCloseTo(deleted[i], within(5e-11));
      assertThat(value(item.correctedItemTotal())).isCloseTo(corrected[i], within(5e-6));
      assertThat(item.rated()).isEqualTo(30);
    }
    PlainMappers.assertRoundTrip(analysis, ItemAnalysis.class);
  }

  /** Example J: section 6 of the LSAT, 1000 answer sheets; alpha of 0 and 1 is KR-20. */
  @Test
  void sectionSixOfTheLsat() {
    List<int[]> rows = new ArrayList<>();
    int[] counts = numbers(LSAT_6)[0];
    for (int pattern = 0; pattern < counts.length; pattern++) {
      for (int i = 0; i < counts[pattern]; i++) {
        int[] row = new int[5];
        for (int item = 0; item < 5; item++) {
          row[item] = pattern >> (4 - item) & 1;
        }
        rows.add(row);
      }
    }
    ItemMatrix matrix = ItemMatrix.ofRows(0, 1, rows.toArray(int[][]::new));
    assertThat(matrix.rowCount()).isEqualTo(1000);
    double alpha = value(CronbachAlpha.of(matrix));
    assertThat(String.format(Locale.ROOT, "%.3f", alpha)).isEqualTo("0.295");
    assertThat(alpha).isCloseTo(0.2949971922, within(5e-11));
    assertThat(value(CronbachAlpha.standardized(matrix))).isCloseTo(0.2930282737, within(5e-11));
  }

  /**
   * Example A: Shrout and Fleiss 1979, where alpha is ICC(3,k). The interval printed for ICC(3,1),
   * stepped up by the formula of Spearman and Brown, is that of Feldt.
   */
  @Test
  void shroutAndFleiss() {
    ItemMatrix matrix =
        ItemMatrix.ofRows(1, 10, numbers("9 2 5 8\n6 1 3 2\n8 4 6 8\n7 1 2 6\n10 5 6 9\n6 2 4 7"));
    Statistic.Estimate alpha = (Statistic.Estimate) CronbachAlpha.of(matrix);
    assertThat(alpha.value()).isCloseTo(0.9093155424, within(5e-11));
    Interval interval = alpha.confidenceInterval().orElseThrow();
    assertThat(interval.low() / (4 - 3 * interval.low())).isCloseTo(0.3425, within(5e-5));
    assertThat(interval.high() / (4 - 3 * interval.high())).isCloseTo(0.9459, within(5e-5));
    assertThat(interval.confidence()).isEqualTo(0.95);
  }
}
