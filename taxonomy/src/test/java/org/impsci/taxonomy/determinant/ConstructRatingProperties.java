package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.taxonomy.JsonRoundTrip;

class ConstructRatingProperties {

  private static final ConstructCatalogue CFIR = ConstructCatalogues.cfir2009();
  private static final SeparationRule RULE = SeparationRule.standard();

  @Provide
  Arbitrary<ConstructRating> rating() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-2, 2).map(ConstructRating::of),
        Arbitraries.of(ConstructRating.State.values()));
  }

  @Provide
  Arbitrary<List<ConstructRating>> ratings() {
    return rating().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<SiteRating>> siteRatings() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of(CFIR.constructs()).map(Construct::code),
            rating())
        .as((site, construct, rating) -> new SiteRating(site, construct, null, rating, null))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .uniqueElements(rating -> rating.site() + "/" + rating.construct());
  }

  @Property(tries = 300)
  void aMatrixDoesNotDependOnTheOrderOfItsRatings(
      @ForAll("siteRatings") List<SiteRating> ratings, @ForAll Random random) {
    ConstructMatrix matrix = ConstructMatrix.of(CFIR, ratings);
    List<SiteRating> shuffled = new ArrayList<>(ratings);
    Collections.shuffle(shuffled, random);
    assertThat(ConstructMatrix.of(CFIR, shuffled)).isEqualTo(matrix);
    assertThat(ratings)
        .allSatisfy(
            r -> assertThat(matrix.rating(r.construct(), null, r.site())).isEqualTo(r.rating()));
    JsonRoundTrip.check(matrix);
  }

  @Property
  void twoTurnsOfTheSignAreNone(@ForAll("rating") ConstructRating rating) {
    assertThat(rating.reversed().reversed()).isEqualTo(rating);
    assertThat(ConstructRating.fromJson(rating.toJson())).isEqualTo(rating);
  }

  @Property
  void aMissingRatingNeverChangesWhatIsSaidOfThoseThereAre(
      @ForAll("ratings") List<ConstructRating> high, @ForAll("ratings") List<ConstructRating> low) {
    List<ConstructRating> more = new ArrayList<>(high);
    more.add(ConstructRating.State.MISSING);
    Distinguishing before = RULE.classify(high, low);
    assertThat(RULE.classify(more, low))
        .isEqualTo(before == Distinguishing.NOT_APPLICABLE ? Distinguishing.INSUFFICIENT : before);
  }

  @Property
  void aMixedRatingNeverMakesAFindingStronger(
      @ForAll("ratings") List<ConstructRating> high, @ForAll("ratings") List<ConstructRating> low) {
    List<ConstructRating> more = new ArrayList<>(high);
    more.add(ConstructRating.State.MIXED);
    if (high.stream().anyMatch(ConstructRating::rated)) {
      assertThat(strength(RULE.classify(more, low)))
          .isLessThanOrEqualTo(strength(RULE.classify(high, low)));
    }
  }

  @Property
  void groupsThatDistinguishDoNotWhenSwapped(
      @ForAll("ratings") List<ConstructRating> high, @ForAll("ratings") List<ConstructRating> low) {
    if (strength(RULE.classify(high, low)) > 0) {
      assertThat(strength(RULE.classify(low, high))).isZero();
    }
  }

  private static int strength(Distinguishing distinguishing) {
    return switch (distinguishing) {
      case STRONG -> 2;
      case WEAK -> 1;
      case NONE, INSUFFICIENT, NOT_APPLICABLE -> 0;
    };
  }
}
