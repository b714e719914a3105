package org.impsci.core.data;

import org.impsci.core.ReadLimits;

/**
 * What faults say of a limit of {@link ReadLimits} that was exceeded.
 *
 * @since 0.1
 */
public final class Exceeded {

  private Exceeded() {}

  /**
   * Words for a limit that was exceeded.
   *
   * @param what what is too large, such as {@code a text}
   * @param most the value of the limit
   * @param unit what it counts, such as {@code characters}
   * @param limit the name of the limit, a component of {@link ReadLimits}
   * @return what is too large, the value and name of the limit, and how to raise it
   */
  public static String limit(String what, long most, String unit, String limit) {
    return "%s has more than %d %s, the limit %s; to take more, read with ReadLimits.builder().%s(...)"
        .formatted(what, most, unit, limit, limit);
  }

  /**
   * Words for a line that is longer than its limit.
   *
   * @param limits the limits
   * @param unit what the length is counted in: characters or bytes
   * @return what is too large, the value and name of the limit, and how to raise it
   */
  public static String line(ReadLimits limits, String unit) {
    return limit("the line", limits.lineLength(), unit, "lineLength");
  }
}
