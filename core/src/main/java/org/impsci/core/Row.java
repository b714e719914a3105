package org.impsci.core;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One record of a bulk input: its value, or why there is none. A bad record neither ends the input
 * nor disappears from it.
 *
 * @param <T> what a good record is read into
 * @since 0.1
 */
public sealed interface Row<T> {

  /**
   * Where the record is: the row of a CSV file counted from 1, its header included; the line of a
   * JSON Lines file, the element of a JSON array, the record of a RIS file, each counted from 1.
   *
   * @return the number of the row
   */
  long number();

  /**
   * A record that was read.
   *
   * @param number the row, from 1
   * @param value what it holds
   * @param <T> what a good record is read into
   * @since 0.1
   */
  record Good<T>(long number, T value) implements Row<T> {}

  /**
   * A record that breaks a rule.
   *
   * @param number the row, from 1
   * @param column the column or JSON Pointer at fault; null if the row as a whole is
   * @param value the value found there; null if there is none
   * @param rule what is wrong and what would be accepted
   * @param <T> what a good record would have been read into
   * @since 0.1
   */
  record Bad<T>(long number, @Nullable String column, @Nullable String value, String rule)
      implements Row<T>, Serializable {

    /**
     * The fault in one line: {@code row 3, column "disclosure", value "7": outside 1..5}.
     *
     * @return where, what, and the rule
     */
    public String message() {
      return "row "
          + number
          + (column == null ? "" : ", column \"" + column + "\"")
          + (value == null ? "" : ", value \"" + value + "\"")
          + ": "
          + rule;
    }
  }
}
