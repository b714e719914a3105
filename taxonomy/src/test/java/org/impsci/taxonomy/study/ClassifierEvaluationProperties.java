package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.impsci.core.Row;
import org.impsci.core.agreement.Coefficient;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.NilsenCategory;

class ClassifierEvaluationProperties {

  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private final ClassifierEvaluation evaluation = ClassifierEvaluation.withoutIntervals();

  /** Two codings of the same studies, with the same ids. */
  private record Codings(List<LabelledStudy> gold, List<LabelledStudy> found) {}

  @Provide
  Arbitrary<Codings> codings() {
    return Combinators.combine(labels(), labels())
        .as((gold, found) -> List.of(gold, found))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            pairs -> {
              List<LabelledStudy> gold = new ArrayList<>();
              List<LabelledStudy> found = new ArrayList<>();
              for (int i = 0; i < pairs.size(); i++) {
                Study study = Study.builder().id("s" + i).title("Title " + i).build();
                gold.add(pairs.get(i).get(0).apply(study));
                found.add(pairs.get(i).get(1).apply(study));
              }
              return new Codings(gold, found);
            });
  }

  private static Arbitrary<Function<Study, LabelledStudy>> labels() {
    return Combinators.combine(
            Arbitraries.shuffle(NilsenCategory.values()),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of("named", "implicit").injectNull(0.3),
            Arbitraries.integers().between(-1, 2))
        .as(
            (order, gold, acceptable, difficulty, primary) ->
                study ->
                    LabelledStudy.builder()
                        .study(study)
                        .gold(order.subList(0, gold))
                        .alsoAcceptable(order.subList(gold, gold + acceptable))
                        .primary(primary < 0 || primary >= gold ? null : order.get(primary))
                        .difficulty(difficulty)
                        .build());
  }

  private EvaluationFigures figures(Codings codings) {
    return evaluation.compare(codings.gold(), codings.found()).overall();
  }

  @Property(tries = 300)
  void eachCategoryIsCountedInEachStudyOnce(@ForAll("codings") Codings codings) {
    EvaluationFigures figures = figures(codings);
    for (EvaluationScores scores : List.of(figures.lenient(), figures.strict())) {
      assertThat(scores.categories().keySet()).containsExactly(NilsenCategory.values());
      assertThat(scores.categories().values())
          .allMatch(
              score ->
                  score.truePositives()
                          + score.falsePositives()
                          + score.falseNegatives()
                          + score.trueNegatives()
                          + score.setAside()
                      == codings.gold().size());
    }
  }

  @Property(tries = 300)
  void countsAreThoseOfSets(@ForAll("codings") Codings codings) {
    EvaluationFigures figures = figures(codings);
    for (NilsenCategory category : NilsenCategory.values()) {
      Set<String> gold = having(codings.gold(), study -> study.gold().contains(category));
      Set<String> found = having(codings.found(), study -> study.gold().contains(category));
      Set<String> aside =
          having(codings.gold(), study -> study.alsoAcceptable().contains(category));
      CategoryScore strict = figures.strict().categories().get(category);
      assertThat(strict.truePositives()).isEqualTo(common(gold, found).size());
      assertThat(strict.falsePositives()).isEqualTo(found.size() - strict.truePositives());
      assertThat(strict.falseNegatives()).isEqualTo(gold.size() - strict.truePositives());
      CategoryScore lenient = figures.lenient().categories().get(category);
      assertThat(lenient.truePositives()).isEqualTo(strict.truePositives());
      assertThat(lenient.falseNegatives()).isEqualTo(strict.falseNegatives());
      assertThat(lenient.falsePositives())
          .isEqualTo(strict.falsePositives() - common(found, aside).size());
      assertThat(lenient.setAside()).isEqualTo(aside.size());
    }
  }

  private static Set<String> having(
      List<LabelledStudy> studies, Predicate<LabelledStudy> condition) {
    return studies.stream().filter(condition).map(LabelledStudy::id).collect(Collectors.toSet());
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return common;
  }

  @Property(tries = 300)
  void theLenientRuleIsNeverHarder(@ForAll("codings") Codings codings) {
    EvaluationFigures figures = figures(codings);
    EvaluationScores lenient = figures.lenient();
    EvaluationScores strict = figures.strict();
    assertNotBelow(lenient.exactSets(), strict.exactSets());
    assertNotBelow(lenient.primary(), strict.primary());
    assertNotBelow(lenient.specificity(), strict.specificity());
    assertNotBelow(lenient.micro().f1(), strict.micro().f1());
    for (NilsenCategory category : NilsenCategory.values()) {
      assertNotBelow(
          lenient.categories().get(category).f1(), strict.categories().get(category).f1());
    }
  }

  private static void assertNotBelow(Proportion lenient, Proportion strict) {
    if (lenient.find().isPresent() && strict.find().isPresent()) {
      assertThat(lenient.find().getAsDouble()).isGreaterThanOrEqualTo(strict.find().getAsDouble());
    }
  }

  @Property(tries = 200)
  void whatIsFoundAsItIsToBeIsRightThroughout(@ForAll("codings") Codings codings) {
    EvaluationReport report = evaluation.compare(codings.gold(), codings.gold());
    assertThat(report.disagreements()).isEmpty();
    for (EvaluationScores scores : List.of(report.overall().lenient(), report.overall().strict())) {
      assertThat(scores.exactSets().find()).hasValue(1);
      List<Proportion> shares =
          new ArrayList<>(List.of(scores.primary(), scores.specificity(), scores.macro().f1()));
      scores.categories().values().forEach(score -> shares.add(score.f1()));
      assertThat(shares).allSatisfy(share -> assertThat(share.find().orElse(1)).isEqualTo(1));
      assertThat(scores.confusion()).allMatch(ConfusionCell::agrees);
    }
    assertThat(report.overall().alpha().estimate().map(Coefficient.Estimate::value).orElse(1.0))
        .isEqualTo(1);
  }

  @Property(tries = 200)
  void exchangingTheCodersExchangesPrecisionAndRecall(@ForAll("codings") Codings codings) {
    EvaluationFigures one = figures(codings);
    EvaluationFigures other = evaluation.compare(codings.found(), codings.gold()).overall();
    for (NilsenCategory category : NilsenCategory.values()) {
      CategoryScore score = one.strict().categories().get(category);
      CategoryScore twin = other.strict().categories().get(category);
      assertThat(twin.precision().find()).isEqualTo(score.recall().find());
      assertThat(twin.f1().find()).isEqualTo(score.f1().find());
      assertThat(twin.trueNegatives()).isEqualTo(score.trueNegatives());
      assertSame(one.kappas().get(category), other.kappas().get(category));
    }
    assertThat(other.strict().exactSets()).isEqualTo(one.strict().exactSets());
    assertThat(other.strict().micro().f1()).isEqualTo(one.strict().micro().f1());
    assertSame(one.alpha(), other.alpha());
  }

  private static void assertSame(Coefficient one, Coefficient other) {
    assertThat(other.estimate().isPresent()).isEqualTo(one.estimate().isPresent());
    one.estimate()
        .ifPresent(
            estimate ->
                assertThat(other.estimate().orElseThrow().value())
                    .isCloseTo(estimate.value(), CLOSE));
  }

  @Property(tries = 200)
  void theOrderOfStudiesChangesNoFigure(@ForAll("codings") Codings codings, @ForAll Random random) {
    List<LabelledStudy> shuffled = new ArrayList<>(codings.gold());
    Collections.shuffle(shuffled, random);
    EvaluationFigures one = figures(codings);
    EvaluationFigures other = evaluation.compare(shuffled, codings.found()).overall();
    assertThat(withoutConfusion(other.strict())).isEqualTo(withoutConfusion(one.strict()));
    assertThat(withoutConfusion(other.lenient())).isEqualTo(withoutConfusion(one.lenient()));
    assertThat(other.kappas()).isEqualTo(one.kappas());
    assertThat(other.alpha()).isEqualTo(one.alpha());
    assertThat(cells(other.strict())).isEqualTo(cells(one.strict()));
  }

  private static EvaluationScores withoutConfusion(EvaluationScores scores) {
    return new EvaluationScores(
        scores.categories(),
        scores.macro(),
        scores.micro(),
        scores.exactSets(),
        scores.primary(),
        scores.specificity(),
        List.of());
  }

  private static Map<String, Set<String>> cells(EvaluationScores scores) {
    return scores.confusion().stream()
        .collect(
            Collectors.toMap(
                cell -> cell.gold() + " " + cell.predicted(), cell -> Set.copyOf(cell.studies())));
  }

  @Property(tries = 200)
  void theConfusionHoldsEveryCategoryOfEveryStudy(@ForAll("codings") Codings codings) {
    for (EvaluationScores scores : List.of(figures(codings).lenient(), figures(codings).strict())) {
      for (NilsenCategory category : NilsenCategory.values()) {
        CategoryScore score = scores.categories().get(category);
        assertThat(studies(scores, cell -> cell.agrees() && cell.gold() == category))
            .hasSize((int) score.truePositives());
        assertThat(studies(scores, cell -> !cell.agrees() && cell.gold() == category))
            .hasSize((int) score.falseNegatives());
        assertThat(studies(scores, cell -> !cell.agrees() && cell.predicted() == category))
            .hasSize((int) score.falsePositives());
      }
    }
  }

  private static Set<String> studies(EvaluationScores scores, Predicate<ConfusionCell> condition) {
    return scores.confusion().stream()
        .filter(condition)
        .flatMap(cell -> cell.studies().stream())
        .collect(Collectors.toSet());
  }

  @Property(tries = 200)
  void theStudiesThatDifferAreThoseThatAreNotExact(@ForAll("codings") Codings codings) {
    EvaluationReport report = evaluation.compare(codings.gold(), codings.found());
    int studies = codings.gold().size();
    assertThat(report.overall().strict().exactSets().find().orElseThrow() * studies)
        .isCloseTo(studies - report.disagreements().size(), CLOSE);
    int notAccepted = (int) report.disagreements().stream().filter(d -> !d.accepted()).count();
    assertThat(report.overall().lenient().exactSets().find().orElseThrow() * studies)
        .isCloseTo(studies - notAccepted, CLOSE);
  }

  @Property(tries = 200)
  void foldsShareOutAllStudiesEvenly(@ForAll("codings") Codings codings, @ForAll Random random) {
    int studies = codings.gold().size();
    if (studies < 2) {
      return;
    }
    int folds = 2 + random.nextInt(studies - 1);
    List<List<LabelledStudy>> dealt =
        ClassifierEvaluation.folds(codings.gold(), folds, random.nextLong());
    assertThat(dealt).hasSize(folds);
    assertThat(dealt.stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(codings.gold());
    assertThat(dealt)
        .allMatch(fold -> fold.size() == studies / folds || fold.size() == studies / folds + 1);
  }

  @Property(tries = 100)
  void aReportTravelsAsJson(@ForAll("codings") Codings codings) {
    JsonRoundTrip.check(evaluation.compare(codings.gold(), codings.found()));
  }

  @Property(tries = 200)
  void theStrictReaderAgreesWithTheMapper(@ForAll("codings") Codings codings) {
    String lines =
        codings.gold().stream().map(JsonRoundTrip::json).collect(Collectors.joining("\n"));
    List<Row<LabelledStudy>> expected =
        IntStream.range(0, codings.gold().size())
            .<Row<LabelledStudy>>mapToObj(i -> new Row.Good<>(i + 1, codings.gold().get(i)))
            .toList();
    assertThat(LabelledStudies.jsonLines(new StringReader(lines)).toList()).isEqualTo(expected);
    codings.gold().forEach(JsonRoundTrip::check);
  }
}
