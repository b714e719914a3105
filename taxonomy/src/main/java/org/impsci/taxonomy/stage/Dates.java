package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Dates as JSON and CSV carry them. */
final class Dates {

  private Dates() {}

  static LocalDate parse(@Nullable String text) {
    Preconditions.checkArgument(text != null, "date is missing; write it as 2024-05-31");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a date; write it as 2024-05-31", e);
    }
  }

  static @Nullable LocalDate parseOrNull(@Nullable String text) {
    return text == null ? null : parse(text);
  }

  static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
