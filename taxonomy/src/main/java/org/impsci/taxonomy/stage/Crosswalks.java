package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
import org.impsci.core.UnknownCodeException;

/**
 * The crosswalks of this library between its stage models.
 *
 * <p>No publication was found that sets these models side by side. Those links that join stages of
 * one name from {@code fixsen-2005} to {@code nirn}, and steps to phases of {@code qif}, rest on
 * the sources of those models and count as published; all others are proposed by this library. They
 * follow six common steps, to decide, prepare, start, run, change and keep, of which each stage of
 * {@code fixsen-2005} is one, and so every other pair of models is joined by way of it.
 *
 * <p>Two traps: {@code completion-8} calls implementation what {@code nirn} calls installation, and
 * its last stage, competency, may come well before sustainability.
 *
 * @since 0.1
 */
public final class Crosswalks {

  private Crosswalks() {}

  /**
   * The crosswalk between two models of this library.
   *
   * @param from the id of the first, such as {@code fixsen-2005}
   * @param to the id of the second, such as {@code nirn}
   * @return the crosswalk; its way back is that from the second to the first
   * @throws UnknownCodeException if this library has no such model
   * @throws IllegalArgumentException if both are the same
   */
  public static Crosswalk between(String from, String to) {
    return between(StageModels.get(from), StageModels.get(to));
  }

  private static Crosswalk between(StageModel from, StageModel to) {
    String hub = StageModels.fixsen2005().id();
    if (from.id().equals(to.id())) {
      throw new IllegalArgumentException(
          "crosswalk from " + from.id() + " to " + to.id() + ": give two different models");
    }
    if (from.id().equals(hub)) {
      return fromFixsen(to.id());
    }
    if (to.id().equals(hub)) {
      return fromFixsen(from.id()).inverse();
    }
    Crosswalk steps = Qif.STEPS;
    if (from.id().equals(steps.fromModel()) && to.id().equals(steps.toModel())) {
      return steps;
    }
    if (from.id().equals(steps.toModel()) && to.id().equals(steps.fromModel())) {
      return steps.inverse();
    }
    return fromFixsen(from.id()).inverse().then(fromFixsen(to.id()));
  }

  /**
   * All crosswalks of this library.
   *
   * @return one for each ordered pair of different models
   */
  public static List<Crosswalk> all() {
    ImmutableList.Builder<Crosswalk> all = ImmutableList.builder();
    for (StageModel from : StageModels.all()) {
      for (StageModel to : StageModels.all()) {
        if (!from.id().equals(to.id())) {
          all.add(between(from, to));
        }
      }
    }
    return all.build();
  }

  private static Crosswalk fromFixsen(String to) {
    return switch (to) {
      case "nirn" -> Nirn.CROSSWALK;
      case "epis" -> Epis.CROSSWALK;
      case "tansella-thornicroft" -> TansellaThornicroft.CROSSWALK;
      case "qif-steps" -> Qif.FROM_FIXSEN;
      case "qif" -> Qif.FROM_FIXSEN.then(Qif.STEPS);
      case "completion-8" -> Completion8.CROSSWALK;
      default -> throw new AssertionError("no crosswalk from fixsen-2005 to " + to);
    };
  }

  private static Crosswalk load(String file) {
    InputStream in = Crosswalks.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is not beside " + Crosswalks.class);
    }
    return Crosswalk.read(in, file);
  }

  private static final class Nirn {
    private static final Crosswalk CROSSWALK = load("fixsen-2005-to-nirn.json");
  }

  private static final class Epis {
    private static final Crosswalk CROSSWALK = load("fixsen-2005-to-epis.json");
  }

  private static final class TansellaThornicroft {
    private static final Crosswalk CROSSWALK = load("fixsen-2005-to-tansella-thornicroft.json");
  }

  private static final class Qif {
    private static final Crosswalk FROM_FIXSEN = load("fixsen-2005-to-qif-steps.json");
    private static final Crosswalk STEPS = Crosswalk.fromSteps(StageModels.qif());
  }

  private static final class Completion8 {
    private static final Crosswalk CROSSWALK = load("fixsen-2005-to-completion-8.json");
  }
}
