package org.impsci.taxonomy.approach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.taxonomy.NilsenCategory;

class ApproachCatalogueProperties {

  private static final ApproachCatalogue CATALOGUE = ApproachCatalogue.standard();

  @Provide
  Arbitrary<Approach> approaches() {
    return Arbitraries.of(CATALOGUE.all());
  }

  @Property
  void everyTermFindsItsApproachWhateverItsCaseAndHyphens(@ForAll("approaches") Approach approach) {
    for (String term : approach.terms()) {
      assertThat(CATALOGUE.named(term)).contains(approach);
      assertThat(CATALOGUE.named(term.toUpperCase(Locale.ROOT))).contains(approach);
      assertThat(CATALOGUE.named(" " + term.replace('-', ' '))).contains(approach);
    }
  }

  @Property
  void anApproachIsInExactlyTheCategoriesItWasGiven(
      @ForAll("approaches") Approach approach, @ForAll NilsenCategory category) {
    assertThat(CATALOGUE.inCategory(category).contains(approach))
        .isEqualTo(approach.categories().stream().anyMatch(a -> a.category() == category));
  }

  @Property(tries = 20)
  void theOrderOfTheApproachesDoesNotChangeWhatIsFound(@ForAll Random random) {
    List<Approach> shuffled = new ArrayList<>(CATALOGUE.all());
    Collections.shuffle(shuffled, random);
    ApproachCatalogue other = ApproachCatalogue.of(shuffled);
    assertThat(other.all()).containsExactlyElementsOf(shuffled);
    for (Approach approach : CATALOGUE.all()) {
      assertThat(other.get(approach.code())).isEqualTo(approach);
      assertThat(other.named(approach.name()))
          .containsExactlyInAnyOrderElementsOf(CATALOGUE.named(approach.name()));
    }
  }
}
