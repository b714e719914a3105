package org.impsci.taxonomy.stage;

import java.io.InputStream;
import org.impsci.taxonomy.coding.Codebook;

/**
 * Codebooks by which a {@link org.impsci.taxonomy.coding.Coder} finds stages of implementation in
 * text.
 *
 * <p>Their cues are this library's own. A family called <i>named</i> holds the terms themselves,
 * with a weight of 4; every other what authors write for them, with 2.5: both in log-odds, set by
 * judgement and not estimated.
 *
 * @since 0.1
 */
public final class StageCodebooks {

  private StageCodebooks() {}

  /**
   * Cues for the six stages: the codes of {@link Stage}.
   *
   * @return the codebook {@code stages}, always the same
   */
  public static Codebook stages() {
    return Stages.BOOK;
  }

  private static final class Stages {
    private static final String FILE = "stages.json";
    static final Codebook BOOK = read();

    private static Codebook read() {
      InputStream in = StageCodebooks.class.getResourceAsStream(FILE);
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the module");
      }
      return Codebook.read(in, FILE);
    }
  }
}
