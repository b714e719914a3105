package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * A published study, as far as it is known. Only the id is required; what is not known is absent,
 * never blank.
 *
 * @param id names the study within its set; not blank
 * @param title the title as published; null if not known
 * @param abstractText the abstract as published, {@code abstract} in JSON and CSV; null if not
 *     known
 * @param authors the authors in the order printed; empty if not known
 * @param year the year of publication, 1800..2100; null if not known
 * @param country the country studied; null if not known
 * @param location the place studied, in more words than the country; null if not known
 * @param aim what the study sets out to do; null if not known
 * @param designs how the study was made, the main design first, none twice; empty if not known
 * @param statedApproach what the study says about the approach it uses; null if not known
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Study(
    String id,
    @Nullable String title,
    @JsonProperty("abstract") @Nullable String abstractText,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String country,
    @Nullable String location,
    @Nullable String aim,
    List<StudyDesign> designs,
    @Nullable StatedApproach statedApproach)
    implements Serializable {

  /** Checks and copies the components. */
  public Study {
    Preconditions.checkArgument(id != null && !id.isBlank(), "study has no id: give it one");
    checkNotBlank(id, "title", title);
    checkNotBlank(id, "abstract", abstractText);
    checkNotBlank(id, "country", country);
    checkNotBlank(id, "location", location);
    checkNotBlank(id, "aim", aim);
    authors = authors == null ? ImmutableList.of() : ImmutableList.copyOf(authors);
    authors.forEach(author -> checkNotBlank(id, "author", author));
    Preconditions.checkArgument(
        year == null || (year >= 1800 && year <= 2100),
        "study %s: year %s is outside 1800..2100",
        id,
        year);
    designs = designs == null ? ImmutableList.of() : ImmutableList.copyOf(designs);
    Preconditions.checkArgument(
        ImmutableSet.copyOf(designs).size() == designs.size(),
        "study %s: designs %s name one twice",
        id,
        designs.stream().map(StudyDesign::code).toList());
  }

  private static void checkNotBlank(String id, String field, @Nullable String text) {
    Preconditions.checkArgument(
        text == null || !text.isBlank(),
        "study %s: %s is blank; leave out what is not known",
        id,
        field);
  }

  /**
   * Starts an empty study.
   *
   * @return a builder; the id is required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The title, if it is known.
   *
   * @return the title as published
   */
  public Optional<String> findTitle() {
    return Optional.ofNullable(title);
  }

  /**
   * The abstract, if it is known.
   *
   * @return the abstract as published
   */
  public Optional<String> findAbstract() {
    return Optional.ofNullable(abstractText);
  }

  /**
   * The year of publication, if it is known.
   *
   * @return the year, 1800..2100
   */
  public Optional<Integer> findYear() {
    return Optional.ofNullable(year);
  }

  /**
   * The country studied, if it is known.
   *
   * @return the country
   */
  public Optional<String> findCountry() {
    return Optional.ofNullable(country);
  }

  /**
   * The place studied, if it is known.
   *
   * @return the place, in more words than the country
   */
  public Optional<String> findLocation() {
    return Optional.ofNullable(location);
  }

  /**
   * What the study sets out to do, if it is known.
   *
   * @return the aim
   */
  public Optional<String> findAim() {
    return Optional.ofNullable(aim);
  }

  /**
   * What the study says about the approach it uses, if that is known.
   *
   * @return the statement
   */
  public Optional<StatedApproach> findStatedApproach() {
    return Optional.ofNullable(statedApproach);
  }

  /**
   * Collects the components of a {@link Study}.
   *
   * @since 0.1
   */
  public static final class Builder extends StudyBuilder {
    Builder() {}
  }
}
