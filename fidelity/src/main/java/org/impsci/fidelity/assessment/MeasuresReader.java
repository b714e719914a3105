package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.JsonObject;
import org.impsci.core.data.Rows;
import org.impsci.fidelity.Alternative;
import org.impsci.fidelity.Condition;
import org.impsci.fidelity.Criteria;
import org.impsci.fidelity.Criterion;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Ladder;
import org.impsci.fidelity.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Reads the measures of programs from JSON, JSON Lines and CSV, strictly and against their scales.
 *
 * <p>JSON has the fields {@code scale}, {@code site}, {@code date} and {@code measures}: what a
 * plain mapper writes of {@link ProgramMeasures}. A measure is {@code {"value": 27}}, with {@code
 * conditions} and {@code alternatives} where the rule has them, or {@code {"criteria": [...]}}.
 *
 * <p>CSV has the columns {@code site} and {@code date}, may have {@code scale} as for {@link
 * AssessmentReader}, and further a column for each quantity, named by the code of its item ({@code
 * caseload-size}), for each condition or alternative ({@code
 * rapid-job-search.tracks-employer-contacts}) and for each criterion ({@code
 * disclosure.not-required}). Quantities are numbers; conditions and criteria are {@code yes} or
 * {@code no}. An empty condition is taken not to hold. Of the criteria of one item all are given or
 * none: a criterion that nobody looked at is not one that is not met.
 *
 * <p>Instances are immutable and may be shared between threads.
 *
 * @since 0.1
 */
