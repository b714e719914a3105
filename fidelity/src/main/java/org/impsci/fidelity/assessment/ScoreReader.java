package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.Exceeded;
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
 *
 * @since 0.1
 */
public final class ScoreReader {

  private final ImmutableList<FidelityScale> scales;
  private final MissingPolicy policy;
  private final AssessmentReader reader;
  private final ReadLimits limits;

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
    this(scales, policy, ReadLimits.standard());
  }

  /**
   * Creates a reader with limits of your own.
   *
   * @param scales the scales it accepts, at least one; the first is that of CSV rows that name none
   * @param policy what to do with missing ratings
   * @param limits how much to take of a file; what exceeds a limit is refused
   * @throws IllegalArgumentException if there are no scales, or two with one id
   */
  public ScoreReader(List<FidelityScale> scales, MissingPolicy policy, ReadLimits limits) {
    this.scales = ImmutableList.copyOf(scales);
    this.policy = policy;
    this.reader = new AssessmentReader(this.scales, limits);
    this.limits = limits;
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
    return Rows.csvRows("assessments", in, limits, this::columns);
  }

  private Function<CsvRow, Row<ReviewScore>> columns(List<String> header) {
    Function<CsvRow, Assessment> strict = reader.columns(header);
    CsvScan scan = new CsvScan(header, scales);
    return row ->
        scan.read(row)
            ? row(row.number(), scan.site(row), scan.date(), scan.tally())
            : row(row.number(), strict.apply(row));
  }

  private Row<ReviewScore> row(long number, Assessment assessment) {
    for (FidelityScale scale : scales) {
      if (scale.id().equals(assessment.scale())) {
        Tally tally = Tally.of(scale, assessment);
        return row(number, assessment.site(), assessment.date(), tally);
      }
    }
    throw new AssertionError("the reader accepts the scales of this one");
  }

  /**
   * The score, or the row as bad if the policy refuses missing ratings: no exception, for speed.
   */
  private Row<ReviewScore> row(long number, String site, LocalDate date, Tally tally) {
    if (policy instanceof MissingPolicy.Refuse && !tally.missing().isEmpty()) {
      String rule =
          "no rating of "
              + tally.missing().size()
              + " of "
              + tally.items()
              + " items; a total needs them all";
      return new Row.Bad<>(number, String.join(", ", tally.missing().keySet()), null, rule);
    }
    return new Row.Good<>(number, new ReviewScore(site, date, tally.result(policy)));
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
    private boolean begun;
    private boolean tooLong;

    Lines(InputStream in) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.in = in;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row<ReviewScore>> action) {
      try {
        while (start < limit || more()) {
          if (!begun && !ended && limit - start < BYTE_ORDER_MARK.length && more()) {
            continue;
          }
          if (!begun && Form.begins(buffer, start, BYTE_ORDER_MARK)) {
            start += BYTE_ORDER_MARK.length;
          }
          begun = true;
          JsonLineScan.Outcome outcome = scan.scan(buffer, start, limit);
          if (outcome == JsonLineScan.Outcome.READ) {
            start = scan.end();
            number++;
            action.accept(row(number, scan.site(), scan.date(), scan.tally()));
            return true;
          }
          if (outcome == JsonLineScan.Outcome.UNFINISHED && isHeld() && more()) {
            continue;
          }
          String line = line();
          number++;
          if (tooLong) {
            action.accept(new Row.Bad<>(number, null, null, Exceeded.line(limits, "bytes")));
            return true;
          }
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

    private Row<ReviewScore> strict(String line) {
      Row<Assessment> read = reader.jsonLine(number, line);
      if (read instanceof Row.Good<Assessment> good) {
        return row(number, good.value());
      }
      Row.Bad<Assessment> bad = (Row.Bad<Assessment>) read;
      return new Row.Bad<>(number, bad.column(), bad.value(), bad.rule());
    }

    /** Whether what was read of a line may be all held while more is read. */
    private boolean isHeld() {
      return limit - start <= limits.lineLength();
    }

    /**
     * The line that begins at the start, without its line feed; null if it is not UTF-8, or too
     * long: then it is passed over.
     */
    private @Nullable String line() throws IOException {
      int end = start;
      tooLong = false;
      while (true) {
        while (end < limit && buffer[end] != '\n') {
          end++;
        }
        if (end < limit) {
          break;
        }
        if (!isHeld()) {
          tooLong = true;
          start = limit;
        }
        int scanned = limit - start;
        if (!more()) {
          break;
        }
        end = start + scanned;
      }
      tooLong |= end - start > limits.lineLength();
      ByteBuffer bytes = ByteBuffer.wrap(buffer, start, tooLong ? 0 : end - start);
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
