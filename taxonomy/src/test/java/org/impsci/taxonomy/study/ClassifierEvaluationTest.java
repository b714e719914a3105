package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.impsci.taxonomy.NilsenCategory.CLASSIC_THEORY;
import static org.impsci.taxonomy.NilsenCategory.DETERMINANT_FRAMEWORK;
import static org.impsci.taxonomy.NilsenCategory.EVALUATION_FRAMEWORK;
import static org.impsci.taxonomy.NilsenCategory.IMPLEMENTATION_THEORY;
import static org.impsci.taxonomy.NilsenCategory.PROCESS_MODEL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.impsci.core.agreement.Agreement;
import org.impsci.core.agreement.Bootstrap;
import org.impsci.core.agreement.Coefficient;
import org.impsci.core.agreement.Interval;
import org.impsci.core.agreement.SetCodings;
import org.impsci.core.agreement.SetDistance;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.coding.Mention;
import org.junit.jupiter.api.Test;

class ClassifierEvaluationTest {

  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  /** Seven studies, and what was found in each. */
  private static final List<LabelledStudy> GOLD =
      List.of(
          labelled("s1", "named", List.of(PROCESS_MODEL), List.of()),
          labelled("s2", "named", List.of(PROCESS_MODEL, EVALUATION_FRAMEWORK), List.of()),
          labelled("s3", "implicit", List.of(DETERMINANT_FRAMEWORK), List.of()),
          labelled("s4", "implicit", List.of(DETERMINANT_FRAMEWORK), List.of(EVALUATION_FRAMEWORK)),
          labelled("s5", "negative", List.of(), List.of()),
          labelled("s6", "negative", List.of(), List.of()),
          labelled("s7", null, List.of(IMPLEMENTATION_THEORY), List.of(CLASSIC_THEORY)));

  private static final Map<String, List<NilsenCategory>> FOUND =
      Map.of(
          "s1", List.of(PROCESS_MODEL),
          "s2", List.of(EVALUATION_FRAMEWORK),
          "s3", List.of(EVALUATION_FRAMEWORK),
          "s4", List.of(DETERMINANT_FRAMEWORK, EVALUATION_FRAMEWORK),
          "s5", List.of(),
          "s6", List.of(DETERMINANT_FRAMEWORK),
          "s7", List.of(CLASSIC_THEORY));

  private static final StudyClassifier CLASSIFIER = study -> found(study.id());

  private static StudyClassification found(String id) {
    List<NilsenCategory> categories = FOUND.getOrDefault(id, List.of());
    StudyClassification.Builder found = StudyClassification.builder().id(id);
    for (NilsenCategory category : categories) {
      found
          .addCategories(new CategoryFinding(category, 0.9, false))
          .addEvidence(
              Evidence.builder()
                  .field(StudyField.TITLE)
                  .start(0)
                  .end(5)
                  .text("words")
                  .family("said")
                  .mention(Mention.AFFIRMED)
                  .category(category)
                  .build());
    }
    return found.build();
  }

  private static LabelledStudy labelled(
      String id, String difficulty, List<NilsenCategory> gold, List<NilsenCategory> acceptable) {
    return LabelledStudy.builder()
        .study(Study.builder().id(id).build())
        .gold(gold)
        .alsoAcceptable(acceptable)
        .difficulty(difficulty)
        .build();
  }

  private static LabelledStudy labelled(String id, NilsenCategory... gold) {
    return labelled(id, null, List.of(gold), List.of());
  }

  private static EvaluationReport report() {
    return ClassifierEvaluation.withoutIntervals().evaluate(CLASSIFIER, GOLD);
  }

  private static double value(Proportion proportion) {
    return proportion.find().orElseThrow();
  }

  private static Proportion.Estimate estimate(double value, long denominator) {
    return new Proportion.Estimate(value, null, denominator);
  }

  @Test
  void countsWhatBecameOfEachCategory() {
    EvaluationScores strict = report().overall().strict();
    assertThat(strict.categories().values())
        .extracting(
            CategoryScore::truePositives,
            CategoryScore::falsePositives,
            CategoryScore::falseNegatives,
            CategoryScore::trueNegatives,
            CategoryScore::setAside)
        .containsExactly(
            tuple(1L, 0L, 1L, 5L, 0L),
            tuple(1L, 1L, 1L, 4L, 0L),
            tuple(0L, 1L, 0L, 6L, 0L),
            tuple(0L, 0L, 1L, 6L, 0L),
            tuple(1L, 2L, 0L, 4L, 0L));
    CategoryScore evaluation = strict.categories().get(EVALUATION_FRAMEWORK);
    assertThat(evaluation.precision()).isEqualTo(estimate(1 / 3.0, 3));
    assertThat(evaluation.recall()).isEqualTo(estimate(1, 1));
    assertThat(evaluation.f1()).isEqualTo(estimate(2 / 4.0, 4));
  }

