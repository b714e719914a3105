package org.impsci.examples.spark;

import com.google.common.base.Preconditions;
import java.io.Serializable;

/**
 * Where a table of studies has what the classifier reads. All other columns are passed over.
 *
 * @param id the column with what names a study: text or a number
 * @param title the column with the title: text, or an array of texts
 * @param abstractColumn the column with the abstract
 */
public record StudyColumns(String id, String title, AbstractColumn abstractColumn)
    implements Serializable {

  /** Checks the components. */
  public StudyColumns {
    Preconditions.checkArgument(
        !id.isBlank() && !title.isBlank(), "the column of ids or of titles has no name");
  }

  /**
   * The names that this library gives its own fields.
   *
   * @return {@code id}, {@code title}, {@code abstract}
   */
  public static StudyColumns impsci() {
    return of("id", "title", "abstract");
  }

  /**
   * The names of the elements in PubMed's XML.
   *
   * @return {@code PMID}, {@code ArticleTitle}, {@code AbstractText}
   */
  public static StudyColumns pubMed() {
    return of("PMID", "ArticleTitle", "AbstractText");
  }

  /**
   * The tags of PubMed's own format for reference managers, which is called MEDLINE.
   *
   * @return {@code PMID}, {@code TI}, {@code AB}
   */
  public static StudyColumns medline() {
    return of("PMID", "TI", "AB");
  }

  /**
   * The names of the fields of a work in OpenAlex, which gives abstracts as inverted indexes.
   *
   * @return {@code id}, {@code display_name}, {@code abstract_inverted_index}
   */
  public static StudyColumns openAlex() {
    return new StudyColumns(
        "id",
        "display_name",
        new AbstractColumn("abstract_inverted_index", AbstractColumn.Form.INVERTED_INDEX));
  }

  /**
   * Names of columns that all hold text.
   *
   * @param id the column with what names a study
   * @param title the column with the title
   * @param abstractText the column with the abstract
   * @return the columns
   */
  public static StudyColumns of(String id, String title, String abstractText) {
    return new StudyColumns(id, title, new AbstractColumn(abstractText, AbstractColumn.Form.TEXT));
  }
}
