package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * What observations say of one stage.
 *
 * @param stage the code of the stage
 * @param speakFor the reasons for it
 * @param speakAgainst the reasons against it
 * @param notLookedFor the markers of the stage that nobody looked for, which say nothing
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record StageSupport(
    String stage,
    List<StageReason> speakFor,
    List<StageReason> speakAgainst,
    List<Marker> notLookedFor)
    implements Serializable {

  /** Checks and copies the components. */
  public StageSupport {
    Codes.check("stage", stage);
    speakFor = ImmutableList.copyOf(speakFor);
    speakAgainst = ImmutableList.copyOf(speakAgainst);
    notLookedFor = ImmutableList.copyOf(notLookedFor);
    Preconditions.checkArgument(
        speakFor.stream().allMatch(StageReason::speaksFor)
            && speakAgainst.stream().noneMatch(StageReason::speaksFor),
        "support of %s: a reason is on the wrong side",
        stage);
  }

  /**
   * Starts an empty support.
   *
   * @return a builder; the stage is required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link StageSupport}.
   *
   * @since 0.1
   */
  public static final class Builder extends StageSupportBuilder {
    Builder() {}
  }
}
