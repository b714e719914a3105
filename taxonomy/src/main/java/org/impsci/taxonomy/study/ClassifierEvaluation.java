package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.impsci.core.agreement.Bootstrap;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/**
 * Measures a classifier as one would measure a human coder: against studies that somebody labelled.
 * The same compares two human coders.
 *
 * <p>The result says for each category precision, recall, F1 and kappa, how many sets of categories
 * are exactly right, how often the main category is, how often nothing is rightly found, and
 * Krippendorff's alpha of the sets; what was taken for what, with the studies; and the same for
 * each difficulty. {@link EvaluationScores} says how categories that are acceptable without being
 * gold count. What cannot be computed is undefined with its reason.
 *
 * <p>Intervals are those of a bootstrap over studies; the kappas have theirs by formula. Given the
 * same studies in the same order, the result is the same on every machine. One instance serves all
 * threads.
 *
 * @since 0.1
 */
public final class ClassifierEvaluation {

  private static final ClassifierEvaluation STANDARD =
      new ClassifierEvaluation(new Bootstrap(1_000, 1, 0.95));
  private static final ClassifierEvaluation WITHOUT_INTERVALS =
      new ClassifierEvaluation(Optional.empty());

  private final @Nullable Bootstrap bootstrap;

  /**
   * An evaluation with intervals by a bootstrap of one's own.
   *
   * @param bootstrap how often to draw, from which seed, for which confidence
   */
  public ClassifierEvaluation(Bootstrap bootstrap) {
    this(Optional.of(bootstrap));
  }

  private ClassifierEvaluation(Optional<Bootstrap> bootstrap) {
    this.bootstrap = bootstrap.orElse(null);
  }

  /**
   * An evaluation with intervals of 95 % from a thousand resamples.
   *
   * @return the shared instance
   */
  public static ClassifierEvaluation standard() {
    return STANDARD;
  }

  /**
   * An evaluation without resamples, and so with the intervals of the kappas alone.
   *
   * @return the shared instance
   */
  public static ClassifierEvaluation withoutIntervals() {
    return WITHOUT_INTERVALS;
  }

  /**
   * Measures a classifier.
   *
   * @param classifier the classifier; it is given each study once, in order, without its labels
   * @param studies what is to be found in which studies
   * @return what the classifier got right and wrong
   * @throws IllegalArgumentException if there are no studies, or two have the same id
   */
  public EvaluationReport evaluate(StudyClassifier classifier, Collection<LabelledStudy> studies) {
    Collected collected = new Collected();
    for (LabelledStudy labelled : LabelledStudies.byId(studies).values()) {
      collected.add(labelled, classifier.classify(labelled.study()));
    }
    return collected.report(ImmutableList.of());
  }

  /**
   * Compares two codings of the same studies. Exchanging them exchanges false positives with false
   * negatives and precision with recall, and leaves strict F1, kappa and alpha as they are.
   *
   * @param reference the coding that stands for gold, with what it takes as acceptable and how hard
   *     it says each study is
   * @param other the coding to be compared; its gold is what it found
   * @return how the other coding differs, with the studies that only one of the two has
   * @throws IllegalArgumentException if they have no study in common, or two in one coding have the
   *     same id
   */
  public EvaluationReport compare(
      Collection<LabelledStudy> reference, Collection<LabelledStudy> other) {
    Map<String, LabelledStudy> found = LabelledStudies.byId(other);
    Map<String, LabelledStudy> gold = LabelledStudies.byId(reference);
    Collected collected = new Collected();
    ImmutableList.Builder<String> unmatched = ImmutableList.builder();
    for (LabelledStudy labelled : gold.values()) {
      LabelledStudy twin = found.get(labelled.id());
      if (twin == null) {
        unmatched.add(labelled.id());
      } else {
        collected.add(
            new Judged(labelled, twin.gold(), twin.primaryCategory()), ImmutableList.of());
      }
    }
    found.keySet().stream().filter(id -> !gold.containsKey(id)).forEach(unmatched::add);
    return collected.report(unmatched.build());
  }

