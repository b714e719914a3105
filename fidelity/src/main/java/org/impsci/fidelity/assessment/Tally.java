package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Section;

/** What the ratings of an assessment add up to, and which are missing. */
final class Tally {

  private final FidelityScale scale;
  private final int items;
  private final int[] sums;
  private final ImmutableMap<String, MissingReason> missing;

  private Tally(
      FidelityScale scale, int items, int[] sums, ImmutableMap<String, MissingReason> missing) {
    this.scale = scale;
    this.items = items;
    this.sums = sums;
    this.missing = missing;
  }

  static Tally of(FidelityScale scale, Assessment assessment) {
    FormCheck.scale(scale, assessment);
    Map<String, Rating> ratings = assessment.ratings();
    List<Section> sections = scale.sections();
    int[] sums = new int[sections.size()];
    ImmutableMap.Builder<String, MissingReason> missing = null;
    // Most forms list their ratings in the order of the items, so that none need be looked up.
    Iterator<Map.Entry<String, Rating>> listed = ratings.entrySet().iterator();
    Map.Entry<String, Rating> next = listed.hasNext() ? listed.next() : null;
    int items = 0;
    int found = 0;
    for (int i = 0; i < sums.length; i++) {
      List<Item> ofSection = sections.get(i).items();
      items += ofSection.size();
      for (int j = 0; j < ofSection.size(); j++) {
        Item item = ofSection.get(j);
        Rating rating;
        if (next != null && next.getKey().equals(item.code())) {
          rating = next.getValue();
          next = listed.hasNext() ? listed.next() : null;
        } else {
          rating = ratings.get(item.code());
        }
        found += rating == null ? 0 : 1;
        if (rating instanceof Rating.Rated rated) {
          sums[i] += checked(scale, item, rated.value());
        } else {
          missing = missing == null ? ImmutableMap.builder() : missing;
          missing.put(
              item.code(),
              rating instanceof Rating.Missing absent
                  ? absent.reason()
                  : MissingReason.NOT_ASSESSED);
        }
      }
    }
    if (found != ratings.size()) {
      for (String item : ratings.keySet()) {
        scale.item(item);
      }
    }
    return of(scale, items, sums, missing == null ? ImmutableMap.of() : missing.buildOrThrow());
  }

  /**
   * A tally that was made while reading.
   *
   * @param sums the sum of the ratings of each section
   */
  static Tally of(
      FidelityScale scale, int items, int[] sums, ImmutableMap<String, MissingReason> missing) {
    return new Tally(scale, items, sums, missing);
  }

  int items() {
    return items;
  }

  ImmutableMap<String, MissingReason> missing() {
    return missing;
  }

  /** What a policy makes of it. */
  ScoreResult result(MissingPolicy policy) {
    if (missing.isEmpty()) {
      return score();
    }
    if (policy instanceof MissingPolicy.Refuse) {
      throw new IncompleteAssessmentException(scale.id(), items, missing);
    }
    if (missing.size() == items) {
      return none(NoScore.Reason.NOTHING_RATED);
    }
    if (policy instanceof MissingPolicy.Prorate prorate) {
      return missing.size() <= prorate.atMostMissing()
          ? prorated()
          : none(NoScore.Reason.TOO_MANY_MISSING);
    }
    return bounds();
  }

  private static int checked(FidelityScale scale, Item item, int rating) {
    if (rating < scale.minRating() || rating > scale.maxRating()) {
      throw new InvalidDataException(
          "scale " + scale.id() + ", item " + item.code(),
          "",
          "rating %s is outside %s..%s".formatted(rating, scale.minRating(), scale.maxRating()));
    }
    return rating;
  }

  private int rated() {
    return items - missing.size();
  }

  private int sum() {
    int total = 0;
    for (int sum : sums) {
      total += sum;
    }
    return total;
  }

  private Score score() {
    ImmutableList.Builder<SectionScore> sections = ImmutableList.builder();
    for (int i = 0; i < sums.length; i++) {
      Section section = scale.sections().get(i);
      int size = section.items().size();
      sections.add(
          new SectionScore(
              section.code(), sums[i], size * scale.minRating(), size * scale.maxRating()));
    }
    int total = sum();
    List<Band> bands = scale.bands();
    int band = 0;
    while (bands.get(band).minTotal() > total) {
      band++;
    }
    return new Score(
        scale.id(),
        items,
        total,
        sections.build(),
        bands.get(band),
        band == 0 ? null : bands.get(band - 1));
  }

  private ProratedScore prorated() {
    double total = (double) (sum() * items) / rated();
    return new ProratedScore(scale.id(), items, missing, sum(), total, scale.band(total));
  }

  private ScoreBounds bounds() {
    int lowest = sum() + missing.size() * scale.minRating();
    int highest = sum() + missing.size() * scale.maxRating();
    int least = scale.band(lowest).minTotal();
    List<Band> descending = scale.bands();
    ImmutableList.Builder<Band> bands = ImmutableList.builder();
    for (int i = descending.size() - 1; i >= 0; i--) {
      int minTotal = descending.get(i).minTotal();
      if (minTotal >= least && minTotal <= highest) {
        bands.add(descending.get(i));
      }
    }
    return new ScoreBounds(scale.id(), items, missing, lowest, highest, bands.build());
  }

  private NoScore none(NoScore.Reason reason) {
    return new NoScore(scale.id(), items, missing, reason);
  }
}
