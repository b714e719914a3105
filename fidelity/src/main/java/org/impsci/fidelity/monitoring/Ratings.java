package org.impsci.fidelity.monitoring;

import org.impsci.fidelity.assessment.Rating;

/** Ratings that are known to be there. */
final class Ratings {

  private Ratings() {}

  static int value(Rating rating) {
    if (rating instanceof Rating.Rated rated) {
      return rated.value();
    }
    throw new AssertionError("rating is missing");
  }
}
