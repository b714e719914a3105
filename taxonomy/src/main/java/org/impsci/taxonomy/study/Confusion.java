package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impsci.taxonomy.NilsenCategory;

/** Which studies have which category found against which to be found. */
final class Confusion {

  private static final List<Optional<NilsenCategory>> PLACES =
      ImmutableList.copyOf(
          Iterables.concat(
              Arrays.stream(NilsenCategory.values()).map(Optional::of).toList(),
              ImmutableList.of(Optional.empty())));

  private static final Set<Optional<NilsenCategory>> NONE = ImmutableSet.of(Optional.empty());

  private final Map<List<Optional<NilsenCategory>>, List<String>> studies = new LinkedHashMap<>();

  private Confusion() {}

  static ImmutableList<ConfusionCell> of(List<Judged> studies, boolean leniently) {
    Confusion confusion = new Confusion();
    for (Judged judged : studies) {
      confusion.add(judged, leniently);
    }
    ImmutableList.Builder<ConfusionCell> cells = ImmutableList.builder();
    for (Optional<NilsenCategory> gold : PLACES) {
      for (Optional<NilsenCategory> predicted : PLACES) {
        List<String> ids = confusion.studies.get(ImmutableList.of(gold, predicted));
        if (ids != null) {
          cells.add(new ConfusionCell(gold.orElse(null), predicted.orElse(null), ids));
        }
      }
    }
    return cells.build();
  }

  private void add(Judged judged, boolean leniently) {
    Set<NilsenCategory> gold = ImmutableSet.copyOf(judged.study.gold());
    Set<NilsenCategory> found = judged.found(leniently);
    String id = judged.study.id();
    Set<Optional<NilsenCategory>> missed = places(Sets.difference(gold, found));
    Set<Optional<NilsenCategory>> wrong = places(Sets.difference(found, gold));
    for (Optional<NilsenCategory> category : places(Sets.intersection(gold, found))) {
      add(category, category, id);
    }
    if (!missed.isEmpty() || !wrong.isEmpty()) {
      for (Optional<NilsenCategory> one : missed.isEmpty() ? NONE : missed) {
        for (Optional<NilsenCategory> other : wrong.isEmpty() ? NONE : wrong) {
          add(one, other, id);
        }
      }
    } else if (gold.isEmpty()) {
      add(Optional.empty(), Optional.empty(), id);
    }
  }

  private static Set<Optional<NilsenCategory>> places(Set<NilsenCategory> categories) {
    return categories.stream().map(Optional::of).collect(ImmutableSet.toImmutableSet());
  }

  private void add(Optional<NilsenCategory> gold, Optional<NilsenCategory> predicted, String id) {
    studies.computeIfAbsent(ImmutableList.of(gold, predicted), cell -> new ArrayList<>()).add(id);
  }
}
