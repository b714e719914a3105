package org.impsci.taxonomy.determinant;

import java.io.InputStream;
import org.impsci.taxonomy.coding.Codebook;

/**
 * Codebooks by which a {@link org.impsci.taxonomy.coding.Coder} finds determinants in text.
 *
 * <p>Their cues are this library's own. A family called <i>named</i> holds the terms themselves,
 * with a weight of 4; every other what authors write for them, with 2.5: both in log-odds, set by
 * judgement and not estimated. A segment says that the words are there: whether what they name
 * hinders or helps, and in which study, is for the reader to say.
 *
 * @since 0.1
 */
public final class DeterminantCodebooks {

  private DeterminantCodebooks() {}

  /**
   * Cues for the framework of the review: the codes of {@link DeterminantLevel} and of {@link
   * Determinant}. The determinants of the review speak of employment; where its words serve other
   * fields too, so do the cues.
   *
   * @return the codebook {@code determinants}, always the same
   */
  public static Codebook determinants() {
    return Determinants.BOOK;
  }

  /**
   * Cues for the updated Consolidated Framework for Implementation Research: the codes of the
   * domains, constructs and subconstructs of {@link ConstructCatalogues#cfir2022()}.
   *
   * @return the codebook {@code cfir-2022}, always the same
   */
  public static Codebook cfir2022() {
    return Cfir2022.BOOK;
  }

  /**
   * Cues for the words by which a sentence says that something hinders or helps implementation: the
   * codes of {@link Influence#BARRIER} and {@link Influence#FACILITATOR}. Beside the segments of a
   * determinant in the same sentence they say in which direction it works.
   *
   * @return the codebook {@code influences}, always the same
   */
  public static Codebook influences() {
    return Influences.BOOK;
  }

  private static Codebook shipped(String file) {
    InputStream in = DeterminantCodebooks.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing from the module");
    }
    return Codebook.read(in, file);
  }

  private static final class Determinants {
    static final Codebook BOOK = shipped("determinants.json");
  }

  private static final class Influences {
    static final Codebook BOOK = shipped("influences.json");
  }

  private static final class Cfir2022 {
    static final Codebook BOOK = shipped("cfir-2022-codebook.json");
  }
}
