package org.impsci.taxonomy.study;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import org.impsci.taxonomy.NilsenCategory;

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
 * @param evidence the words behind the findings, in the order of the fields and of the text
 */
@Value.Builder
@BuilderStyle
@JsonIgnoreProperties(value = "explanation", allowGetters = true)
public record StudyClassification(
    String id,
    List<CategoryFinding> categories,
    List<ApproachFinding> approaches,
    List<StageFinding> stages,
    List<DeterminantFinding> determinants,
    List<CodeFinding> codes,
    List<Evidence> evidence)
    implements Serializable {

  /** Checks and copies the components. */
  public StudyClassification {
    categories = ImmutableList.copyOf(categories);
    approaches = ImmutableList.copyOf(approaches);
    stages = ImmutableList.copyOf(stages);
    determinants = ImmutableList.copyOf(determinants);
    codes = ImmutableList.copyOf(codes);
    evidence = ImmutableList.copyOf(evidence);
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
          words.category() == null || found.contains(words.category()),
          "study %s: evidence for category %s, which was not found",
          id,
          words.category() == null ? "" : words.category().code());
    }
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
   * The words that were given one code.
   *
   * @param code the code of a stage, a determinant, an approach, or of a codebook of your own
   * @return the evidence, in the order of the fields and of the text; empty if there is none
   */
  public List<Evidence> evidenceFor(String code) {
    return evidence.stream().filter(words -> words.code().equals(code)).toList();
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

  /** Collects the components of {@link StudyClassification}. */
  public static final class Builder extends StudyClassificationBuilder {
    Builder() {}
  }
}