public final class MeasuresReader {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}([.][0-9]{1,15})?");

  private final AcceptedScales scales;
  private final ReadLimits limits;

  /** Creates a reader that accepts the scales of this library, {@code ips-25} first. */
  public MeasuresReader() {
    this(FidelityScales.all());
  }

  /**
   * Creates a reader that accepts some scales.
   *
   * @param scales the scales, at least one; the first is that of CSV rows that name none
   * @throws IllegalArgumentException if there are none, or two with one id
   */
  public MeasuresReader(List<FidelityScale> scales) {
    this(scales, ReadLimits.standard());
  }

  /**
   * Creates a reader with limits of your own.
   *
   * @param scales the scales, at least one; the first is that of CSV rows that name none
   * @param limits how much to take of a file; what exceeds a limit is refused
   * @throws IllegalArgumentException if there are none, or two with one id
   */
  public MeasuresReader(List<FidelityScale> scales, ReadLimits limits) {
    this.scales = new AcceptedScales("reader of measures", scales);
    this.limits = limits;
  }

  /**
   * The JSON Schema of the measures that a reader of the shipped scales accepts.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    try (InputStream in = MeasuresReader.class.getResourceAsStream("measures.schema.json")) {
      if (in == null) {
        throw new IllegalStateException(
            "measures.schema.json is not beside " + MeasuresReader.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the measures of one program from a JSON file.
   *
   * @param file the file, in UTF-8
   * @return the measures
   * @throws InvalidDataException if the file breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public ProgramMeasures read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the measures of one program from JSON.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @return the measures
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public ProgramMeasures read(InputStream in, String name) {
    return JsonObject.read(name, in, limits).as(this::measures);
  }

  /**
   * Reads the measures of programs from JSON Lines, one program a line.
   *
   * @param in the text, closed with the stream
   * @return a row for each program, read one at a time as they are asked for
   */
  public Stream<Row<ProgramMeasures>> jsonLines(Reader in) {
    return Rows.jsonLines(in, limits, this::measures);
  }

  /**
   * Reads the measures of programs from CSV, one program a row.
   *
   * @param in the text, closed with the stream
   * @return a row for each program, read one at a time as they are asked for
   * @throws InvalidDataException if the header lacks {@code site} or {@code date}, is about no
   *     item, or names a column that is not one of the above
   */
  public Stream<Row<ProgramMeasures>> csv(Reader in) {
    return Rows.csv("measures", in, limits, this::columns);
  }

  private ProgramMeasures measures(JsonObject json) {
    FidelityScale scale = scales.scale(json);
    ProgramMeasures.Builder builder =
        ProgramMeasures.builder(scale)
            .site(json.text(AcceptedScales.SITE))
            .date(json.concept(AcceptedScales.DATE, Assessment::date));
    AcceptedScales.each(
        scale,
        json.object("measures"),
        (measures, item) ->
            builder.add(
                item, measures.object(item).as(measure -> measure(scale.item(item), measure))));
    return builder.build();
  }

  private static Measure measure(Item item, JsonObject json) {
    Measure measure =
        item.rule() instanceof Thresholds
            ? new Measure(
                json.numberOrNull("value"), alternatives(json), json.texts("conditions"), null)
            : new Measure(null, ImmutableMap.of(), ImmutableList.of(), criteria(json));
    measure.check(item.rule());
    return measure;
  }

  private static List<String> criteria(JsonObject json) {
    if (!json.has("criteria")) {
      throw json.fault("criteria", "is missing");
    }
    return json.texts("criteria");
  }

  private static Map<String, Double> alternatives(JsonObject json) {
    Map<String, Double> values = new LinkedHashMap<>();
    if (json.has("alternatives")) {
      JsonObject alternatives = json.object("alternatives");
      alternatives.names().forEach(code -> values.put(code, alternatives.number(code)));
    }
    return values;
  }

  private Function<CsvRow, ProgramMeasures> columns(List<String> header) {
    List<String> columns =
        scales.columns(
            "measures",
            header,
            scale -> scale.items().stream().flatMap(item -> columns(item).stream()).toList());
    return row -> measures(row, columns);
  }

  /** The columns that an item may have. */
  private static List<String> columns(Item item) {
    ImmutableList.Builder<String> columns = ImmutableList.builder();
    if (item.rule() instanceof Thresholds thresholds) {
      columns.add(item.code());
      thresholds.conditions().forEach(condition -> columns.add(column(item, condition.code())));
      thresholds.alternatives().forEach(other -> columns.add(column(item, other.code())));
    } else {
      counted(item).forEach(criterion -> columns.add(column(item, criterion.code())));
    }
    return columns.build();
  }

  private static List<Criterion> counted(Item item) {
    if (item.rule() instanceof Criteria criteria) {
      return criteria.criteria();
    }
    return item.rule() instanceof Ladder ladder ? ladder.elements() : ImmutableList.of();
  }

  private static String column(Item item, String code) {
    return item.code() + "." + code;
  }

  private ProgramMeasures measures(CsvRow row, List<String> columns) {
    FidelityScale scale = scales.scale(row);
    String site = row.text(AcceptedScales.SITE);
    row.text(AcceptedScales.DATE);
    ProgramMeasures.Builder builder =
        ProgramMeasures.builder(scale)
            .site(site)
            .date(AcceptedScales.cell(row, AcceptedScales.DATE, Assessment::date).orElseThrow());
    List<String> known = scale.items().stream().flatMap(item -> columns(item).stream()).toList();
    for (String column : columns) {
      if (!known.contains(column) && row.find(column).isPresent()) {
        throw row.fault(column, "is not of scale " + scale.id() + "; leave it empty");
      }
    }
    for (Item item : scale.items()) {
      if (item.rule() instanceof Thresholds thresholds) {
        value(row, item, thresholds, builder);
      } else {
        criteria(row, item, builder);
      }
    }
    return builder.build();
  }

  private static void value(
      CsvRow row, Item item, Thresholds rule, ProgramMeasures.Builder builder) {
    ImmutableList.Builder<String> held = ImmutableList.builder();
    String stray = null;
    for (Condition condition : rule.conditions()) {
      String column = column(item, condition.code());
      Optional<Boolean> holds = AcceptedScales.cell(row, column, MeasuresReader::yes);
      if (holds.isPresent()) {
        stray = column;
        holds.filter(Boolean::booleanValue).ifPresent(yes -> held.add(condition.code()));
      }
    }
    List<String> conditions = held.build();
    Optional<Measure> value =
        AcceptedScales.cell(
            row, item.code(), text -> checked(rule, number(text), ImmutableMap.of(), conditions));
    value.ifPresent(measure -> builder.add(item.code(), measure));
    boolean measured = value.isPresent();
    for (Alternative alternative : rule.alternatives()) {
      Optional<Measure> other =
          AcceptedScales.cell(
              row,
              column(item, alternative.code()),
              text ->
                  checked(
                      rule, null, ImmutableMap.of(alternative.code(), number(text)), conditions));
      other.ifPresent(measure -> builder.add(item.code(), measure));
      measured = measured || other.isPresent();
    }
    if (stray != null && !measured) {
      throw row.fault(stray, "is given, but " + item.code() + " has no value");
    }
  }

  private static Measure checked(
      Thresholds rule,
      @Nullable Double value,
      Map<String, Double> alternatives,
      List<String> conditions) {
    Measure measure = new Measure(value, alternatives, conditions, null);
    measure.check(rule);
    return measure;
  }

  private static void criteria(CsvRow row, Item item, ProgramMeasures.Builder builder) {
    ImmutableList.Builder<String> met = ImmutableList.builder();
    String empty = null;
    boolean given = false;
    for (Criterion criterion : counted(item)) {
      String column = column(item, criterion.code());
      Optional<Boolean> holds = AcceptedScales.cell(row, column, MeasuresReader::yes);
      if (holds.isEmpty()) {
        empty = empty == null ? column : empty;
      } else {
        given = true;
        holds.filter(Boolean::booleanValue).ifPresent(yes -> met.add(criterion.code()));
      }
    }
    if (given && empty != null) {
      throw row.fault(
          empty,
          "is empty, while other criteria of " + item.code() + " are given; write yes or no");
    }
    if (given) {
      builder.met(item.code(), met.build().toArray(String[]::new));
    }
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("\"" + text + "\" is neither yes nor no");
    };
  }

  private static double number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a number; write it as 27 or 27.5");
    }
    return Double.parseDouble(text);
  }
}
