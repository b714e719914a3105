package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.Rows;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;

/**
 * Reads and writes findings, many at a time. A record that breaks a rule becomes a {@link Row.Bad}
 * in its place; the others still come out. The streams hold one record at a time and close their
 * input when they are closed.
 *
 * @since 0.1
 */
public final class Findings {

  private static final List<String> COLUMNS =
      ImmutableList.of(
          "id",
          "statement",
          "determinant",
          "level",
          "influence",
          "direction",
          "citation",
          "studies",
          "parent",
          "section",
          "paragraph",
          "note");

  private static final List<String> REQUIRED = COLUMNS.subList(0, 7);

  private Findings() {}

  /**
   * Reads JSON Lines: one object a line, with the members of {@link Finding}; those that do not
   * apply are left out.
   *
   * @param in the text
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<Finding>> jsonLines(Reader in) {
    return jsonLines(in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #jsonLines(Reader)} does, within limits of your own.
   *
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<Finding>> jsonLines(Reader in, ReadLimits limits) {
    return Rows.jsonLines(in, limits, ReviewReader::finding);
  }

  /**
   * Reads comma-separated values whose first row names the columns, the same as the members of
   * {@link Finding}, in any order. {@code studies} holds ids separated by semicolons; an empty cell
   * means not there. Only {@code studies}, {@code parent}, {@code section}, {@code paragraph} and
   * {@code note} may be missing.
   *
   * @param in the text
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, lacks a column, or has one twice or one
   *     that is not known
   */
  public static Stream<Row<Finding>> csv(Reader in) {
    return csv(in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #csv(Reader)} does, within limits of your own.
   *
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, lacks a column, or has one twice or one
   *     that is not known
   */
  public static Stream<Row<Finding>> csv(Reader in, ReadLimits limits) {
    return Rows.csv(
        "findings",
        in,
        limits,
        header -> {
          Columns.check("findings", header, COLUMNS, REQUIRED);
          return Findings::finding;
        });
  }

  /**
   * Writes comma-separated values that {@link #csv} reads back. A text that a spreadsheet would
   * take for a formula is written behind an apostrophe, which reading takes off.
   *
   * @param findings the findings
   * @param out where to; not closed
   * @throws IllegalArgumentException if the id of a study has a semicolon in it
   */
  public static void writeCsv(Collection<Finding> findings, Appendable out) {
    Rows.writeCsv(out, COLUMNS, findings.stream().map(Findings::cells).toList());
  }

  private static List<String> cells(Finding finding) {
    return ImmutableList.of(
        finding.id(),
        finding.statement(),
        finding.determinant(),
        finding.level().code(),
        finding.influence().code(),
        finding.direction().code(),
        finding.citation().code(),
        Columns.joined("finding " + finding.id(), "studies", finding.studies()),
        Columns.textOf(finding.parent()),
        Columns.textOf(finding.section()),
        Columns.textOf(finding.paragraph()),
        Columns.textOf(finding.note()));
  }

  private static Finding finding(CsvRow row) {
    return Finding.builder()
        .id(row.text("id"))
        .statement(row.text("statement"))
        .determinant(row.text("determinant"))
        .level(Columns.concept(row, "level", DeterminantLevel::of))
        .influence(Columns.concept(row, "influence", Influence::of))
        .direction(Columns.concept(row, "direction", Direction::of))
        .citation(Columns.concept(row, "citation", CitationForm::of))
        .studies(Columns.list(row, "studies"))
        .parent(row.find("parent").orElse(null))
        .section(row.find("section").orElse(null))
        .paragraph(Columns.wholeNumberOrNull(row, "paragraph"))
        .note(row.find("note").orElse(null))
        .build();
  }
}
