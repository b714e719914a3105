package org.impsci.examples.report;

import java.util.List;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.stage.Stage;

/**
 * What there is to see of a set of studies.
 *
 * @param categories how many studies use each category
 * @param stages how many speak of each stage
 * @param rows the studies by categories and stages
 * @param pages each study with its evidence
 */
record StudySet(
    int count,
    int without,
    List<CategoryBar> categories,
    List<SitePage.Bar> stages,
    List<StudyRow> rows,
    List<StudyPage> pages) {

  StudySet {
    categories = List.copyOf(categories);
    stages = List.copyOf(stages);
    rows = List.copyOf(rows);
    pages = List.copyOf(pages);
  }

  /** The columns of the picture. */
  static List<NilsenCategory> allCategories() {
    return List.of(NilsenCategory.values());
  }

  /** The columns of the picture. */
  static List<Stage> allStages() {
    return List.of(Stage.values());
  }

  /**
   * A category as a bar of two parts.
   *
   * @param named the width of the studies that name an approach of it
   * @param inferred the width of those in which it is inferred
   */
  record CategoryBar(
      String label, String definition, String named, String inferred, String figure) {}

  /** A study, with a cell for each category and each stage. */
  record StudyRow(String anchor, String title, List<Cell> categories, List<Cell> stages) {}

  /**
   * A cell of the picture.
   *
   * @param radius of its dot, in pixels; empty if the study has nothing of the kind
   * @param named whether an approach is named
   * @param text what it says, in words
   */
  record Cell(String radius, boolean named, String text) {}

  /**
   * A study with its evidence.
   *
   * @param findings what was found, each in a few words
   * @param explanation why, a line for each category
   * @param texts its parts, with the evidence in them
   * @param evidence the same as a table
   */
  record StudyPage(
      String anchor,
      String title,
      String citation,
      List<Chip> findings,
      List<String> explanation,
      List<MarkedText> texts,
      List<EvidenceLine> evidence) {}

  /** A finding in a few words. */
  record Chip(String style, String text) {}

  /** A part of a study, cut where evidence begins and ends. */
  record MarkedText(String field, List<Piece> pieces) {}

  /**
   * A piece of text.
   *
   * @param style how it is marked; empty if it is not evidence
   * @param keys short signs for what it speaks for, if evidence ends here; empty otherwise
   * @param labels the same in words, for those who listen
   */
  record Piece(String text, String style, String keys, String labels) {

    boolean marked() {
      return !style.isEmpty();
    }
  }

  /** A line of the table of evidence. */
  record EvidenceLine(String words, String field, String speaksFor, String mention) {}
}
