package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.Rows;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.jspecify.annotations.Nullable;

/**
 * Scores the assessments of a file as it reads them, keeping none: a whole registry's file takes no
 * more memory than one of its rows.
 *
 * <p>It accepts and refuses what {@link AssessmentReader} does, and scores as {@link Score} does.
 * Good rows come out with their scores; a row that breaks a rule, or that the policy refuses
 * because ratings are missing, comes out as a {@link Row.Bad} in its place.
 *
 * <p>Instances are immutable and may be shared between threads; a stream is read by one.
 */
public final class ScoreReader {

  private final ImmutableList<FidelityScale> scales;
  private final MissingPolicy policy;
  private final AssessmentReader reader;

  /** Creates a reader for the scales of this library that refuses missing ratings. */
  public ScoreReader() {
    this(FidelityScales.all(), MissingPolicy.refuse());
  }

  /**
   * Creates a reader.
   *
   * @param scales the scales it accepts, at least one; the first is that of CSV rows that name none
   * @param policy what to do with missing ratings
   * @throws IllegalArgumentException if there are no scales, or two with one id
   */
  public ScoreReader(List<FidelityScale> scales, MissingPolicy policy) {
    this.scales = ImmutableList.copyOf(scales);
    this.policy = policy;
    this.reader = new AssessmentReader(this.scales);
  }

  /**
   * Scores assessments from JSON Lines, one a line. Empty lines hold none and are passed over, but
   * counted.
   *
   * @param in the text, in UTF-8, closed with the stream
   * @return a row for each assessment, numbered by line from 1
   */
  public Stream<Row<ReviewScore>> jsonLines(InputStream in) {
    return StreamSupport.stream(new Lines(in), false)
        .onClose(
            () -> {
              try {
                in.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * Scores assessments from CSV, one a row.
   *
   * @param in the text, closed with the stream
   * @return a row for each assessment, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is one that {@link AssessmentReader#csv} refuses
   */
  public Stream<Row<ReviewScore>> csv(Reader in) {
    return Rows.csv("assessments", in, this::columns);
  }

  private Function<CsvRow, ReviewScore> columns(List<String> header) {
    Function<CsvRow, Assessment> strict = reader.columns(header);
    CsvScan scan = new CsvScan(header, scales);
    return row -> {
      try {
        return scan.read(row) ? scan.score(row, policy) : score(strict.apply(row));
      } catch (IncompleteAssessmentException e) {
        throw row.fault(String.join(", ", e.missing().keySet()), unrated(e));
      }
    };
  }

  private ReviewScore score(Assessment assessment) {
    for (FidelityScale scale : scales) {
      if (scale.id().equals(assessment.scale())) {
        return new ReviewScore(
            assessment.site(), assessment.date(), Score.of(scale, assessment, policy));
      }
    }
    throw new AssertionError("the reader accepts the scales of this one");
  }

  private static String unrated(IncompleteAssessmentException e) {
    return "no rating of %s of %s items; a total needs them all"
        .formatted(e.missing().size(), e.items());
  }

  /** The lines of a file, as bytes. */
  private final class Lines extends Spliterators.AbstractSpliterator<Row<ReviewScore>> {

    private static final int FIRST_SIZE = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final JsonLineScan scan = new JsonLineScan(scales.stream().map(Form::new).toList());
    private byte[] buffer = new byte[FIRST_SIZE + JsonLineScan.MARGIN];
    private int start;
    private int limit;
    private long number;
    private boolean ended;

    Lines(InputStream in) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.in = in;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row<ReviewScore>> action) {
      try {
        while (start < limit || more()) {
          if (number == 0 && !ended && limit - start < BYTE_ORDER_MARK.length && more()) {
            continue;
          }
          if (number == 0 && Form.begins(buffer, start, BYTE_ORDER_MARK)) {
            start += BYTE_ORDER_MARK.length;
          }
          JsonLineScan.Outcome outcome = scan.scan(buffer, start, limit);
          if (outcome == JsonLineScan.Outcome.READ) {
            start = scan.end();
            number++;
            action.accept(scanned());
            return true;
          }
          if (outcome == JsonLineScan.Outcome.UNFINISHED && more()) {
            continue;
          }
          String line = line();
          number++;
          if (line == null) {
            action.accept(new Row.Bad<>(number, null, null, "is not UTF-8"));
            return true;
          }
          if (!line.isBlank()) {
            action.accept(strict(line));
            return true;
          }
        }
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Row<ReviewScore> scanned() {
      try {
        return new Row.Good<>(number, scan.score(policy));
      } catch (IncompleteAssessmentException e) {
        return incomplete(e);
      }
    }

    private Row<ReviewScore> strict(String line) {
      Row<Assessment> row = reader.jsonLine(number, line);
      if (row instanceof Row.Good<Assessment> good) {
        try {
          return new Row.Good<>(number, score(good.value()));
        } catch (IncompleteAssessmentException e) {
          return incomplete(e);
        }
      }
      Row.Bad<Assessment> bad = (Row.Bad<Assessment>) row;
      return new Row.Bad<>(number, bad.column(), bad.value(), bad.rule());
    }

    private Row<ReviewScore> incomplete(IncompleteAssessmentException e) {
      return new Row.Bad<>(number, String.join(", ", e.missing().keySet()), null, unrated(e));
    }

    /** The line that begins at the start, without its line feed; null if it is not UTF-8. */
    private @Nullable String line() throws IOException {
      int from = start;
      int end = from;
      while (true) {
        while (end < limit && buffer[end] != '\n') {
          end++;
        }
        if (end < limit) {
          break;
        }
        int scanned = end - start;
        if (!more()) {
          break;
        }
        end = start + scanned;
      }
      ByteBuffer bytes = ByteBuffer.wrap(buffer, start, end - start);
      start = Math.min(end + 1, limit);
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      } catch (CharacterCodingException e) {
        return null;
      }
    }

    /** Reads on; a last line without a line feed is given one. */
    private boolean more() throws IOException {
      if (ended) {
        return false;
      }
      if (start > 0) {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
      }
      if (limit + JsonLineScan.MARGIN >= buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      int read = in.read(buffer, limit, buffer.length - JsonLineScan.MARGIN - limit);
      if (read < 0) {
        ended = true;
        if (limit == 0) {
          return false;
        }
        buffer[limit] = '\n';
        read = 1;
      }
      limit += read;
      Arrays.fill(buffer, limit, limit + JsonLineScan.MARGIN, (byte) 0);
      return true;
    }
  }
}
