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
 * <p>The studies follow the review's Table 1, the findings its sections on findings and its
 * discussion; aims, designs, reasons, findings and claims are paraphrased. Authors are as the
 * review cites them: where it prints the first alone, {@code et al.} stays with the name. Titles
 * are not known, since the text that was read lacks the list of references; it also lacks the
 * content of Figure 1, and the review publishes no appraisal of a single study.
 *
 * <p>The findings are this library's extraction: 59, of which ten cite no study, with 136 pairs of
 * finding and study, 87 of them once the entries of two jointly cited lists are folded. Where the
 * review contradicts itself, 29 contradictions are recorded.
 *
 * @since 0.1
 */
public final class BonfilsReview {

  /** The review itself. */
  public static final Citation SOURCE = Sources.BONFILS_2017;

  private BonfilsReview() {}

  /**
   * The review as data.
   *
   * @return its searches, flow, criteria, studies, findings, claims and contradictions
   */
  public static Review review() {
    return Data.REVIEW;
  }

  /**
   * The studies of the review.
   *
   * @return 21 studies, in the order of the table
   */
  public static List<ReviewedStudy> studies() {
    return review().studies();
  }

  /**
   * A study of the review.
   *
   * @param key its key, such as {@code becker2007}
   * @return the study; empty if the review has none with the key
   */
  public static Optional<ReviewedStudy> find(String key) {
    return review().find(key);
  }

  /** Loaded when first asked for. */
  private static final class Data {
    private static final String FILE = "bonfils-2017.json";
    private static final Review REVIEW = read();

    private static Review read() {
      InputStream in = BonfilsReview.class.getResourceAsStream(FILE);
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the module");
      }
      return Review.read(in, FILE);
    }
  }
}
