package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impsci.core.Concept;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.RatingAdvice;
import org.jspecify.annotations.Nullable;

/**
 * One fidelity review of one site on one date with one scale.
 *
 * <p>{@link #builder(FidelityScale)} and {@link AssessmentReader} check ratings against the scale
 * at once; an assessment that came another way is checked when it is scored.
 *
 * @param scale the id of the scale, which names its edition
 * @param site the site or program that was reviewed
 * @param date the day of the review
 * @param reviewers who reviewed, one role for each; empty if it was not said
 * @param ratings what is said of each item, by code; an item that is not there was not assessed
 * @param advice what the rule of an item made of the program's own figures, by code; a reviewer who
 *     decided otherwise gave another rating, and a note says why
 * @param evidence where the evidence of an item was found, by code
 * @param notes remarks on items, by code
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"scale", "site", "date", "reviewers", "ratings", "advice", "evidence", "notes"})
public record Assessment(
    @JsonProperty("scale") String scale,
    @JsonProperty("site") String site,
    LocalDate date,
    @JsonProperty("reviewers") List<ReviewerRole> reviewers,
    @JsonProperty("ratings") Map<String, Rating> ratings,
    @JsonProperty("advice") Map<String, RatingAdvice> advice,
    @JsonProperty("evidence") Map<String, List<EvidenceSource>> evidence,
    @JsonProperty("notes") Map<String, String> notes)
    implements Serializable {

  /** Checks and copies the components. */
  public Assessment {
    Preconditions.checkArgument(scale != null && !scale.isBlank(), "assessment has no scale");
    Preconditions.checkArgument(site != null && !site.isBlank(), "assessment has no site");
    Preconditions.checkArgument(date != null, "assessment of %s has no date", site);
    Preconditions.checkArgument(ratings != null, "assessment of %s has no ratings", site);
    reviewers = ImmutableList.copyOf(reviewers);
    ratings = ImmutableMap.copyOf(ratings);
    advice = ImmutableMap.copyOf(advice);
    ImmutableMap.Builder<String, List<EvidenceSource>> sources = ImmutableMap.builder();
    evidence.forEach((item, found) -> sources.put(item, ImmutableList.copyOf(found)));
    evidence = sources.buildOrThrow();
    notes = ImmutableMap.copyOf(notes);
  }

  /**
   * Starts an assessment.
   *
   * @param scale the scale it is made with
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
   * @param reviewers the roles; null if it was not said
   * @param ratings the ratings
   * @param advice what rules made of figures; null if there is none
   * @param evidence the evidence; null if there is none
   * @param notes the notes; null if there are none
   * @return the assessment, not yet checked against its scale
   * @throws IllegalArgumentException if a component is missing or the date is none
   */
  @JsonCreator
  public static Assessment fromJson(
      @JsonProperty("scale") String scale,
      @JsonProperty("site") String site,
      @JsonProperty("date") String date,
      @JsonProperty("reviewers") @Nullable List<ReviewerRole> reviewers,
      @JsonProperty("ratings") Map<String, Rating> ratings,
      @JsonProperty("advice") @Nullable Map<String, RatingAdvice> advice,
      @JsonProperty("evidence") @Nullable Map<String, List<EvidenceSource>> evidence,
      @JsonProperty("notes") @Nullable Map<String, String> notes) {
    Preconditions.checkArgument(date != null, "assessment of %s has no date", site);
    return new Assessment(
        scale,
        site,
        date(date),
        reviewers == null ? ImmutableList.of() : reviewers,
        ratings,
        advice == null ? ImmutableMap.of() : advice,
        evidence == null ? ImmutableMap.of() : evidence,
        notes == null ? ImmutableMap.of() : notes);
  }

  /** The day that a text names. */
  static LocalDate date(String text) {
    try {
      LocalDate plain = plainDate(text);
      return plain == null ? LocalDate.parse(text) : plain;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a date; write it as 2024-05-31", e);
    }
  }

  /** The day of a text as nearly all are written, without the cost of a formatter; else null. */
  private static @Nullable LocalDate plainDate(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int digits = 0;
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7) {
        int digit = text.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
          return null;
        }
        digits = digits * 10 + digit;
      }
    }
    return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
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
   * The same assessment with another rating of one item.
   *
   * @param item the code of the item
   * @param rating what is to be said of it
   * @return a copy in which all else is the same, checked against the scale when it is scored
   */
  public Assessment withRating(String item, Rating rating) {
    Map<String, Rating> changed = new LinkedHashMap<>(ratings);
    changed.put(item, rating);
    return new Assessment(scale, site, date, reviewers, changed, advice, evidence, notes);
  }

  /**
   * What is said of an item.
   *
   * @param item the code of the item
   * @return its rating; missing as not assessed if nothing is said of it
   */
  public Rating rating(String item) {
    Rating rating = ratings.get(item);
    return rating == null ? Rating.missing(MissingReason.NOT_ASSESSED) : rating;
  }

  /**
   * The items that a reviewer rated otherwise than the advice.
   *
   * @return their codes
   */
  public List<String> overridden() {
    return advice.entrySet().stream()
        .filter(given -> !Rating.of(given.getValue().rating()).equals(ratings.get(given.getKey())))
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Starts a copy, such as to complete a draft.
   *
   * @param scale the scale it was made with
   * @return a builder with all that this assessment says
   * @throws UnknownCodeException if it speaks of an item that the scale does not have
   * @throws InvalidDataException if it was made with another scale, or a rating is out of range
   */
  public Builder toBuilder(FidelityScale scale) {
    FormCheck.scale(scale, this);
    Builder copy = new Builder(scale);
    copy.site(site).date(date).addReviewers(reviewers.toArray(ReviewerRole[]::new));
    ratings.forEach(copy::rate);
    advice.forEach(copy::advice);
    evidence.forEach(
        (item, sources) -> copy.evidence(item, sources.toArray(EvidenceSource[]::new)));
    notes.forEach(copy::note);
    return copy;
  }

  /**
   * Collects the components of an {@link Assessment}, checking each against the scale.
   *
   * @since 0.1
   */
  public static final class Builder {

    private final FidelityScale scale;
    private final List<Item> items;

    /** The ratings by the place of their item on the form. */
    private final @Nullable Rating[] ratings;

    private final List<ReviewerRole> reviewers = new ArrayList<>();
    private final Map<String, RatingAdvice> advice = new HashMap<>();
    private final Map<String, List<EvidenceSource>> evidence = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private @Nullable String site;
    private @Nullable LocalDate date;

    /** After the item that was rated last: most forms are filled in their order. */
    private int likely;

    Builder(FidelityScale scale) {
      this.scale = scale;
      this.items = scale.items();
      this.ratings = new @Nullable Rating[items.size()];
    }

    /**
     * Sets the site.
     *
     * @param site the site or program that was reviewed
     * @return this builder
     */
    public Builder site(String site) {
      this.site = site;
      return this;
    }

    /**
     * Sets the date.
     *
     * @param date the day of the review
     * @return this builder
     */
    public Builder date(LocalDate date) {
      this.date = date;
      return this;
    }

    /**
     * Adds reviewers.
     *
     * @param roles the role of each
     * @return this builder
     */
    public Builder addReviewers(ReviewerRole... roles) {
      reviewers.addAll(Arrays.asList(roles));
      return this;
    }

    /**
     * Rates an item.
     *
     * @param item the item
     * @param rating the number on the form; the number that stands for insufficient data there,
     *     such as 9, makes the rating missing for that reason
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the rating is out of range or the item has one already
     */
    public Builder rate(Concept item, int rating) {
      return rate(item.code(), rating);
    }

    /**
     * Rates an item.
     *
     * @param item the code of the item
     * @param rating the number on the form; the number that stands for insufficient data there,
     *     such as 9, makes the rating missing for that reason
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the rating is out of range or the item has one already
     */
    public Builder rate(String item, int rating) {
      int place = place(item);
      Rating read;
      try {
        read = FormCheck.rating(scale, rating);
      } catch (IllegalArgumentException e) {
        throw fault(item, String.valueOf(e.getMessage()));
      }
      return put(place, read);
    }

    /**
     * Says what is to be said of an item, a rating or its absence.
     *
     * @param item the code of the item
     * @param rating the rating
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the rating is out of range or the item has one already
     */
    public Builder rate(String item, Rating rating) {
      if (rating instanceof Rating.Rated rated) {
        return rate(item, rated.value());
      }
      return put(place(item), rating);
    }

    /**
     * Rates an item as its rule advises, and keeps the advice.
     *
     * @param item the item
     * @param given the advice
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item has a rating already
     */
    public Builder rate(Concept item, RatingAdvice given) {
      return rate(item.code(), given);
    }

    /**
     * Rates an item as its rule advises, and keeps the advice.
     *
     * @param item the code of the item
     * @param given the advice
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item has a rating already
     */
    public Builder rate(String item, RatingAdvice given) {
      rate(item, given.rating());
      advice.put(item, given);
      return this;
    }

    /**
     * Decides otherwise than the advice for an item. The advice is kept, and the reason becomes the
     * note of the item.
     *
     * @param item the item
     * @param rating the rating that the reviewer gives
     * @param why the reason
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the rating is out of range, the item was not rated by advice,
     *     or it has a note already
     */
    public Builder override(Concept item, int rating, String why) {
      return override(item.code(), rating, why);
    }

    /**
     * Decides otherwise than the advice for an item. The advice is kept, and the reason becomes the
     * note of the item.
     *
     * @param item the code of the item
     * @param rating the rating that the reviewer gives
     * @param why the reason
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the rating is out of range, the item was not rated by advice,
     *     or it has a note already
     */
    public Builder override(String item, int rating, String why) {
      if (!advice.containsKey(scale.item(item).code())) {
        throw fault(item, "has no advice to override; rate it");
      }
      note(item, why);
      ratings[place(item)] = null;
      return rate(item, rating);
    }

    /**
     * Says why an item has no rating.
     *
     * @param item the item
     * @param reason why not
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item has a rating already
     */
    public Builder missing(Concept item, MissingReason reason) {
      return missing(item.code(), reason);
    }

    /**
     * Says why an item has no rating.
     *
     * @param item the code of the item
     * @param reason why not
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item has a rating already
     */
    public Builder missing(String item, MissingReason reason) {
      return rate(item, Rating.missing(reason));
    }

    /**
     * Rates all items in the order of the form.
     *
     * @param ratings one number for each item, as for {@link #rate(String, int)}
     * @return this builder
     * @throws InvalidDataException if there are more or fewer numbers than items, one is out of
     *     range, or an item has a rating already
     */
    public Builder rateInOrder(int... ratings) {
      if (ratings.length != items.size()) {
        throw new InvalidDataException(
            "scale " + scale.id(),
            "",
            "%s ratings for %s items".formatted(ratings.length, items.size()));
      }
      for (int i = 0; i < ratings.length; i++) {
        rate(items.get(i).code(), ratings[i]);
      }
      return this;
    }

    /**
     * Says where the evidence of an item was found.
     *
     * @param item the item
     * @param sources the sources, added to those there are
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     */
    public Builder evidence(Concept item, EvidenceSource... sources) {
      return evidence(item.code(), sources);
    }

    /**
     * Says where the evidence of an item was found.
     *
     * @param item the code of the item
     * @param sources the sources, added to those there are
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     */
    public Builder evidence(String item, EvidenceSource... sources) {
      List<EvidenceSource> found =
          evidence.computeIfAbsent(scale.item(item).code(), code -> new ArrayList<>());
      for (EvidenceSource source : sources) {
        if (!found.contains(source)) {
          found.add(source);
        }
      }
      return this;
    }

    /**
     * Remarks on an item.
     *
     * @param item the item
     * @param text the remark
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item has a note already
     */
    public Builder note(Concept item, String text) {
      return note(item.code(), text);
    }

    /**
     * Remarks on an item.
     *
     * @param item the code of the item
     * @param text the remark
     * @return this builder
     * @throws UnknownCodeException if the scale has no such item
     * @throws InvalidDataException if the item has a note already
     */
    public Builder note(String item, String text) {
      if (notes.putIfAbsent(scale.item(item).code(), text) != null) {
        throw fault(item, "has a note already");
      }
      return this;
    }

    /**
     * The assessment, with items in the order of the form.
     *
     * @return the assessment
     * @throws IllegalStateException if site or date was not set
     */
    public Assessment build() {
      if (site == null || date == null) {
        throw new IllegalStateException(
            "Cannot build Assessment, some of required attributes are not set ["
                + (site == null ? date == null ? "site, date" : "site" : "date")
                + "]");
      }
      return new Assessment(
          scale.id(),
          site,
          date,
          reviewers,
          ratings(),
          inOrder(advice),
          inOrder(evidence),
          inOrder(notes));
    }

    /** Keeps the advice on an item whose rating is given beside it. */
    Builder advice(String item, RatingAdvice given) {
      advice.put(scale.item(item).code(), given);
      return this;
    }

    private Map<String, Rating> ratings() {
      ImmutableMap.Builder<String, Rating> given =
          ImmutableMap.builderWithExpectedSize(ratings.length);
      for (int i = 0; i < ratings.length; i++) {
        Rating rating = ratings[i];
        if (rating != null) {
          given.put(items.get(i).code(), rating);
        }
      }
      return given.buildOrThrow();
    }

    private <T> Map<String, T> inOrder(Map<String, T> values) {
      if (values.isEmpty()) {
        return ImmutableMap.of();
      }
      ImmutableMap.Builder<String, T> ordered = ImmutableMap.builder();
      for (Item item : items) {
        T value = values.get(item.code());
        if (value != null) {
          ordered.put(item.code(), value);
        }
      }
      return ordered.buildOrThrow();
    }

    private int place(String item) {
      int places = items.size();
      for (int i = 0; i < places; i++) {
        int place = (likely + i) % places;
        if (items.get(place).code().equals(item)) {
          likely = (place + 1) % places;
          return place;
        }
      }
      scale.item(item);
      throw new AssertionError("the scale refuses an item that it does not have");
    }

    private Builder put(int place, Rating rating) {
      Rating before = ratings[place];
      if (before != null) {
        throw fault(items.get(place).code(), "is rated " + before.toJson() + " already");
      }
      ratings[place] = rating;
      return this;
    }

    private InvalidDataException fault(String item, String problem) {
      return new InvalidDataException("scale " + scale.id() + ", item " + item, "", problem);
    }
  }
}
