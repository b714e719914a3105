package org.impsci.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CitationTest {

  private static final Citation NILSEN =
      Citation.builder()
          .addAuthors("Nilsen P")
          .year(2015)
          .title("Making sense of implementation theories, models and frameworks")
          .venue("Implementation Science 10:53")
          .doi("10.1186/s13012-015-0242-0")
          .build();

  @Test
  void isCitedByFirstAuthorYearAndPlace() {
    assertThat(NILSEN.inText()).isEqualTo("Nilsen P (2015)");
    assertThat(NILSEN.at("Table 1").inText()).isEqualTo("Nilsen P (2015), Table 1");
    assertThat(authors("A B", "C D").inText()).isEqualTo("A B & C D (n.d.)");
    assertThat(authors("A B", "C D", "E F").inText()).isEqualTo("A B et al. (n.d.)");
  }

  @Test
  void leadsToTheWorkByItsDoi() {
    assertThat(NILSEN.link()).contains("https://doi.org/10.1186/s13012-015-0242-0");
    assertThat(authors("A B").link()).isEmpty();
  }

  @Test
  void refusesWhatIsNoCitation() {
    assertThatThrownBy(() -> Citation.builder().title("T").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("citation \"T\" has no authors: name at least one");
    assertThatThrownBy(() -> Citation.builder().addAuthors("A").title(" ").build())
        .hasMessage("citation has no title");
    assertThatThrownBy(() -> Citation.builder().addAuthors("A").title("T").year(20155).build())
        .hasMessage("citation \"T\": year 20155 is outside 1800..2100");
    assertThatThrownBy(
            () -> Citation.builder().addAuthors("A").title("T").doi("doi:10.1/x").build())
        .hasMessage("citation \"T\": doi \"doi:10.1/x\" does not begin with \"10.\"");
    assertThatThrownBy(() -> Citation.builder().addAuthors("A").title("T").venue(" ").build())
        .hasMessage("citation \"T\": venue is blank; leave out what is not known");
    assertThatThrownBy(() -> NILSEN.at(""))
        .hasMessageEndingWith(": locator is blank; leave out what is not known");
  }

  @Test
  void readsBackWhatItWroteInBothJacksons() throws Exception {
    var jackson2 = new com.fasterxml.jackson.databind.ObjectMapper();
    var jackson3 = new tools.jackson.databind.ObjectMapper();
    for (Citation citation : new Citation[] {NILSEN, NILSEN.at("Table 1"), authors("A", "B")}) {
      String json = jackson2.writeValueAsString(citation);
      assertThat(jackson2.readTree(json))
          .isEqualTo(jackson2.readTree(jackson3.writeValueAsString(citation)));
      assertThat(jackson2.readValue(json, Citation.class)).isEqualTo(citation);
      assertThat(jackson3.readValue(json, Citation.class)).isEqualTo(citation);
    }
  }

  private static Citation authors(String... names) {
    return Citation.builder().addAuthors(names).title("T").build();
  }
}
