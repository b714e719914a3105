package org.impsci.taxonomy.review;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.impsci.taxonomy.NilsenCategory.CLASSIC_THEORY;
import static org.impsci.taxonomy.NilsenCategory.DETERMINANT_FRAMEWORK;
import static org.impsci.taxonomy.NilsenCategory.EVALUATION_FRAMEWORK;
import static org.impsci.taxonomy.NilsenCategory.IMPLEMENTATION_THEORY;
import static org.impsci.taxonomy.NilsenCategory.PROCESS_MODEL;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.impsci.core.Row;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.Studies;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyDesign;
import org.junit.jupiter.api.Test;

/**
 * What the review says of its 21 studies, with the place in the review that each figure is from.
 */
class BonfilsReviewTest {

  private static List<String> keys(Predicate<ReviewedStudy> which) {
    return BonfilsReview.studies().stream().filter(which).map(ReviewedStudy::key).toList();
  }

  private static List<String> interpretedAs(NilsenCategory... categories) {
    return keys(study -> study.interpretation().categories().equals(List.of(categories)));
  }

  private static long count(NilsenCategory category) {
    return BonfilsReview.studies().stream()
        .filter(study -> study.interpretation().categories().contains(category))
        .count();
  }

  @Test
  void has21StudiesInTheOrderOfTheTable() {
    // Results: "Altogether 21 papers were included"; the order is that of Table 1.
    assertThat(keys(study -> true))
        .containsExactly(
            "becker2007",
            "bejerholm2011",
            "boardman2013",
            "boyce2008",
            "cocks2009",
            "folkesson2014",
            "hasson2011",
            "killackey2008",
            "knaeps2012",
            "kostick2010",
            "markstrom2015",
            "marshall2008",
            "menear2011",
            "oldman2005",
            "quimby2001",
            "rinaldi2010",
            "schneider2012",
            "shepherd2012",
            "socialstyrelsen2014",
            "vanerp2007",
            "waghorn2007");
  }

