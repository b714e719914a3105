package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;

/** What a form and its scale must agree on. */
final class FormCheck {

  private FormCheck() {}

  /** Refuses an assessment that was made with another scale. */
  static void scale(FidelityScale scale, Assessment assessment) {
    if (!assessment.scale().equals(scale.id())) {
      throw new InvalidDataException(
          "assessment of " + assessment.site() + " (" + assessment.date() + ")",
          "",
          "was made with scale %s, not %s".formatted(assessment.scale(), scale.id()));
    }
  }

  /** The rating of a number in range, or the absence of one that stands for insufficient data. */
  static Rating rating(FidelityScale scale, int number) {
    Integer insufficientData = scale.insufficientData();
    if (insufficientData != null && number == insufficientData) {
      return Rating.missing(MissingReason.INSUFFICIENT_DATA);
    }
    range(scale, number);
    return Rating.of(number);
  }

  /** Refuses a number that is no rating of the scale. */
  static void range(FidelityScale scale, int number) {
    Preconditions.checkArgument(
        number >= scale.minRating() && number <= scale.maxRating(),
        "rating %s is outside %s..%s",
        number,
        scale.minRating(),
        scale.maxRating());
  }

  /** Refuses a member or column that is no item of the scale. */
  static String unknown(FidelityScale scale, String item) {
    return String.valueOf(
        new UnknownCodeException(
                "scale " + scale.id(), item, scale.items().stream().map(Item::code).toList())
            .getMessage());
  }
}
