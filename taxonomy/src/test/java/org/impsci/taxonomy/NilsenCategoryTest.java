package org.impsci.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NilsenCategoryTest {

  @Test
  void thereAreFiveCategoriesInTheOrderOfTheTaxonomy() {
    assertThat(Arrays.stream(NilsenCategory.values()).map(NilsenCategory::code))
        .containsExactly(
            "process-model",
            "determinant-framework",
            "classic-theory",
            "implementation-theory",
            "evaluation-framework");
  }

  @Test
  void eachAimHasItsCategories() {
    assertThat(NilsenAim.DESCRIBE_OR_GUIDE.categories())
        .containsExactly(NilsenCategory.PROCESS_MODEL);
    assertThat(NilsenAim.UNDERSTAND_OR_EXPLAIN.categories())
        .containsExactly(
            NilsenCategory.DETERMINANT_FRAMEWORK,
            NilsenCategory.CLASSIC_THEORY,
            NilsenCategory.IMPLEMENTATION_THEORY);
    assertThat(NilsenAim.EVALUATE.categories())
        .containsExactly(NilsenCategory.EVALUATION_FRAMEWORK);
  }

  @Test
  void eachCategorySaysHowItDiffersFromItsNeighbours() {
    assertThat(NilsenCategory.values())
        .allSatisfy(category -> assertThat(category.difference()).endsWith("."));
    assertThat(Arrays.stream(NilsenCategory.values()).map(NilsenCategory::difference))
        .doesNotHaveDuplicates();
  }

  @Test
  void categoriesAreCitedByTheTableTheyStandIn() {
    assertThat(NilsenCategory.PROCESS_MODEL.source().inText())
        .isEqualTo("Nilsen P (2015), Table 1");
    assertThat(NilsenCategory.PROCESS_MODEL.source().link())
        .contains("https://doi.org/10.1186/s13012-015-0242-0");
  }
}
