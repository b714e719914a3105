package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Observations of one site in the order in which they must have been made.
 *
 * @param observations the observations in that order, as far as they are possible
 * @param fault the first that is not possible; null if all are
 */
record StageSequence(ImmutableList<StageObservation> observations, @Nullable Fault fault) {

  /** An observation that cannot be, and why. */
  record Fault(StageObservation observation, String reason) {

    String message() {
      return "%s %s on %s: %s"
          .formatted(observation.event().code(), observation.stage(), observation.date(), reason);
    }
  }

  static StageSequence of(Collection<StageObservation> given) {
    List<StageObservation> remaining = new ArrayList<>(given);
    remaining.sort(
        Comparator.comparing(StageObservation::date)
            .thenComparing(StageObservation::stage)
            .thenComparing(StageObservation::event));
    Map<String, StageEvent> last = new HashMap<>();
    ImmutableList.Builder<StageObservation> ordered = ImmutableList.builder();
    int start = 0;
    while (start < remaining.size()) {
      int end = start + 1;
      while (end < remaining.size() && sameDay(remaining.get(start), remaining.get(end))) {
        if (remaining.get(end).equals(remaining.get(end - 1))) {
          return new StageSequence(
              ordered.build(), new Fault(remaining.get(end), "this is there twice"));
        }
        end++;
      }
      List<StageObservation> day = new ArrayList<>(remaining.subList(start, end));
      while (!day.isEmpty()) {
        StageObservation next = null;
        for (StageObservation candidate : day) {
          if (refusal(last.get(candidate.stage()), candidate.event()) == null) {
            next = candidate;
            break;
          }
        }
        if (next == null) {
          StageObservation first = day.get(0);
          String reason = refusal(last.get(first.stage()), first.event());
          return new StageSequence(ordered.build(), new Fault(first, String.valueOf(reason)));
        }
        day.remove(next);
        last.put(next.stage(), next.event());
        ordered.add(next);
      }
      start = end;
    }
    return new StageSequence(ordered.build(), null);
  }

  private static boolean sameDay(StageObservation one, StageObservation other) {
    return one.date().equals(other.date()) && one.stage().equals(other.stage());
  }

  /** Why an event cannot follow the last one of its stage; null if it can. */
  private static @Nullable String refusal(@Nullable StageEvent last, StageEvent event) {
    if (last == null) {
      return event == StageEvent.ENTERED ? null : "the site had not entered it by then";
    }
    if (last == StageEvent.LEFT) {
      return switch (event) {
        case ENTERED -> "the site had been in it before; write returned";
        case LEFT -> "the site had left it already";
        case RETURNED -> null;
      };
    }
    return switch (event) {
      case ENTERED -> "the site was in it already";
      case LEFT -> null;
      case RETURNED -> "the site had not left it";
    };
  }
}
