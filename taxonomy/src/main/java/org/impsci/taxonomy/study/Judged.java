package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/** A study with what was to be found in it and what was. */
final class Judged {

  final LabelledStudy study;
  final ImmutableList<NilsenCategory> predicted;
  final @Nullable NilsenCategory strongest;
  final Kind kind;

  Judged(LabelledStudy study, List<NilsenCategory> predicted, Optional<NilsenCategory> strongest) {
    this.study = study;
    this.predicted = ImmutableList.copyOf(predicted);
    this.strongest = strongest.orElse(null);
    kind = new Kind(verdict(true), verdict(false));
  }

  /** What becomes of one category in one study. */
  enum Fate {
    TRUE_POSITIVE,
    FALSE_POSITIVE,
    FALSE_NEGATIVE,
    TRUE_NEGATIVE,
    SET_ASIDE
  }

  /**
   * What one rule says of a study.
   *
   * @param fates the fate of each category, in their order
   * @param negative whether no category was to be found
   * @param exact whether the sets are the same
   * @param primary whether the strongest category is right
   */
  record Verdict(ImmutableList<Fate> fates, boolean negative, boolean exact, boolean primary) {}

  /** What both rules say; many studies share one. */
  record Kind(Verdict lenient, Verdict strict) {
    Verdict verdict(boolean leniently) {
      return leniently ? lenient : strict;
    }
  }

  boolean agrees() {
    return kind.strict().exact();
  }

  /** The categories found that a rule looks at. */
  Set<NilsenCategory> found(boolean leniently) {
    return leniently
        ? ImmutableSet.copyOf(LabelledStudies.without(predicted, study.alsoAcceptable()))
        : ImmutableSet.copyOf(predicted);
  }

  private Verdict verdict(boolean leniently) {
    Set<NilsenCategory> found = found(leniently);
    ImmutableList.Builder<Fate> fates = ImmutableList.builder();
    for (NilsenCategory category : NilsenCategory.values()) {
      fates.add(fate(category, leniently));
    }
    boolean primary =
        strongest != null
            && (study.primaryCategory().filter(strongest::equals).isPresent()
                || (leniently && study.alsoAcceptable().contains(strongest)));
    return new Verdict(
        fates.build(),
        study.gold().isEmpty(),
        found.equals(ImmutableSet.copyOf(study.gold())),
        primary);
  }

  private Fate fate(NilsenCategory category, boolean leniently) {
    if (leniently && study.alsoAcceptable().contains(category)) {
      return Fate.SET_ASIDE;
    }
    if (study.gold().contains(category)) {
      return predicted.contains(category) ? Fate.TRUE_POSITIVE : Fate.FALSE_NEGATIVE;
    }
    return predicted.contains(category) ? Fate.FALSE_POSITIVE : Fate.TRUE_NEGATIVE;
  }
}
