package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.CueFamily;
import org.impsci.taxonomy.coding.Mention;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantCodebooks;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookClassifierTest {

  private static final StudyClassifier CLASSIFIER = StudyClassifier.standard();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // expected, strongest first; the text
        "determinant-framework  | We used the CFIR to code what staff said about implementing a falls programme.",
        "determinant-framework  | Barriers and facilitators to the uptake of hip-fracture guidelines were sought in interviews.",
        "determinant-framework  | Factors that influenced implementation of the sepsis bundle were ranked by ward managers.",
        "process-model          | The Knowledge-to-Action framework structured how we brought pain guidelines into practice.",
        "process-model          | We offer a step-by-step guide to implementing peer support in small clinics.",
        "evaluation-framework   | RE-AIM organised our look at a stroke-unit checklist after two years of implementation.",
        "evaluation-framework   | A process evaluation alongside the trial asked what was delivered and to whom.",
        "evaluation-framework   | We assessed fidelity of wound-care nurses to the new protocol during implementation.",
        "classic-theory         | The theory of planned behaviour explained why dentists adopt the varnish guideline.",
        "implementation-theory  | Normalisation process theory shaped our questions on how telecare was implemented.",
        "evaluation-framework, determinant-framework | RE-AIM and CFIR together framed implementation of the app.",
      })
  void findsTheCategoriesAStudyUses(String categories, String text) {
    assertThat(codes(CLASSIFIER.classify(abstractOf(text))))
        .containsExactlyInAnyOrder(categories.split(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The drug crosses the blood-brain barrier within minutes.",
        "Risk factors for stroke were studied in 10,000 adults.",
        "Diffusion tensor imaging showed changes in white matter.",
        "Stage III tumours were resected; a five-step synthesis is reported.",
        "Children placed for adoption grew faster than their peers.",
        "The arm's reach was measured before and after training.",
        "The gate reached a fidelity of 0.99 in a quantum processor.",
        "Mothers name barriers to exercise and what would help them.",
        "We act on the care plan and the frame of the house.",
        "A new implementation of the algorithm runs faster.",
      })
  void findsNothingWhereNothingSpeaksForACategory(String text) {
    StudyClassification found = CLASSIFIER.classify(abstractOf(text));
    assertThat(found.categories()).isEmpty();
    assertThat(found.explanation())
        .startsWith("no category: nothing says that the study uses a theory, model or framework");
  }

  @Test
  void saysWhichApproachIsNamedAndWhere() {
    Study study =
        Study.builder()
            .id("s")
            .title("Implementing guidelines")
            .aim("To test the COM-B model.")
            .build();
    StudyClassification found = CLASSIFIER.classify(study);
    assertThat(found.primary()).map(CategoryFinding::named).contains(true);
    assertThat(found.evidenceFor(NilsenCategory.IMPLEMENTATION_THEORY))
        .containsExactly(
            Evidence.builder()
                .field(StudyField.AIM)
                .start(12)
                .end(17)
                .text("COM-B")
                .mention(Mention.AFFIRMED)
                .category(NilsenCategory.IMPLEMENTATION_THEORY)
                .family("named")
                .approach("com-b")
                .build());
  }

  @Test
  void anInferredCategoryNamesNoApproach() {
    StudyClassification found =
        CLASSIFIER.classify(abstractOf("Barriers to implementation of the guideline."));
    assertThat(found.categories()).extracting(CategoryFinding::named).containsExactly(false);
    assertThat(found.evidence()).allMatch(words -> words.findApproach().isEmpty());
  }

  @Test
  void anAcronymThatMeansManyThingsCountsWithTheWordForWhatItIsOnly() {
    assertThat(
            codes(CLASSIFIER.classify(abstractOf("Light through a prism; implementation notes."))))
        .isEmpty();
    assertThat(codes(CLASSIFIER.classify(abstractOf("The PRISM model guided implementation."))))
        .contains("determinant-framework", "evaluation-framework");
  }

  @Test
  void usesTheStatedApproachButNotAMethodInItsPlace() {
    Study.Builder study = Study.builder().id("s").title("Implementing IPS");
    assertThat(
            codes(
                CLASSIFIER.classify(
                    study.statedApproach(StatedApproach.named("theory of archetypes")).build())))
        .containsExactly("classic-theory");
    assertThat(
            codes(
                CLASSIFIER.classify(
                    study.statedApproach(StatedApproach.method("theory of archetypes")).build())))
        .isEmpty();
  }

  @Test
  void usesTheDesigns() {
    Study study =
        Study.builder()
            .id("s")
            .title("Implementing IPS")
            .addDesigns(StudyDesign.FIDELITY_ASSESSMENT)
            .build();
    StudyClassification found = CLASSIFIER.classify(study);
    assertThat(codes(found)).containsExactly("evaluation-framework");
    assertThat(found.evidenceFor(NilsenCategory.EVALUATION_FRAMEWORK))
        .extracting(Evidence::field)
        .containsExactly(StudyField.DESIGNS);
  }

  @Test
  void strengthIsTheLogisticOfTheEvidence() {
    // prior -2.5, one family of weight 3.6: logistic(1.1)
    StudyClassification found =
        CLASSIFIER.classify(abstractOf("Barriers to implementation of the guideline."));
    assertThat(found.categories().get(0).strength()).isEqualTo(0.7503);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        // how the one approach is taken; the text
        "used      | Methods: We coded interviews on implementing the pathway with the CFIR.",
        "used      | Background: Uptake is slow. We aimed to apply RE-AIM to the clinic's guideline.",
        "mentioned | Background: The CFIR is a guide to implementation. Methods: We ran a trial.",
        "mentioned | Several frameworks, such as RE-AIM, judge implementation. We ran a trial.",
        "mentioned | We chose open questions rather than the CFIR to study implementation.",
        "mentioned | We did not use RE-AIM for our look at implementation.",
      })
  void tellsWhatAStudyUsesFromWhatItMentions(String how, String text) {
    StudyClassification found = CLASSIFIER.classify(abstractOf(text));
    assertThat(found.approaches())
        .extracting(ApproachFinding::used)
        .containsExactly(how.equals("used"));
    assertThat(found.categories().stream().anyMatch(CategoryFinding::named))
        .isEqualTo(how.equals("used"));
    assertThat(found.segmentsFor(found.approaches().get(0).code()).isEmpty())
        .isEqualTo(how.equals("used"));
  }

  @Test
  void explainsInPlainLanguage() {
    Study study =
        Study.builder()
            .id("s")
            .title("Barriers and enablers of the falls guideline")
            .abstractText(
                "Background: RE-AIM is one of several approaches to implementation. Methods: We"
                    + " asked nurses, guided by the Consolidated Framework for Implementation"
                    + " Research.")
            .build();
    assertThat(CLASSIFIER.classify(study).explanation())
        .isEqualTo(
            """
            determinant framework, named: "Consolidated Framework for Implementation Research" in the methods; supported by "Barriers" in the title, "enablers" in the title
            not counted: RE-AIM, which is only mentioned\
            """);
  }

  @Test
  void findsStagesAndDeterminantsInTheSameReading() {
    StudyClassification found =
        CLASSIFIER.classify(
            abstractOf(
                "We followed implementation of supported employment. During the installation stage"
                    + " lack of funding was a barrier. Strong leadership facilitated the change."));
    assertThat(found.stages())
        .extracting(StageFinding::stage)
        .containsExactly(Stage.PROGRAM_INSTALLATION);
    assertThat(found.determinants())
        .extracting(
            DeterminantFinding::findDeterminant,
            DeterminantFinding::level,
            DeterminantFinding::influence)
        .contains(
            tuple(Optional.of(Determinant.FINANCE), Determinant.FINANCE.level(), Influence.BARRIER),
            tuple(
                Optional.of(Determinant.LEADERSHIP_AND_SUPERVISION),
                Determinant.LEADERSHIP_AND_SUPERVISION.level(),
                Influence.FACILITATOR));
    assertThat(found.segmentsFor("finance")).extracting(CodedSegment::text).isNotEmpty();
  }

  @Test
  void findsTheCodesOfAUsersOwnCodebookBesideAllElse() {
    CodebookClassifier own = CodebookClassifier.standard().with(book("telehealth", "video visit*"));
    StudyClassification found =
        own.classify(abstractOf("Barriers to implementing video visits were sought."));
    assertThat(found.codes())
        .extracting(CodeFinding::codebook, CodeFinding::code)
        .containsExactly(tuple("own", "telehealth"));
    assertThat(codes(found)).containsExactly("determinant-framework");
    assertThat(found.segmentsFor("telehealth"))
        .extracting(CodedSegment::text)
        .containsExactly("video visits");
    assertThatThrownBy(() -> own.with(book("other", "x")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("coder: has codebook \"own\" twice");
  }

  @Test
  void aUsersCodebookMayBeCfir() {
    CodebookClassifier cfir = CodebookClassifier.standard().with(DeterminantCodebooks.cfir2022());
    StudyClassification found =
        cfir.classify(
            abstractOf(
                "Implementation of the pathway suffered from a lack of leadership engagement"
                    + " and of available resources in the inner setting."));
    assertThat(found.codes()).extracting(CodeFinding::codebook).containsOnly("cfir-2022");
  }

  @Test
  void givesTheReviewersExactSetForSeventeenOfTheTwentyOneStudies() {
    long same =
        BonfilsReview.studies().stream()
            .filter(
                reviewed ->
                    EnumSet.copyOf(reviewed.interpretation().categories())
                        .equals(categories(CLASSIFIER.classify(reviewed.study()))))
            .count();
    assertThat(same).isEqualTo(17);
  }

  @Test
  void givesTheSameToManyThreadsAndAfterSerialisation() throws Exception {
    Study study = abstractOf("Barriers to implementation, by CFIR; a process evaluation.");
    StudyClassification expected = CLASSIFIER.classify(study);
    assertThat(
            IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(i -> CLASSIFIER.classify(study))
                .collect(Collectors.toSet()))
        .containsExactly(expected);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(CLASSIFIER);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((StudyClassifier) in.readObject()).classify(study)).isEqualTo(expected);
    }
  }

  @Test
  void isCompiledFromAUsersOwnCodebooks() {
    Codebook categories = book("evaluation-framework", "audit*");
    Codebook context = book("context", "clinic");
    StudyClassifier own =
        CodebookClassifier.of(ApproachCatalogue.of(List.of()), categories, context);
    assertThat(codes(own.classify(abstractOf("The clinic was audited."))))
        .containsExactly("evaluation-framework");
    assertThat(codes(own.classify(abstractOf("The firm was audited.")))).isEmpty();
    assertThatThrownBy(
            () -> CodebookClassifier.of(ApproachCatalogue.of(List.of()), context, categories))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessageStartingWith("NilsenCategory has no \"context\"; known: process-model, ");
  }

  @Test
  void theShippedCuesFamiliesSayWhy() {
    List<String> shipped = List.of("nilsen-categories.json", "implementation-context.json");
    for (String name : shipped) {
      Codebook book = Codebook.read(CodebookClassifier.class.getResourceAsStream(name), name);
      assertThat(book.codes())
          .flatExtracting(Code::families)
          .allSatisfy(family -> assertThat(family.reason()).endsWith("."));
    }
  }

  @Test
  void readsBackWhatItWroteInBothJacksons() throws Exception {
    var jackson2 = new com.fasterxml.jackson.databind.ObjectMapper();
    var jackson3 = new tools.jackson.databind.ObjectMapper();
    StudyClassification found =
        CLASSIFIER.classify(abstractOf("Barriers to implementation, by CFIR."));
    assertThat(found.evidence()).hasSize(2);
    assertThat(jackson2.readValue(jackson3.writeValueAsString(found), StudyClassification.class))
        .isEqualTo(found);
    assertThat(jackson3.readValue(jackson2.writeValueAsString(found), StudyClassification.class))
        .isEqualTo(found);
  }

  @Test
  void aClassificationHoldsTogether() {
    CategoryFinding finding = new CategoryFinding(NilsenCategory.PROCESS_MODEL, 0.5, false);
    assertThatThrownBy(
            () -> StudyClassification.builder().id("s").addCategories(finding, finding).build())
        .hasMessage("study s: category process-model is there twice");
    Evidence words =
        Evidence.builder()
            .field(StudyField.TITLE)
            .start(0)
            .end(4)
            .text("step")
            .mention(Mention.AFFIRMED)
            .category(NilsenCategory.CLASSIC_THEORY)
            .family("f")
            .build();
    assertThatThrownBy(
            () ->
                StudyClassification.builder()
                    .id("s")
                    .addCategories(finding)
                    .addEvidence(words)
                    .build())
        .hasMessage("study s: evidence for category classic-theory, which was not found");
    assertThatThrownBy(() -> new CategoryFinding(NilsenCategory.PROCESS_MODEL, 0, false))
        .hasMessage("category process-model: strength 0.0 is outside 0..1");
    assertThatThrownBy(() -> Evidence.builder().from(words).end(5).build())
        .hasMessage("evidence \"step\": offsets 0 to 5 do not hold its 4 characters");
  }

  private static Codebook book(String code, String... cues) {
    CueFamily family = CueFamily.builder().name("f").weight(3).reason("test").addCues(cues).build();
    return new Codebook("own", "Own", List.of(new Code(code, code, List.of(family))));
  }

  private static Study abstractOf(String text) {
    return Study.builder().id("s").abstractText(text).build();
  }

  private static List<String> codes(StudyClassification found) {
    return found.categories().stream().map(finding -> finding.category().code()).toList();
  }

  private static Set<NilsenCategory> categories(StudyClassification found) {
    Set<NilsenCategory> categories = EnumSet.noneOf(NilsenCategory.class);
    found.categories().forEach(finding -> categories.add(finding.category()));
    return categories;
  }

  private static CueFamily weighing(double weight, String cue) {
    return CueFamily.builder()
        .name(cue.replace("*", ""))
        .weight(weight)
        .reason("test")
        .addCues(cue)
        .build();
  }

  /** Audits and beliefs weigh 4, counts 2 more, steps 2.5; clinics are the field, trade is not. */
  private static StudyClassifier weighed() {
    return CodebookClassifier.of(
        ApproachCatalogue.of(List.of()),
        new Codebook(
            "own",
            "Own",
            List.of(
                new Code(
                    "evaluation-framework",
                    "E",
                    List.of(weighing(4, "audit*"), weighing(2, "count*"))),
                new Code("classic-theory", "C", List.of(weighing(4, "belief*"))),
                new Code("process-model", "P", List.of(weighing(2.5, "step*"))))),
        new Codebook(
            "field",
            "Field",
            List.of(
                new Code("context", "F", List.of(weighing(1, "clinic*"), weighing(-1, "trade"))))));
  }

  /** The logistic of -2.5, and what the words weigh where they stand; less 3 outside the field. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the strengths found, strongest first | the text
        "evaluation-framework 0.8176 | The clinic was audited.",
        "evaluation-framework 0.8176 | The clinic was audited. An audit was made.",
        "evaluation-framework 0.9241 | The clinic was audited and patients were counted.",
        "evaluation-framework 0.6682 | Results: The clinic was audited.",
        "'' | Conclusions: The clinic was audited.",
        "'' | Background: The clinic was audited.",
        "'' | Ethics and dissemination: The clinic was audited.",
        "'' | The firm was audited.",
        "'' | The clinic was audited for trade.",
        "'' | No clinic. We audited firms.",
        "process-model 0.5 | The clinic took steps.",
        "evaluation-framework 0.8176, process-model 0.5 | The clinic took steps and was audited.",
        "classic-theory 0.8176, evaluation-framework 0.8176 | Clinics audit beliefs.",
      })
  void strengthFollowsFromWeightAndPlace(String strengths, String text) {
    assertThat(
            weighed().classify(abstractOf(text)).categories().stream()
                .map(found -> found.category().code() + " " + found.strength())
                .collect(Collectors.joining(", ")))
        .isEqualTo(strengths);
  }

  @Test
  void oneStudyLeavesNothingToTheNext() {
    StudyClassifier classifier = weighed();
    StudyClassification steps = classifier.classify(abstractOf("The clinic took steps."));
    classifier.classify(abstractOf("The clinic audits beliefs for trade and counts them."));
    assertThat(classifier.classify(abstractOf("The clinic took steps."))).isEqualTo(steps);
    assertThat(classifier.classify(Study.builder().id("none").build()).categories()).isEmpty();
  }
}
