package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Concept;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a body of studies is said to show of what influences implementation, with the
 * studies it rests on.
 *
 * <p>A finding with three studies is three pieces of evidence and one finding; counts are made by
 * study, see {@link EvidenceMatrix}. A finding without a study is a claim that nothing is cited
 * for.
 *
 * @param id names the finding within its set; not blank
 * @param statement what is said, in the words of whoever extracted it; not blank
 * @param determinant the code of what influences implementation: that of a {@link Determinant}, or
 *     one of another framework
 * @param level the level on which it works
 * @param influence in which direction it is said to work
 * @param direction whose word the direction is; {@code NONE} exactly if the influence is undirected
 * @param citation how the studies are cited; {@code NONE} exactly if there are none
 * @param studies the ids of the studies, in the order cited, none twice
 * @param parent the id of the finding of which this is a part, such as the list whose entry it is;
 *     null if it stands alone
 * @param section the section of the source that states the finding; null if not known
 * @param paragraph which paragraph of the section, from 1; null if not known
 * @param note a remark of whoever extracted the finding; null if there is none
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Finding(
    String id,
    String statement,
    String determinant,
    DeterminantLevel level,
    Influence influence,
    Direction direction,
    CitationForm citation,
    List<String> studies,
    @Nullable String parent,
    @Nullable String section,
    @Nullable Integer paragraph,
    @Nullable String note)
    implements Serializable {

  /** Checks and copies the components. */
  public Finding {
    Preconditions.checkArgument(id != null && !id.isBlank(), "finding has no id: give it one");
    Preconditions.checkArgument(
        statement != null && !statement.isBlank(), "finding %s has no statement", id);
    Preconditions.checkArgument(
        determinant != null && Concept.isCode(determinant),
        "finding %s: determinant \"%s\" is not a code of lower-case words joined by hyphens",
        id,
        determinant);
    Preconditions.checkArgument(level != null, "finding %s has no level", id);
    Preconditions.checkArgument(influence != null, "finding %s has no influence", id);
    Preconditions.checkArgument(direction != null, "finding %s has no direction", id);
    Preconditions.checkArgument(citation != null, "finding %s has no citation", id);
    Preconditions.checkArgument(
        (influence == Influence.UNDIRECTED) == (direction == Direction.NONE),
        "finding %s: influence \"%s\" does not go with direction \"%s\"; \"undirected\" goes with"
            + " \"none\", the others with \"stated\" or \"read\"",
        id,
        influence.code(),
        direction.code());
    studies = studies == null ? ImmutableList.of() : ImmutableList.copyOf(studies);
    Preconditions.checkArgument(
        studies.stream().noneMatch(String::isBlank), "finding %s: a study is blank", id);
    Preconditions.checkArgument(
        ImmutableSet.copyOf(studies).size() == studies.size(),
        "finding %s: studies %s name one twice",
        id,
        studies);
    Preconditions.checkArgument(
        studies.isEmpty() == (citation == CitationForm.NONE),
        "finding %s: citation \"%s\" does not go with studies %s; \"none\" goes with no study, the"
            + " others with at least one",
        id,
        citation.code(),
        studies);
    checkNotBlank(id, "parent", parent);
    checkNotBlank(id, "section", section);
    checkNotBlank(id, "note", note);
    Preconditions.checkArgument(!id.equals(parent), "finding %s is its own parent", id);
    Preconditions.checkArgument(
        paragraph == null || paragraph >= 1,
        "finding %s: paragraph %s is below 1; the first is 1",
        id,
        paragraph);
    Preconditions.checkArgument(
        paragraph == null || section != null,
        "finding %s has paragraph %s of no section: name the section, or leave both out",
        id,
        paragraph);
  }

  private static void checkNotBlank(String id, String field, @Nullable String text) {
    Preconditions.checkArgument(
        text == null || !text.isBlank(),
        "finding %s: %s is blank; leave out what is not known",
        id,
        field);
  }

  /**
   * Starts an empty finding.
   *
   * @return a builder; id, statement, determinant, level, influence, direction and citation are
   *     required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether the review names studies for the finding.
   *
   * @return false if it is a claim that nothing is cited for
   */
  public boolean cited() {
    return citation != CitationForm.NONE;
  }

  /**
   * The determinant as a term of this library.
   *
   * @return the constant with this code on this level; empty if the finding uses another framework
   */
  public Optional<Determinant> findDeterminant() {
    return Arrays.stream(Determinant.values())
        .filter(constant -> constant.code().equals(determinant) && constant.level() == level)
        .findFirst();
  }

  /**
   * The finding of which this is a part.
   *
   * @return its id; empty if this one stands alone
   */
  public Optional<String> findParent() {
    return Optional.ofNullable(parent);
  }

  /**
   * Where the source states the finding.
   *
   * @return section and, if known, paragraph: {@code Discussion, paragraph 2}; empty if not known
   */
  public Optional<String> place() {
    return Optional.ofNullable(section)
        .map(name -> paragraph == null ? name : name + ", paragraph " + paragraph);
  }

  /**
   * A remark of whoever extracted the finding.
   *
   * @return the remark; empty if there is none
   */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }

  /**
   * Collects the components of a {@link Finding}.
   *
   * @since 0.1
   */
  public static final class Builder extends FindingBuilder {
    Builder() {}

    /**
     * Sets determinant and level from a term of this library.
     *
     * @param term the term
     * @return this builder
     */
    public Builder about(Determinant term) {
      determinant(term.code());
      level(term.level());
      return this;
    }
  }
}
