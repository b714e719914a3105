package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a {@link StageModel}.
 *
 * @param code its code, such as {@code initial-implementation}
 * @param label its name for people
 * @param definition what it means, in this library's words
 * @param phase the code of the phase it belongs to; null if the model has no phases
 * @param markers what a site in this stage typically shows; empty if the sources that were read
 *     name nothing
 * @param endedBy codes of markers, of this stage or another, that say the stage has ended
 * @param steps the steps that the model names within the stage, in order; usually empty
 * @param verification how far name, place and definition were checked; partly if only name and
 *     place were read
 * @param readAt the addresses of what was read
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelStage(
    String code,
    String label,
    String definition,
    @Nullable String phase,
    List<Marker> markers,
    List<String> endedBy,
    List<StageStep> steps,
    Verification verification,
    List<String> readAt)
    implements Serializable {

  /** Checks and copies the components. */
  public ModelStage {
    Codes.check("stage", code);
    String stage = "stage " + code;
    Given.text(stage, "label", label);
    Given.text(stage, "definition", definition);
    Given.value(stage, "verification", verification);
    if (phase != null) {
      Codes.check("phase", phase);
    }
    markers = ImmutableList.copyOf(markers);
    endedBy = ImmutableList.copyOf(endedBy);
    steps = ImmutableList.copyOf(steps);
    readAt = ImmutableList.copyOf(readAt);
    Preconditions.checkArgument(
        new HashSet<>(endedBy).size() == endedBy.size(),
        "%s names a marker that ends it twice",
        stage);
  }

  /**
   * Starts an empty stage.
   *
   * @return a builder; code, label, definition and verification are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The phase it belongs to.
   *
   * @return the code of the phase; empty if the model has no phases
   */
  public Optional<String> findPhase() {
    return Optional.ofNullable(phase);
  }

  /**
   * Collects the components of a {@link ModelStage}.
   *
   * @since 0.1
   */
  public static final class Builder extends ModelStageBuilder {
    Builder() {}
  }
}
