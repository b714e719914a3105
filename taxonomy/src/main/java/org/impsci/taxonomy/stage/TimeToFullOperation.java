package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * The time from the first use of an innovation to full operation, or why there is none.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TimeToFullOperation.Measured.class, name = "measured"),
  @JsonSubTypes.Type(value = TimeToFullOperation.Undefined.class, name = "undefined")
})
public sealed interface TimeToFullOperation extends Serializable {

  /**
   * What is published on such times, for comparison.
   *
   * @return the range
   */
  PublishedRange reference();

  /**
   * A time that the history has.
   *
   * @param firstUse the day on which the site first entered the stage of first use
   * @param fullOperation the day on which it first entered full operation
   * @param reference the published range to compare it with
   * @since 0.1
   */
  @JsonAutoDetect(
      getterVisibility = JsonAutoDetect.Visibility.NONE,
      isGetterVisibility = JsonAutoDetect.Visibility.NONE,
      fieldVisibility = JsonAutoDetect.Visibility.NONE,
      creatorVisibility = JsonAutoDetect.Visibility.NONE)
  @JsonPropertyOrder({"firstUse", "fullOperation", "reference"})
  record Measured(
      LocalDate firstUse,
      LocalDate fullOperation,
      @JsonProperty("reference") PublishedRange reference)
      implements TimeToFullOperation {

    /** Checks and copies the components. */
    public Measured {
      Given.value("time to full operation", "day of first use", firstUse);
      Given.value("time to full operation", "day of full operation", fullOperation);
      Given.value("time to full operation", "published range", reference);
      Preconditions.checkArgument(
          !fullOperation.isBefore(firstUse),
          "time to full operation: full operation on %s is before first use on %s",
          fullOperation,
          firstUse);
    }

    /**
     * Reads the components as JSON carries them.
     *
     * @param firstUse the day of first use, as in {@code 2024-05-31}
     * @param fullOperation the day of full operation
     * @param reference the published range
     * @return the time
     * @throws IllegalArgumentException if a component is missing or a date is none
     */
    @JsonCreator
    public static Measured fromJson(
        @JsonProperty("firstUse") @Nullable String firstUse,
        @JsonProperty("fullOperation") @Nullable String fullOperation,
        @JsonProperty("reference") PublishedRange reference) {
      return new Measured(Dates.parse(firstUse), Dates.parse(fullOperation), reference);
    }

    /**
     * The day of first use as JSON carries it.
     *
     * @return the date, as in {@code 2024-05-31}
     */
    @JsonProperty("firstUse")
    public String firstUseText() {
      return firstUse.toString();
    }

    /**
     * The day of full operation as JSON carries it.
     *
     * @return the date, as in {@code 2024-05-31}
     */
    @JsonProperty("fullOperation")
    public String fullOperationText() {
      return fullOperation.toString();
    }

    /**
     * The time in days.
     *
     * @return days from the one to the other, 0 or more
     */
    public long days() {
      return ChronoUnit.DAYS.between(firstUse, fullOperation);
    }

    /**
     * Where the time lies beside the published range.
     *
     * @return below, within or above it
     */
    public RangePosition position() {
      return reference.position(firstUse, fullOperation);
    }
  }

  /**
   * A time that the history does not have.
   *
   * @param reason why not, for people to read
   * @param reference the published range that there is nothing to compare with
   * @since 0.1
   */
  record Undefined(String reason, PublishedRange reference) implements TimeToFullOperation {

    /** Checks and copies the components. */
    public Undefined {
      Given.text("undefined time to full operation", "reason", reason);
      Given.value("time to full operation", "published range", reference);
    }
  }
}
