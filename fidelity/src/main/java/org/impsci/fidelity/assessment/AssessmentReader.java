package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.impsci.core.Concept;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.JsonObject;
import org.impsci.core.data.Rows;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;

/**
 * Reads assessments from JSON, JSON Lines and CSV, strictly and against their scales.
 *
 * <p>A JSON assessment has the fields {@code scale}, {@code site}, {@code date} and {@code
 * ratings}, and may have {@code reviewers}, {@code evidence} and {@code notes}: what a plain mapper
 * writes of an {@link Assessment}. A rating is an integer or the code of a {@link MissingReason}; a
 * 3.0 or a {@code "3"} is neither.
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
 */
public final class AssessmentReader {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,9}");
  private static final String SITE = "site";
  private static final String DATE = "date";
  private static final String SCALE = "scale";

  private final ImmutableList<FidelityScale> scales;

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
    this.scales = ImmutableList.copyOf(scales);
    Preconditions.checkArgument(!scales.isEmpty(), "reader of assessments has no scale");
    Preconditions.checkArgument(
        scales.stream().map(FidelityScale::id).distinct().count() == scales.size(),
        "reader of assessments has two scales with one id");
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
    return JsonObject.read(name, in).as(this::assessment);
  }

  /**
   * Reads assessments from JSON Lines, one a line.
   *
   * @param in the text, closed with the stream
   * @return a row for each assessment, read one at a time as they are asked for
   */
  public Stream<Row<Assessment>> jsonLines(Reader in) {
    return Rows.jsonLines(in, this::assessment);
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
    return Rows.csv("assessments", in, this::columns);
  }

  private Assessment assessment(JsonObject json) {
    FidelityScale scale = json.concept(SCALE, this::scale);
    Assessment.Builder builder =
        Assessment.builder(scale)
            .site(json.text(SITE))
            .date(json.concept(DATE, Assessment::date))
            .addReviewers(
                json.concepts("reviewers", ReviewerRole::of).toArray(ReviewerRole[]::new));
    each(scale, json.object("ratings"), (ratings, item) -> rate(builder, scale, ratings, item));
    if (json.has("evidence")) {
      each(
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
      each(scale, json.object("notes"), (notes, item) -> builder.note(item, notes.text(item)));
    }
    return builder.build();
  }

  private static void rate(
      Assessment.Builder builder, FidelityScale scale, JsonObject ratings, String item) {
    Object value = ratings.integerOrText(item);
    try {
      builder.rate(
          item,
          value instanceof Integer number
              ? FormNumber.rating(scale, number)
              : Rating.fromJson(value));
    } catch (IllegalArgumentException e) {
      throw ratings.fault(item, String.valueOf(e.getMessage()));
    }
  }

  private interface Member {
    void read(JsonObject object, String item);
  }

  private static void each(FidelityScale scale, JsonObject object, Member member) {
    for (String item : object.names()) {
      if (scale.findItem(item).isEmpty()) {
        throw object.fault(item, unknown(scale, item));
      }
      member.read(object, item);
    }
  }

  private static String unknown(FidelityScale scale, String item) {
    return String.valueOf(
        new UnknownCodeException(
                "scale " + scale.id(), item, scale.items().stream().map(Item::code).toList())
            .getMessage());
  }

  private FidelityScale scale(String id) {
    return scales.stream()
        .filter(scale -> scale.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "reader of assessments", id, scales.stream().map(FidelityScale::id).toList()));
  }

  private Function<CsvRow, Assessment> columns(List<String> header) {
    boolean named = header.contains(SCALE);
    Set<String> items = new LinkedHashSet<>();
    for (FidelityScale scale : named ? scales : scales.subList(0, 1)) {
      scale.items().forEach(item -> items.add(item.code()));
    }
    for (String column : ImmutableList.of(SITE, DATE)) {
      if (!header.contains(column)) {
        throw new InvalidDataException(
            "assessments", "", "column \"" + column + "\" is missing; there must be site and date");
      }
    }
    ImmutableList.Builder<String> rated = ImmutableList.builder();
    for (String column : header) {
      if (items.contains(column)) {
        rated.add(column);
      } else if (!column.equals(SITE) && !column.equals(DATE) && !column.equals(SCALE)) {
        throw new InvalidDataException(
            "assessments",
            "",
            "column \""
                + column
                + "\" is unknown; known: site, date, scale, "
                + String.join(", ", items));
      }
    }
    ImmutableList<String> columns = rated.build();
    if (columns.isEmpty()) {
      throw new InvalidDataException(
          "assessments", "", "no column names an item; known: " + String.join(", ", items));
    }
    return row -> assessment(row, columns);
  }

  private Assessment assessment(CsvRow row, List<String> columns) {
    FidelityScale scale = cell(row, SCALE, this::scale).orElse(scales.get(0));
    String site = row.text(SITE);
    row.text(DATE);
    Assessment.Builder builder =
        Assessment.builder(scale).site(site).date(cell(row, DATE, Assessment::date).orElseThrow());
    for (String column : columns) {
      if (scale.findItem(column).isPresent()) {
        builder.rate(
            column,
            cell(row, column, text -> rating(scale, text))
                .orElse(Rating.missing(MissingReason.NOT_ASSESSED)));
      } else if (row.find(column).isPresent()) {
        throw row.fault(column, "is no item of scale " + scale.id() + "; leave it empty");
      }
    }
    return builder.build();
  }

  private static Rating rating(FidelityScale scale, String text) {
    return INTEGER.matcher(text).matches()
        ? FormNumber.rating(scale, Integer.parseInt(text))
        : Rating.fromJson(text);
  }

  private static <T> Optional<T> cell(CsvRow row, String column, Function<String, T> reader) {
    try {
      return row.find(column).map(reader);
    } catch (IllegalArgumentException e) {
      throw row.fault(column, String.valueOf(e.getMessage()));
    }
  }
}
