package org.impsci.core;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * How much a reader takes from a file before it refuses it. A file from a stranger may be made to
 * use up memory; within these limits it cannot.
 *
 * <p>Every reader of this library keeps to {@link #standard()} unless it is given others. What
 * exceeds a limit is refused like any other fault, by an {@link InvalidDataException} or a {@link
 * Row.Bad}, whose text names the limit and its value. To read larger files, give the reader {@code
 * ReadLimits.builder().textLength(…).build()}; what the builder is not told stays standard.
 *
 * <p>A stream of rows holds one record at a time, so it may go on for ever: end it with {@link
 * java.util.stream.Stream#limit} where the sender decides how long it is.
 *
 * @param documentLength the characters of a document that is read as a whole
 * @param depth how deep objects and arrays may be nested, the outermost counting 1
 * @param entries the members and elements of a JSON value, those inside others included; the cells
 *     of a CSV row; the lines of a RIS record
 * @param textLength the characters of one text: a JSON string or name, a cell, a value in RIS
 * @param lineLength the characters of one line of JSON Lines or RIS, or of one CSV row, without
 *     what ends it; where a reader takes bytes, its bytes
 * @param rows the rows of a file that is held as a whole, such as those that are put together by
 *     site
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ReadLimits(
    long documentLength, int depth, int entries, int textLength, int lineLength, int rows)
    implements Serializable {

  private static final ReadLimits STANDARD =
      new ReadLimits(50_000_000, 100, 1_000_000, 1_000_000, 10_000_000, 1_000_000);

  /** Checks the components: each must be at least 1. */
  public ReadLimits {
    check("documentLength", documentLength);
    check("depth", depth);
    check("entries", entries);
    check("textLength", textLength);
    check("lineLength", lineLength);
    check("rows", rows);
  }

  private static void check(String limit, long value) {
    Preconditions.checkArgument(value >= 1, "limit %s is %s, must be at least 1", limit, value);
  }

  /**
   * The limits that readers keep to by themselves: documents of 50,000,000 characters, nested 100
   * deep, with 1,000,000 entries; texts of 1,000,000 characters; lines of 10,000,000; 1,000,000
   * rows held at once. The largest file of this library is a five-hundredth of that.
   *
   * @return the same limits each time
   */
  public static ReadLimits standard() {
    return STANDARD;
  }

  /**
   * Starts with the standard limits.
   *
   * @return a builder
   */
  public static Builder builder() {
    Builder builder = new Builder();
    builder.from(STANDARD);
    return builder;
  }

  /**
   * Collects the components of {@link ReadLimits}.
   *
   * @since 0.1
   */
  public static final class Builder extends ReadLimitsBuilder {
    Builder() {}
  }
}
