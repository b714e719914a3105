package org.impsci.examples.spark;

import com.google.common.base.Utf8;
import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.ScoreReader;
import org.jspecify.annotations.Nullable;

/**
 * The scores of lines of CSV. Lines without a quotation mark are read by one reader. One that has
 * any has a reader of its own: if the mark is not closed, what follows it in a stream could not be
 * read.
 */
final class CsvScores extends AbstractIterator<Row> {

  private static final String NOT_CSV =
      "is not CSV: a quotation mark is not closed on its line, or text follows a closing one";

  private final ScoreReader reader;
  private final String header;
  private final PeekingIterator<RecordFeed.Fed> lines;
  private Iterator<Row> scores = Collections.emptyIterator();

  CsvScores(ScoreReader reader, String header, Iterator<RecordFeed.Fed> lines) {
    this.reader = reader;
    this.header = header + "\n";
    this.lines = Iterators.peekingIterator(lines);
  }

  /**
   * Checks the names of the columns.
   *
   * @throws InvalidDataException if a column is no item of a scale, or one is lacking
   */
  static void check(ScoreReader reader, String header) {
    reader.csv(new StringReader(header)).close();
  }

  @Override
  protected @Nullable Row computeNext() {
    while (!scores.hasNext()) {
      if (!lines.hasNext()) {
        return endOfData();
      }
      scores = isPlain(lines.peek()) ? plain() : alone(lines.next());
    }
    return scores.next();
  }

  private static boolean isPlain(RecordFeed.Fed line) {
    for (byte b : line.bytes()) {
      if (b == '"') {
        return false;
      }
    }
    return Utf8.isWellFormed(line.bytes());
  }

  private Iterator<Row> plain() {
    Iterator<RecordFeed.Fed> run =
        new AbstractIterator<>() {
          @Override
          protected RecordFeed.@Nullable Fed computeNext() {
            return lines.hasNext() && isPlain(lines.peek()) ? lines.next() : endOfData();
          }
        };
    RecordFeed feed = new RecordFeed(header, run);
    return Iterators.transform(
        reader.csv(new InputStreamReader(feed, StandardCharsets.UTF_8)).iterator(),
        read -> ScoreRows.outcome(read, feed.take(read.number() - 1)));
  }

  private Iterator<Row> alone(RecordFeed.Fed line) {
    if (!Utf8.isWellFormed(line.bytes())) {
      return ImmutableList.of(ScoreRows.failure(line, null, "is not UTF-8")).iterator();
    }
    return reader
        .csv(new StringReader(header + line.text()))
        .map(
            read ->
                isMalformed(read)
                    ? ScoreRows.failure(line, null, NOT_CSV)
                    : ScoreRows.outcome(read, line))
        .iterator();
  }

  /** Whether a line is no row at all; of what it is part then, the reader knows nothing. */
  private static boolean isMalformed(org.impsci.core.Row<ReviewScore> read) {
    return read instanceof org.impsci.core.Row.Bad<ReviewScore> bad
        && bad.rule().startsWith("is not CSV");
  }
}
