package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.JsonObject;
import org.impsci.core.data.Rows;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyDesign;

/**
 * Reads and writes the studies of a review: as one document, or as a stream in which a record that
 * breaks a rule becomes a {@link Row.Bad} in its place. The streams hold one record at a time and
 * close their input when they are closed.
 *
 * @since 0.1
 */
public final class ReviewedStudies {

  private static final List<String> COLUMNS =
      ImmutableList.of(
          "id",
          "categories",
          "title",
          "abstract",
          "authors",
          "year",
          "country",
          "location",
          "aim",
          "designs",
          "statedApproachKind",
          "statedApproach",
          "design",
          "qualifiers",
          "page",
          "note",
          "remarks");

  private static final List<String> REQUIRED = COLUMNS.subList(0, 2);

  private ReviewedStudies() {}

  /**
   * Reads a document that is an object with one member, {@code studies}: an array of objects with
   * {@code study} (the members of {@link org.impsci.taxonomy.study.Study}), {@code interpretation}
   * ({@code categories}, and where they apply {@code qualifiers}, {@code page} and {@code note})
   * and, where they apply, {@code design} and {@code remarks}. A whole review is read by {@link
   * Review#read(InputStream, String)}.
   *
   * @param in UTF-8 text, closed afterwards
   * @param name what to call the document in messages
   * @return the studies, in the order of the document
   * @throws InvalidDataException if the document breaks a rule or has a study twice; it names the
   *     place
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<ReviewedStudy> read(InputStream in, String name) {
    return read(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String)} does, within limits of your own.
   *
   * @param in UTF-8 text, closed afterwards
   * @param name what to call the document in messages
   * @param limits how much to take; what exceeds a limit is refused
   * @return the studies, in the order of the document
   * @throws InvalidDataException if the document breaks a rule or has a study twice; it names the
   *     place
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<ReviewedStudy> read(InputStream in, String name, ReadLimits limits) {
    Set<String> keys = new HashSet<>();
    return JsonObject.read(name, in, limits)
        .inFormat("urn:impsci:reviewed-studies:1")
        .as(
            json ->
                json.objects(
                    "studies",
                    each -> {
                      ReviewedStudy study = ReviewReader.reviewedStudy(each);
                      if (!keys.add(study.key())) {
                        throw each.object("study")
                            .fault("id", "\"%s\" is there twice".formatted(study.key()));
                      }
                      return study;
                    }));
  }

  /**
   * Reads JSON Lines: one object a line, as in the array of {@link #read}.
   *
   * @param in the text
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<ReviewedStudy>> jsonLines(Reader in) {
    return jsonLines(in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #jsonLines(Reader)} does, within limits of your own.
   *
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<ReviewedStudy>> jsonLines(Reader in, ReadLimits limits) {
    return Rows.jsonLines(in, limits, ReviewReader::reviewedStudy);
  }

  /**
   * Reads comma-separated values whose first row names the columns, in any order: those of {@link
   * org.impsci.taxonomy.study.Studies#csv}, {@code statedApproachKind} ({@code named}, {@code
   * method} or {@code none}; named if it is missing and there is an approach), {@code design},
   * {@code categories}, {@code qualifiers}, {@code page}, {@code note} and {@code remarks}. Only
   * {@code id} and {@code categories} must be there. Lists are separated by semicolons, remarks by
   * line breaks.
   *
   * @param in the text
   * @return the rows, numbered from 2, since the header is row 1
   * @throws InvalidDataException if the header is missing, lacks a column, or has one twice or one
   *     that is not known
   */
  public static Stream<Row<ReviewedStudy>> csv(Reader in) {
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
  public static Stream<Row<ReviewedStudy>> csv(Reader in, ReadLimits limits) {
    return Rows.csv(
        "studies",
        in,
        limits,
        header -> {
          Columns.check("studies", header, COLUMNS, REQUIRED);
          return ReviewedStudies::reviewedStudy;
        });
  }

  /**
   * Writes comma-separated values that {@link #csv} reads back. A text that a spreadsheet would
   * take for a formula is written behind an apostrophe, which reading takes off.
   *
   * @param studies the studies
   * @param out where to; not closed
   * @throws IllegalArgumentException if an entry of a list has a semicolon in it, or a remark a
   *     line break
   */
  public static void writeCsv(Collection<ReviewedStudy> studies, Appendable out) {
    Rows.writeCsv(out, COLUMNS, studies.stream().map(ReviewedStudies::cells).toList());
  }

  private static List<String> cells(ReviewedStudy reviewed) {
    Study study = reviewed.study();
    Interpretation interpretation = reviewed.interpretation();
    StatedApproach stated = study.statedApproach();
    String where = "study " + study.id();
    return ImmutableList.of(
        study.id(),
        String.join(";", interpretation.categories().stream().map(NilsenCategory::code).toList()),
        Columns.textOf(study.title()),
        Columns.textOf(study.abstractText()),
        Columns.joined(where, "authors", study.authors()),
        Columns.textOf(study.year()),
        Columns.textOf(study.country()),
        Columns.textOf(study.location()),
        Columns.textOf(study.aim()),
        String.join(";", study.designs().stream().map(StudyDesign::code).toList()),
        stated == null ? "" : stated.kind().code(),
        stated == null ? "" : Columns.joined(where, "statedApproach", stated.names()),
        Columns.textOf(reviewed.design()),
        String.join(";", interpretation.qualifiers().stream().map(Qualifier::code).toList()),
        Columns.textOf(interpretation.page()),
        Columns.textOf(interpretation.note()),
        Columns.lines(where, "remarks", reviewed.remarks()));
  }

  private static ReviewedStudy reviewedStudy(CsvRow row) {
    List<String> approaches = Columns.list(row, "statedApproach");
    StatedApproach stated = null;
    if (row.find("statedApproachKind").isPresent()) {
      stated =
          new StatedApproach(
              Columns.concept(row, "statedApproachKind", StatedApproach.Kind::of), approaches);
    } else if (!approaches.isEmpty()) {
      stated = new StatedApproach(StatedApproach.Kind.NAMED, approaches);
    }
    return ReviewedStudy.builder()
        .study(
            Study.builder()
                .id(row.text("id"))
                .title(row.find("title").orElse(null))
                .abstractText(row.find("abstract").orElse(null))
                .authors(Columns.list(row, "authors"))
                .year(Columns.wholeNumberOrNull(row, "year"))
                .country(row.find("country").orElse(null))
                .location(row.find("location").orElse(null))
                .aim(row.find("aim").orElse(null))
                .designs(Columns.concepts(row, "designs", StudyDesign::of))
                .statedApproach(stated)
                .build())
        .design(row.find("design").orElse(null))
        .interpretation(
            Interpretation.builder()
                .categories(Columns.concepts(row, "categories", NilsenCategory::of))
                .qualifiers(Columns.concepts(row, "qualifiers", Qualifier::of))
                .page(row.find("page").orElse(null))
                .note(row.find("note").orElse(null))
                .build())
        .remarks(row.find("remarks").map(Columns::lines).orElse(ImmutableList.of()))
        .build();
  }
}
