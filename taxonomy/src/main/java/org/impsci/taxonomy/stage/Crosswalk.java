package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.JsonObject;

/**
 * A way from the stages of one model to those of another. Models divide the same course at
 * different places, so that a stage may become one stage, several or none; what is lost or open is
 * part of every result.
 *
 * <p>A crosswalk is a set of links. Going back along its {@linkplain #inverse() inverse} from what
 * a stage became leads to that stage, and perhaps to others.
 *
 * @param fromModel the id of the first model
 * @param toModel the id of the second
 * @param fromStages the codes of the stages of the first model, in order
 * @param toStages the codes of the stages of the second, in order
 * @param links which stages have something in common; kept in the order of the first model, then of
 *     the second
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record Crosswalk(
    String fromModel,
    String toModel,
    List<String> fromStages,
    List<String> toStages,
    List<CrosswalkLink> links)
    implements Serializable {

  /** Checks and copies the components. */
  public Crosswalk {
    Codes.check("stage model", fromModel);
    Codes.check("stage model", toModel);
    String name = "crosswalk from " + fromModel + " to " + toModel;
    Preconditions.checkArgument(!fromModel.equals(toModel), "%s: give two different models", name);
    fromStages = stages(name, fromModel, fromStages);
    toStages = stages(name, toModel, toStages);
    for (CrosswalkLink link : links) {
      known(fromModel, link.fromStage(), fromStages);
      known(toModel, link.toStage(), toStages);
    }
    links = sorted(fromStages, toStages, links);
    for (int i = 1; i < links.size(); i++) {
      CrosswalkLink link = links.get(i);
      Preconditions.checkArgument(
          !link.fromStage().equals(links.get(i - 1).fromStage())
              || !link.toStage().equals(links.get(i - 1).toStage()),
          "%s has the link from %s to %s twice",
          name,
          link.fromStage(),
          link.toStage());
    }
  }

  private static ImmutableList<String> stages(String name, String model, List<String> stages) {
    Preconditions.checkArgument(!stages.isEmpty(), "%s: no stages of %s", name, model);
    stages.forEach(stage -> Codes.check("stage", stage));
    Codes.distinct(name, "stage", stages, stage -> stage);
    return ImmutableList.copyOf(stages);
  }

  private static void known(String model, String stage, List<String> stages) {
    if (!stages.contains(stage)) {
      throw new UnknownCodeException("stage model " + model, stage, stages);
    }
  }

  private static ImmutableList<CrosswalkLink> sorted(
      List<String> fromStages, List<String> toStages, List<CrosswalkLink> links) {
    List<CrosswalkLink> sorted = new ArrayList<>(links);
    sorted.sort(
        (one, other) -> {
          int order =
              Integer.compare(
                  fromStages.indexOf(one.fromStage()), fromStages.indexOf(other.fromStage()));
          return order == 0
              ? Integer.compare(toStages.indexOf(one.toStage()), toStages.indexOf(other.toStage()))
              : order;
        });
    return ImmutableList.copyOf(sorted);
  }

  /**
   * Starts an empty crosswalk between two models.
   *
   * @param from the first model
   * @param to the second
   * @return a builder that has the ids and stages of both; add links
   */
  public static Builder builder(StageModel from, StageModel to) {
    Builder builder = new Builder();
    builder.fromModel(from.id()).toModel(to.id());
    builder.addAllFromStages(from.codes()).addAllToStages(to.codes());
    return builder;
  }

  /**
   * The published way from the steps of a model to its own stages.
   *
   * @param model a model with steps
   * @return a crosswalk from {@link StageModel#bySteps()} to the model, with the source of the
   *     model
   * @throws IllegalArgumentException if the model has no steps
   */
  public static Crosswalk fromSteps(StageModel model) {
    StageModel steps = model.bySteps();
    Builder builder = builder(steps, model);
    for (ModelStage step : steps.stages()) {
      builder.addLinks(
          new CrosswalkLink(
              step.code(), step.findPhase().orElseThrow(), ImmutableList.of(model.source()), null));
    }
    return builder.build();
  }

  /**
   * Reads a crosswalk from a JSON file, strictly: unknown, duplicate, missing and mistyped fields
   * are refused with their place. The crosswalks of this library are read the same way.
   *
   * @param file the file, in UTF-8
   * @return the crosswalk
   * @throws InvalidDataException if the file breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static Crosswalk read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a crosswalk from JSON, strictly: see {@link #read(Path)}.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @return the crosswalk
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static Crosswalk read(InputStream in, String name) {
    return read(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String)} does, within limits of your own.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param limits how much to take; what exceeds a limit is refused
   * @return the crosswalk
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static Crosswalk read(InputStream in, String name, ReadLimits limits) {
    return JsonObject.read(name, in, limits).as(StageReader::crosswalk);
  }

  /**
   * The JSON Schema of the files that {@link #read(Path)} reads. Its description says what the
   * reader refuses beyond it.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    return StageModel.resource("crosswalk.schema.json");
  }

  /**
   * What becomes of a stage.
   *
   * @param stage the code of a stage of the first model
   * @return the stages it becomes and how they relate to it
   * @throws UnknownCodeException if the first model has no such stage
   */
  public Conversion convert(String stage) {
    known(fromModel, stage, fromStages);
    ImmutableList<CrosswalkLink> found =
        links.stream()
            .filter(link -> link.fromStage().equals(stage))
            .collect(ImmutableList.toImmutableList());
    boolean shared =
        links.stream()
            .filter(link -> !link.fromStage().equals(stage))
            .anyMatch(link -> found.stream().anyMatch(own -> own.toStage().equals(link.toStage())));
    MappingRelation relation;
    if (found.isEmpty()) {
      relation = MappingRelation.LOST;
    } else if (found.size() == 1) {
      relation = shared ? MappingRelation.BROADER : MappingRelation.EXACT;
    } else {
      relation = shared ? MappingRelation.AMBIGUOUS : MappingRelation.NARROWER;
    }
    return new Conversion(stage, relation, found);
  }

  /**
   * What becomes of several stages, such as those a site is in at one time.
   *
   * @param stages the codes of stages of the first model
   * @return the codes of all stages that any of them becomes, in the order of the second model
   * @throws UnknownCodeException if the first model has no such stage
   */
  public Set<String> convertAll(Collection<String> stages) {
    stages.forEach(stage -> known(fromModel, stage, fromStages));
    return toStages.stream()
        .filter(
            to ->
                links.stream()
                    .anyMatch(
                        link -> link.toStage().equals(to) && stages.contains(link.fromStage())))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * What becomes of every stage of the first model.
   *
   * @return one conversion for each, in order
   */
  public List<Conversion> conversions() {
    return fromStages.stream().map(this::convert).collect(ImmutableList.toImmutableList());
  }

  /**
   * The stages of the second model that nothing becomes.
   *
   * @return their codes in order
   */
  public Set<String> unreached() {
    return ImmutableSet.copyOf(
        Sets.difference(
            ImmutableSet.copyOf(toStages),
            links.stream().map(CrosswalkLink::toStage).collect(ImmutableSet.toImmutableSet())));
  }

  /**
   * The way back: the same links from the second model to the first.
   *
   * @return the inverse, whose inverse is this crosswalk
   */
  public Crosswalk inverse() {
    return new Crosswalk(
        toModel,
        fromModel,
        toStages,
        fromStages,
        links.stream().map(CrosswalkLink::inverse).collect(ImmutableList.toImmutableList()));
  }

  /**
   * This way and then another: a stage becomes all that any of the stages it becomes there becomes
   * in turn. The more ways are joined, the wider the sets.
   *
   * <p>A joined link counts as published if it can be made of two links that are, and has the
   * sources of both; otherwise it is proposed. Its note names the stage it goes through and what
   * the links it is made of note.
   *
   * @param next a crosswalk from the second model of this one
   * @return the crosswalk from the first model of this one to the second of the other
   * @throws IllegalArgumentException if the other begins at another model, or at other stages, or
   *     ends where this one begins
   */
  public Crosswalk then(Crosswalk next) {
    Preconditions.checkArgument(
        next.fromModel.equals(toModel) && next.fromStages.equals(toStages),
        "crosswalk from %s to %s cannot be followed by one from %s to %s: give one from %s",
        fromModel,
        toModel,
        next.fromModel,
        next.toModel,
        toModel);
    ImmutableList.Builder<CrosswalkLink> joined = ImmutableList.builder();
    for (String start : fromStages) {
      for (String end : next.toStages) {
        List<CrosswalkLink> ways = new ArrayList<>();
        for (CrosswalkLink one : links) {
          for (CrosswalkLink other : next.links) {
            if (one.fromStage().equals(start)
                && one.toStage().equals(other.fromStage())
                && other.toStage().equals(end)) {
              ways.add(joined(one, other));
            }
          }
        }
        ways.stream()
            .filter(CrosswalkLink::published)
            .findFirst()
            .or(() -> ways.stream().findFirst())
            .ifPresent(joined::add);
      }
    }
    return new Crosswalk(fromModel, next.toModel, fromStages, next.toStages, joined.build());
  }

  private CrosswalkLink joined(CrosswalkLink one, CrosswalkLink other) {
    Set<Citation> sources = ImmutableSet.of();
    if (one.published() && other.published()) {
      sources =
          ImmutableSet.<Citation>builder().addAll(one.sources()).addAll(other.sources()).build();
    }
    StringBuilder note = new StringBuilder("by way of " + one.toStage() + " of " + toModel);
    one.findNote().ifPresent(text -> note.append("; ").append(text));
    other.findNote().ifPresent(text -> note.append("; ").append(text));
    return new CrosswalkLink(
        one.fromStage(), other.toStage(), ImmutableList.copyOf(sources), note.toString());
  }

  /**
   * Collects the components of a {@link Crosswalk}.
   *
   * @since 0.1
   */
  public static final class Builder extends CrosswalkBuilder {
    Builder() {}

    /**
     * Adds a link that this crosswalk proposes.
     *
     * @param from the code of the stage in the first model
     * @param to the code of the stage in the second
     * @return this builder
     */
    public Builder propose(String from, String to) {
      addLinks(new CrosswalkLink(from, to, ImmutableList.of(), null));
      return this;
    }

    /**
     * Adds a link that is published.
     *
     * @param from the code of the stage in the first model
     * @param to the code of the stage in the second
     * @param source the publication that says so
     * @return this builder
     */
    public Builder publish(String from, String to, Citation source) {
      addLinks(new CrosswalkLink(from, to, ImmutableList.of(source), null));
      return this;
    }
  }
}
