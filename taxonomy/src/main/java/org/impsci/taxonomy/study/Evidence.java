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
 * Words of a study that speak for a category.
 *
 * @param field the part of the study they stand in
 * @param start the offset of the first character in the {@linkplain StudyField#textOf text of the
 *     field}, from 0, in UTF-16 units
 * @param end the offset after the last character
 * @param text the exact words
 * @param category the category they speak for
 * @param family what kind of evidence they are: a family of cues of the codebook
 * @param approach the code of the named approach in the catalogue; null if no approach is named
 * @param section the section of the abstract that they stand in; null if it does not say
 * @param mention how the study mentions them; only what is affirmed counts
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
    StudyField field,
    int start,
    int end,
    String text,
    NilsenCategory category,
    String family,
    @Nullable String approach,
    @Nullable TextSection section,
    Mention mention)
    implements Serializable {

  /** Checks the components. */
  public Evidence {
    Preconditions.checkArgument(
        field != null && category != null && mention != null,
        "evidence \"%s\": field, category or mention is missing",
        text);
    Preconditions.checkArgument(
        family != null && !family.isBlank(), "evidence \"%s\" has no family of cues", text);
    Preconditions.checkArgument(
        approach == null || !approach.isBlank(), "evidence \"%s\": approach is blank", text);
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
   * @return a builder; all components but the approach and the section are required
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
   * The approach that the words name.
   *
   * @return its code in the catalogue; empty if they name none
   */
  public Optional<String> findApproach() {
    return Optional.ofNullable(approach);
  }

  /**
   * Collects the components of {@link Evidence}.
   *
   * @since 0.1
   */
  public static final class Builder extends EvidenceBuilder {
    Builder() {}
  }
}
