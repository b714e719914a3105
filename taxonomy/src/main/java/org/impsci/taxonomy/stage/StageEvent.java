package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * What was observed of a site and a stage on a day.
 *
 * @since 0.1
 */
public enum StageEvent {
  /** The site is in the stage from that day on, for the first time. */
  ENTERED("entered"),
  /** The site is not in the stage any more from that day on. */
  LEFT("left"),
  /** The site is in the stage again from that day on, having left it before. */
  RETURNED("returned");

  private final String code;

  StageEvent(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return {@code entered}, {@code left} or {@code returned}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds an event by its code.
   *
   * @param code {@code entered}, {@code left} or {@code returned}
   * @return the event
   * @throws UnknownCodeException if there is none with the code
   */
  public static StageEvent of(String code) {
    for (StageEvent event : values()) {
      if (event.code.equals(code)) {
        return event;
      }
    }
    throw new UnknownCodeException(
        "StageEvent", code, Arrays.stream(values()).map(StageEvent::code).toList());
  }
}