  @Test
  void countriesAreThoseOfTheTable() {
    // Table 1, column Country; the cell of Boardman is empty.
    Map<String, Long> countries =
        BonfilsReview.studies().stream()
            .collect(groupingBy(study -> study.study().findCountry().orElse("none"), counting()));
    assertThat(countries)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Sweden", 5L,
                "USA", 4L,
                "UK", 4L,
                "Australia", 3L,
                "Canada", 2L,
                "Belgium", 1L,
                "Netherlands", 1L,
                "none", 1L));
    assertThat(keys(study -> study.study().country() == null)).containsExactly("boardman2013");
  }

  @Test
  void yearsRunFrom2001To2015() {
    // Study design, methods and theoretical approach: "published from 2001 to 2015".
    List<Integer> years =
        BonfilsReview.studies().stream().map(s -> s.study().findYear().orElseThrow()).toList();
    assertThat(years.stream().min(Integer::compare)).contains(2001);
    assertThat(years.stream().max(Integer::compare)).contains(2015);
    // Results: the second search of April 2015 included three; that they are these is inferred.
    assertThat(keys(study -> study.study().findYear().orElseThrow() >= 2014))
        .containsExactly("folkesson2014", "markstrom2015", "socialstyrelsen2014");
  }

  @Test
  void fourteenStudiesHaveOneCategory() {
    // Table 1, column "Our interpretation using Nilsen's taxonomy".
    assertThat(interpretedAs(PROCESS_MODEL))
        .containsExactly("becker2007", "oldman2005", "rinaldi2010");
    assertThat(interpretedAs(DETERMINANT_FRAMEWORK))
        .containsExactly(
            "bejerholm2011", "boardman2013", "hasson2011", "kostick2010", "quimby2001");
    assertThat(interpretedAs(EVALUATION_FRAMEWORK))
        .containsExactly("boyce2008", "cocks2009", "folkesson2014", "shepherd2012");
    assertThat(interpretedAs(CLASSIC_THEORY)).containsExactly("menear2011");
    assertThat(interpretedAs(IMPLEMENTATION_THEORY)).containsExactly("schneider2012");
  }

  @Test
  void sevenStudiesHaveTwoCategoriesInThePrintedOrder() {
    // Table 1, the same column; Socialstyrelsen has its second in the description below the label.
    assertThat(interpretedAs(DETERMINANT_FRAMEWORK, EVALUATION_FRAMEWORK))
        .containsExactly(
            "killackey2008", "knaeps2012", "markstrom2015", "vanerp2007", "waghorn2007");
    assertThat(interpretedAs(EVALUATION_FRAMEWORK, DETERMINANT_FRAMEWORK))
        .containsExactly("marshall2008", "socialstyrelsen2014");
  }

  @Test
  void eachCategoryIsSeenInAsManyStudiesAsTheTableSays() {
    // Table 1, the same column: 5 + 7, 4 + 7, 3, 1 and 1.
    assertThat(count(DETERMINANT_FRAMEWORK)).isEqualTo(5 + 7);
    assertThat(count(EVALUATION_FRAMEWORK)).isEqualTo(4 + 7);
    assertThat(count(PROCESS_MODEL)).isEqualTo(3);
    assertThat(count(CLASSIC_THEORY)).isEqualTo(1);
    assertThat(count(IMPLEMENTATION_THEORY)).isEqualTo(1);
  }

  @Test
  void threeStudiesAreSoftVersions() {
    // Table 1, the same column: "A soft version of a determinant framework".
    assertThat(keys(study -> study.interpretation().softVersion()))
        .containsExactly("bejerholm2011", "kostick2010", "quimby2001");
  }

  @Test
  void nineStudiesEvaluateFidelity() {
    // Table 1, the same column; the nine are those that the prose lists in "Study design, methods
    // and theoretical approach" as based on, or including, fidelity studies.
    assertThat(keys(study -> study.interpretation().fidelityEvaluation()))
        .containsExactly(
            "boyce2008",
            "cocks2009",
            "killackey2008",
            "knaeps2012",
            "markstrom2015",
            "marshall2008",
            "shepherd2012",
            "vanerp2007",
            "waghorn2007");
  }

  @Test
  void evaluationsOfOtherKindsAreQualifiersToo() {
    // Table 1, the same column, rows of Folkesson, Markström and Socialstyrelsen.
    assertThat(qualifiers("folkesson2014"))
        .containsExactly(
            Qualifier.PROCESS_EVALUATION,
            Qualifier.GOAL_EVALUATION,
            Qualifier.FORMATIVE_EVALUATION);
    assertThat(qualifiers("markstrom2015"))
        .containsExactly(
            Qualifier.PROCESS_EVALUATION, Qualifier.FIDELITY_EVALUATION, Qualifier.USER_EVALUATION);
    assertThat(qualifiers("socialstyrelsen2014")).containsExactly(Qualifier.PROCESS_EVALUATION);
  }

  private static List<Qualifier> qualifiers(String key) {
    return BonfilsReview.find(key).orElseThrow().interpretation().qualifiers();
  }

  @Test
  void sixStudiesStateAnApproachOneOfThemAMethod() {
    // Table 1, column "Theoretical approaches"; the prose counts five, without the method of
    // Quimby.
    assertThat(keys(study -> stated(study).kind() == StatedApproach.Kind.NAMED))
        .containsExactly(
            "hasson2011", "markstrom2015", "menear2011", "rinaldi2010", "schneider2012");
    assertThat(keys(study -> stated(study).kind() == StatedApproach.Kind.METHOD))
        .containsExactly("quimby2001");
    assertThat(keys(study -> stated(study).kind() == StatedApproach.Kind.NONE)).hasSize(21 - 6);
    assertThat(stated(BonfilsReview.find("menear2011").orElseThrow()).names())
        .containsExactly("coalition theory", "theory of archetypes");
  }

  private static StatedApproach stated(ReviewedStudy study) {
    return study.study().findStatedApproach().orElseThrow();
  }

  @Test
  void oneModelIsReadAsTwoCategories() {
    // Table 1, rows of Hasson and Rinaldi: the category belongs to the use, not to the model.
    ReviewedStudy hasson = BonfilsReview.find("hasson2011").orElseThrow();
    ReviewedStudy rinaldi = BonfilsReview.find("rinaldi2010").orElseThrow();
    assertThat(stated(hasson)).isEqualTo(stated(rinaldi));
    assertThat(hasson.interpretation().categories()).containsExactly(DETERMINANT_FRAMEWORK);
    assertThat(rinaldi.interpretation().categories()).containsExactly(PROCESS_MODEL);
  }

  @Test
  void sevenStudiesAreCaseStudiesSixOfThemAboveAll() {
    // Study design, methods and theoretical approach: "six studies based on case-study designs";
    // Markström has case studies inside mixed methods.
    assertThat(keys(study -> study.study().designs().contains(StudyDesign.CASE_STUDY)))
        .containsExactly(
            "becker2007",
            "bejerholm2011",
            "folkesson2014",
            "markstrom2015",
            "menear2011",
            "oldman2005",
            "schneider2012");
    assertThat(keys(study -> study.study().designs().get(0) == StudyDesign.CASE_STUDY))
        .hasSize(6)
        .doesNotContain("markstrom2015");
  }

  @Test
  void everyStudyHasAnAimADesignAPageAndReasons() {
    assertThat(BonfilsReview.studies())
        .allSatisfy(
            study -> {
              assertThat(study.study().findAim()).isPresent();
              assertThat(study.study().authors()).isNotEmpty();
              assertThat(study.study().designs()).isNotEmpty();
              assertThat(study.findDesign()).isPresent();
              assertThat(study.interpretation().findPage()).isPresent();
              assertThat(study.interpretation().findNote()).isPresent();
            });
    // Table 1, column "Study location", is empty for Boardman and Rinaldi.
    assertThat(keys(study -> study.study().findLocation().isEmpty()))
        .containsExactly("boardman2013", "rinaldi2010");
  }

  @Test
  void pagesAreAsPrinted() {
    assertThat(BonfilsReview.find("boardman2013").orElseThrow().interpretation().page())
        .isEqualTo("e-Article 2");
    assertThat(BonfilsReview.find("vanerp2007").orElseThrow().interpretation().page())
        .isEqualTo("1422; 1423");
    assertThat(BonfilsReview.find("smith1999")).isEmpty();
  }

  @Test
  void everyStudyIsReadBackAsItWas() {
    for (ReviewedStudy study : BonfilsReview.studies()) {
      JsonRoundTrip.check(study);
      JsonRoundTrip.check(study.interpretation());
      JsonRoundTrip.checkSerialization(study);
    }
  }

  @Test
  void itsStudiesAreInputLikeAnyOther() {
    for (ReviewedStudy study : BonfilsReview.studies()) {
      Study plain = study.study();
      assertThat(Studies.jsonLines(new StringReader(JsonRoundTrip.json(plain))))
          .containsExactly(new Row.Good<>(1, plain));
    }
  }
}
