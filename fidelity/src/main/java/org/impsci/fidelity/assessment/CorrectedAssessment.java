package org.impsci.fidelity.assessment;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with all that was corrected in it later. A mistake that is found afterwards is said
 * openly: the original stays, and every correction is an entry that names what it corrects.
 *
 * <p>Of one item, each correction corrects the one before it, and the first the rating of the
 * review; so the history of an item is one line without branches.
 *
 * @param original the assessment as it was made
 * @param corrections the corrections in their order; their numbers are their places, from 1
 * @since 0.1
 */
public record CorrectedAssessment(Assessment original, List<Correction> corrections)
    implements Serializable {

  /** Checks and copies the components. */
  public CorrectedAssessment {
    corrections = ImmutableList.copyOf(corrections);
    LocalDate latest = original.date();
    Map<String, Correction> last = new HashMap<>();
    for (int i = 0; i < corrections.size(); i++) {
      Correction correction = corrections.get(i);
      Correction before = last.put(correction.item(), correction);
      check(original, correction, before, i + 1, latest);
      latest = correction.date();
    }
  }

  private static void check(
      Assessment original,
      Correction correction,
      @Nullable Correction before,
      int place,
      LocalDate latest) {
    if (correction.number() != place) {
      throw fault(original, correction, "its number is not %s, its place".formatted(place));
    }
    Integer number = before == null ? null : before.number();
    if (!Objects.equals(correction.corrects(), number)) {
      throw fault(
          original,
          correction,
          "it corrects %s, but the last to correct is %s"
              .formatted(show(correction.corrects()), show(number)));
    }
    Rating current = before == null ? original.rating(correction.item()) : before.is();
    if (!correction.was().equals(current)) {
      throw fault(
          original,
          correction,
          "the rating was %s, not %s".formatted(current.toJson(), correction.was().toJson()));
    }
    if (correction.date().isBefore(latest)) {
      throw fault(
          original,
          correction,
          "its date %s is before %s: put the earliest first".formatted(correction.date(), latest));
    }
  }

  private static String show(@Nullable Integer number) {
    return number == null ? "the rating of the review" : "correction " + number;
  }

  private static InvalidDataException fault(
      Assessment original, Correction correction, String problem) {
    return new InvalidDataException(
        "assessment of %s (%s), correction %s of %s"
            .formatted(original.site(), original.date(), correction.number(), correction.item()),
        "",
        problem);
  }

  /**
   * An assessment in which nothing was corrected yet.
   *
   * @param original the assessment as it was made
   * @return the assessment without corrections
   */
  public static CorrectedAssessment of(Assessment original) {
    return new CorrectedAssessment(original, ImmutableList.of());
  }

  /**
   * Applies those of some corrections that belong to an assessment. Corrections of other reviews
   * are passed over.
   *
   * @param original the assessment as it was made
   * @param corrections corrections of this review and others, in any order; their numbers say which
   *     comes first
   * @return the assessment with its corrections, which may be none
   * @throws InvalidDataException if they do not fit it, or each other
   */
  public static CorrectedAssessment of(Assessment original, List<ReviewCorrection> corrections) {
    return new CorrectedAssessment(
        original,
        corrections.stream()
            .filter(correction -> correction.belongsTo(original))
            .map(ReviewCorrection::correction)
            .sorted(Comparator.comparingInt(Correction::number))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Corrects an item.
   *
   * @param scale the scale of the assessment
   * @param item the code of the item
   * @param rating what is to be said of it from now on
   * @param reason why the earlier rating was wrong
   * @param date the day of the correction, not before the review or an earlier correction
   * @return a copy with one more correction
   * @throws UnknownCodeException if the scale has no such item
   * @throws InvalidDataException if the rating is out of range or the date too early, or the
   *     assessment was made with another scale
   * @throws IllegalArgumentException if the rating is the one there is, or no reason is given
   */
  public CorrectedAssessment correct(
      FidelityScale scale, String item, Rating rating, String reason, LocalDate date) {
    Tally.of(scale, original);
    Rating checked =
        Assessment.builder(scale)
            .site(original.site())
            .date(date)
            .rate(item, rating)
            .build()
            .rating(item);
    List<Correction> history = history(item);
    Correction last = history.isEmpty() ? null : history.get(history.size() - 1);
    return new CorrectedAssessment(
        original,
        ImmutableList.<Correction>builder()
            .addAll(corrections)
            .add(
                new Correction(
                    corrections.size() + 1,
                    last == null ? null : last.number(),
                    item,
                    last == null ? original.rating(item) : last.is(),
                    checked,
                    reason,
                    date))
            .build());
  }

  /**
   * The corrections of one item.
   *
   * @param item the code of the item
   * @return its corrections, each correcting the one before it
   */
  public List<Correction> history(String item) {
    return corrections.stream()
        .filter(correction -> correction.item().equals(item))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The assessment with all corrections applied. Site, date, evidence and notes are those of the
   * original.
   *
   * @return the corrected assessment, which can be scored as any other
   */
  public Assessment assessment() {
    Assessment corrected = original;
    for (Correction correction : corrections) {
      corrected = corrected.withRating(correction.item(), correction.is());
    }
    return corrected;
  }
}
