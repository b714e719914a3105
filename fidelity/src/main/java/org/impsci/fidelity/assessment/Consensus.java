package org.impsci.fidelity.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.Given;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.RatingAdvice;

/**
 * Independent assessments of one review, and what their reviewers agreed on.
 *
 * <p>An item of which all assessments say the same is settled. Any other is unresolved until {@link
 * #agree} says what was agreed and why; as long as one is unresolved there is no {@linkplain
 * #assessment consensus assessment}. The independent assessments are kept as they were.
 *
 * <p>A self-assessment beside an independent review is the same thing: two assessments and their
 * differences. What the two agree on then need not be a consensus of equals.
 *
 * @param scale the id of the scale, which names its edition
 * @param items the codes of its items in the order of the form
 * @param site the site that was reviewed
 * @param date the day of the review
 * @param assessments the independent assessments; at least two
 * @param agreed what was agreed, by the code of the item; not only of items that differ
 * @since 0.1
 */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE,
    creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"scale", "items", "site", "date", "assessments", "agreed"})
public record Consensus(
    @JsonProperty("scale") String scale,
    @JsonProperty("items") List<String> items,
    @JsonProperty("site") String site,
    LocalDate date,
    @JsonProperty("assessments") List<Assessment> assessments,
    @JsonProperty("agreed") Map<String, AgreedRating> agreed)
    implements Serializable {

  /** Checks and copies the components. */
  public Consensus {
    Given.text("consensus", "site", site);
    Given.value("consensus", "date", date);
    items = ImmutableList.copyOf(items);
    assessments = ImmutableList.copyOf(assessments);
    agreed = ImmutableMap.copyOf(agreed);
    String where = where(site, date);
    if (assessments.size() < 2) {
      throw new InvalidDataException(
          where, "", "%s assessments: give two or more".formatted(assessments.size()));
    }
    Set<String> known = ImmutableSet.copyOf(items);
    for (Assessment assessment : assessments) {
      if (!assessment.scale().equals(scale)) {
        throw new InvalidDataException(
            where,
            "",
            "the assessment of %s (%s) was made with scale %s, not %s"
                .formatted(assessment.site(), assessment.date(), assessment.scale(), scale));
      }
      check(scale, known, assessment.ratings().keySet());
    }
    check(scale, known, agreed.keySet());
  }

  private static void check(String scale, Set<String> items, Collection<String> codes) {
    for (String code : codes) {
      if (!items.contains(code)) {
        throw new UnknownCodeException("scale " + scale, code, items);
      }
    }
  }

  private static String where(String site, LocalDate date) {
    return "consensus of " + site + " (" + date + ")";
  }

  /**
   * Puts assessments of one site and one day beside each other, with nothing agreed yet.
   *
   * @param scale the scale they were made with
   * @param assessments the assessments, at least two
   * @return the consensus to be found
   * @throws InvalidDataException if there are fewer, they are of several sites or days, one was
   *     made with another scale, or a rating is out of range
   * @throws UnknownCodeException if one rates an item that the scale does not have
   */
  public static Consensus of(FidelityScale scale, List<Assessment> assessments) {
    return of(scale, assessments, 0);
  }

  /**
   * Puts assessments of one site beside each other that were made within some days, with nothing
   * agreed yet. The review is dated as the latest of them.
   *
   * @param scale the scale they were made with
   * @param assessments the assessments, at least two
   * @param withinDays how many days the first and the last may lie apart; 0 for the same day
   * @return the consensus to be found
   * @throws InvalidDataException if there are fewer, they are of several sites or lie further
   *     apart, one was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if one rates an item that the scale does not have
   */
  public static Consensus of(FidelityScale scale, List<Assessment> assessments, int withinDays) {
    Preconditions.checkArgument(
        withinDays >= 0, "assessments within %s days: give 0 or more", withinDays);
    if (assessments.isEmpty()) {
      throw new InvalidDataException("consensus", "", "0 assessments: give two or more");
    }
    List<LocalDate> dates = assessments.stream().map(Assessment::date).toList();
    LocalDate first = Collections.min(dates);
    LocalDate last = Collections.max(dates);
    String site = assessments.get(0).site();
    for (Assessment assessment : assessments) {
      if (!assessment.site().equals(site)) {
        throw new InvalidDataException(
            where(site, last),
            "",
            "one assessment is of %s: all must be of one site, or name site and date yourself"
                .formatted(assessment.site()));
      }
    }
    long days = ChronoUnit.DAYS.between(first, last);
    if (days > withinDays) {
      throw new InvalidDataException(
          where(site, last),
          "",
          "assessments from %s to %s are %s days apart, more than %s: allow more days, or name site and date yourself"
              .formatted(first, last, days, withinDays));
    }
    return of(scale, site, last, assessments);
  }

  /**
   * Puts assessments beside each other that the caller says are of one review, with nothing agreed
   * yet, whatever site and date they give themselves.
   *
   * @param scale the scale they were made with
   * @param site the site that was reviewed
   * @param date the day of the review
   * @param assessments the assessments, at least two
   * @return the consensus to be found
   * @throws InvalidDataException if there are fewer, one was made with another scale, or a rating
   *     is out of range
   * @throws UnknownCodeException if one rates an item that the scale does not have
   */
  public static Consensus of(
      FidelityScale scale, String site, LocalDate date, List<Assessment> assessments) {
    assessments.forEach(assessment -> Tally.of(scale, assessment));
    return new Consensus(
        scale.id(),
        scale.items().stream().map(Item::code).toList(),
        site,
        date,
        assessments,
        ImmutableMap.of());
  }

  /**
   * Reads the components as JSON carries them.
   *
   * @param scale the id of the scale
   * @param items the codes of its items
   * @param site the site
   * @param date the date, as in {@code 2024-05-31}
   * @param assessments the independent assessments
   * @param agreed what was agreed
   * @return the consensus
   * @throws IllegalArgumentException if a component is missing or breaks a rule
   */
  @JsonCreator
  public static Consensus fromJson(
      @JsonProperty("scale") String scale,
      @JsonProperty("items") List<String> items,
      @JsonProperty("site") String site,
      @JsonProperty("date") String date,
      @JsonProperty("assessments") List<Assessment> assessments,
      @JsonProperty("agreed") Map<String, AgreedRating> agreed) {
    Preconditions.checkArgument(
        scale != null
            && items != null
            && site != null
            && date != null
            && assessments != null
            && agreed != null,
        "consensus of %s lacks one of scale, items, site, date, assessments, agreed",
        site);
    return new Consensus(scale, items, site, Assessment.date(date), assessments, agreed);
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
   * Agrees on an item.
   *
   * @param scale the scale
   * @param item the code of the item
   * @param rating what was agreed; it need not be one of the independent ratings
   * @param reason why
   * @return a copy with this agreement, in place of an earlier one on the item
   * @throws UnknownCodeException if the scale has no such item
   * @throws InvalidDataException if the rating is out of range, or this is not its scale
   */
  public Consensus agree(FidelityScale scale, String item, Rating rating, String reason) {
    check(scale);
    AgreedRating decision =
        new AgreedRating(
            Assessment.builder(scale).site(site).date(date).rate(item, rating).build().rating(item),
            reason);
    Map<String, AgreedRating> all = new LinkedHashMap<>(agreed);
    all.put(item, decision);
    return new Consensus(this.scale, items, site, date, assessments, all);
  }

  /**
   * Agrees on an item.
   *
   * @param scale the scale
   * @param item the code of the item
   * @param rating the number on the form; it need not be one of the independent ratings
   * @param reason why
   * @return a copy with this agreement, in place of an earlier one on the item
   * @throws UnknownCodeException if the scale has no such item
   * @throws InvalidDataException if the rating is out of range, or this is not its scale
   */
  public Consensus agree(FidelityScale scale, String item, int rating, String reason) {
    return agree(scale, item, Rating.of(rating), reason);
  }

  private void check(FidelityScale given) {
    if (!given.id().equals(scale)) {
      throw new InvalidDataException(
          where(site, date), "", "is on scale %s, not %s".formatted(scale, given.id()));
    }
  }

  /**
   * What each assessment says of an item.
   *
   * @param item the code of the item
   * @return one rating for each assessment, in their order
   */
  public List<Rating> ratings(String item) {
    return assessments.stream()
        .map(assessment -> assessment.rating(item))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The items of which the assessments say different things, agreed on meanwhile or not.
   *
   * @return the differences in the order of the form
   */
  public List<ItemDifference> differences() {
    return items.stream()
        .map(item -> Map.entry(item, ratings(item)))
        .filter(entry -> entry.getValue().stream().distinct().count() > 1)
        .map(entry -> new ItemDifference(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The items that differ and are not agreed on.
   *
   * @return the differences in the order of the form; empty if there is a consensus
   */
  public List<ItemDifference> unresolved() {
    return differences().stream()
        .filter(difference -> !agreed.containsKey(difference.item()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * How far the independent ratings agree, whatever was agreed on later.
   *
   * @return the counts over all items and all pairs of assessments
   */
  public RaterAgreement agreement() {
    return agreement(items);
  }

  /**
   * How far the independent ratings of some items agree, whatever was agreed on later.
   *
   * @param some the codes of the items, such as those of a section
   * @return the counts over these items and all pairs of assessments
   * @throws UnknownCodeException if the scale has no such item
   */
  public RaterAgreement agreement(Collection<String> some) {
    check(scale, ImmutableSet.copyOf(items), some);
    int pairs = 0;
    int comparable = 0;
    int exact = 0;
    int withinOne = 0;
    for (String item : some) {
      List<Rating> ratings = ratings(item);
      for (int i = 1; i < ratings.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs++;
          if (ratings.get(i) instanceof Rating.Rated one
              && ratings.get(j) instanceof Rating.Rated other) {
            int apart = Math.abs(one.value() - other.value());
            comparable++;
            exact += apart == 0 ? 1 : 0;
            withinOne += apart <= 1 ? 1 : 0;
          }
        }
      }
    }
    return new RaterAgreement(pairs, comparable, exact, withinOne);
  }

  /**
   * The consensus assessment, if every item is settled or agreed on.
   *
   * @param scale the scale
   * @return as {@link #assessment} gives it; empty if an item is unresolved
   * @throws InvalidDataException if this is not its scale
   */
  public Optional<Assessment> findAssessment(FidelityScale scale) {
    return unresolved().isEmpty() ? Optional.of(assessment(scale)) : Optional.empty();
  }

  /**
   * The consensus assessment: the agreed rating of each item, or else the one that all give.
   *
   * <p>Its reviewers are those of all assessments, its evidence all that was found. The note of an
   * item is the reason of its agreement, or else the different notes of the assessments. Advice
   * that the assessments do not contradict each other in is kept, so that {@link
   * Assessment#overridden} says where the consensus decided otherwise.
   *
   * @param scale the scale
   * @return the assessment
   * @throws InvalidDataException if an item is unresolved, or this is not its scale; it names the
   *     items
   */
  public Assessment assessment(FidelityScale scale) {
    check(scale);
    List<ItemDifference> unresolved = unresolved();
    if (!unresolved.isEmpty()) {
      throw new InvalidDataException(
          where(site, date),
          "",
          "%s of %s items are unresolved: %s; agree on them"
              .formatted(
                  unresolved.size(),
                  items.size(),
                  unresolved.stream().map(ItemDifference::item).collect(Collectors.joining(", "))));
    }
    Assessment.Builder builder = Assessment.builder(scale).site(site).date(date);
    for (Assessment assessment : assessments) {
      builder.addReviewers(assessment.reviewers().toArray(ReviewerRole[]::new));
      assessment
          .evidence()
          .forEach((item, found) -> builder.evidence(item, found.toArray(EvidenceSource[]::new)));
    }
    for (String item : items) {
      List<RatingAdvice> advice = advice(item);
      if (advice.size() == 1) {
        builder.advice(item, advice.get(0));
      }
      AgreedRating decision = agreed.get(item);
      if (decision != null) {
        builder.rate(item, decision.rating()).note(item, decision.reason());
        continue;
      }
      if (assessments.stream().anyMatch(each -> each.ratings().containsKey(item))) {
        builder.rate(item, assessments.get(0).rating(item));
      }
      String notes =
          assessments.stream()
              .flatMap(each -> Optional.ofNullable(each.notes().get(item)).stream())
              .distinct()
              .collect(Collectors.joining("; "));
      if (!notes.isEmpty()) {
        builder.note(item, notes);
      }
    }
    return builder.build();
  }

  /** The different advice that the assessments keep for an item. */
  private List<RatingAdvice> advice(String item) {
    return assessments.stream()
        .flatMap(each -> Optional.ofNullable(each.advice().get(item)).stream())
        .distinct()
        .toList();
  }
}
