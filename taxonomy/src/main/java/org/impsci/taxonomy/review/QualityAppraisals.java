package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.Rows;

/**
 * Reads and writes appraisals made with one checklist, many at a time. A record that breaks a rule
 * becomes a {@link Row.Bad} in its place; the others still come out. The streams hold one record at
 * a time and close their input when they are closed.
 *
 * @since 0.1
 */
public final class QualityAppraisals {

  private static final String REMARK = " remark";

  private QualityAppraisals() {}

  /**
   * Reads JSON Lines: one object a line, with the members of {@link QualityAppraisal}; those that
   * do not apply are left out.
   *
   * @param instrument the checklist
   * @param in the text
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<QualityAppraisal>> jsonLines(AppraisalInstrument instrument, Reader in) {
    return jsonLines(instrument, in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #jsonLines(AppraisalInstrument, Reader)} does, within limits of your own.
   *
   * @param instrument the checklist
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<QualityAppraisal>> jsonLines(
      AppraisalInstrument instrument, Reader in, ReadLimits limits) {
    return Rows.jsonLines(
        in, limits, json -> ReviewReader.appraisal(json).checkedAgainst(instrument));
  }

  /**
   * Reads comma-separated values whose first row names the columns: {@code study}, one for each
   * question of the checklist by its code, for remarks on it the code with {@code remark} behind a
   * space, and {@code note}. Only {@code study} must be there; an empty cell is a question that
   * nobody answered. An open question has its answer in the column of its code.
   *
   * @param instrument the checklist
   * @param in the text
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, lacks {@code study}, or has a column
   *     twice or one that is not known
   */
  public static Stream<Row<QualityAppraisal>> csv(AppraisalInstrument instrument, Reader in) {
    return csv(instrument, in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #csv(AppraisalInstrument, Reader)} does, within limits of your own.
   *
   * @param instrument the checklist
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, lacks {@code study}, or has a column
   *     twice or one that is not known
   */
  public static Stream<Row<QualityAppraisal>> csv(
      AppraisalInstrument instrument, Reader in, ReadLimits limits) {
    List<String> known = columns(instrument);
    return Rows.csv(
        "appraisals",
        in,
        limits,
        header -> {
          Columns.check("appraisals", header, known, ImmutableList.of("study"));
          return row -> appraisal(instrument, row);
        });
  }

  /**
   * Writes comma-separated values that {@link #csv} reads back. A text that a spreadsheet would
   * take for a formula is written behind an apostrophe, which reading takes off.
   *
   * @param instrument the checklist
   * @param appraisals the appraisals
   * @param out where to; not closed
   * @throws IllegalArgumentException if an appraisal does not fit the checklist
   */
  public static void writeCsv(
      AppraisalInstrument instrument, Collection<QualityAppraisal> appraisals, Appendable out) {
    List<List<String>> rows = new ArrayList<>();
    for (QualityAppraisal appraisal : appraisals) {
      rows.add(cells(appraisal.checkedAgainst(instrument), instrument));
    }
    Rows.writeCsv(out, columns(instrument), rows);
  }

  private static List<String> columns(AppraisalInstrument instrument) {
    ImmutableList.Builder<String> columns = ImmutableList.builder();
    columns.add("study");
    for (AppraisalQuestion question : instrument.questions()) {
      columns.add(question.code());
      if (!question.open()) {
        columns.add(question.code() + REMARK);
      }
    }
    return columns.add("note").build();
  }

  private static List<String> cells(QualityAppraisal appraisal, AppraisalInstrument instrument) {
    ImmutableList.Builder<String> cells = ImmutableList.builder();
    cells.add(appraisal.study());
    for (AppraisalQuestion question : instrument.questions()) {
      if (!question.open()) {
        AppraisalAnswer answer = appraisal.answers().get(question.code());
        cells.add(answer == null ? "" : answer.code());
      }
      cells.add(Columns.textOf(appraisal.remarks().get(question.code())));
    }
    return cells.add(Columns.textOf(appraisal.note())).build();
  }

  private static QualityAppraisal appraisal(AppraisalInstrument instrument, CsvRow row) {
    QualityAppraisal.Builder appraisal =
        QualityAppraisal.builder()
            .study(row.text("study"))
            .instrument(instrument.id())
            .note(row.find("note").orElse(null));
    for (AppraisalQuestion question : instrument.questions()) {
      String code = question.code();
      Optional<String> answer = row.find(code);
      if (question.open()) {
        answer.ifPresent(words -> appraisal.putRemarks(code, words));
      } else {
        answer.ifPresent(
            text ->
                appraisal.putAnswers(code, Columns.concept(row, code, text, AppraisalAnswer::of)));
        row.find(code + REMARK).ifPresent(words -> appraisal.putRemarks(code, words));
      }
    }
    return appraisal.build();
  }
}
