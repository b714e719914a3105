package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.impsci.core.Citation;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CrosswalkTest {

  private static final String FILE =
      """
      {
        "fromModel": "one", "toModel": "two",
        "fromStages": ["a", "b"], "toStages": ["x", "y"],
        "links": [
          {"fromStage": "b", "toStage": "y", "sources": [{"authors": ["Baker A"], "title": "Opening"}]},
          {"fromStage": "a", "toStage": "y", "note": "in part"}
        ]
      }
      """;

  private static final Schema SCHEMA = new Schema(Crosswalk.jsonSchema());

  /** What the description of the schema says that only the reader refuses. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "give two different models|has the stage \\S+ twice|stage model \\S+ has no \""
              + "|has the link from \\S+ to \\S+ twice");

  private static Crosswalk read(String json) {
    return Crosswalk.read(
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

  static List<Crosswalk> crosswalks() {
    return Crosswalks.all();
  }

  @ParameterizedTest
  @CsvSource({
    "fixsen-2005, exploration-and-adoption, nirn, exact, true, exploration",
    "fixsen-2005, program-installation, nirn, exact, true, installation",
    "fixsen-2005, initial-implementation, nirn, exact, true, initial-implementation",
    "fixsen-2005, full-operation, nirn, broader, true, full-implementation",
    "fixsen-2005, innovation, nirn, broader, false, full-implementation",
    "fixsen-2005, sustainability, nirn, broader, false, full-implementation",
    "nirn, full-implementation, fixsen-2005, narrower, false,"
        + " full-operation innovation sustainability",
    "fixsen-2005, full-operation, epis, ambiguous, false, implementation sustainment",
    "fixsen-2005, innovation, completion-8, lost, false, ''",
    "fixsen-2005, sustainability, completion-8, broader, false, competency",
    "fixsen-2005, program-installation, tansella-thornicroft, ambiguous, false,"
        + " adoption-in-principle early-implementation",
    "completion-8, fidelity-monitoring, nirn, broader, false, installation",
    "completion-8, competency, epis, ambiguous, false, implementation sustainment",
    "qif-steps, buy-in, qif, broader, true, initial-considerations",
    "qif, structure, qif-steps, narrower, true, implementation-teams implementation-plan",
    "qif-steps, buy-in, fixsen-2005, broader, false, exploration-and-adoption",
    "fixsen-2005, program-installation, qif, ambiguous, false, initial-considerations structure",
  })
  void stagesBecomeSetsThatSayWhatIsLostAndWhoSaysSo(
      String from, String stage, String to, String relation, boolean published, String stages) {
    Conversion conversion = Crosswalks.between(from, to).convert(stage);
    assertThat(String.join(" ", conversion.stages())).isEqualTo(stages);
    assertThat(conversion.relation()).isEqualTo(MappingRelation.of(relation));
    assertThat(conversion.published()).isEqualTo(published);
    assertThat(conversion.sources().isEmpty())
        .isEqualTo(conversion.links().stream().noneMatch(CrosswalkLink::published));
  }

  @ParameterizedTest
  @MethodSource("crosswalks")
  void stagesOfEveryCrosswalkAreThoseOfItsModels(Crosswalk crosswalk) {
    StageModel from = StageModels.get(crosswalk.fromModel());
    StageModel to = StageModels.get(crosswalk.toModel());
    assertThat(crosswalk.fromStages()).isEqualTo(from.codes());
    assertThat(crosswalk.toStages()).isEqualTo(to.codes());
    Crosswalk back = Crosswalks.between(to.id(), from.id());
    assertThat(pairs(back)).containsExactlyInAnyOrderElementsOf(pairs(crosswalk.inverse()));
    JsonRoundTrip.check(crosswalk);
    JsonRoundTrip.checkSerialization(crosswalk);
    JsonRoundTrip.check(crosswalk.convert(crosswalk.fromStages().get(0)));
    assertThat(read(JsonRoundTrip.json(crosswalk))).isEqualTo(crosswalk);
    assertThat(SCHEMA.faults(JsonRoundTrip.json(crosswalk))).isEqualTo("[]");
  }

  private static List<String> pairs(Crosswalk crosswalk) {
    return crosswalk.links().stream()
        .map(link -> link.fromStage() + " " + link.toStage() + " " + link.published())
        .toList();
  }

  @Test
  void thereIsOneForEachOrderedPairOfSevenModels() {
    assertThat(Crosswalks.all()).hasSize(7 * 6);
  }

  @Test
  void onlyInnovationHasNoCounterpartInAnyModel() {
    assertThat(
            Crosswalks.all().stream()
                .flatMap(
                    crosswalk ->
                        crosswalk.conversions().stream()
                            .filter(c -> c.relation() == MappingRelation.LOST)
                            .map(c -> crosswalk.fromModel() + " " + c.stage())))
        .containsExactly("fixsen-2005 innovation");
  }

  @Test
  void severalStagesBecomeAllThatAnyOfThemBecomes() {
    Crosswalk crosswalk = Crosswalks.between("fixsen-2005", "nirn");
    assertThat(crosswalk.convertAll(List.of("innovation", "program-installation")))
        .containsExactly("installation", "full-implementation");
    assertThat(crosswalk.convertAll(List.of())).isEmpty();
    assertThatThrownBy(() -> crosswalk.convertAll(List.of("installation")))
        .hasMessage(
            "stage model fixsen-2005 has no \"installation\"; known: exploration-and-adoption,"
                + " program-installation, initial-implementation, full-operation, innovation,"
                + " sustainability");
  }

  @Test
  void aJoinedWayIsPublishedOnlyIfEachPartIs() {
    Crosswalk joined =
        Crosswalks.between("fixsen-2005", "qif-steps").then(Crosswalks.between("qif-steps", "qif"));
    assertThat(joined.links()).noneMatch(CrosswalkLink::published);
    assertThat(joined.convert("innovation").notes())
        .containsExactly("by way of learning-from-experience of qif-steps");
    Crosswalk round = Crosswalks.between("nirn", "fixsen-2005");
    assertThatThrownBy(() -> round.then(Crosswalks.between("epis", "nirn")))
        .hasMessage(
            "crosswalk from nirn to fixsen-2005 cannot be followed by one from epis to nirn: give"
                + " one from fixsen-2005");
    assertThatThrownBy(() -> round.then(Crosswalks.between("fixsen-2005", "nirn")))
        .hasMessage("crosswalk from nirn to nirn: give two different models");
  }

  @Test
  void aCrosswalkOfTheUserComesThroughTheSameDoor() {
    Crosswalk crosswalk = read(FILE);
    assertThat(crosswalk.convert("a").relation()).isEqualTo(MappingRelation.BROADER);
    assertThat(crosswalk.convert("a").notes()).containsExactly("in part");
    assertThat(crosswalk.convert("b").sources()).hasSize(1);
    assertThat(crosswalk.unreached()).containsExactly("x");
    assertThat(crosswalk.inverse().convert("x").relation()).isEqualTo(MappingRelation.LOST);
    assertThat(crosswalk.inverse().inverse()).isEqualTo(crosswalk);
  }

  @Test
  void aCrosswalkIsBuiltBetweenTwoModels() {
    Crosswalk crosswalk =
        Crosswalk.builder(StageModels.epis(), StageModels.nirn())
            .propose("preparation", "installation")
            .publish("exploration", "exploration", StageModels.epis().source())
            .build();
    assertThat(crosswalk.links().stream().map(CrosswalkLink::fromStage))
        .containsExactly("exploration", "preparation");
    assertThat(crosswalk.convert("exploration").published()).isTrue();
    assertThat(crosswalk.convert("sustainment").stages()).isEmpty();
    JsonRoundTrip.check(crosswalk.links().get(1));
  }

  @Test
  void aBadFileIsRefusedWithThePlaceAndTheRule() {
    assertThat(refusal(FILE.replace("\"fromStage\": \"b\"", "\"fromStage\": \"c\"")))
        .contains("cafe.json: stage model one has no \"c\"; known: a, b");
    assertThat(refusal(FILE.replace("\"fromStage\": \"b\"", "\"fromStage\": \"a\"")))
        .contains("cafe.json: crosswalk from one to two has the link from a to y twice");
    assertThat(refusal(FILE.replace("\"toModel\": \"two\"", "\"toModel\": \"one\"")))
        .contains("cafe.json: crosswalk from one to one: give two different models");
    assertThatThrownBy(() -> Crosswalks.between("nirn", "nirn"))
        .hasMessage("crosswalk from nirn to nirn: give two different models");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One | a   | two | x   | stage model \"One\" is not a code",
        "one | a   | 2.0 | x   | stage model \"2.0\" is not a code",
        "one | A   | two | x   | stage \"A\" is not a code",
        "one | a   | two | x_y | stage \"x_y\" is not a code",
        "one | ''  | two | x   | crosswalk from one to two: no stages of one",
        "one | a   | two | ''  | crosswalk from one to two: no stages of two",
        "one | a a | two | x   | crosswalk from one to two has the stage a twice",
        "one | a   | two | x x | crosswalk from one to two has the stage x twice"
      })
  void modelsAndStagesAreCodesEachGivenOnce(
      String from, String fromStages, String to, String toStages, String refusal) {
    assertThatThrownBy(() -> new Crosswalk(from, to, words(fromStages), words(toStages), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            refusal
                + (refusal.endsWith("not a code")
                    ? ": lower-case words or numbers joined by hyphens"
                    : ""));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  @Test
  void aLinkJoinsAStageOfTheOneToAStageOfTheOther() {
    CrosswalkLink link = new CrosswalkLink("a", "z", List.of(), null);
    assertThatThrownBy(() -> new Crosswalk("one", "two", List.of("a"), List.of("x"), List.of(link)))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("stage model two has no \"z\"; known: x");
    assertThatThrownBy(() -> new Crosswalk("one", "two", List.of("b"), List.of("z"), List.of(link)))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("stage model one has no \"a\"; known: b");
    assertThatThrownBy(() -> new CrosswalkLink("a b", "x", List.of(), null))
        .hasMessage("stage \"a b\" is not a code: lower-case words or numbers joined by hyphens");
    assertThatThrownBy(() -> new CrosswalkLink("a", "", List.of(), null))
        .hasMessage("stage \"\" is not a code: lower-case words or numbers joined by hyphens");
  }

  @Test
  void aStageOfNeitherModelBecomesNothingAndSaysSo() {
    Crosswalk crosswalk = read(FILE);
    assertThatThrownBy(() -> crosswalk.convert("x"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("stage model one has no \"x\"; known: a, b");
    assertThatThrownBy(() -> Crosswalks.between("fixsen-2005", "pdsa"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessageStartingWith("StageModels has no \"pdsa\"; known: fixsen-2005, ");
  }

  @Test
  void aJoinedLinkNotesItsWayAndWhatEachPartNotes() {
    Crosswalk there = read(FILE);
    Crosswalk on =
        new Crosswalk(
            "two",
            "three",
            List.of("x", "y"),
            List.of("p"),
            List.of(new CrosswalkLink("y", "p", there.links().get(1).sources(), "or later")));
    Crosswalk joined = there.then(on);
    assertThat(joined.convert("a").notes())
        .containsExactly("by way of y of two; in part; or later");
    assertThat(joined.convert("a").published()).as("the first part is proposed").isFalse();
    assertThat(joined.convert("b").notes()).containsExactly("by way of y of two; or later");
    assertThat(joined.convert("b").published()).isTrue();
    assertThat(joined.convert("b").sources())
        .extracting(Citation::title)
        .containsExactly("Opening");
  }

  @Test
  void aPublishedWayIsPreferredToAProposedOneThatIsFoundFirst() {
    List<Citation> source = read(FILE).links().get(1).sources();
    Crosswalk there =
        new Crosswalk(
            "one",
            "two",
            List.of("a"),
            List.of("x", "y"),
            List.of(
                new CrosswalkLink("a", "x", List.of(), null),
                new CrosswalkLink("a", "y", source, null)));
    Crosswalk on =
        new Crosswalk(
            "two",
            "three",
            List.of("x", "y"),
            List.of("p"),
            List.of(
                new CrosswalkLink("x", "p", source, null),
                new CrosswalkLink("y", "p", source, null)));
    assertThat(there.then(on).links())
        .containsExactly(new CrosswalkLink("a", "p", source, "by way of y of two"));
  }

  @Test
  void stepsBecomeTheStagesTheyBelongTo() {
    Crosswalk crosswalk = Crosswalk.fromSteps(StageModels.qif());
    assertThat(crosswalk).isEqualTo(Crosswalks.between("qif-steps", "qif"));
    assertThat(crosswalk.links()).hasSize(14).allMatch(CrosswalkLink::published);
  }

  @Test
  void aFileIsReadByItsPath(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("cafe.json"), FILE);
    assertThat(Crosswalk.read(file)).isEqualTo(read(FILE));
  }

  @Test
  void theSchemaRefusesOnlyWhatTheReaderRefusesAndAllThatASchemaCanSay() {
    assertThat(SCHEMA.faults(FILE)).isEqualTo("[]");
    for (String json : Schema.spoilt(FILE)) {
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

  @Test
  void aConversionHasAsManyStagesAsItsRelationSays() {
    assertThatThrownBy(() -> new Conversion("a", MappingRelation.EXACT, List.of()))
        .hasMessage("conversion of a: 0 links are not exact");
    CrosswalkLink one = new CrosswalkLink("a", "x", List.of(), null);
    CrosswalkLink other = new CrosswalkLink("a", "y", List.of(), null);
    assertThatThrownBy(() -> new Conversion("a", MappingRelation.LOST, List.of(one)))
        .hasMessage("conversion of a: 1 links are not lost");
    assertThatThrownBy(() -> new Conversion("a", MappingRelation.NARROWER, List.of(one)))
        .hasMessage("conversion of a: 1 links are not narrower");
    assertThatThrownBy(() -> new Conversion("a", MappingRelation.BROADER, List.of(one, other)))
        .hasMessage("conversion of a: 2 links are not broader");
    assertThat(new Conversion("a", MappingRelation.AMBIGUOUS, List.of(one, other)).stages())
        .containsExactly("x", "y");
    assertThatThrownBy(() -> new Conversion("b", MappingRelation.EXACT, List.of(one)))
        .hasMessage("conversion of b has a link from a");
    assertThatThrownBy(() -> new Conversion("a", null, List.of()))
        .hasMessage("conversion of a has no relation");
    assertThatThrownBy(() -> new Conversion("A", MappingRelation.LOST, List.of()))
        .hasMessage("stage \"A\" is not a code: lower-case words or numbers joined by hyphens");
    assertThatThrownBy(() -> MappingRelation.of("same"))
        .hasMessage(
            "MappingRelation has no \"same\"; known: exact, broader, narrower, ambiguous, lost");
  }
}
