package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.impsci.core.Citation;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageModelTest {

  private static final String MODEL =
      """
      {
        "id": "cafe",
        "title": "Stages of a cafe",
        "source": {"authors": ["Baker A"], "year": 2020, "title": "Opening"},
        "definition": "Divides the opening of a cafe.",
        "phases": [{"code": "before", "label": "Before"}, {"code": "after", "label": "After"}],
        "stages": [
          {
            "code": "plan", "label": "Plan", "definition": "Plans it.", "phase": "before",
            "markers": [{"code": "lease", "text": "a lease is signed", "verification": "verified"}],
            "endedBy": ["guest"],
            "steps": [
              {"code": "site", "label": "Site", "definition": "Finds one.", "verification": "partly"},
              {"code": "money", "label": "Money", "definition": "Finds some.", "verification": "partly"}
            ],
            "verification": "verified",
            "readAt": ["https://example.org/opening"]
          },
          {
            "code": "open", "label": "Open", "definition": "Serves.", "phase": "after",
            "markers": [{"code": "guest", "text": "a guest is served", "verification": "unverified"}],
            "verification": "partly"
          },
          {"code": "run", "label": "Run", "definition": "Goes on.", "phase": "after", "verification": "partly"}
        ],
        "firstUse": "open",
        "fullOperation": "run",
        "notes": ["made up"]
      }
      """;

  private static final Schema SCHEMA = new Schema(StageModel.jsonSchema());

  /** What the description of the schema says that only the reader refuses. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "has the (phase|stage|marker|step) \\S+ twice"
              + "|names no phase|, phases has no |comes before that of|has no stages"
              + "|, markers has no |a marker that ends it twice"
              + "|first use has no |full operation has no |comes before first use");

  static StageModel read(String json) {
    return StageModel.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "cafe.json");
  }

  private static Optional<String> refusal(String json) {
    try {
      read(json);
      return Optional.empty();
    } catch (InvalidDataException e) {
      return Optional.of(e.getMessage());
    }
  }

  static List<StageModel> models() {
    return StageModels.all();
  }

  @Test
  void theModelOfFixsenIsTheVocabularyOfStages() {
    StageModel model = StageModels.fixsen2005();
    assertThat(model.codes())
        .containsExactlyElementsOf(Arrays.stream(Stage.values()).map(Stage::code).toList());
    assertThat(Stage.values())
        .allSatisfy(
            stage -> {
              ModelStage same = model.stage(stage.code());
              assertThat(same.label()).isEqualTo(stage.label());
              assertThat(same.definition()).isEqualTo(stage.definition());
              assertThat(same.markers()).isEqualTo(stage.markers());
              assertThat(same.readAt()).isEqualTo(stage.readAt());
            });
    assertThat(model.source()).isEqualTo(Stage.FULL_OPERATION.source());
    assertThat(model.firstUse()).isEqualTo(Stage.INITIAL_IMPLEMENTATION.code());
    assertThat(model.fullOperation()).isEqualTo(Stage.FULL_OPERATION.code());
  }

  @Test
  void modelsHaveTheStagesOfTheirSources() {
    assertThat(StageModels.nirn().codes())
        .containsExactly(
            "exploration", "installation", "initial-implementation", "full-implementation");
    assertThat(StageModels.epis().codes())
        .containsExactly("exploration", "preparation", "implementation", "sustainment");
    assertThat(StageModels.tansellaThornicroft().codes())
        .containsExactly(
            "adoption-in-principle", "early-implementation", "persistence-of-implementation");
    assertThat(StageModels.completion8().stages()).hasSize(8);
    assertThat(
            StageModels.completion8().phases().stream()
                .map(phase -> StageModels.completion8().stagesIn(phase.code()).size()))
        .containsExactly(3, 4, 1);
  }

  @Test
  void qualityImplementationHasFourteenStepsTenOfThemBeforeUse() {
    StageModel qif = StageModels.qif();
    assertThat(qif.stages().stream().map(stage -> stage.steps().size()))
        .containsExactly(8, 2, 3, 1);
    assertThat(qif.stagesBeforeUse().stream().mapToInt(stage -> stage.steps().size()).sum())
        .isEqualTo(10);
    StageModel steps = StageModels.qifSteps();
    assertThat(steps.stages()).hasSize(14);
    assertThat(steps.stagesBeforeUse()).hasSize(10);
    assertThat(steps.phases().stream().map(StagePhase::code))
        .containsExactlyElementsOf(qif.codes());
    assertThat(steps.firstUse()).isEqualTo("technical-assistance");
    assertThat(steps.fullOperation()).isNull();
  }

  @Test
  void theFirstClientIsServedInStageSixOfEight() {
    StageModel model = StageModels.completion8();
    assertThat(model.firstUse()).isEqualTo("services-begin");
    assertThat(model.order("services-begin")).isEqualTo(5);
    assertThat(model.stagesBeforeUse()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelIsCompleteAndTravels(StageModel model) {
    assertThat(model.definition()).endsWith(".");
    assertThat(model.stages())
        .allSatisfy(
            stage -> {
              assertThat(stage.definition()).endsWith(".");
              assertThat(stage.readAt()).isNotEmpty().allMatch(url -> url.startsWith("https://"));
            });
    assertThat(StageModels.get(model.id())).isEqualTo(model);
    JsonRoundTrip.check(model);
    JsonRoundTrip.checkSerialization(model);
  }

  @Test
  void modelsWhoseDefinitionsWereNotReadSaySo() {
    assertThat(StageModels.tansellaThornicroft().stages())
        .allMatch(stage -> stage.verification() == Verification.PARTLY);
    assertThat(StageModels.nirn().stages().stream().flatMap(stage -> stage.markers().stream()))
        .noneMatch(marker -> marker.verification() == Verification.VERIFIED);
  }

  @Test
  void aModelOfTheUserComesThroughTheSameDoor() {
    StageModel model = read(MODEL);
    assertThat(model.codes()).containsExactly("plan", "open", "run");
    assertThat(model.stage("plan").findPhase()).contains("before");
    assertThat(model.stage("plan").markers())
        .containsExactly(new Marker("lease", "a lease is signed", Verification.VERIFIED));
    assertThat(model.stagesBeforeUse().stream().map(ModelStage::code)).containsExactly("plan");
    assertThat(model.bySteps().codes()).containsExactly("site", "money", "open", "run");
    assertThat(model.bySteps().firstUse()).isEqualTo("open");
  }

  @Test
  void aModelIsBuiltWithoutAFileToo() {
    StageModel model =
        StageModel.builder()
            .id("two")
            .title("Two")
            .source(Citation.builder().addAuthors("Baker A").title("Opening").build())
            .definition("Before and after.")
            .addStages(stage("before"), stage("after"))
            .firstUse("after")
            .build();
    assertThat(model.stagesBeforeUse()).containsExactly(stage("before"));
    assertThat(model.findStage("never")).isEmpty();
    assertThatThrownBy(model::bySteps).hasMessage("stage model two has no steps to divide it by");
    assertThatThrownBy(() -> model.stage("never"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("stage model two has no \"never\"; known: before, after");
    assertThatThrownBy(() -> model.order("never"))
        .hasMessage("stage model two has no \"never\"; known: before, after");
    assertThatThrownBy(() -> model.stagesIn("first"))
        .hasMessage("stage model two, phases has no \"first\"; known: none");
    JsonRoundTrip.check(stage("before"));
    JsonRoundTrip.check(StageModels.qif().stage("structure").steps().get(0));
    JsonRoundTrip.check(StageModels.completion8().phases().get(0));
  }

  private static ModelStage stage(String code) {
    return ModelStage.builder()
        .code(code)
        .label(code)
        .definition(code + ".")
        .verification(Verification.UNVERIFIED)
        .build();
  }

  @Test
  void anUnknownModelIsRefusedWithTheKnownOnes() {
    assertThat(StageModels.find("sic")).isEmpty();
    assertThatThrownBy(() -> StageModels.get("sic"))
        .hasMessage(
            "StageModels has no \"sic\"; known: fixsen-2005, nirn, epis, tansella-thornicroft,"
                + " qif, qif-steps, completion-8");
  }

  @Test
  void aBadFileIsRefusedWithThePlaceAndTheRule() {
    assertThat(refusal(MODEL.replace("\"endedBy\": [\"guest\"]", "\"endedBy\": [\"meal\"]")))
        .contains(
            "cafe.json: stage model cafe, stage plan, markers has no \"meal\"; known: lease, guest");
    assertThat(
            refusal(
                MODEL
                    .replace("\"firstUse\": \"open\"", "\"firstUse\": \"run\"")
                    .replace("\"fullOperation\": \"run\"", "\"fullOperation\": \"open\"")))
        .contains(
            "cafe.json: stage model cafe: full operation (open) comes before first use (run)");
    assertThat(refusal(MODEL.replaceFirst("\"phase\": \"before\"", "\"phase\": \"after\"")))
        .contains("cafe.json: stage model cafe: phase before has no stages");
    assertThat(refusal(MODEL.replace("\"code\": \"run\"", "\"code\": \"open\"")))
        .contains("cafe.json: stage model cafe has the stage open twice");
    assertThat(refusal(MODEL.replace("\"definition\": \"Serves.\"", "\"definition\": 3")))
        .contains("cafe.json, /stages/1/definition: must be a string, is 3");
    assertThat(refusal(MODEL.replace("\"notes\"", "\"remarks\"")))
        .contains(
            "cafe.json, /remarks: unknown field; known: id, title, source, definition, phases,"
                + " stages, firstUse, fullOperation, notes");
  }

  @Test
  void theSchemaAcceptsEveryModelThatTheReaderAccepts() {
    assertThat(SCHEMA.faults(MODEL)).isEqualTo("[]");
    for (StageModel model : StageModels.all()) {
      String json = JsonRoundTrip.json(model);
      assertThat(SCHEMA.faults(json)).isEqualTo("[]");
      assertThat(read(json)).isEqualTo(model);
    }
  }

  @Test
  void theSchemaRefusesOnlyWhatTheReaderRefusesAndAllThatASchemaCanSay() {
    for (String json : Schema.spoilt(MODEL)) {
      Optional<String> refusal = refusal(json);
      if (!SCHEMA.accepts(json)) {
        assertThat(refusal)
            .as("reader accepts, schema says %s: %s", SCHEMA.faults(json), json)
            .isPresent();
      } else if (refusal.isPresent()) {
        assertThat(refusal.get()).as(json).containsPattern(BEYOND);
      }
    }
  }
}
