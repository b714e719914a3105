package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * How a stage relates to what a crosswalk makes of it. It follows from the links of the crosswalk:
 * to how many stages the stage is linked, and whether others are linked to the same.
 *
 * @since 0.1
 */
public enum MappingRelation {
  /** One stage, linked to no other: going there and back gives the start alone. */
  EXACT("exact"),
  /**
   * One stage, which others are linked to as well: it is broader, and what they differ in is lost.
   */
  BROADER("broader"),
  /** Several stages, none linked to any other: each is a part of the start; which is not known. */
  NARROWER("narrower"),
  /** Several stages, at least one of which others are linked to as well: they overlap the start. */
  AMBIGUOUS("ambiguous"),
  /** No stage: the other model has no counterpart. */
  LOST("lost");

  private final String code;

  MappingRelation(String code) {
    this.code = code;
  }

  /**
   * The name that data carry.
   *
   * @return the code, such as {@code exact}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Finds a relation by its code.
   *
   * @param code the code, such as {@code exact}
   * @return the relation
   * @throws UnknownCodeException if there is none with the code
   */
  public static MappingRelation of(String code) {
    for (MappingRelation relation : values()) {
      if (relation.code.equals(code)) {
        return relation;
      }
    }
    throw new UnknownCodeException(
        "MappingRelation", code, Arrays.stream(values()).map(MappingRelation::code).toList());
  }
}
