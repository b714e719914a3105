package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
    int[] sums = new int[scale.sections().size()];
    ImmutableMap.Builder<String, MissingReason> missing = ImmutableMap.builder();
    int items = 0;
    int found = 0;
    for (int i = 0; i < sums.length; i++) {
      for (Item item : scale.sections().get(i).items()) {
        items++;
        Rating rating = ratings.get(item.code());
        if (rating == null) {
          missing.put(item.code(), MissingReason.NOT_ASSESSED);
          continue;
        }
        found++;
        if (rating instanceof Rating.Rated rated) {
          sums[i] += checked(scale, item, rated.value());
        } else if (rating instanceof Rating.Missing absent) {
          missing.put(item.code(), absent.reason());
        }
      }
    }
    if (found != ratings.size()) {
      ratings.keySet().forEach(scale::item);
    }
    return new Tally(scale, items, sums, missing.buildOrThrow());
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

  int items() {
    return items;
  }

  ImmutableMap<String, MissingReason> missing() {
    return missing;
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

  Score score() {
    ImmutableList.Builder<SectionScore> sections = ImmutableList.builder();
    for (int i = 0; i < sums.length; i++) {
      Section section = scale.sections().get(i);
      int size = section.items().size();
      sections.add(
          new SectionScore(
              section.code(), sums[i], size * scale.minRating(), size * scale.maxRating()));
    }
    int total = sum();
    return new Score(
        scale.id(),
        items,
        total,
        sections.build(),
        scale.band(total),
        scale.nextBand(total).orElse(null));
  }

  ProratedScore prorated() {
    double total = (double) (sum() * items) / rated();
    return new ProratedScore(scale.id(), items, missing, sum(), total, scale.band(total));
  }

  ScoreBounds bounds() {
    int lowest = sum() + missing.size() * scale.minRating();
    int highest = sum() + missing.size() * scale.maxRating();
    List<Band> bands =
        ImmutableList.copyOf(scale.bands()).reverse().stream()
            .filter(
                band ->
                    band.minTotal() <= highest && band.minTotal() >= scale.band(lowest).minTotal())
            .toList();
    return new ScoreBounds(scale.id(), items, missing, lowest, highest, bands);
  }

  NoScore none(NoScore.Reason reason) {
    return new NoScore(scale.id(), items, missing, reason);
  }
}
