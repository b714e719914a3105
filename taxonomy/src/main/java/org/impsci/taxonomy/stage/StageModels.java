package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.impsci.core.UnknownCodeException;

/**
 * The stage models of this library. A user's own are read with {@link StageModel#read}.
 *
 * @since 0.1
 */
public final class StageModels {

  private StageModels() {}

  /**
   * Six stages from exploration to sustainability: the model whose stages are the constants of
   * {@link Stage}.
   *
   * <p>Also known as: stages of implementation, Fixsen's stages.
   *
   * <p>Source: Fixsen, Naoom, Blase, Friedman and Wallace 2005.
   *
   * @return the model {@code fixsen-2005}
   */
  public static StageModel fixsen2005() {
    return Fixsen.MODEL;
  }

  /**
   * Four stages from exploration to full implementation: the later version of the same authors'
   * group, in which sustainability is what all stages lead to and no stage.
   *
   * <p>Also known as: Active Implementation stages.
   *
   * <p>Source: National Implementation Research Network. Names and order were read; other versions
   * count a fifth stage.
   *
   * @return the model {@code nirn}
   */
  public static StageModel nirn() {
    return Nirn.MODEL;
  }

  /**
   * Four phases: exploration until the decision to adopt, preparation until use begins,
   * implementation, sustainment.
   *
   * <p>Also known as: Exploration, Preparation, Implementation, Sustainment.
   *
   * <p>Source: Aarons, Hurlburt and Horwitz 2011. The four names and the first two ends were read
   * in accounts of the framework.
   *
   * @return the model {@code epis}
   */
  public static StageModel epis() {
    return Epis.MODEL;
  }

  /**
   * Three phases: adoption in principle, early implementation, persistence of implementation.
   *
   * <p>Source: Tansella and Thornicroft 2009. The names were read; the factors that the authors
   * list for each phase were not.
   *
   * @return the model {@code tansella-thornicroft}
   */
  public static StageModel tansellaThornicroft() {
    return TansellaThornicroft.MODEL;
  }

  /**
   * Four phases with fourteen steps, ten of which come before use begins.
   *
   * <p>Also known as: Quality Implementation Framework.
   *
   * <p>Source: Meyers, Durlak and Wandersman 2012, who drew it from 25 frameworks. The names of
   * phases and steps were read; the definitions say in this library's words what the names say.
   *
   * @return the model {@code qif}
   */
  public static StageModel qif() {
    return Qif.MODEL;
  }

  /**
   * The fourteen steps of {@link #qif()} as a model of their own, with the four phases as phases.
   *
   * @return the model {@code qif-steps}
   */
  public static StageModel qifSteps() {
    return QifSteps.MODEL;
  }

  /**
   * Eight stages in three phases, from engagement to competency, by which the completion of dated
   * activities is scored: see {@link CompletionScore}.
   *
   * <p>The names of stages and phases follow the published description of the Stages of
   * Implementation Completion, a registered instrument whose activities this library does not ship
   * and whose name it does not take: whoever uses the model brings activities of their own.
   *
   * <p>Source: Chamberlain, Brown and Saldana 2011, Table 1.
   *
   * @return the model {@code completion-8}
   */
  public static StageModel completion8() {
    return Completion8.MODEL;
  }

  /**
   * All stage models of this library.
   *
   * @return {@code fixsen-2005}, {@code nirn}, {@code epis}, {@code tansella-thornicroft}, {@code
   *     qif}, {@code qif-steps}, {@code completion-8}
   */
  public static List<StageModel> all() {
    return ImmutableList.of(
        fixsen2005(), nirn(), epis(), tansellaThornicroft(), qif(), qifSteps(), completion8());
  }

  /**
   * The model with an id.
   *
   * @param id the model, such as {@code fixsen-2005}
   * @return the model
   * @throws UnknownCodeException if this library has no such model
   */
  public static StageModel get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "StageModels", id, all().stream().map(StageModel::id).toList()));
  }

  /**
   * Looks for the model with an id.
   *
   * @param id the model, such as {@code fixsen-2005}
   * @return the model; empty if this library has no such model
   */
  public static Optional<StageModel> find(String id) {
    return all().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  private static StageModel load(String file) {
    InputStream in = StageModels.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is not beside " + StageModels.class);
    }
    return StageModel.read(in, file);
  }

  private static final class Fixsen {
    private static final StageModel MODEL = load("fixsen-2005.json");
  }

  private static final class Nirn {
    private static final StageModel MODEL = load("nirn.json");
  }

  private static final class Epis {
    private static final StageModel MODEL = load("epis.json");
  }

  private static final class TansellaThornicroft {
    private static final StageModel MODEL = load("tansella-thornicroft.json");
  }

  private static final class Qif {
    private static final StageModel MODEL = load("qif.json");
  }

  private static final class QifSteps {
    private static final StageModel MODEL = Qif.MODEL.bySteps();
  }

  private static final class Completion8 {
    private static final StageModel MODEL = load("completion-8.json");
  }
}
