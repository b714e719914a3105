package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import org.impsci.fidelity.FidelityScale;

/** A number as it stands on a filled form. */
final class FormNumber {

  private FormNumber() {}

  /** The rating of a number in range, or the absence of one that stands for insufficient data. */
  static Rating rating(FidelityScale scale, int number) {
    Integer insufficientData = scale.insufficientData();
    if (insufficientData != null && number == insufficientData) {
      return Rating.missing(MissingReason.INSUFFICIENT_DATA);
    }
    Preconditions.checkArgument(
        number >= scale.minRating() && number <= scale.maxRating(),
        "rating %s is outside %s..%s",
        number,
        scale.minRating(),
        scale.maxRating());
    return Rating.of(number);
  }
}
