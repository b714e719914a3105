package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import java.util.List;

/** What the anchors of all rules must be. */
final class Anchors {

  private Anchors() {}

  /** Refuses anchors that are not one for each rating, lowest first. */
  static void check(List<Anchor> anchors) {
    Preconditions.checkArgument(!anchors.isEmpty(), "rule has no anchors");
    for (int i = 1; i < anchors.size(); i++) {
      int before = anchors.get(i - 1).rating();
      int rating = anchors.get(i).rating();
      Preconditions.checkArgument(
          rating == before + 1,
          "rule has the anchor of rating %s after that of %s: give every rating one, lowest first",
          rating,
          before);
    }
  }

  /** Refuses alternatives that share a code or cover ratings that the rule does not have. */
  static void checkAlternatives(List<Anchor> anchors, List<Alternative> alternatives) {
    Codes.distinct("rule", "alternative", alternatives, Alternative::code);
    int lowest = anchors.get(0).rating();
    int highest = lowest + anchors.size() - 1;
    for (Alternative alternative : alternatives) {
      for (Anchor anchor : alternative.anchors()) {
        Preconditions.checkArgument(
            anchor.rating() >= lowest && anchor.rating() <= highest,
            "alternative %s has an anchor of rating %s, outside %s..%s",
            alternative.code(),
            anchor.rating(),
            lowest,
            highest);
      }
    }
  }
}
