package org.impsci.taxonomy.review;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.impsci.core.Citation;
import org.impsci.taxonomy.Sources;

/**
 * The systematic review of how individual placement and support is implemented: Bonfils et al.
 * 2017.
 *
 * <p>The data follow the review's Table 1. Aims, designs and reasons are paraphrased. Authors are
 * as the review cites them: where it prints the first alone, {@code et al.} stays with the name.
 * Titles are not known, since the text that was read lacks the list of references.
 */
public final class BonfilsReview {

  /** The review itself. */
  public static final Citation SOURCE = Sources.BONFILS_2017;

  private BonfilsReview() {}

  /**
   * The studies of the review.
   *
   * @return 21 studies, in the order of the table
   */
  public static List<ReviewedStudy> studies() {
    return Data.STUDIES;
  }

  /**
   * A study of the review.
   *
   * @param key its key, such as {@code becker2007}
   * @return the study; empty if the review has none with the key
   */
  public static Optional<ReviewedStudy> find(String key) {
    return studies().stream().filter(study -> study.key().equals(key)).findFirst();
  }

  /** Loaded when first asked for. */
  private static final class Data {
    private static final String FILE = "bonfils-2017.json";
    private static final List<ReviewedStudy> STUDIES = read();

    private static List<ReviewedStudy> read() {
      InputStream in = BonfilsReview.class.getResourceAsStream(FILE);
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the module");
      }
      return ReviewedStudies.read(FILE, in);
    }
  }
}
