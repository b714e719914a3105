package org.impsci.fidelity.assertj;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.impsci.core.Concept;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an assessment and, by {@link #scores()}, on its score.
 *
 * <p>Each holds the assessment against its scale first: one that was made with another scale or has
 * a rating out of range is refused with an {@link InvalidDataException}, one that rates an item
 * that the scale does not have with an {@link UnknownCodeException}, and one whose scale was not
 * given and is not of this library with an {@link IllegalArgumentException}.
 *
 * @since 0.1
 */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {

  private final @Nullable FidelityScale given;

  AssessmentAssert(@Nullable FidelityScale given, @Nullable Assessment actual) {
    super(actual, AssessmentAssert.class);
    this.given = given;
  }

  /**
   * Verifies that every item of the scale has a rating.
   *
   * @return this, for more assertions
   * @throws AssertionError if one has none, naming all that have none and why
   */
  public AssessmentAssert isComplete() {
    FidelityScale scale = checkedScale();
    Map<String, MissingReason> missing = Score.of(scale, actual, MissingPolicy.bounds()).missing();
    if (!missing.isEmpty()) {
      fail(
          "expected every item to be rated, but %s of %s have no rating: %s"
              .formatted(
                  missing.size(),
                  scale.itemCount(),
                  missing.entrySet().stream()
                      .map(item -> item.getKey() + " (" + item.getValue().code() + ")")
                      .collect(Collectors.joining(", "))));
    }
    return this;
  }

  /**
   * Verifies that items have no rating, for whatever reason. Others may have none as well.
   *
   * @param items the codes of the items, at least one
   * @return this, for more assertions
   * @throws AssertionError if one has a rating, naming all that have one
   * @throws UnknownCodeException if the scale has no such item
   * @throws IllegalArgumentException if no item is named
   */
  public AssessmentAssert isMissing(String... items) {
    Preconditions.checkArgument(items.length > 0, "isMissing without an item; name at least one");
    FidelityScale scale = checkedScale();
    List<Item> rated =
        Arrays.stream(items)
            .map(scale::item)
            .filter(item -> actual.rating(item.code()) instanceof Rating.Rated)
            .toList();
    if (!rated.isEmpty()) {
      fail("expected no rating of %s, but %s".formatted(String.join(", ", items), said(rated)));
    }
    return this;
  }

  /**
   * Verifies that items have no rating, for whatever reason. Others may have none as well.
   *
   * @param items the items, at least one
   * @return this, for more assertions
   * @throws AssertionError if one has a rating, naming all that have one
   * @throws UnknownCodeException if the scale has no such item
   * @throws IllegalArgumentException if no item is named
   */
  public AssessmentAssert isMissing(Concept... items) {
    return isMissing(Arrays.stream(items).map(Concept::code).toArray(String[]::new));
  }

  /**
   * Verifies that an item has no rating, and why.
   *
   * @param item the code of the item
   * @param reason why not
   * @return this, for more assertions
   * @throws AssertionError if it has a rating, or none for another reason
   * @throws UnknownCodeException if the scale has no such item
   */
  public AssessmentAssert isMissing(String item, MissingReason reason) {
    Item known = checkedScale().item(item);
    if (!actual.rating(item).equals(Rating.missing(reason))) {
      fail("expected no rating of %s (%s), but %s".formatted(item, reason.code(), said(known)));
    }
    return this;
  }

  /**
   * Verifies that an item has no rating, and why.
   *
   * @param item the item
   * @param reason why not
   * @return this, for more assertions
   * @throws AssertionError if it has a rating, or none for another reason
   * @throws UnknownCodeException if the scale has no such item
   */
  public AssessmentAssert isMissing(Concept item, MissingReason reason) {
    return isMissing(item.code(), reason);
  }

  /**
   * Verifies the rating of an item.
   *
   * @param item the code of the item
   * @param rating what it should be
   * @return this, for more assertions
   * @throws AssertionError if it is another, or there is none
   * @throws UnknownCodeException if the scale has no such item
   * @throws IllegalArgumentException if the scale has no such rating
   */
  public AssessmentAssert hasRating(String item, int rating) {
    FidelityScale scale = checkedScale();
    Item known = scale.item(item);
    checkRating(scale, rating);
    if (!actual.rating(item).equals(Rating.of(rating))) {
      fail("expected rating %s of %s, but %s".formatted(rating, item, said(known)));
    }
    return this;
  }

  /**
   * Verifies the rating of an item.
   *
   * @param item the item
   * @param rating what it should be
   * @return this, for more assertions
   * @throws AssertionError if it is another, or there is none
   * @throws UnknownCodeException if the scale has no such item
   * @throws IllegalArgumentException if the scale has no such rating
   */
  public AssessmentAssert hasRating(Concept item, int rating) {
    return hasRating(item.code(), rating);
  }

  /**
   * Verifies that every item is rated, and none below a rating. An item without a rating fails,
   * too: it is not low, but nobody knows that it is not.
   *
   * @param rating the lowest that a rating may be
   * @return this, for more assertions
   * @throws AssertionError if a rating is below or there is none, naming all such items: lowest
   *     first, then in the order of the form, those without a rating last
   * @throws IllegalArgumentException if the scale has no such rating
   */
  public AssessmentAssert hasNoItemBelow(int rating) {
    FidelityScale scale = checkedScale();
    checkRating(scale, rating);
    List<Item> faulty =
        scale.items().stream()
            .filter(item -> valueOr(item, scale.minRating() - 1) < rating)
            .sorted(Comparator.comparingInt(item -> valueOr(item, rating)))
            .toList();
    if (!faulty.isEmpty()) {
      fail("expected no item below %s, but %s".formatted(rating, said(faulty)));
    }
    return this;
  }

  /**
   * Verifies that every item has a rating, as {@link #isComplete()} does, and goes on to the score.
   *
   * @return assertions on the score, whose failures show the items that cost the points
   * @throws AssertionError if an item has no rating, naming all that have none and why
   */
  @CheckReturnValue
  public ScoreAssert scores() {
    isComplete();
    FidelityScale scale = checkedScale();
    return new ScoreAssert(scale, Score.of(scale, actual), actual).as(info.description());
  }

  private int valueOr(Item item, int otherwise) {
    return actual.rating(item.code()) instanceof Rating.Rated rated ? rated.value() : otherwise;
  }

  private String said(List<Item> items) {
    return items.stream().map(this::said).collect(Collectors.joining(", "));
  }

  private String said(Item item) {
    Rating rating = actual.rating(item.code());
    return rating instanceof Rating.Missing missing
        ? "%s has no rating (%s)".formatted(item.code(), missing.reason().code())
        : "%s is rated %s".formatted(item.code(), rating.toJson());
  }

  private static void checkRating(FidelityScale scale, int rating) {
    Preconditions.checkArgument(
        rating >= scale.minRating() && rating <= scale.maxRating(),
        "scale %s: rating %s is outside %s..%s",
        scale.id(),
        rating,
        scale.minRating(),
        scale.maxRating());
  }

  private FidelityScale checkedScale() {
    isNotNull();
    FidelityScale scale = given == null ? Scales.get("assessment", actual.scale()) : given;
    // Scoring checks all that an assessment and its scale must agree on.
    Score.of(scale, actual, MissingPolicy.bounds());
    return scale;
  }

  private void fail(String message) {
    failWithMessage("%s", message);
  }
}
