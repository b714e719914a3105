package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import org.jspecify.annotations.Nullable;

/** What all claims must have. */
final class Claims {

  private Claims() {}

  static void check(@Nullable String id, @Nullable String place, @Nullable String statement) {
    Preconditions.checkArgument(id != null && !id.isBlank(), "claim has no id: give it one");
    Preconditions.checkArgument(place != null && !place.isBlank(), "claim %s has no place", id);
    Preconditions.checkArgument(
        statement != null && !statement.isBlank(), "claim %s has no statement", id);
  }
}
