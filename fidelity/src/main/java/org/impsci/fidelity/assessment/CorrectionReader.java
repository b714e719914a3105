package org.impsci.fidelity.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.JsonObject;
import org.impsci.core.data.Rows;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;

/**
 * Reads corrections of reviews from JSON Lines, strictly and against their scales. The file is one
 * to append to: a correction that turns out wrong is corrected by a later line.
 *
 * <p>A line has the fields {@code scale}, {@code site} and {@code review}, the day of the review,
 * and {@code correction} with {@code number}, {@code item}, {@code was}, {@code is}, {@code reason}
 * and {@code date}, and {@code corrects} if it corrects an earlier correction: what a plain mapper
 * writes of a {@link ReviewCorrection}. Ratings are as in the file of an assessment. Whether
 * corrections fit the review, and each other, is seen when they are {@linkplain
 * CorrectedAssessment#of(Assessment, List) applied}.
 *
 * <p>Instances are immutable and may be shared between threads.
 *
 * @since 0.1
 */
public final class CorrectionReader {

  private final AcceptedScales scales;
  private final ReadLimits limits;

  /** Creates a reader that accepts the scales of this library. */
  public CorrectionReader() {
    this(FidelityScales.all());
  }

  /**
   * Creates a reader.
   *
   * @param scales the scales it accepts, at least one
   * @throws IllegalArgumentException if there are none, or two with one id
   */
  public CorrectionReader(List<FidelityScale> scales) {
    this(scales, ReadLimits.standard());
  }

  /**
   * Creates a reader with limits of your own.
   *
   * @param scales the scales it accepts, at least one
   * @param limits how much to take of a file; what exceeds a limit is refused
   * @throws IllegalArgumentException if there are none, or two with one id
   */
  public CorrectionReader(List<FidelityScale> scales, ReadLimits limits) {
    this.scales = new AcceptedScales("reader of corrections", scales);
    this.limits = limits;
  }

  /**
   * The JSON Schema of the corrections that a reader of the shipped scales accepts.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    try (InputStream in = CorrectionReader.class.getResourceAsStream("correction.schema.json")) {
      if (in == null) {
        throw new IllegalStateException(
            "correction.schema.json is not beside " + CorrectionReader.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads corrections from JSON Lines, one a line.
   *
   * @param in the text, closed with the stream
   * @return a row for each correction, read one at a time as they are asked for
   */
  public Stream<Row<ReviewCorrection>> jsonLines(Reader in) {
    return Rows.jsonLines(in, limits, this::entry);
  }

  private ReviewCorrection entry(JsonObject json) {
    FidelityScale scale = scales.scale(json);
    return new ReviewCorrection(
        scale.id(),
        json.text(AcceptedScales.SITE),
        json.concept("review", Assessment::date),
        json.object("correction").as(correction -> correction(scale, correction)));
  }

  private static Correction correction(FidelityScale scale, JsonObject json) {
    return Correction.builder()
        .number(json.integer("number"))
        .corrects(json.integerOrNull("corrects"))
        .item(json.concept("item", code -> scale.item(code).code()))
        .was(AcceptedScales.rating(scale, json, "was"))
        .is(AcceptedScales.rating(scale, json, "is"))
        .reason(json.text("reason"))
        .date(json.concept("date", Assessment::date))
        .build();
  }
}
