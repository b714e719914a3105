package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.impsci.core.Concept;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.RatingRule;
import org.jspecify.annotations.Nullable;

/**
 * What a program's own records say about the items of a scale, from which {@link AssessmentDraft}
 * rates what can be rated.
 *
 * @param scale the id of the scale, which names its edition
 * @param site the site or program
 * @param date the day for which the records stand
 * @param measures what was measured, by the code of the item
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"scale", "site", "date", "measures"})
public record ProgramMeasures(
    @JsonProperty("scale") String scale,
    @JsonProperty("site") String site,
    LocalDate date,
    @JsonProperty("measures") Map<String, Measure> measures)
    implements Serializable {

  /** Checks and copies the components. */
  public ProgramMeasures {
    Preconditions.checkArgument(scale != null && !scale.isBlank(), "measures have no scale");
    Preconditions.checkArgument(site != null && !site.isBlank(), "measures have no site");
    Preconditions.checkArgument(date != null, "measures of %s have no date", site);
    measures = ImmutableMap.copyOf(measures);
  }

  /**
   * Starts the measures of a program.
   *
   * @param scale the scale they are for
   * @return a builder that checks all it is given against the scale; site and date are required
   */
  public static Builder builder(FidelityScale scale) {
    return new Builder(scale);
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param scale the id of the scale
   * @param site the site
   * @param date the date, as in {@code 2024-05-31}
   * @param measures the measures
   * @return the measures, not yet checked against their scale
   * @throws IllegalArgumentException if a component is missing or the date is none
   */
  @JsonCreator
  public static ProgramMeasures fromJson(
      @JsonProperty("scale") String scale,
      @JsonProperty("site") String site,
      @JsonProperty("date") String date,
      @JsonProperty("measures") Map<String, Measure> measures) {
    Preconditions.checkArgument(date != null, "measures of %s have no date", site);
    return new ProgramMeasures(scale, site, Assessment.date(date), measures);
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
   * Collects the components of {@link ProgramMeasures}, checking each against the scale.
   *
   * @since 0.1
   */
  public static final class Builder {

    private final FidelityScale scale;
    private final Map<String, Measure> measures = new HashMap<>();
    private @Nullable String site;
    private @Nullable LocalDate date;

    Builder(FidelityScale scale) {
      this.scale = scale;
    }

    /**
     * Sets the site.
     *
     * @param site the site or program
     * @return this builder
     */
    public Builder site(String site) {
      this.site = site;
      return this;
    }

    /**
     * Sets the date.
     *
     * @param date the day for which the records stand
     * @return this builder
     */
    public Builder date(LocalDate date) {
      this.date = date;
      return this;
    }

    /**
     * Gives the value of the quantity of an item.
     *
     * @param item the item
     * @param value the value, in the unit of the quantity
     * @param conditions the codes of the conditions that hold
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item is not measured by a value or has one already, the
     *     value is not possible, or a condition is unknown
     */
    public Builder value(Concept item, double value, String... conditions) {
      return value(item.code(), value, conditions);
    }

    /**
     * Gives the value of the quantity of an item.
     *
     * @param item the code of the item
     * @param value the value, in the unit of the quantity
     * @param conditions the codes of the conditions that hold
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item is not measured by a value or has one already, the
     *     value is not possible, or a condition is unknown
     */
    public Builder value(String item, double value, String... conditions) {
      return add(
          item, new Measure(value, ImmutableMap.of(), ImmutableList.copyOf(conditions), null));
    }

    /**
     * Gives the value of the quantity of an alternative that is open to the program. The better of
     * the ratings it and the item's own quantity earn is taken.
     *
     * @param item the item
     * @param alternative the code of the alternative
     * @param value the value, in the unit of that quantity
     * @param conditions the codes of the conditions that hold
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item has no such alternative or a value for it already,
     *     the value is not possible, or a condition is unknown
     */
    public Builder alternative(
        Concept item, String alternative, double value, String... conditions) {
      return alternative(item.code(), alternative, value, conditions);
    }

    /**
     * Gives the value of the quantity of an alternative that is open to the program. The better of
     * the ratings it and the item's own quantity earn is taken.
     *
     * @param item the code of the item
     * @param alternative the code of the alternative
     * @param value the value, in the unit of that quantity
     * @param conditions the codes of the conditions that hold
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item has no such alternative or a value for it already,
     *     the value is not possible, or a condition is unknown
     */
    public Builder alternative(
        String item, String alternative, double value, String... conditions) {
      return add(
          item,
          new Measure(
              null, ImmutableMap.of(alternative, value), ImmutableList.copyOf(conditions), null));
    }

    /**
     * Names the criteria of an item that are met, or the elements of its ladder that are found; the
     * others are taken not to be.
     *
     * @param item the item
     * @param criteria their codes
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item is not measured by criteria or has them already, or
     *     one is unknown
     */
    public Builder met(Concept item, String... criteria) {
      return met(item.code(), criteria);
    }

    /**
     * Names the criteria of an item that are met, or the elements of its ladder that are found; the
     * others are taken not to be.
     *
     * @param item the code of the item
     * @param criteria their codes
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item is not measured by criteria or has them already, or
     *     one is unknown
     */
    public Builder met(String item, String... criteria) {
      return add(
          item,
          new Measure(null, ImmutableMap.of(), ImmutableList.of(), ImmutableList.copyOf(criteria)));
    }

    /** Adds a measure, joining it with what there is of the item. */
    Builder add(String item, Measure measure) {
      RatingRule rule = scale.item(item).rule();
      try {
        Measure before = measures.get(item);
        Measure joined = before == null ? measure : join(before, measure);
        joined.check(rule);
        measures.put(item, joined);
        return this;
      } catch (IllegalArgumentException e) {
        throw new InvalidDataException(
            "scale " + scale.id() + ", item " + item, "", String.valueOf(e.getMessage()), e);
      }
    }

    private static Measure join(Measure one, Measure other) {
      Preconditions.checkArgument(
          one.criteria() == null
              && other.criteria() == null
              && (one.value() == null || other.value() == null),
          "is measured already");
      Map<String, Double> alternatives = new LinkedHashMap<>(one.alternatives());
      other
          .alternatives()
          .forEach(
              (code, value) ->
                  Preconditions.checkArgument(
                      alternatives.put(code, value) == null, "is measured by %s already", code));
      Set<String> conditions = new LinkedHashSet<>(one.conditions());
      conditions.addAll(other.conditions());
      return new Measure(
          one.value() == null ? other.value() : one.value(),
          alternatives,
          ImmutableList.copyOf(conditions),
          null);
    }

    /**
     * The measures, with items in the order of the form.
     *
     * @return the measures
     * @throws IllegalStateException if site or date was not set
     */
    public ProgramMeasures build() {
      if (site == null || date == null) {
        throw new IllegalStateException(
            "Cannot build ProgramMeasures, some of required attributes are not set ["
                + (site == null ? date == null ? "site, date" : "site" : "date")
                + "]");
      }
      Map<String, Measure> ordered = new LinkedHashMap<>();
      for (Item item : scale.items()) {
        Measure measure = measures.get(item.code());
        if (measure != null) {
          ordered.put(item.code(), measure);
        }
      }
      return new ProgramMeasures(scale.id(), site, date, ordered);
    }
  }
}
