package org.impsci.examples.spark;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Records as the stream of bytes that a reader of files takes, each on a line of its own. What was
 * read and not yet {@linkplain #take taken} is kept, since a reader reads ahead.
 */
final class RecordFeed extends InputStream {

  /**
   * A record of the input.
   *
   * @param file the file that it is from; null if it came from none
   * @param bytes the record without its line feed, in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // read and dropped, never compared
  record Fed(@Nullable String file, byte[] bytes) {

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private final Iterator<Fed> records;
  private final ArrayDeque<Fed> pending = new ArrayDeque<>();
  private byte[] line;
  private int at;
  private long taken;

  /**
   * Begins before the first record.
   *
   * @param header what comes before the records, with its line feed; may be nothing
   * @param records the records
   */
  RecordFeed(String header, Iterator<Fed> records) {
    this.line = header.getBytes(StandardCharsets.UTF_8);
    this.records = records;
  }

  /**
   * The record with a number; those before it are forgotten.
   *
   * @param number the number of the record, from 1, not smaller than the one before
   */
  Fed take(long number) {
    Fed fed = pending.remove();
    taken++;
    while (taken < number) {
      fed = pending.remove();
      taken++;
    }
    return fed;
  }

  @Override
  public int read() {
    return more() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int copied = Math.min(length, line.length - at);
    System.arraycopy(line, at, buffer, offset, copied);
    at += copied;
    return copied;
  }

  private boolean more() {
    if (at < line.length) {
      return true;
    }
    if (!records.hasNext()) {
      return false;
    }
    Fed next = records.next();
    pending.add(next);
    line = Arrays.copyOf(next.bytes(), next.bytes().length + 1);
    line[line.length - 1] = '\n';
    at = 0;
    return true;
  }
}