  @Test
  void acceptableCategoriesCountForNothingUnderTheLenientRule() {
    EvaluationScores lenient = report().overall().lenient();
    assertThat(lenient.categories().values())
        .extracting(
            CategoryScore::truePositives,
            CategoryScore::falsePositives,
            CategoryScore::falseNegatives,
            CategoryScore::trueNegatives,
            CategoryScore::setAside)
        .containsExactly(
            tuple(1L, 0L, 1L, 5L, 0L),
            tuple(1L, 1L, 1L, 4L, 0L),
            tuple(0L, 0L, 0L, 6L, 1L),
            tuple(0L, 0L, 1L, 6L, 0L),
            tuple(1L, 1L, 0L, 4L, 1L));
  }

  @Test
  void aShareIsOfferedWithAndWithoutWhatItRestsOn() {
    Proportion.Estimate half = new Proportion.Estimate(0.5, null, 4);
    assertThat(half.find()).hasValue(0.5);
    assertThat(half.estimate()).containsSame(half);
    Proportion undefined = new Proportion.Undefined("why");
    assertThat(undefined.find()).isEmpty();
    assertThat(undefined.estimate()).isEmpty();
  }

  @Test
  void whatHasNothingToDivideByIsUndefinedWithItsReason() {
    EvaluationScores lenient = report().overall().lenient();
    assertThat(lenient.categories().get(IMPLEMENTATION_THEORY).precision())
        .isEqualTo(new Proportion.Undefined("no study was given implementation-theory"));
    assertThat(lenient.categories().get(IMPLEMENTATION_THEORY).f1()).isEqualTo(estimate(0, 1));
    CategoryScore classic = lenient.categories().get(CLASSIC_THEORY);
    assertThat(List.of(classic.precision(), classic.recall(), classic.f1()))
        .containsExactly(
            new Proportion.Undefined("no study was given classic-theory; 1 set aside"),
            new Proportion.Undefined("no study has classic-theory in gold; 1 set aside"),
            new Proportion.Undefined(
                "no study has classic-theory in gold, and none was given it; 1 set aside"));
    EvaluationScores negative = report().byDifficulty().get("negative").strict();
    assertThat(negative.primary())
        .isEqualTo(new Proportion.Undefined("no study has a category in gold"));
    assertThat(negative.macro().recall())
        .isEqualTo(new Proportion.Undefined("it is undefined for every category"));
    assertThat(negative.micro().recall())
        .isEqualTo(new Proportion.Undefined("no study has any category in gold"));
    assertThat(report().byDifficulty().get("named").strict().specificity())
        .isEqualTo(new Proportion.Undefined("no study is without a category in gold"));
  }

  @Test
  void averagesOverCategoriesAndOverCases() {
    EvaluationScores strict = report().overall().strict();
    assertThat(value(strict.macro().precision())).isCloseTo((1 + 1 / 2.0 + 0 + 1 / 3.0) / 4, CLOSE);
    assertThat(value(strict.macro().recall())).isCloseTo((1 / 2.0 + 1 / 2.0 + 0 + 1) / 4, CLOSE);
    assertThat(value(strict.macro().f1()))
        .isCloseTo((2 / 3.0 + 1 / 2.0 + 0 + 0 + 1 / 2.0) / 5, CLOSE);
    assertThat(strict.micro())
        .isEqualTo(
            new Averages(estimate(3 / 7.0, 7), estimate(3 / 6.0, 6), estimate(6 / 13.0, 13)));
    assertThat(report().overall().lenient().micro())
        .isEqualTo(
            new Averages(estimate(3 / 5.0, 5), estimate(3 / 6.0, 6), estimate(6 / 11.0, 11)));
  }

  @Test
  void comparesSetsMainCategoriesAndNegatives() {
    EvaluationFigures overall = report().overall();
    assertThat(overall.studies()).isEqualTo(7);
    assertThat(overall.negatives()).isEqualTo(2);
    assertThat(overall.strict().exactSets()).isEqualTo(estimate(2 / 7.0, 7));
    assertThat(overall.lenient().exactSets()).isEqualTo(estimate(3 / 7.0, 7));
    assertThat(overall.strict().primary()).isEqualTo(estimate(2 / 5.0, 5));
    assertThat(overall.lenient().primary()).isEqualTo(estimate(3 / 5.0, 5));
    assertThat(overall.strict().specificity()).isEqualTo(estimate(1 / 2.0, 2));
    assertThat(overall.lenient().specificity()).isEqualTo(estimate(1 / 2.0, 2));
  }

