package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.impsci.core.UnknownCodeException;

/**
 * A part of a study in which evidence is found, with the text that offsets refer to.
 *
 * @since 0.1
 */
public enum StudyField {
  /** The title. */
  TITLE("title"),
  /** The abstract. */
  ABSTRACT("abstract"),
  /** The aim. */
  AIM("aim"),
  /** The labels of the designs, joined by {@code "; "}. */
  DESIGNS("designs"),
  /** The names of the stated approach, joined by {@code "; "}; only if it is an approach. */
  STATED_APPROACH("stated-approach");

  private final String code;

  StudyField(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, lower-case words joined by hyphens
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * The text of this part of a study.
   *
   * @param study the study
   * @return the text that the offsets of evidence refer to; empty if the study has none
   */
  public Optional<String> textOf(Study study) {
    return switch (this) {
      case TITLE -> study.findTitle();
      case ABSTRACT -> study.findAbstract();
      case AIM -> study.findAim();
      case DESIGNS -> designs(study.designs());
      case STATED_APPROACH ->
          study
              .findStatedApproach()
              .filter(stated -> stated.kind() == StatedApproach.Kind.NAMED)
              .flatMap(stated -> joined(stated.names()));
    };
  }

  /**
   * Finds a part by its code.
   *
   * @param code the code
   * @return the part
   * @throws UnknownCodeException if there is none with the code
   */
  public static StudyField of(String code) {
    for (StudyField field : values()) {
      if (field.code.equals(code)) {
        return field;
      }
    }
    throw new UnknownCodeException(
        "StudyField", code, Arrays.stream(values()).map(StudyField::code).toList());
  }

  private static Optional<String> designs(List<StudyDesign> designs) {
    return designs.isEmpty()
        ? Optional.empty()
        : joined(designs.stream().map(StudyDesign::label).toList());
  }

  private static Optional<String> joined(Iterable<String> parts) {
    String text = String.join("; ", parts);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
