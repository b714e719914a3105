package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.coding.Mention;
import org.impsci.taxonomy.coding.TextSection;
import org.jspecify.annotations.Nullable;

/**
 * Words of a study that speak for a finding.
 *
 * @param field the part of the study they stand in
 * @param start the offset of the first character in the {@linkplain StudyField#textOf text of the
 *     field}, from 0, in UTF-16 units
 * @param end the offset after the last character
 * @param text the exact words
 * @param codebook the codebook that the cue belongs to
 * @param code the code that the words were given: of a category, an approach, a stage, a
 *     determinant, or of a codebook of your own
 * @param family what kind of evidence they are: a family of cues of the code
 * @param section the section of the abstract that they stand in; null if it does not say
 * @param mention how the study mentions them; only what is affirmed counts
 * @param category the category they speak for; null if they speak for something else
 * @param approach the code of the named approach in the catalogue; null if no approach is named
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
    StudyField field,
    int start,
    int end,
    String text,
    String codebook,
    String code,
    String family,
    @Nullable TextSection section,
    Mention mention,
    @Nullable NilsenCategory category,
    @Nullable String approach)
    implements Serializable {

  /** Checks the components. */
  public Evidence {
    Preconditions.checkArgument(
        start >= 0 && end - start == text.length() && end > start,
        "evidence \"%s\": offsets %s to %s do not hold its %s characters",
        text,
        start,
        end,
        text.length());
  }

  /**
   * Starts empty evidence.
   *
   * @return a builder; all components but section, category and approach are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The section that the words stand in.
   *
   * @return the section; empty if the text does not say
   */
  public Optional<TextSection> findSection() {
    return Optional.ofNullable(section);
  }

  /**
   * The category that the words speak for.
   *
   * @return the category; empty if they speak for a stage, a determinant or a code of your own, or
   *     name an approach that the study does not use
   */
  public Optional<NilsenCategory> findCategory() {
    return Optional.ofNullable(category);
  }

  /**
   * The approach that the words name.
   *
   * @return its code in the catalogue; empty if they name none
   */
  public Optional<String> findApproach() {
    return Optional.ofNullable(approach);
  }

  /** Collects the components of {@link Evidence}. */
  public static final class Builder extends EvidenceBuilder {
    Builder() {}
  }
}
