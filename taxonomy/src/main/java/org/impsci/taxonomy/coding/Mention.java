package org.impsci.taxonomy.coding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * How a text mentions what a cue found: as its own, or in a way that says it is not.
 *
 * <p>The words that decide are the codebook {@code mentions} of this package. They act within their
 * sentence, on the cues that begin up to {@value #SCOPE} words after them ("rather than X"), or end
 * up to that many words before them ("X was not used"), and no further than a semicolon or a word
 * such as "but". An example ("frameworks such as X") is no citation if the sentence has said before
 * that something is used ("guided by frameworks such as X").
 *
 * @since 0.1
 */
public enum Mention {
  /** Neither denied, nor contrasted, nor only an example. */
  AFFIRMED("affirmed"),
  /** Denied: "did not use X", "X was not used", "no X". */
  NEGATED("negated"),
  /** Set against what is meant: "rather than X", "unlike X". */
  CONTRASTED("contrasted"),
  /** Only cited: "approaches such as X", "previous studies used X". */
  CITED("cited");

  /** The words between what decides and what it acts on, at most. */
  static final int SCOPE = 7;

  private final String code;

  Mention(String code) {
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
   * Finds a kind of mention by its code.
   *
   * @param code the code
   * @return the kind of mention
   * @throws UnknownCodeException if there is none with the code
   */
  public static Mention of(String code) {
    for (Mention mention : values()) {
      if (mention.code.equals(code)) {
        return mention;
      }
    }
    throw new UnknownCodeException(
        "Mention", code, Arrays.stream(values()).map(Mention::code).toList());
  }
}
