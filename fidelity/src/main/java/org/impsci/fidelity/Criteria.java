package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.impsci.core.Verification;

/**
 * A rule that counts how many criteria are met. What the counts earn differs by item: of four
 * criteria none may rate 1, of six two or fewer.
 *
 * @param criteria what is counted; at least one
 * @param criteriaVerification how far the criteria were checked against the form, taken together
 * @param anchors one for each rating, lowest first; each range is a number of criteria met, and
 *     every number from none to all has exactly one
 */
public record Criteria(
    List<Criterion> criteria, Verification criteriaVerification, List<Anchor> anchors)
    implements RatingRule {

  /** Checks and copies the components. */
  public Criteria {
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
}
