package org.impsci.fidelity.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.impsci.core.Concept;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.JsonObject;
import org.impsci.core.data.Rows;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.RatingAdvice;

/**
 * Reads assessments from JSON, JSON Lines and CSV, strictly and against their scales.
 *
 * <p>A JSON assessment has the fields {@code scale}, {@code site}, {@code date} and {@code
 * ratings}, and may have {@code reviewers}, {@code advice}, {@code evidence} and {@code notes}:
 * what a plain mapper writes of an {@link Assessment}. A rating is an integer or the code of a
 * {@link MissingReason}; a 3.0 or a {@code "3"} is neither.
 *
 * <p>A CSV file has the columns {@code site} and {@code date}, may have {@code scale}, and has one
 * column for each item that is rated, named by its code. Without a column {@code scale}, or where
 * its cell is empty, the scale is the first that the reader accepts. A file may mix scales: a row
 * leaves the columns empty that its scale does not have. A cell holds a whole number or the code of
 * a {@link MissingReason}; an empty one is an item that was not assessed.
 *
 * <p>In both, the number that a form prints for insufficient data, such as the 9 of the older
 * scale, is read as that reason.
 *
 * <p>Instances are immutable and may be shared between threads.
 *
 * @since 0.1
 */
public final class AssessmentReader {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,9}");

  private final AcceptedScales scales;
  private final ReadLimits limits;

  /** Creates a reader that accepts the scales of this library, {@code ips-25} first. */
  public AssessmentReader() {
    this(FidelityScales.all());
  }

  /**
   * Creates a reader that accepts some scales.
   *
   * @param scales the scales, at least one; the first is that of CSV rows that name none
   * @throws IllegalArgumentException if there are none, or two with one id
   */
  public AssessmentReader(List<FidelityScale> scales) {
    this(scales, ReadLimits.standard());
  }

  /**
   * Creates a reader with limits of your own.
   *
   * @param scales the scales, at least one; the first is that of CSV rows that name none
   * @param limits how much to take of a file; what exceeds a limit is refused
   * @throws IllegalArgumentException if there are none, or two with one id
   */
  public AssessmentReader(List<FidelityScale> scales, ReadLimits limits) {
    this.scales = new AcceptedScales("reader of assessments", scales);
    this.limits = limits;
  }

  /**
   * The JSON Schema of the assessments that a reader of the shipped scales accepts.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    try (InputStream in = AssessmentReader.class.getResourceAsStream("assessment.schema.json")) {
      if (in == null) {
        throw new IllegalStateException(
            "assessment.schema.json is not beside " + AssessmentReader.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one assessment from a JSON file.
   *
   * @param file the file, in UTF-8
   * @return the assessment
   * @throws InvalidDataException if the file breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public Assessment read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one assessment from JSON.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @return the assessment
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public Assessment read(InputStream in, String name) {
    return JsonObject.read(name, in, limits).as(this::assessment);
  }

  /**
   * Reads assessments from JSON Lines, one a line.
   *
   * @param in the text, closed with the stream
   * @return a row for each assessment, read one at a time as they are asked for
   */
  public Stream<Row<Assessment>> jsonLines(Reader in) {
    return Rows.jsonLines(in, limits, this::assessment);
  }

  /**
   * Reads assessments from CSV, one a row.
   *
   * @param in the text, closed with the stream
   * @return a row for each assessment, read one at a time as they are asked for
   * @throws InvalidDataException if the header lacks {@code site} or {@code date}, names no item,
   *     or names a column that is neither an item of the accepted scales nor one of the above
   */
  public Stream<Row<Assessment>> csv(Reader in) {
    return Rows.csv("assessments", in, limits, this::columns);
  }

  /** Reads one line of JSON Lines. */
  Row<Assessment> jsonLine(long number, String line) {
    return Rows.jsonLine(number, line, limits, this::assessment);
  }

  private Assessment assessment(JsonObject json) {
    FidelityScale scale = scales.scale(json);
    Assessment.Builder builder =
        Assessment.builder(scale)
            .site(json.text(AcceptedScales.SITE))
            .date(json.concept(AcceptedScales.DATE, Assessment::date))
            .addReviewers(
                json.concepts("reviewers", ReviewerRole::of).toArray(ReviewerRole[]::new));
    AcceptedScales.each(
        scale,
        json.object("ratings"),
        (ratings, item) -> builder.rate(item, AcceptedScales.rating(scale, ratings, item)));
    if (json.has("advice")) {
      AcceptedScales.each(
          scale,
          json.object("advice"),
          (advice, item) ->
              builder.advice(item, advice.object(item).as(given -> advice(scale, given))));
    }
    if (json.has("evidence")) {
      AcceptedScales.each(
          scale,
          json.object("evidence"),
          (evidence, item) ->
              builder.evidence(
                  item,
                  evidence
                      .concepts(item, code -> Concept.of(EvidenceSource.class, code))
                      .toArray(EvidenceSource[]::new)));
    }
    if (json.has("notes")) {
      AcceptedScales.each(
          scale, json.object("notes"), (notes, item) -> builder.note(item, notes.text(item)));
    }
    return builder.build();
  }

  private static RatingAdvice advice(FidelityScale scale, JsonObject json) {
    int rating = json.integer("rating");
    FormCheck.range(scale, rating);
    return new RatingAdvice(rating, json.text("reason"), json.textOrNull("next"));
  }

  /** Checks the names of the columns and gives what reads a row. */
  Function<CsvRow, Assessment> columns(List<String> header) {
    List<String> columns =
        scales.columns(
            "assessments", header, scale -> scale.items().stream().map(Item::code).toList());
    return row -> assessment(row, columns);
  }

  private Assessment assessment(CsvRow row, List<String> columns) {
    FidelityScale scale = scales.scale(row);
    String site = row.text(AcceptedScales.SITE);
    row.text(AcceptedScales.DATE);
    Assessment.Builder builder =
        Assessment.builder(scale)
            .site(site)
            .date(AcceptedScales.cell(row, AcceptedScales.DATE, Assessment::date).orElseThrow());
    for (String column : columns) {
      if (scale.findItem(column).isPresent()) {
        builder.rate(
            column,
            AcceptedScales.cell(row, column, text -> rating(scale, text))
                .orElse(Rating.missing(MissingReason.NOT_ASSESSED)));
      } else if (row.find(column).isPresent()) {
        throw row.fault(column, "is no item of scale " + scale.id() + "; leave it empty");
      }
    }
    return builder.build();
  }

  private static Rating rating(FidelityScale scale, String text) {
    return INTEGER.matcher(text).matches()
        ? FormCheck.rating(scale, Integer.parseInt(text))
        : Rating.fromJson(text);
  }
}
