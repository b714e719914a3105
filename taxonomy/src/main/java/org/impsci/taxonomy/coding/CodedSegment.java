package org.impsci.taxonomy.coding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text to which a code was given.
 *
 * @param field the part of the document they stand in, such as {@code abstract}
 * @param sentence the number of the sentence that they stand in, from 0 in each field
 * @param start the offset of the first character, from 0, in UTF-16 units of the original text
 * @param end the offset after the last character
 * @param text the exact words: the original text from {@code start} to {@code end}
 * @param codebook the codebook of the code
 * @param code the code
 * @param family the family of cues that the cue belongs to
 * @param cue the cue that found the words, as the codebook writes it
 * @param section the section that they stand in; null if the text does not say
 * @param mention how the text mentions them
 * @since 0.1
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_NULL)
@BuilderStyle
public record CodedSegment(
    String field,
    int sentence,
    int start,
    int end,
    String text,
    String codebook,
    String code,
    String family,
    String cue,
    @Nullable TextSection section,
    Mention mention)
    implements Serializable {

  /** Checks the components. */
  public CodedSegment {
    Given.text("segment", "field", field);
    Given.text("segment", "codebook", codebook);
    Given.text("segment", "code", code);
    Given.text("segment", "family", family);
    Given.text("segment", "cue", cue);
    Given.value("segment", "mention", mention);
    Preconditions.checkArgument(
        sentence >= 0, "segment \"%s\": sentence %s is negative", text, sentence);
    Preconditions.checkArgument(
        start >= 0 && end - start == text.length() && end > start,
        "segment \"%s\": offsets %s to %s do not hold its %s characters",
        text,
        start,
        end,
        text.length());
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
   * Starts an empty segment.
   *
   * @return a builder; all components but the section are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link CodedSegment}.
   *
   * @since 0.1
   */
  public static final class Builder extends CodedSegmentBuilder {
    Builder() {}
  }
}
