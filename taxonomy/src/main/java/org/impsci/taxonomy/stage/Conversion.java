package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.impsci.core.Citation;
import org.impsci.core.data.Given;

/**
 * What a crosswalk makes of one stage.
 *
 * @param stage the code of the stage in the first model
 * @param relation how it relates to the stages it becomes
 * @param links the links that say so, in the order of the second model; empty if the stage is lost
 * @since 0.1
 */
public record Conversion(String stage, MappingRelation relation, List<CrosswalkLink> links)
    implements Serializable {

  /** Checks and copies the components. */
  public Conversion {
    Codes.check("stage", stage);
    Given.value("conversion of " + stage, "relation", relation);
    links = ImmutableList.copyOf(links);
    for (CrosswalkLink link : links) {
      Preconditions.checkArgument(
          link.fromStage().equals(stage),
          "conversion of %s has a link from %s",
          stage,
          link.fromStage());
    }
    boolean fits =
        switch (relation) {
          case LOST -> links.isEmpty();
          case EXACT, BROADER -> links.size() == 1;
          case NARROWER, AMBIGUOUS -> links.size() > 1;
        };
    Preconditions.checkArgument(
        fits, "conversion of %s: %s links are not %s", stage, links.size(), relation.code());
  }

  /**
   * The stages it becomes: any of them may be meant.
   *
   * @return codes in the order of the second model; empty if the stage is lost
   */
  public List<String> stages() {
    return links.stream().map(CrosswalkLink::toStage).collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether all of it is published.
   *
   * @return true if every link is; false if one is proposed, or there is none
   */
  public boolean published() {
    return !links.isEmpty() && links.stream().allMatch(CrosswalkLink::published);
  }

  /**
   * The publications behind it.
   *
   * @return the sources of its links, each once; empty if all are proposed
   */
  public List<Citation> sources() {
    return links.stream()
        .flatMap(link -> link.sources().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What a careful user should know.
   *
   * @return the notes of its links, each once
   */
  public List<String> notes() {
    return links.stream()
        .flatMap(link -> link.findNote().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
