package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * What an Observation of a score says, in any release of FHIR.
 *
 * @param code which scale
 * @param site the site
 * @param date the day of the review
 * @param value the total, or why there is none
 * @param bands what the total is called, or could be
 * @param method how the total came about; null if it is a plain sum
 * @param ranges the totals of each band
 * @param parts the totals of sections, how many items are rated, and which are not
 * @param response the address of the response it was made from; null if it is not known
 */
@Value.Builder
@BuilderStyle
record ScoreRecord(
    Coded code,
    String site,
    String date,
    ScoreRecord.Outcome value,
    List<Coded> bands,
    @Nullable String method,
    List<ScoreRecord.Range> ranges,
    List<ScoreRecord.Part> parts,
    @Nullable String response) {

  ScoreRecord {
    bands = ImmutableList.copyOf(bands);
    ranges = ImmutableList.copyOf(ranges);
    parts = ImmutableList.copyOf(parts);
  }

  static Builder builder() {
    return new Builder();
  }

  /** A value, or why there is none. */
  sealed interface Outcome {}

  /**
   * A number.
   *
   * @param value the number
   * @param unit what it counts, for people
   */
  record Amount(BigDecimal value, String unit) implements Outcome {}

  /**
   * Anything between two totals.
   *
   * @param low the lowest
   * @param high the highest
   */
  record Between(int low, int high) implements Outcome {}

  /**
   * Nothing.
   *
   * @param reason why
   * @param text the same for people; null if the reason says it
   */
  record Nothing(Coded reason, @Nullable String text) implements Outcome {}

  /**
   * The totals of a band, or all that are possible.
   *
   * @param text what they are called
   * @param low the lowest
   * @param high the highest
   */
  record Range(@Nullable String text, int low, int high) {}

  /**
   * A part of the score.
   *
   * @param code what it is
   * @param value its value
   * @param range what is possible; null if that is not said
   */
  record Part(Coded code, Outcome value, @Nullable Range range) {}

  static final class Builder extends ScoreRecordBuilder {
    Builder() {}
  }
}
