package org.impsci.examples.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of the findings of a review.
 *
 * @param source the review, as one cites it
 * @param link where it is; null if it has no address
 * @param summary its figures, in words
 * @param influences the columns of the heat map
 * @param heat the rows of the heat map: each level, and under it its determinants
 * @param levels the map, widest level first
 */
record EvidencePage(
    String source,
    @Nullable String link,
    String summary,
    List<String> influences,
    List<HeatRow> heat,
    List<LevelBox> levels) {

  EvidencePage {
    influences = List.copyOf(influences);
    heat = List.copyOf(heat);
    levels = List.copyOf(levels);
  }

  /**
   * A row of the heat map.
   *
   * @param level whether it is a whole level
   * @param cells one for each influence
   * @param all how many studies speak of it in any direction
   */
  record HeatRow(String label, boolean level, List<HeatCell> cells, int all) {}

  /**
   * A cell of the heat map.
   *
   * @param studies how many studies stand behind it, each counted once
   * @param findings how many findings
   * @param style how dark it is
   */
  record HeatCell(int studies, int findings, String style) {}

  /**
   * A level of the map.
   *
   * @param style how far it is set in
   * @param rows its determinants
   * @param findings its findings, for those who want to read them
   */
  record LevelBox(
      String label,
      String definition,
      String style,
      List<DeterminantRow> rows,
      List<FindingRow> findings) {}

  /**
   * A determinant with its bars: barriers to the left, facilitators to the right.
   *
   * @param barrierAt where the bar of the barriers begins, in per cent
   * @param other what is said of it in neither direction, in words; empty if nothing
   */
  record DeterminantRow(
      String label,
      int barriers,
      String barrierAt,
      String barrierWidth,
      int facilitators,
      String facilitatorWidth,
      String other) {}

  /**
   * A finding.
   *
   * @param remark how it is cited, and whose word its direction is
   */
  record FindingRow(
      String id,
      String statement,
      String determinant,
      String influence,
      String style,
      String studies,
      String remark) {}
}
