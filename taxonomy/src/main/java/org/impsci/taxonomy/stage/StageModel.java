package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.core.data.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The stages through which the implementation of an innovation passes, as one source divides them.
 *
 * <p>The order of stages says what usually comes first, and nothing more: sites overlap stages,
 * skip them and go back.
 *
 * <p>Some speak of implementation in the broad sense, all that leads from the first idea to lasting
 * use, and some in the narrow sense, the use alone; {@link #firstUse} is where the second begins.
 *
 * @param id the model, such as {@code fixsen-2005}; another edition has another id
 * @param title its title
 * @param source the publication it comes from
 * @param definition what it divides and how, in this library's words
 * @param phases groups of its stages in order; empty if it has none
 * @param stages its stages in order; at least one
 * @param firstUse the code of the stage that begins with the first use of the innovation; null if
 *     the model does not place it
 * @param fullOperation the code of the stage in which the innovation is business as usual; null if
 *     the model has no such stage
 * @param notes what a careful user should know about the model as a whole
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageModel(
    String id,
    String title,
    Citation source,
    String definition,
    List<StagePhase> phases,
    List<ModelStage> stages,
    @Nullable String firstUse,
    @Nullable String fullOperation,
    List<String> notes)
    implements Serializable {

  private static final String STEPS = "-steps";

  /** Checks and copies the components. */
  public StageModel {
    Codes.check("stage model", id);
    String model = "stage model " + id;
    Given.text(model, "title", title);
    Given.value(model, "source", source);
    Given.text(model, "definition", definition);
    phases = ImmutableList.copyOf(phases);
    stages = ImmutableList.copyOf(stages);
    notes = ImmutableList.copyOf(notes);
    Preconditions.checkArgument(!stages.isEmpty(), "%s has no stages", model);
    Codes.distinct(model, "phase", phases, StagePhase::code);
    Codes.distinct(model, "stage", stages, ModelStage::code);
    List<Marker> markers = stages.stream().flatMap(stage -> stage.markers().stream()).toList();
    Codes.distinct(model, "marker", markers, Marker::code);
    Codes.distinct(
        model,
        "step",
        stages.stream().flatMap(stage -> stage.steps().stream()).toList(),
        StageStep::code);
    checkPhases(model, phases, stages);
    checkEnds(model, stages, markers.stream().map(Marker::code).toList());
    List<String> codes = stages.stream().map(ModelStage::code).toList();
    checkKnown(model, "first use", firstUse, codes);
    checkKnown(model, "full operation", fullOperation, codes);
    Preconditions.checkArgument(
        firstUse == null
            || fullOperation == null
            || codes.indexOf(firstUse) <= codes.indexOf(fullOperation),
        "%s: full operation (%s) comes before first use (%s)",
        model,
        fullOperation,
        firstUse);
  }

  private static void checkPhases(String model, List<StagePhase> phases, List<ModelStage> stages) {
    List<String> codes = phases.stream().map(StagePhase::code).toList();
    int reached = 0;
    for (ModelStage stage : stages) {
      if (stage.phase() == null) {
        Preconditions.checkArgument(
            phases.isEmpty(),
            "%s, stage %s names no phase; known: %s",
            model,
            stage.code(),
            String.join(", ", codes));
        continue;
      }
      int phase = codes.indexOf(stage.phase());
      if (phase < 0) {
        throw new UnknownCodeException(
            model + ", stage " + stage.code() + ", phases", stage.phase(), codes);
      }
      Preconditions.checkArgument(
          phase >= reached,
          "%s, stage %s: phase %s comes before that of the stage before it, %s",
          model,
          stage.code(),
          stage.phase(),
          codes.get(reached));
      reached = phase;
    }
    for (StagePhase phase : phases) {
      Preconditions.checkArgument(
          stages.stream().anyMatch(stage -> phase.code().equals(stage.phase())),
          "%s: phase %s has no stages",
          model,
          phase.code());
    }
  }

  private static void checkEnds(String model, List<ModelStage> stages, List<String> markers) {
    for (ModelStage stage : stages) {
      for (String marker : stage.endedBy()) {
        if (!markers.contains(marker)) {
          throw new UnknownCodeException(
              model + ", stage " + stage.code() + ", markers", marker, markers);
        }
      }
    }
  }

  private static void checkKnown(
      String model, String what, @Nullable String stage, List<String> stages) {
    if (stage != null && !stages.contains(stage)) {
      throw new UnknownCodeException(model + ", " + what, stage, stages);
    }
  }

  /**
   * Starts an empty model.
   *
   * @return a builder; id, title, source, definition and at least one stage are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a model from a JSON file, strictly: unknown, duplicate, missing and mistyped fields are
   * refused with their place. The models of this library are read the same way.
   *
   * @param file the file, in UTF-8
   * @return the model
   * @throws InvalidDataException if the file breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static StageModel read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model from JSON, strictly: see {@link #read(Path)}.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @return the model
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static StageModel read(InputStream in, String name) {
    return read(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String)} does, within limits of your own.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param limits how much to take; what exceeds a limit is refused
   * @return the model
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static StageModel read(InputStream in, String name, ReadLimits limits) {
    return JsonObject.read(name, in, limits)
        .inFormat("urn:impsci:stage-model:1")
        .as(StageReader::model);
  }

  /**
   * The JSON Schema of the files that {@link #read(Path)} reads. Its description says what the
   * reader refuses beyond it.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    return resource("stage-model.schema.json");
  }

  /** The text of a file beside this class. */
  static String resource(String file) {
    try (InputStream in = StageModel.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not beside " + StageModel.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The stage with a code.
   *
   * @param code its code, such as {@code full-operation}
   * @return the stage
   * @throws UnknownCodeException if this model has no such stage
   */
  public ModelStage stage(String code) {
    return findStage(code).orElseThrow(() -> unknown(code));
  }

  /**
   * Looks for the stage with a code.
   *
   * @param code its code, such as {@code full-operation}
   * @return the stage; empty if this model has no such stage
   */
  public Optional<ModelStage> findStage(String code) {
    return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
  }

  /**
   * The place of a stage in the order.
   *
   * @param code its code
   * @return its place, from 0
   * @throws UnknownCodeException if this model has no such stage
   */
  public int order(String code) {
    int order = codes().indexOf(code);
    if (order < 0) {
      throw unknown(code);
    }
    return order;
  }

  /**
   * The codes of the stages.
   *
   * @return the codes in order
   */
  public List<String> codes() {
    return stages.stream().map(ModelStage::code).collect(ImmutableList.toImmutableList());
  }

  /**
   * The stages of a phase.
   *
   * @param phase the code of the phase
   * @return its stages in order, at least one
   * @throws UnknownCodeException if this model has no such phase
   */
  public List<ModelStage> stagesIn(String phase) {
    List<ModelStage> found =
        stages.stream()
            .filter(stage -> phase.equals(stage.phase()))
            .collect(ImmutableList.toImmutableList());
    if (found.isEmpty()) {
      throw new UnknownCodeException(
          "stage model " + id + ", phases", phase, phases.stream().map(StagePhase::code).toList());
    }
    return found;
  }

  /**
   * The stages before the first use of the innovation: what implementation in the broad sense has
   * before implementation in the narrow sense.
   *
   * @return the stages in order; empty if the first is that of first use, or the model does not
   *     place first use
   */
  public List<ModelStage> stagesBeforeUse() {
    return firstUse == null
        ? ImmutableList.of()
        : ImmutableList.copyOf(stages.subList(0, order(firstUse)));
  }

  /**
   * The same model divided more finely: each of its steps is a stage, each of its stages a phase. A
   * stage with no steps stays one.
   *
   * @return a model with the id of this one and {@code -steps}; full operation is not placed, first
   *     use in the first step of its stage
   * @throws IllegalArgumentException if no stage has steps
   */
  public StageModel bySteps() {
    Preconditions.checkArgument(
        stages.stream().anyMatch(stage -> !stage.steps().isEmpty()),
        "stage model %s has no steps to divide it by",
        id);
    ImmutableList.Builder<StagePhase> finerPhases = ImmutableList.builder();
    ImmutableList.Builder<ModelStage> finer = ImmutableList.builder();
    String first = null;
    for (ModelStage stage : stages) {
      finerPhases.add(new StagePhase(stage.code(), stage.label()));
      List<ModelStage> parts = parts(stage);
      finer.addAll(parts);
      if (stage.code().equals(firstUse)) {
        first = parts.get(0).code();
      }
    }
    return new StageModel(
        id + STEPS,
        title + ", by steps",
        source,
        definition,
        finerPhases.build(),
        finer.build(),
        first,
        null,
        notes);
  }

  private static List<ModelStage> parts(ModelStage stage) {
    if (stage.steps().isEmpty()) {
      return ImmutableList.of(
          ModelStage.builder()
              .code(stage.code())
              .label(stage.label())
              .definition(stage.definition())
              .phase(stage.code())
              .verification(stage.verification())
              .addAllReadAt(stage.readAt())
              .build());
    }
    return stage.steps().stream()
        .map(
            step ->
                ModelStage.builder()
                    .code(step.code())
                    .label(step.label())
                    .definition(step.definition())
                    .phase(stage.code())
                    .verification(step.verification())
                    .addAllReadAt(stage.readAt())
                    .build())
        .collect(ImmutableList.toImmutableList());
  }

  UnknownCodeException unknown(String stage) {
    return new UnknownCodeException("stage model " + id, stage, codes());
  }

  /**
   * Collects the components of a {@link StageModel}.
   *
   * @since 0.1
   */
  public static final class Builder extends StageModelBuilder {
    Builder() {}
  }
}
