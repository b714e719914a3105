package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.core.data.Given;

/**
 * A rule that counts how many criteria are met. What the counts earn differs by item: of four
 * criteria none may rate 1, of six two or fewer.
 *
 * @param criteria what is counted; at least one
 * @param criteriaVerification how far the criteria were checked against the form, taken together
 * @param anchors one for each rating, lowest first; each range is a number of criteria met, and
 *     every number from none to all has exactly one
 * @since 0.1
 */
public record Criteria(
    List<Criterion> criteria, Verification criteriaVerification, List<Anchor> anchors)
    implements RatingRule {

  /** Checks and copies the components. */
  public Criteria {
    Given.value("criteria", "criteriaVerification", criteriaVerification);
    criteria = ImmutableList.copyOf(criteria);
    anchors = ImmutableList.copyOf(anchors);
    Preconditions.checkArgument(!criteria.isEmpty(), "rule has no criteria");
    Codes.distinct("rule", "criterion", criteria, Criterion::code);
    Anchors.check(anchors);
    int rating = anchors.get(0).rating() - 1;
    for (int count = 0; count <= criteria.size(); count++) {
      int met = count;
      List<Integer> earned =
          anchors.stream()
              .filter(anchor -> anchor.range() != null && anchor.range().contains(met))
              .map(Anchor::rating)
              .toList();
      Preconditions.checkArgument(
          earned.size() == 1,
          "%s of %s criteria met earns %s: give each number one rating",
          count,
          criteria.size(),
          earned.isEmpty() ? "no rating" : "the ratings " + earned);
      Preconditions.checkArgument(
          earned.get(0) >= rating,
          "%s of %s criteria met earns %s, less than fewer do",
          count,
          criteria.size(),
          earned.get(0));
      rating = earned.get(0);
    }
  }

  /**
   * Rates by how many criteria are met.
   *
   * @param met the codes of the criteria that are met; all others are taken not to be
   * @return the rating with its reason
   * @throws UnknownCodeException if this rule has no such criterion
   */
  public RatingAdvice rate(String... met) {
    return rate(ImmutableList.copyOf(met));
  }

  /**
   * Rates by how many criteria are met.
   *
   * @param met the codes of the criteria that are met; all others are taken not to be
   * @return the rating with its reason
   * @throws UnknownCodeException if this rule has no such criterion
   */
  public RatingAdvice rate(List<String> met) {
    int count = Criterion.count("rule", criteria, met);
    int rating = earned(count);
    String reason =
        "%s of %s criteria %s met: rating %s"
            .formatted(count, criteria.size(), count == 1 ? "is" : "are", rating);
    for (int more = 1; count + more <= criteria.size(); more++) {
      int better = earned(count + more);
      if (better > rating) {
        String open =
            criteria.stream()
                .map(Criterion::code)
                .filter(code -> !met.contains(code))
                .collect(Collectors.joining(", "));
        return new RatingAdvice(
            rating, reason, "%s more of %s would rate %s".formatted(more, open, better));
      }
    }
    return new RatingAdvice(rating, reason, null);
  }

  private int earned(int count) {
    for (Anchor anchor : anchors) {
      if (anchor.range() != null && anchor.range().contains(count)) {
        return anchor.rating();
      }
    }
    throw new AssertionError("every number of criteria has a rating");
  }
}
