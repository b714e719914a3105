package org.impsci.core.data;

import com.google.common.base.Preconditions;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the components of values are there.
 *
 * @since 0.1
 */
public final class Given {

  private Given() {}

  /**
   * Refuses a text that is missing or blank.
   *
   * @param where the value that has it, for the message
   * @param component what it is of the value
   * @param text the text
   * @throws IllegalArgumentException such as {@code stage x has no label}
   */
  public static void text(String where, String component, @Nullable String text) {
    Preconditions.checkArgument(text != null && !text.isBlank(), "%s has no %s", where, component);
  }

  /**
   * Refuses a text that is blank; it may be missing.
   *
   * @param where the value that has it, for the message
   * @param component what it is of the value
   * @param text the text
   * @throws IllegalArgumentException such as {@code finding x: place is blank; leave out what is
   *     not known}
   */
  public static void notBlank(String where, String component, @Nullable String text) {
    Preconditions.checkArgument(
        text == null || !text.isBlank(),
        "%s: %s is blank; leave out what is not known",
        where,
        component);
  }

  /**
   * Refuses what is missing.
   *
   * @param where the value that has it, for the message
   * @param component what it is of the value
   * @param value the component
   * @throws IllegalArgumentException such as {@code stage x has no verification}
   */
  public static void value(String where, String component, @Nullable Object value) {
    Preconditions.checkArgument(value != null, "%s has no %s", where, component);
  }
}
