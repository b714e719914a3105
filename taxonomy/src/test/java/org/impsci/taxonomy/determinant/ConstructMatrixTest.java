package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.taxonomy.determinant.ConstructRating.State.MISSING;
import static org.impsci.taxonomy.determinant.ConstructRating.State.MIXED;
import static org.impsci.taxonomy.determinant.ConstructRating.State.NOT_APPLICABLE;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstructMatrixTest {

  private static final ConstructCatalogue CFIR_2009 = ConstructCatalogues.cfir2009();
  private static final ConstructCatalogue CFIR_2022 = ConstructCatalogues.cfir2022();

  /**
   * Varsi, Ekstedt, Gammon and Ruland 2015, doi 10.2196/jmir.5091, Table 2, as far as it was read
   * (to the first row of the process domain, which is left out): four units with high
   * implementation and one with low. X is 0 (mix), - is missing. The rows of the source, rated
   * internal or external, and those that are missing throughout are left out.
   */
  private static final String PUBLISHED =
      """
      relative-advantage 2 2 X 1 0 weak
      adaptability 1 2 1 1 1
      trialability 2 2 2 2 -1 strong
      complexity 1 1 1 1 1
      design-quality-and-packaging 1 1 1 -1 0
      cost X 0 -1 -2 -
      patient-needs-and-resources 0 1 0 0 -1 weak
      structural-characteristics 0 0 0 0 -1 weak
      networks-and-communications 1 X 1 2 1
      culture -1 -1 1 -1 -2 weak
      tension-for-change 1 1 X 1 -2 strong
      compatibility - 1 X 2 -2 strong
      relative-priority 0 - 0 1 -2 strong
      organizational-incentives-and-rewards 0 1 0 - -
      goals-and-feedback - - - X 0
      learning-climate 1 1 - - 1
      leadership-engagement 1 0 1 0 1
      available-resources 2 2 2 2 -1 strong
      access-to-knowledge-and-information 2 1 2 2 -
      knowledge-and-beliefs-about-the-intervention 2 2 X 2 -1 weak
      self-efficacy 1 1 2 2 1
      individual-stage-of-change -1 2 -1 -1 -1
      """;

  private static ConstructRating cell(String text) {
    return switch (text) {
      case "X" -> MIXED;
      case "-" -> MISSING;
      case "n" -> NOT_APPLICABLE;
      default -> ConstructRating.of(Integer.parseInt(text));
    };
  }

  private static List<ConstructRating> cells(String text) {
    return Splitter.on(' ')
        .omitEmptyStrings()
        .splitToStream(text)
        .map(ConstructMatrixTest::cell)
        .toList();
  }

  private static SiteRating rating(String site, String construct, ConstructRating rating) {
    return SiteRating.builder().site(site).construct(construct).rating(rating).build();
  }

  @Test
  void theStandardRuleGivesTheMarksOfAPublishedTable() {
    List<SiteRating> ratings = new ArrayList<>();
    List<String> published = new ArrayList<>();
    for (String line : PUBLISHED.lines().toList()) {
      List<String> words = Splitter.on(' ').splitToList(line);
      for (int unit = 1; unit <= 5; unit++) {
        ratings.add(rating("unit " + unit, words.get(0), cell(words.get(unit))));
      }
      if (words.size() > 6) {
        published.add(words.get(0) + " " + words.get(6));
      }
    }
    ConstructMatrix matrix = ConstructMatrix.of(CFIR_2009, ratings);
    List<Distinction> distinctions =
        matrix.distinguish(
            List.of("unit 1", "unit 2", "unit 3", "unit 4"),
            List.of("unit 5"),
            DistinguishingRule.standard());
    assertThat(
            distinctions.stream()
                .filter(
                    d ->
                        d.distinguishing() == Distinguishing.STRONG
                            || d.distinguishing() == Distinguishing.WEAK)
                .map(d -> d.construct() + " " + d.distinguishing().code()))
        .containsExactlyElementsOf(published);
    // The table leaves these unmarked; with nothing on the one unit of low implementation there is
    // no saying.
    assertThat(distinctions)
        .filteredOn(d -> d.distinguishing() == Distinguishing.INSUFFICIENT)
        .extracting(Distinction::construct)
        .containsExactly(
            "cost", "organizational-incentives-and-rewards", "access-to-knowledge-and-information");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // lowest of the high minus highest of the low
        "1 2    | -1 0  | weak           | 1 - 0 = 1",
        "1 2    | -1 -1 | strong         | 1 - -1 = 2",
        "1 2    | 1 -2  | none           | 1 - 1 = 0",
        "-2     | 2     | none           | lower where there is more implementation",
        "2 X    | -1    | weak           | 0 - -1 = 1 with mixed as 0; 2 - -1 = 3 without",
        "2 X    | 0     | weak           | 0 with mixed as 0; 2 without",
        "X      | -2    | strong         | 0 - -2 = 2 with mixed as 0",
        "X      | X     | none           | 0 - 0",
        "2 -    | -2 -  | strong         | missing plays no part",
        "2 n    | -2    | strong         | nor what does not apply",
        "2      | - n   | insufficient   | nobody of the low group is rated",
        "-      | -     | insufficient   | nobody is",
        "n n    | n     | not-applicable | it applies nowhere",
        "n      | -     | insufficient   | it may apply somewhere",
      })
  void separatesTheLowestOfTheHighFromTheHighestOfTheLow(
      String high, String low, String expected, String why) {
    assertThat(DistinguishingRule.standard().classify(cells(high), cells(low)))
        .as(why)
        .isEqualTo(Distinguishing.of(expected));
  }

  @Test
  void aRuleOfOnesOwnDecides() {
    ConstructMatrix matrix =
        ConstructMatrix.of(
            CFIR_2009,
            List.of(
                rating("a", "cost", ConstructRating.of(1)),
                rating("b", "cost", ConstructRating.of(-1))));
    SeparationRule strict = new SeparationRule(3, 3, 1);
    assertThat(matrix.distinguish(List.of("a"), List.of("b"), strict))
        .containsExactly(
            Distinction.builder()
                .construct("cost")
                .distinguishing(Distinguishing.NONE)
                .addHigh(ConstructRating.of(1))
                .addLow(ConstructRating.of(-1))
                .build());
    assertThat(matrix.distinguish(List.of("b"), List.of("a"), (high, low) -> Distinguishing.STRONG))
        .extracting(Distinction::distinguishing)
        .containsExactly(Distinguishing.STRONG);
    assertThat(new SeparationRule(2, 1, 2).classify(cells("2 -"), cells("-2 -2")))
        .isEqualTo(Distinguishing.INSUFFICIENT);
  }

  @Test
  void rulesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new SeparationRule(5, 1, 1))
        .hasMessage("separation rule: strongFrom 5 is outside 1..4");
    assertThatThrownBy(() -> new SeparationRule(2, 3, 1))
        .hasMessage("separation rule: weakFrom 3 is outside 1..2");
    assertThatThrownBy(() -> new SeparationRule(2, 1, 0))
        .hasMessage("separation rule: fewestRated 0 is below 1");
  }

  @Test
  void rowsFollowTheCatalogueSitesTheAlphabetAndGapsAreMissing() {
    ConstructMatrix matrix =
        ConstructMatrix.of(
            CFIR_2009,
            List.of(
                rating("south", "planning", ConstructRating.of(0)),
                rating("north", "planning", MIXED),
                rating("north", "cost", ConstructRating.of(-2))));
    assertThat(matrix.sites()).containsExactly("north", "south");
    assertThat(matrix.rows())
        .containsExactly(
            new MatrixRow("cost", null, List.of(ConstructRating.of(-2), MISSING)),
            new MatrixRow("planning", null, List.of(MIXED, ConstructRating.of(0))));
    assertThat(matrix.rating("cost", null, "south")).isEqualTo(MISSING);
    assertThat(matrix.rating("planning", null, "south")).isEqualTo(ConstructRating.of(0));
    assertThat(matrix.rating("culture", null, "south")).isEqualTo(MISSING);
    MatrixRow planning = matrix.rows().get(1);
    assertThat(planning.rated()).isEqualTo(2);
    assertThat(planning.count(Influence.MIXED)).isEqualTo(1);
    assertThat(planning.count(Influence.FACILITATOR)).isZero();
    assertThat(matrix.rows().get(0).rated()).isEqualTo(1);
    assertThat(matrix.rows().get(0).count(Influence.BARRIER)).isEqualTo(1);
  }

  @Test
  void characteristicsAreRatedForEachRole() {
    SiteRating leaders =
        SiteRating.builder()
            .site("north")
            .construct("motivation")
            .role("mid-level-leaders")
            .rating(ConstructRating.of(2))
            .build();
    SiteRating staff =
        SiteRating.builder()
            .site("north")
            .construct("motivation")
            .role("innovation-deliverers")
            .rating(ConstructRating.of(-1))
            .rationale("Several said they were told to.")
            .build();
    ConstructMatrix matrix = ConstructMatrix.of(CFIR_2022, List.of(staff, leaders));
    assertThat(matrix.rows())
        .extracting(MatrixRow::role)
        .containsExactly("mid-level-leaders", "innovation-deliverers");
    assertThat(matrix.rating("motivation", "mid-level-leaders", "north"))
        .isEqualTo(ConstructRating.of(2));
    assertThat(matrix.rating("motivation", null, "north")).isEqualTo(MISSING);
    assertThatThrownBy(
            () ->
                ConstructMatrix.of(
                    CFIR_2022, List.of(rating("north", "motivation", ConstructRating.of(1)))))
        .hasMessage("site north, construct motivation: is rated for a role each: name it");
    assertThatThrownBy(() -> ConstructMatrix.of(CFIR_2022, List.of(staff, staff)))
        .hasMessage("site north, construct motivation for innovation-deliverers: is rated twice");
  }

  @Test
  void groupsMustBeOfTheMatrixAndApart() {
    ConstructMatrix matrix =
        ConstructMatrix.of(CFIR_2009, List.of(rating("a", "cost", ConstructRating.of(1))));
    DistinguishingRule rule = DistinguishingRule.standard();
    assertThatThrownBy(() -> matrix.distinguish(List.of("a"), List.of("b"), rule))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("matrix of cfir-2009 has no \"b\"; known: a");
    assertThatThrownBy(() -> matrix.distinguish(List.of("a"), List.of("a"), rule))
        .hasMessage("site a is in both groups");
    assertThatThrownBy(() -> matrix.distinguish(List.of(), List.of("a"), rule))
        .hasMessage("each group needs at least one site");
    assertThatThrownBy(() -> ConstructMatrix.of(CFIR_2009, List.of()))
        .hasMessage("matrix of cfir-2009 has no sites");
    assertThatThrownBy(
            () ->
                new ConstructMatrix(
                    "cfir-2009",
                    List.of("a", "b"),
                    List.of(new MatrixRow("cost", null, List.of(MISSING)))))
        .hasMessage("matrix of cfir-2009, construct cost: has 1 ratings for 2 sites");
  }

  @Test
  void travelsThroughPlainMappers() {
    ConstructMatrix matrix =
        ConstructMatrix.of(
            CFIR_2009,
            List.of(
                rating("a", "cost", ConstructRating.of(1)),
                rating("b", "cost", MIXED),
                rating("c", "cost", NOT_APPLICABLE)));
    JsonRoundTrip.check(matrix);
    JsonRoundTrip.checkSerialization(matrix);
    assertThat(JsonRoundTrip.json(matrix))
        .isEqualTo(
            "{\"catalogue\":\"cfir-2009\",\"sites\":[\"a\",\"b\",\"c\"],\"rows\":[{\"construct\":"
                + "\"cost\",\"ratings\":[1,\"mixed\",\"not-applicable\"]}]}");
    Distinction distinction =
        matrix.distinguish(List.of("a"), List.of("b"), DistinguishingRule.standard()).get(0);
    JsonRoundTrip.check(distinction);
    JsonRoundTrip.check(SeparationRule.standard());
    JsonRoundTrip.checkSerialization(SeparationRule.standard());
  }

  @Test
  void aRatingSaysWhatItMeans() {
    assertThat(ConstructRating.of(-1).influence()).contains(Influence.BARRIER);
    assertThat(ConstructRating.of(2).influence()).contains(Influence.FACILITATOR);
    assertThat(MIXED.influence()).contains(Influence.MIXED);
    assertThat(ConstructRating.of(0).influence()).isEmpty();
    assertThat(MISSING.influence()).isEmpty();
    assertThat(ConstructRating.of(0).findValue()).contains(0);
    assertThat(MIXED.findValue()).isEmpty();
    assertThat(MIXED.rated()).isTrue();
    assertThat(NOT_APPLICABLE.rated()).isFalse();
    assertThat(ConstructRating.of(2).reversed()).isEqualTo(ConstructRating.of(-2));
    assertThat(ConstructRating.of(0).reversed()).isEqualTo(ConstructRating.of(0));
    assertThat(MIXED.reversed()).isEqualTo(MIXED);
    assertThatThrownBy(() -> ConstructRating.of(3)).hasMessage("rating 3 is outside -2..+2");
    assertThatThrownBy(() -> ConstructRating.fromJson(1.5))
        .hasMessage(
            "rating must be an integer from -2 to 2, or mixed, missing or not-applicable; is 1.5");
    assertThatThrownBy(() -> ConstructRating.fromJson("0"))
        .hasMessage("ConstructRating.State has no \"0\"; known: mixed, missing, not-applicable");
  }
}
