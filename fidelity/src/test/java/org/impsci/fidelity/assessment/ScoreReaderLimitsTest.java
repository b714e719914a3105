package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scoring reader takes of lines that are made to use up memory. */
class ScoreReaderLimitsTest {

  private static final String REVIEW =
      "{\"scale\":\"ips-25\",\"site\":\"Lund\",\"date\":\"2026-03-14\",\"ratings\":{"
          + FidelityScales.ips25().items().stream()
              .map(item -> "\"" + item.code() + "\":4")
              .collect(Collectors.joining(","))
          + "}}";

  private static final int LENGTH = REVIEW.length();

  private static List<Row<ReviewScore>> scores(String text, int lineLength) {
    ReadLimits limits = ReadLimits.builder().lineLength(lineLength).build();
    ScoreReader reader = new ScoreReader(FidelityScales.all(), MissingPolicy.refuse(), limits);
    try (Stream<Row<ReviewScore>> rows =
        reader.jsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      return rows.toList();
    }
  }

  @Test
  void aLineOfTheLimitIsScored() {
    assertThat(scores(REVIEW + "\n" + REVIEW, LENGTH))
        .hasSize(2)
        .allMatch(Row.Good.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000, 300_000})
  void aLineBeyondTheLimitIsOneFaultAmongGoodRows(int more) {
    String text = REVIEW + "\n{" + " ".repeat(more + LENGTH) + "}\n" + REVIEW;
    List<Row<ReviewScore>> rows = scores(text, LENGTH);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).isInstanceOf(Row.Good.class);
    assertThat(rows.get(1))
        .isEqualTo(
            new Row.Bad<>(
                2,
                null,
                null,
                "the line has more than "
                    + LENGTH
                    + " bytes, the limit lineLength; to take more, read with"
                    + " ReadLimits.builder().lineLength(...)"));
    assertThat(rows.get(2)).isInstanceOf(Row.Good.class);
    assertThat(rows.get(2).number()).isEqualTo(3);
  }

  @Test
  void aLineWithoutAnEndTakesNoMoreMemoryThanTheLimit() {
    InputStream endless =
        new InputStream() {
          private long left = 400_000_000;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
              return -1;
            }
            left -= length;
            java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    ReadLimits limits = ReadLimits.builder().lineLength(1_000_000).build();
    ScoreReader reader = new ScoreReader(FidelityScales.all(), MissingPolicy.refuse(), limits);
    try (Stream<Row<ReviewScore>> rows = reader.jsonLines(endless)) {
      assertThat(rows.toList())
          .singleElement()
          .isInstanceOfSatisfying(
              Row.Bad.class, bad -> assertThat(bad.rule()).contains("more than 1000000 bytes"));
    }
  }

  @Test
  void whatReadsAndWhatScoresKeepToTheSameLimits() {
    ReadLimits limits = ReadLimits.builder().lineLength(LENGTH - 1).textLength(3).build();
    String text = REVIEW + "\n";
    try (Stream<Row<Assessment>> rows =
        new AssessmentReader(FidelityScales.all(), limits).jsonLines(new StringReader(text))) {
      assertThat(rows).singleElement().isInstanceOf(Row.Bad.class);
    }
    try (Stream<Row<ProgramMeasures>> rows =
        new MeasuresReader(FidelityScales.all(), limits).jsonLines(new StringReader(text))) {
      assertThat(rows).singleElement().isInstanceOf(Row.Bad.class);
    }
    try (Stream<Row<ReviewCorrection>> rows =
        new CorrectionReader(FidelityScales.all(), limits).jsonLines(new StringReader(text))) {
      assertThat(rows).singleElement().isInstanceOf(Row.Bad.class);
    }
  }

  @Test
  void oneByteOrderMarkIsPassedOverAndNoMore() {
    assertThat(scores("\uFEFF" + REVIEW, 10_000)).singleElement().isInstanceOf(Row.Good.class);
    assertThat(scores("\uFEFF\uFEFF" + REVIEW, 10_000)).singleElement().isInstanceOf(Row.Bad.class);
  }
}
