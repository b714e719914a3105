package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.impsci.core.UnknownCodeException;

/**
 * What markers observed at a site say of its stages: for each, what speaks for it and against it.
 *
 * <p>There is no verdict. Stages overlap, so that several may be right; markers prove nothing, and
 * how much each weighs is for people to say. A marker of a stage that was seen speaks for it; one
 * that was looked for and not seen speaks against it; one that the model says ends the stage, such
 * as the first client served after installation, speaks against it when seen. A later stage's
 * marker says nothing else of earlier ones. A marker observed both ways speaks on both sides.
 *
 * @param model the id of the stage model
 * @param stages one support for each stage of the model, in order
 * @since 0.1
 */
public record StageEvidence(String model, List<StageSupport> stages) implements Serializable {

  /** Checks and copies the components. */
  public StageEvidence {
    Codes.check("stage model", model);
    stages = ImmutableList.copyOf(stages);
    Codes.distinct("evidence for stage model " + model, "stage", stages, StageSupport::stage);
  }

  /**
   * Weighs nothing and sorts everything: observations into reasons.
   *
   * @param model the stage model
   * @param observations the markers that were looked for, in any order
   * @return the evidence; reasons are in the order of the model
   * @throws UnknownCodeException if the model has no such marker
   */
  public static StageEvidence of(StageModel model, Collection<MarkerObservation> observations) {
    List<Marker> markers =
        model.stages().stream().flatMap(stage -> stage.markers().stream()).toList();
    Set<String> seen = looked(model, markers, observations, true);
    Set<String> notSeen = looked(model, markers, observations, false);
    ImmutableList.Builder<StageSupport> supports = ImmutableList.builder();
    for (ModelStage stage : model.stages()) {
      StageSupport.Builder support = StageSupport.builder().stage(stage.code());
      for (Marker marker : stage.markers()) {
        if (seen.contains(marker.code())) {
          support.addSpeakFor(new StageReason(StageReason.Kind.SHOWN, marker));
        }
        if (notSeen.contains(marker.code())) {
          support.addSpeakAgainst(new StageReason(StageReason.Kind.NOT_SHOWN, marker));
        }
        if (!seen.contains(marker.code()) && !notSeen.contains(marker.code())) {
          support.addNotLookedFor(marker);
        }
      }
      for (Marker marker : markers) {
        if (stage.endedBy().contains(marker.code()) && seen.contains(marker.code())) {
          support.addSpeakAgainst(new StageReason(StageReason.Kind.ENDED, marker));
        }
      }
      supports.add(support.build());
    }
    return new StageEvidence(model.id(), supports.build());
  }

  private static Set<String> looked(
      StageModel model,
      List<Marker> markers,
      Collection<MarkerObservation> observations,
      boolean seen) {
    List<String> known = markers.stream().map(Marker::code).toList();
    ImmutableSet.Builder<String> codes = ImmutableSet.builder();
    for (MarkerObservation observation : observations) {
      if (!known.contains(observation.marker())) {
        throw new UnknownCodeException(
            "stage model " + model.id() + ", markers", observation.marker(), known);
      }
      if (observation.seen() == seen) {
        codes.add(observation.marker());
      }
    }
    return codes.build();
  }

  /**
   * What is said of a stage.
   *
   * @param code the code of the stage
   * @return the reasons for it and against it
   * @throws UnknownCodeException if the model has no such stage
   */
  public StageSupport stage(String code) {
    return stages.stream()
        .filter(support -> support.stage().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "stage model " + model,
                    code,
                    stages.stream().map(StageSupport::stage).toList()));
  }

  /**
   * The stages that something speaks for, whatever speaks against them.
   *
   * @return their codes in order; empty if nothing was seen
   */
  public List<String> candidates() {
    return stages.stream()
        .filter(support -> !support.speakFor().isEmpty())
        .map(StageSupport::stage)
        .collect(ImmutableList.toImmutableList());
  }
}