  @Test
  void aNegativeStudyMayHaveAcceptableCategories() {
    EvaluationFigures figures =
        ClassifierEvaluation.withoutIntervals()
            .evaluate(
                CLASSIFIER,
                List.of(labelled("s6", null, List.of(), List.of(DETERMINANT_FRAMEWORK))))
            .overall();
    assertThat(figures.lenient().specificity()).isEqualTo(estimate(1, 1));
    assertThat(figures.strict().specificity()).isEqualTo(estimate(0, 1));
  }

  @Test
  void theMainCategoryMayBeAnotherThanTheFirst() {
    LabelledStudy labelled =
        LabelledStudy.builder()
            .study(Study.builder().id("s4").build())
            .addGold(EVALUATION_FRAMEWORK, DETERMINANT_FRAMEWORK)
            .primary(DETERMINANT_FRAMEWORK)
            .build();
    assertThat(
            ClassifierEvaluation.withoutIntervals()
                .evaluate(CLASSIFIER, List.of(labelled))
                .overall()
                .strict()
                .primary())
        .isEqualTo(estimate(1, 1));
  }

  @Test
  void correctsForChanceByTheCoefficientsOfCore() {
    EvaluationFigures overall = report().overall();
    List<LabelledStudy> found =
        GOLD.stream()
            .map(gold -> labelled(gold.id(), FOUND.get(gold.id()).toArray(NilsenCategory[]::new)))
            .toList();
    SetCodings codings = LabelledStudies.codings(List.of(GOLD, found));
    Agreement agreement = Agreement.standard();
    assertThat(overall.alpha())
        .isEqualTo(agreement.krippendorffAlpha(codings, SetDistance.MASI))
        .isInstanceOf(Coefficient.Estimate.class);
    for (NilsenCategory category : NilsenCategory.values()) {
      assertThat(overall.kappas().get(category))
          .isEqualTo(agreement.cohenKappa(codings.presence(category.code())));
    }
  }

  @Test
  void saysWhichStudiesHaveWhatAgainstWhat() {
    assertThat(report().overall().strict().confusion())
        .containsExactly(
            new ConfusionCell(PROCESS_MODEL, PROCESS_MODEL, List.of("s1")),
            new ConfusionCell(PROCESS_MODEL, null, List.of("s2")),
            new ConfusionCell(DETERMINANT_FRAMEWORK, DETERMINANT_FRAMEWORK, List.of("s4")),
            new ConfusionCell(DETERMINANT_FRAMEWORK, EVALUATION_FRAMEWORK, List.of("s3")),
            new ConfusionCell(IMPLEMENTATION_THEORY, CLASSIC_THEORY, List.of("s7")),
            new ConfusionCell(EVALUATION_FRAMEWORK, EVALUATION_FRAMEWORK, List.of("s2")),
            new ConfusionCell(null, DETERMINANT_FRAMEWORK, List.of("s6")),
            new ConfusionCell(null, EVALUATION_FRAMEWORK, List.of("s4")),
            new ConfusionCell(null, null, List.of("s5")));
    assertThat(report().overall().lenient().confusion())
        .contains(new ConfusionCell(IMPLEMENTATION_THEORY, null, List.of("s7")))
        .noneMatch(cell -> cell.studies().contains("s4") && !cell.agrees())
        .hasSize(8);
  }

  @Test
  void everyStudyThatDiffersIsReportedWithItsWords() {
    List<Disagreement> disagreements = report().disagreements();
    assertThat(disagreements)
        .extracting(
            Disagreement::id, Disagreement::missed, Disagreement::wrong, Disagreement::accepted)
        .containsExactly(
            tuple("s2", List.of(PROCESS_MODEL), List.of(), false),
            tuple("s3", List.of(DETERMINANT_FRAMEWORK), List.of(EVALUATION_FRAMEWORK), false),
            tuple("s4", List.of(), List.of(), true),
            tuple("s6", List.of(), List.of(DETERMINANT_FRAMEWORK), false),
            tuple("s7", List.of(IMPLEMENTATION_THEORY), List.of(), false));
    Disagreement third = disagreements.get(1);
    assertThat(third.findDifficulty()).contains("implicit");
    assertThat(third.gold()).containsExactly(DETERMINANT_FRAMEWORK);
    assertThat(third.predicted()).containsExactly(EVALUATION_FRAMEWORK);
    assertThat(third.evidenceFor(EVALUATION_FRAMEWORK)).isEqualTo(found("s3").evidence());
    assertThat(third.evidenceFor(DETERMINANT_FRAMEWORK)).isEmpty();
  }

