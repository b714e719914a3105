package org.impsci.taxonomy.study;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impsci.taxonomy.NilsenCategory;

/**
 * The categories that a study uses, with the words that led to each.
 *
 * @param id the id of the study
 * @param categories the categories, the strongest first; empty if there is no evidence for any
 * @param evidence the words behind the categories, in the order of the fields and of the text; only
 *     for categories that were found
 */
public record StudyClassification(
    String id, List<CategoryFinding> categories, List<Evidence> evidence) implements Serializable {

  /** Checks and copies the components. */
  public StudyClassification {
    categories = ImmutableList.copyOf(categories);
    evidence = ImmutableList.copyOf(evidence);
    Set<NilsenCategory> found = EnumSet.noneOf(NilsenCategory.class);
    for (CategoryFinding finding : categories) {
      Preconditions.checkArgument(
          found.add(finding.category()),
          "study %s: category %s is there twice",
          id,
          finding.category().code());
    }
    for (Evidence segment : evidence) {
      Preconditions.checkArgument(
          found.contains(segment.category()),
          "study %s: evidence for category %s, which was not found",
          id,
          segment.category().code());
    }
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
    return evidence.stream().filter(segment -> segment.category() == category).toList();
  }
}
