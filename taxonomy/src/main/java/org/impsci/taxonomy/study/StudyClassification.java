package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.coding.CodedSegment;
import org.jspecify.annotations.Nullable;

/**
 * What a study was found to use and to speak of, with the words that led to each finding.
 *
 * @param id the id of the study
 * @param categories the categories of theories, models and frameworks that it uses, the strongest
 *     first; empty if there is no evidence for any
 * @param approaches the approaches that it names, in the order of the catalogue
 * @param stages the stages of implementation that it speaks of, in their order
 * @param determinants the determinants that it speaks of, in the order of the framework
 * @param codes the codes of codebooks of your own, by codebook and code
 * @param evidence the words behind the categories, in the order of the fields and of the text; only
 *     for categories that were found
 * @param segments the words behind all other findings, in the same order; also those that name an
 *     approach which is only mentioned
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(value = "explanation", allowGetters = true)
public record StudyClassification(
    String id,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<CategoryFinding> categories,
    List<ApproachFinding> approaches,
    List<StageFinding> stages,
    List<DeterminantFinding> determinants,
    List<CodeFinding> codes,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Evidence> evidence,
    List<CodedSegment> segments)
    implements Serializable {

  /** Checks and copies the components. */
  public StudyClassification {
    Given.text("classification", "id", id);
    categories = ImmutableList.copyOf(categories);
    approaches = copied(approaches);
    stages = copied(stages);
    determinants = copied(determinants);
    codes = copied(codes);
    evidence = ImmutableList.copyOf(evidence);
    segments = copied(segments);
    Set<NilsenCategory> found = EnumSet.noneOf(NilsenCategory.class);
    for (CategoryFinding finding : categories) {
      Preconditions.checkArgument(
          found.add(finding.category()),
          "study %s: category %s is there twice",
          id,
          finding.category().code());
    }
    for (Evidence words : evidence) {
      Preconditions.checkArgument(
          found.contains(words.category()),
          "study %s: evidence for category %s, which was not found",
          id,
          words.category().code());
    }
  }

  /** JSON leaves out what was not found. */
  private static <T> List<T> copied(@Nullable List<T> findings) {
    return findings == null ? ImmutableList.of() : ImmutableList.copyOf(findings);
  }

  /**
   * Starts a classification without findings.
   *
   * @return a builder; the id is required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The strongest category.
   *
   * @return the first finding; empty if there is none
   */
  public Optional<CategoryFinding> primary() {
    return categories.stream().findFirst();
  }

  /**
   * The words behind one category.
   *
   * @param category the category
   * @return its evidence, in the order of the fields and of the text; empty if it was not found
   */
  public List<Evidence> evidenceFor(NilsenCategory category) {
    return evidence.stream().filter(words -> words.category() == category).toList();
  }

  /**
   * The words behind a finding that is no category.
   *
   * @param code the code of a stage, a determinant or its level, an approach that is only
   *     mentioned, or of a codebook of your own
   * @return the segments, in the order of the fields and of the text; empty if it was not found
   */
  public List<CodedSegment> segmentsFor(String code) {
    return segments.stream().filter(segment -> segment.code().equals(code)).toList();
  }

  /**
   * The findings in plain language, a line for each category: {@code determinant framework, named:
   * "CFIR" in the methods; supported by "barriers" in the title}.
   *
   * @return the lines, joined by line feeds; one that says so if there is no category
   */
  @JsonProperty("explanation")
  public String explanation() {
    return Explanation.of(this);
  }

  /**
   * Collects the components of {@link StudyClassification}.
   *
   * @since 0.1
   */
  public static final class Builder extends StudyClassificationBuilder {
    Builder() {}
  }
}