  @Test
  void givesTheSameFiguresForEachDifficulty() {
    Map<String, EvaluationFigures> parts = report().byDifficulty();
    assertThat(parts.keySet()).containsExactly("named", "implicit", "negative");
    assertThat(parts.get("implicit"))
        .isEqualTo(
            ClassifierEvaluation.withoutIntervals()
                .evaluate(CLASSIFIER, GOLD.subList(2, 4))
                .overall());
    assertThat(parts.values()).extracting(EvaluationFigures::studies).containsExactly(2, 2, 2);
  }

  @Test
  void intervalsAreThoseOfEvaluatingEachResample() {
    Bootstrap bootstrap = new Bootstrap(200, 7, 0.9);
    EvaluationFigures figures =
        new ClassifierEvaluation(bootstrap).evaluate(CLASSIFIER, GOLD).overall();
    List<Optional<Interval>> expected =
        bootstrap.intervals(
            GOLD.size(),
            drawn -> {
              EvaluationScores scores = resampled(drawn).lenient();
              return List.<OptionalDouble>of(
                  scores.exactSets().find(),
                  scores.macro().f1().find(),
                  scores.specificity().find(),
                  scores.categories().get(PROCESS_MODEL).precision().find());
            });
    EvaluationScores lenient = figures.lenient();
    assertThat(
            List.of(
                interval(lenient.exactSets()),
                interval(lenient.macro().f1()),
                interval(lenient.specificity()),
                interval(lenient.categories().get(PROCESS_MODEL).precision())))
        .isEqualTo(expected.stream().map(i -> i.orElseThrow()).toList());
    assertThat(interval(figures.strict().exactSets()).high())
        .isLessThan(interval(lenient.exactSets()).high());
    assertThat(figures.alpha().estimate().orElseThrow().confidenceInterval()).isPresent();
  }

  private static EvaluationFigures resampled(int[] drawn) {
    List<LabelledStudy> studies = new ArrayList<>();
    for (int place : drawn) {
      LabelledStudy labelled = GOLD.get(place);
      studies.add(
          labelled(
              labelled.id() + "/" + studies.size(),
              null,
              labelled.gold(),
              labelled.alsoAcceptable()));
    }
    return ClassifierEvaluation.withoutIntervals()
        .evaluate(study -> found(study.id().substring(0, 2)), studies)
        .overall();
  }

  private static Interval interval(Proportion proportion) {
    return ((Proportion.Estimate) proportion).confidenceInterval().orElseThrow();
  }

  @Test
  void theSameSeedGivesTheSameIntervals() {
    assertThat(ClassifierEvaluation.standard().evaluate(CLASSIFIER, GOLD))
        .isEqualTo(
            new ClassifierEvaluation(new Bootstrap(1000, 1, 0.95)).evaluate(CLASSIFIER, GOLD))
        .isNotEqualTo(
            new ClassifierEvaluation(new Bootstrap(1000, 2, 0.95)).evaluate(CLASSIFIER, GOLD));
  }

  @Test
  void twoCodersAreComparedWhereBothCoded() {
    List<LabelledStudy> first =
        List.of(
            labelled("a", "hard", List.of(PROCESS_MODEL), List.of(CLASSIC_THEORY)),
            labelled("b"),
            labelled("x", PROCESS_MODEL));
    List<LabelledStudy> second =
        List.of(labelled("y"), labelled("b"), labelled("a", CLASSIC_THEORY, PROCESS_MODEL));
    EvaluationReport report = ClassifierEvaluation.withoutIntervals().compare(first, second);
    assertThat(report.unmatched()).containsExactly("x", "y");
    assertThat(report.overall().studies()).isEqualTo(2);
    assertThat(report.overall().lenient().exactSets()).isEqualTo(estimate(1, 2));
    assertThat(report.overall().strict().exactSets()).isEqualTo(estimate(1 / 2.0, 2));
    assertThat(report.overall().strict().primary()).isEqualTo(estimate(0, 1));
    assertThat(report.byDifficulty()).containsOnlyKeys("hard");
    assertThat(report.disagreements())
        .containsExactly(
            Disagreement.builder()
                .id("a")
                .difficulty("hard")
                .addGold(PROCESS_MODEL)
                .addAlsoAcceptable(CLASSIC_THEORY)
                .addPredicted(CLASSIC_THEORY, PROCESS_MODEL)
                .build());
  }

