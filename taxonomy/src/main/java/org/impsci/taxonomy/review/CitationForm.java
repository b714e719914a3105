package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * How a review cites the studies that a finding rests on.
 *
 * @since 0.1
 */
public enum CitationForm {
  /** In the sentence that states the finding, for this finding alone. */
  EXPLICIT("explicit"),
  /**
   * By one bracket for several findings, so that what a study says of a single one cannot be told.
   */
  JOINT("joint"),
  /** In the paragraph, not in the sentence that states the finding. */
  PARAGRAPH("paragraph"),
  /** Not at all: the finding is a claim of the review itself. */
  NONE("none");

  private final String code;

  CitationForm(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return {@code explicit}, {@code joint}, {@code paragraph} or {@code none}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a form by its code.
   *
   * @param code {@code explicit}, {@code joint}, {@code paragraph} or {@code none}
   * @return the form
   * @throws UnknownCodeException if there is none with the code
   */
  public static CitationForm of(String code) {
    for (CitationForm form : values()) {
      if (form.code.equals(code)) {
        return form;
      }
    }
    throw new UnknownCodeException(
        "CitationForm", code, Arrays.stream(values()).map(CitationForm::code).toList());
  }
}
