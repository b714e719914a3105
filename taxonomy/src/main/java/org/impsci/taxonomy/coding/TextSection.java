package org.impsci.taxonomy.coding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * A section of a structured abstract. What stands in the methods is what a study does; what stands
 * in the background may only be mentioned.
 *
 * <p>A section begins with a heading, a word such as "Methods" at the beginning of a line or
 * sentence, followed by a colon, a full stop, a dash, a new line or, if it is capitalised, by a
 * capitalised word. It lasts until the next heading. A sentence that states the aim of the study
 * belongs to the aims wherever it stands.
 *
 * @since 0.1
 */
public enum TextSection {
  /** Why the study was made: background, introduction, context, rationale. */
  BACKGROUND("background"),
  /** What the study sets out to do: aims, objectives, purpose, research question. */
  AIMS("aims"),
  /** How the study was made: methods, design, setting, participants, measures. */
  METHODS("methods"),
  /** What the study found: results, findings. */
  RESULTS("results"),
  /** What the authors make of it: conclusions, discussion, implications. */
  CONCLUSIONS("conclusions"),
  /** What is said about ethics, registration, funding and the like. */
  ADMINISTRATION("administration");

  private final String code;

  TextSection(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, a lower-case word
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a section by its code.
   *
   * @param code the code
   * @return the section
   * @throws UnknownCodeException if there is none with the code
   */
  public static TextSection of(String code) {
    for (TextSection section : values()) {
      if (section.code.equals(code)) {
        return section;
      }
    }
    throw new UnknownCodeException(
        "TextSection", code, Arrays.stream(values()).map(TextSection::code).toList());
  }
}
