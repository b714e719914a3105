package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * A later change of one rating. It does not overwrite the rating: it is an entry of its own, which
 * names what it corrects.
 *
 * @param number its number among the corrections of one assessment, from 1
 * @param corrects the number of the earlier correction of the same item that this one corrects;
 *     null if it corrects the rating of the review itself
 * @param item the code of the item
 * @param was what was said of the item until then
 * @param is what is said of it from then on
 * @param reason why the earlier rating was wrong
 * @param date the day of the correction
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"number", "corrects", "item", "was", "is", "reason", "date"})
public record Correction(
    @JsonProperty("number") int number,
    @JsonProperty("corrects") @Nullable Integer corrects,
    @JsonProperty("item") String item,
    @JsonProperty("was") Rating was,
    @JsonProperty("is") Rating is,
    @JsonProperty("reason") String reason,
    LocalDate date)
    implements Serializable {

  /** Checks and copies the components. */
  public Correction {
    Preconditions.checkArgument(
        item != null && was != null && is != null && date != null,
        "correction %s lacks one of item, was, is, date",
        number);
    Preconditions.checkArgument(
        number >= 1, "correction of %s: number %s is below 1", item, number);
    Preconditions.checkArgument(
        corrects == null || (corrects >= 1 && corrects < number),
        "correction %s of %s: it corrects %s, which is no earlier one",
        number,
        item,
        corrects);
    Preconditions.checkArgument(
        !was.equals(is),
        "correction %s of %s: the rating was %s and is to be %s: nothing is corrected",
        number,
        item,
        was.toJson(),
        is.toJson());
    Preconditions.checkArgument(
        reason != null && !reason.isBlank(),
        "correction %s of %s has no reason: say why the earlier rating was wrong",
        number,
        item);
    Given.text("correction", "item", item);
  }

  /**
   * Starts an empty correction.
   *
   * @return a builder; all components but {@code corrects} are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param number its number
   * @param corrects the number of the correction that it corrects; null if there is none
   * @param item the code of the item
   * @param was the earlier rating
   * @param is the rating from then on
   * @param reason why
   * @param date the date, as in {@code 2024-05-31}
   * @return the correction
   * @throws IllegalArgumentException if a component is missing or breaks a rule
   */
  @JsonCreator
  public static Correction fromJson(
      @JsonProperty("number") int number,
      @JsonProperty("corrects") @Nullable Integer corrects,
      @JsonProperty("item") String item,
      @JsonProperty("was") Rating was,
      @JsonProperty("is") Rating is,
      @JsonProperty("reason") String reason,
      @JsonProperty("date") String date) {
    Preconditions.checkArgument(date != null, "correction %s of %s has no date", number, item);
    return new Correction(number, corrects, item, was, is, reason, Assessment.date(date));
  }

  /**
   * The date as JSON carries it.
   *
   * @return the date, as in {@code 2024-05-31}
   */
  @JsonProperty("date")
  public String dateText() {
    return date.toString();
  }

  /**
   * The earlier correction of the same item that this one corrects.
   *
   * @return its number; empty if this one corrects the rating of the review itself
   */
  public OptionalInt correctedNumber() {
    return corrects == null ? OptionalInt.empty() : OptionalInt.of(corrects);
  }

  /**
   * Collects the components of a {@link Correction}.
   *
   * @since 0.1
   */
  public static final class Builder extends CorrectionBuilder {
    Builder() {}
  }
}