  @Test
  void crossValidationTrainsOnTheOtherFolds() {
    List<List<String>> trainings = new ArrayList<>();
    EvaluationReport report =
        ClassifierEvaluation.withoutIntervals()
            .crossValidate(
                GOLD,
                3,
                5,
                training -> {
                  List<String> seen = training.stream().map(LabelledStudy::id).toList();
                  trainings.add(seen);
                  return study -> {
                    assertThat(seen).doesNotContain(study.id());
                    return found(study.id());
                  };
                });
    assertThat(trainings).hasSize(3);
    assertThat(trainings.stream().flatMap(List::stream)).hasSize(2 * GOLD.size());
    assertThat(report).isEqualTo(report());
  }

  @Test
  void foldsSpreadStudiesOfOneKind() {
    List<LabelledStudy> studies =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    i % 3 == 0
                        ? labelled("s" + i, PROCESS_MODEL)
                        : labelled("s" + i, i % 3 == 1 ? "hard" : "easy", List.of(), List.of()))
            .toList();
    List<List<LabelledStudy>> folds = ClassifierEvaluation.folds(studies, 5, 1);
    assertThat(folds)
        .hasSize(5)
        .allSatisfy(
            fold -> {
              assertThat(fold).filteredOn(study -> !study.gold().isEmpty()).hasSize(2);
              assertThat(fold)
                  .filteredOn(study -> study.findDifficulty().equals(Optional.of("hard")))
                  .hasSize(2);
              assertThat(fold).hasSize(6);
            });
    assertThat(ClassifierEvaluation.folds(studies, 5, 1)).isEqualTo(folds);
    assertThat(ClassifierEvaluation.folds(studies, 5, 2)).isNotEqualTo(folds);
  }

  @Test
  void travelsAsJsonAndBySerialization() {
    EvaluationReport report = ClassifierEvaluation.standard().evaluate(CLASSIFIER, GOLD);
    JsonRoundTrip.check(report);
    JsonRoundTrip.checkSerialization(report);
    JsonRoundTrip.check(report());
    JsonRoundTrip.check(report.overall());
    JsonRoundTrip.check(report.overall().strict());
    JsonRoundTrip.check(report.overall().strict().macro());
    report.overall().strict().categories().values().forEach(JsonRoundTrip::check);
    report.overall().strict().confusion().forEach(JsonRoundTrip::check);
    report.disagreements().forEach(JsonRoundTrip::check);
    JsonRoundTrip.check(estimate(0.5, 2));
    JsonRoundTrip.check(new Proportion.Undefined("nothing"));
    assertThat(JsonRoundTrip.json(estimate(0.5, 2)))
        .isEqualTo("{\"kind\":\"estimate\",\"value\":0.5,\"denominator\":2}");
    assertThat(JsonRoundTrip.json(new ConfusionCell(null, PROCESS_MODEL, List.of("a"))))
        .isEqualTo("{\"predicted\":\"process-model\",\"studies\":[\"a\"]}");
  }

  @Test
  void whatIsNoEvaluationIsRefused() {
    ClassifierEvaluation evaluation = ClassifierEvaluation.withoutIntervals();
    assertRefused(
        () -> evaluation.evaluate(CLASSIFIER, List.of()),
        "evaluation of no studies: give at least one");
    assertRefused(
        () -> evaluation.compare(List.of(labelled("a")), List.of(labelled("b"))),
        "evaluation of no studies: give at least one that both codings have");
    assertRefused(
        () -> evaluation.evaluate(CLASSIFIER, List.of(labelled("a"), labelled("a"))),
        "labelled studies: two have the id \"a\"; give each its own");
    assertRefused(
        () -> ClassifierEvaluation.folds(GOLD, 1, 1),
        "1 folds of 7 studies: expected 2 or more, and no more than studies");
    assertRefused(
        () -> ClassifierEvaluation.folds(GOLD, 8, 1),
        "8 folds of 7 studies: expected 2 or more, and no more than studies");
    assertRefused(() -> estimate(1.5, 2), "proportion 1.5 is outside 0..1");
    assertRefused(
        () -> estimate(1, 0), "proportion of 0: expected 1 or more; of 0 it is undefined");
    assertRefused(
        () -> new Proportion.Undefined(""), "undefined proportion without a reason: give one");
    assertRefused(
        () -> new ConfusionCell(null, null, List.of()),
        "confusion cell has no studies: leave it out");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
