package org.impsci.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConceptTest {

  private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
      new tools.jackson.databind.ObjectMapper();

  private static final Citation WALDEN =
      Citation.builder().addAuthors("Thoreau HD").year(1854).title("Walden").build();

  /** A vocabulary such as the modules have. */
  enum Season implements Concept {
    SPRING("spring", "Spring"),
    LATE_SUMMER("late-summer", "Late summer");

    private final String code;
    private final String label;

    Season(String code, String label) {
      this.code = code;
      this.label = label;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public String definition() {
      return label + " is a part of the year.";
    }

    @Override
    public Citation source() {
      return WALDEN;
    }
  }

  @Test
  void aCodeIsOfLowerCaseWordsAndDigitsJoinedByHyphens() {
    assertThat(List.of("a", "cfir-2009", "9-items")).allMatch(Concept::isCode);
    assertThat(List.of("", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "é"))
        .noneMatch(Concept::isCode);
  }

  @Test
  void findsAConstantByItsCode() {
    assertThat(Concept.of(Season.class, "late-summer")).isEqualTo(Season.LATE_SUMMER);
  }

  @Test
  void refusesAnUnknownCodeAndNamesTheKnownOnes() {
    assertThatThrownBy(() -> Concept.of(Season.class, "LATE_SUMMER"))
        .isInstanceOfSatisfying(
            UnknownCodeException.class,
            e -> {
              assertThat(e.vocabulary()).isEqualTo("Season");
              assertThat(e.code()).isEqualTo("LATE_SUMMER");
              assertThat(e.known()).containsExactly("spring", "late-summer");
            })
        .hasMessage("Season has no \"LATE_SUMMER\"; known: spring, late-summer");
  }

  @Test
  void saysSoWhereNothingIsKnown() {
    assertThatThrownBy(
            () -> {
              throw new UnknownCodeException("catalogue", "x", List.of());
            })
        .hasMessage("catalogue has no \"x\"; known: none");
  }

  @Test
  void travelsAsItsCodeInBothJacksons() throws Exception {
    Map<Season, List<Season>> value =
        new EnumMap<>(Map.of(Season.LATE_SUMMER, List.of(Season.SPRING)));
    String json = "{\"late-summer\":[\"spring\"]}";

    assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo(json);
    assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo(json);
    assertThat(
            JACKSON_2.<Map<Season, List<Season>>>readValue(
                json, new com.fasterxml.jackson.core.type.TypeReference<>() {}))
        .isEqualTo(value);
    assertThat(
            JACKSON_3.<Map<Season, List<Season>>>readValue(
                json, new tools.jackson.core.type.TypeReference<>() {}))
        .isEqualTo(value);
  }

  @Test
  void verificationTravelsAsItsCodeToo() throws Exception {
    for (Verification status : Verification.values()) {
      assertThat(Verification.of(status.code())).isEqualTo(status);
      String json = JACKSON_2.writeValueAsString(status);
      assertThat(json).isEqualTo("\"" + status.code() + "\"");
      assertThat(JACKSON_3.readValue(json, Verification.class)).isEqualTo(status);
    }
    assertThatThrownBy(() -> Verification.of("sure"))
        .hasMessage("Verification has no \"sure\"; known: verified, partly, unverified");
  }
}