  /**
   * Measures a way of making classifiers on studies that they have not seen: the studies are dealt
   * into {@link #folds}, and those of each fold are classified by a classifier made from the
   * others.
   *
   * @param studies what is to be found in which studies
   * @param folds how many, 2 or more and no more than there are studies
   * @param seed where the random numbers start that deal the studies
   * @param training makes a classifier from labelled studies; called once for each fold
   * @return the report over all studies, in the order given, each classified once
   * @throws IllegalArgumentException if there are fewer than 2 folds, fewer studies than folds, or
   *     two studies have the same id
   */
  public EvaluationReport crossValidate(
      Collection<LabelledStudy> studies,
      int folds,
      long seed,
      Function<? super List<LabelledStudy>, ? extends StudyClassifier> training) {
    Map<String, StudyClassifier> classifierOf = new HashMap<>();
    for (List<LabelledStudy> fold : folds(studies, folds, seed)) {
      Set<LabelledStudy> held = ImmutableSet.copyOf(fold);
      StudyClassifier classifier =
          training.apply(
              studies.stream()
                  .filter(labelled -> !held.contains(labelled))
                  .collect(ImmutableList.toImmutableList()));
      fold.forEach(labelled -> classifierOf.put(labelled.id(), classifier));
    }
    Collected collected = new Collected();
    for (LabelledStudy labelled : studies) {
      StudyClassifier classifier = classifierOf.get(labelled.id());
      if (classifier != null) {
        collected.add(labelled, classifier.classify(labelled.study()));
      }
    }
    return collected.report(ImmutableList.of());
  }

  /**
   * Deals studies into folds of nearly the same size. Studies with the same gold and the same
   * difficulty are spread over all folds as evenly as can be. The same seed deals the same studies
   * in the same way on every machine.
   *
   * @param studies the studies, in an order that counts
   * @param folds how many, 2 or more and no more than there are studies
   * @param seed where the random numbers start
   * @return the folds; each study is in one, in the order given
   * @throws IllegalArgumentException if there are fewer than 2 folds, fewer studies than folds, or
   *     two studies have the same id
   */
  public static List<List<LabelledStudy>> folds(
      Collection<LabelledStudy> studies, int folds, long seed) {
    Preconditions.checkArgument(
        folds >= 2 && folds <= studies.size(),
        "%s folds of %s studies: expected 2 or more, and no more than studies",
        folds,
        studies.size());
    ListMultimap<List<Object>, LabelledStudy> strata =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (LabelledStudy labelled : LabelledStudies.byId(studies).values()) {
      strata.put(
          ImmutableList.of(ImmutableSet.copyOf(labelled.gold()), labelled.findDifficulty()),
          labelled);
    }
    Random random = new Random(seed);
    SetMultimap<Integer, LabelledStudy> dealt = LinkedHashMultimap.create();
    int next = 0;
    for (List<Object> stratum : strata.keySet()) {
      List<LabelledStudy> shuffled = new ArrayList<>(strata.get(stratum));
      Collections.shuffle(shuffled, random);
      for (LabelledStudy labelled : shuffled) {
        dealt.put(next++ % folds, labelled);
      }
    }
    ImmutableList.Builder<List<LabelledStudy>> result = ImmutableList.builder();
    for (int fold = 0; fold < folds; fold++) {
      Set<LabelledStudy> members = dealt.get(fold);
      result.add(
          studies.stream().filter(members::contains).collect(ImmutableList.toImmutableList()));
    }
    return result.build();
  }

  /** What was found so far. */
  private final class Collected {

    private final List<Judged> all = new ArrayList<>();
    private final ListMultimap<String, Judged> byDifficulty =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final ImmutableList.Builder<Disagreement> disagreements = ImmutableList.builder();

    void add(LabelledStudy labelled, StudyClassification classification) {
      List<NilsenCategory> predicted =
          classification.categories().stream().map(CategoryFinding::category).toList();
      Optional<NilsenCategory> strongest = classification.primary().map(CategoryFinding::category);
      add(new Judged(labelled, predicted, strongest), classification.evidence());
    }

    void add(Judged judged, List<Evidence> evidence) {
      LabelledStudy labelled = judged.study;
      all.add(judged);
      labelled.findDifficulty().ifPresent(difficulty -> byDifficulty.put(difficulty, judged));
      if (!judged.agrees()) {
        disagreements.add(
            Disagreement.builder()
                .id(labelled.id())
                .difficulty(labelled.difficulty())
                .gold(labelled.gold())
                .alsoAcceptable(labelled.alsoAcceptable())
                .predicted(judged.predicted)
                .evidence(evidence)
                .build());
      }
    }

    EvaluationReport report(List<String> unmatched) {
      Preconditions.checkArgument(
          !all.isEmpty(),
          "evaluation of no studies: give at least one%s",
          unmatched.isEmpty() ? "" : " that both codings have");
      ImmutableMap.Builder<String, EvaluationFigures> parts = ImmutableMap.builder();
      for (String difficulty : byDifficulty.keySet()) {
        parts.put(difficulty, Scoring.figures(byDifficulty.get(difficulty), bootstrap));
      }
      return EvaluationReport.builder()
          .overall(Scoring.figures(all, bootstrap))
          .byDifficulty(parts.buildOrThrow())
          .disagreements(disagreements.build())
          .unmatched(unmatched)
          .build();
    }
  }
}
