package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FidelityScaleTest {

  @Test
  void readsAScaleOfOnesOwn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cafe.json");
    Files.writeString(file, ScaleText.SMALL);
    FidelityScale scale = FidelityScale.read(file);
    assertThat(scale.items().stream().map(Item::code)).containsExactly("grind", "mood", "manners");
    assertThat(scale.minTotal()).isEqualTo(3);
    assertThat(scale.maxTotal()).isEqualTo(9);
    assertThat(scale.bands().stream().map(Band::code)).containsExactly("hot", "cold");
  }

  @ParameterizedTest
  @CsvSource({"3, cold, hot", "6, cold, hot", "6.999, cold, hot", "7, hot, ", "9, hot, "})
  void aTotalHasTheHighestBandItReaches(double total, String band, String next) {
    FidelityScale scale = ScaleText.read(ScaleText.SMALL);
    assertThat(scale.band(total).code()).isEqualTo(band);
    assertThat(scale.nextBand(total).map(Band::code).orElse(null)).isEqualTo(next);
  }

  @Test
  void aTotalThatIsNotPossibleHasNoBand() {
    FidelityScale scale = ScaleText.read(ScaleText.SMALL);
    assertThatThrownBy(() -> scale.band(2.5)).hasMessage("scale cafe-3: total 2.5 is outside 3..9");
    assertThatThrownBy(() -> scale.band(10)).hasMessage("scale cafe-3: total 10.0 is outside 3..9");
    assertThatThrownBy(() -> scale.band(Double.NaN))
        .hasMessage("scale cafe-3: total NaN is outside 3..9");
  }

  @Test
  void whatItDoesNotHaveIsRefusedWithWhatItHas() {
    FidelityScale scale = ScaleText.read(ScaleText.SMALL);
    assertThat(scale.findItem("milk")).isEmpty();
    assertThatThrownBy(() -> scale.item("milk"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("scale cafe-3 has no \"milk\"; known: grind, mood, manners");
    assertThatThrownBy(() -> scale.section("milk"))
        .hasMessage("scale cafe-3 has no \"milk\"; known: beans, people");
    assertThatThrownBy(() -> scale.band("lukewarm"))
        .hasMessage("scale cafe-3 has no \"lukewarm\"; known: hot, cold");
    assertThatThrownBy(() -> scale.item("mood").rule().anchor(4))
        .hasMessage("rating 4 is outside 1..3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "code": "mood", | "code": "grind", | cafe.json: scale cafe-3 has the item grind twice
          "code": "people" | "code": "beans" | cafe.json: scale cafe-3 has the section beans twice
          "code": "hot" | "code": "cold" | cafe.json: scale cafe-3 has the band cold twice
          "minTotal": 7 | "minTotal": 3 | cafe.json: scale cafe-3: bands cold and hot both begin at 3
          "minTotal": 3 | "minTotal": 4 | cafe.json: scale cafe-3: the lowest band cold begins at 4, not at the lowest total 3
          "minTotal": 7 | "minTotal": 10 | cafe.json: scale cafe-3: band hot begins at 10, above the highest total 9
          "number": 3 | "number": 4 | cafe.json: scale cafe-3, item manners: number 4 is not 3, its place on the form
          "number": 1 | "number": 0 | cafe.json, /sections/0/items/0: item grind: number 0 is below 1
          "maxRating": 3 | "maxRating": 4 | cafe.json: scale cafe-3, item grind: anchors of ratings 1..3, not of 1..4
          "minRating": 1 | "minRating": 3 | cafe.json: scale cafe-3: ratings 3..3 are not a range from 0 or more upwards
          "maxRating": 3, | "maxRating": 3, "insufficientData": 2, | cafe.json: scale cafe-3: 2 stands for insufficient data and is also a rating
          {"rating": 2, "description": "so so", "verification": "partly"}, | `` | cafe.json, /sections/1/items/0/rule: rule has the anchor of rating 3 after that of 1: give every rating one, lowest first
          "verification": "partly" | "verification": "sure" | cafe.json, /sections/1/items/0/rule/anchors/1/verification: Verification has no "sure"; known: verified, partly, unverified
          "kind": "ladder" | "kind": "steps" | cafe.json, /sections/1/items/0/rule/kind: "steps" is no kind of rule; known: thresholds, criteria, ladder
          "code": "mood" | "code": "Mood" | cafe.json, /sections/1/items/0: item "Mood" is not a code: lower-case words or numbers joined by hyphens
          "title": "Mood" | "titel": "Mood" | cafe.json, /sections/1/items/0/title: is missing
          "number": 2, | "number": 2, "colour": "red", | cafe.json, /sections/1/items/0/colour: unknown field; known: code, number, title, definition, principles, evidence, rule, provenance
          "number": 2 | "number": 2.0 | cafe.json, /sections/1/items/0/number: must be an integer, is 2.0
          "number": 2 | "number": "2" | cafe.json, /sections/1/items/0/number: must be an integer, is "2"
          "title": "Mood" | "title": null | cafe.json, /sections/1/items/0/title: must be a string, is null
          "title": "Mood" | "title": " " | cafe.json, /sections/1/items/0/title: must not be empty
          {"above": 2} | {"above": 1} | cafe.json, /sections/0/items/0/rule: ranges (above 1) and (above 1 and at most 2) overlap or are out of order: better ratings must need ever more, or ever less
          "range": {"above": 2}, | `` | cafe.json, /sections/0/items/0/rule: anchor 1 has no range, and no condition limits the rating to it
          {"above": 2} | {"above": 2, "atMost": 9} | cafe.json, /sections/0/items/0/rule: ranges from (at most 1) to (above 2 and at most 9) leave out values of size that are possible: at least 0
          {"above": 2} | {} | cafe.json, /sections/0/items/0/rule/anchors/0/range: interval has no bound
          {"above": 1, "atMost": 2} | {"above": 1, "atLeast": 1, "atMost": 2} | cafe.json, /sections/0/items/0/rule/anchors/1/range: interval has both atLeast and above: give one
          {"above": 1, "atMost": 2} | {"above": 2, "atMost": 2} | cafe.json, /sections/0/items/0/rule/anchors/1/range: interval from 2.0 to 2.0 holds no value
          {"atLeast": 2} | {"atLeast": 3} | cafe.json, /sections/1/items/1/rule: 2 of 2 criteria met earns no rating: give each number one rating
          {"atMost": 0} | {"atMost": 1} | cafe.json, /sections/1/items/1/rule: 1 of 2 criteria met earns the ratings [1, 2]: give each number one rating
          "code": "thanks" | "code": "greets" | cafe.json, /sections/1/items/1/rule: rule has the criterion greets twice
          """)
  void refusesWithThePlace(String piece, String replacement, String message) {
    assertThatThrownBy(() -> ScaleText.with(piece, replacement == null ? "" : replacement))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  @Test
  void refusesASectionWithoutItemsAndADocumentWithoutSections() {
    String sections = ScaleText.SMALL.substring(0, ScaleText.SMALL.indexOf("\"sections\""));
    String bands = ScaleText.SMALL.substring(ScaleText.SMALL.indexOf("\"bands\""));
    assertThatThrownBy(
            () ->
                ScaleText.read(
                    sections
                        + "\"sections\": [{\"code\": \"a\", \"title\": \"A\", \"items\": []}],"
                        + bands))
        .hasMessage("cafe.json, /sections/0: section a has no items");
    assertThatThrownBy(() -> ScaleText.read(sections + "\"sections\": []," + bands))
        .hasMessage("cafe.json: scale cafe-3 has no sections");
    assertThatThrownBy(() -> ScaleText.read(sections + bands))
        .hasMessage("cafe.json, /sections: is missing");
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatThrownBy(() -> ScaleText.read("[]"))
        .hasMessage("cafe.json: must be one JSON object, is not");
    assertThatThrownBy(() -> ScaleText.read(""))
        .hasMessage("cafe.json: must be one JSON object, is empty");
  }

  @Test
  void partsOfARuleHaveCodesAndTexts() {
    String rule = ": lower-case words or numbers joined by hyphens";
    Interval any = Interval.of(0, 9);
    assertThatThrownBy(() -> new Quantity("Cups", "cups", "cups", any))
        .hasMessage("quantity \"Cups\" is not a code" + rule);
    assertThatThrownBy(() -> new Quantity("cups", "", "cups", any))
        .hasMessage("quantity cups has an empty name");
    assertThatThrownBy(() -> new Quantity("cups", "cups", " ", any))
        .hasMessage("quantity cups has an empty unit");
    assertThatThrownBy(() -> new Criterion("so so", "x"))
        .hasMessage("criterion \"so so\" is not a code" + rule);
    assertThatThrownBy(() -> new Criterion("smiles", ""))
        .hasMessage("criterion smiles has an empty description");
    assertThatThrownBy(() -> new Condition("-", "x", 1, List.of(), Verification.PARTLY))
        .hasMessage("condition \"-\" is not a code" + rule);
    assertThatThrownBy(() -> new Condition("hot", "", 1, List.of(), Verification.PARTLY))
        .hasMessage("condition hot has an empty description");
    assertThatThrownBy(() -> new Anchor(2, " ", null, Verification.PARTLY))
        .hasMessage("anchor 2 has an empty description");
    Anchor anchor = new Anchor(2, "so so", null, Verification.PARTLY);
    assertThatThrownBy(() -> new Alternative("", "now", null, List.of(anchor)))
        .hasMessage("alternative \"\" is not a code" + rule);
    assertThatThrownBy(() -> new Alternative("tea", "", null, List.of(anchor)))
        .hasMessage("alternative tea has an empty situation");
    assertThatThrownBy(() -> new Reading(any, 2, ""))
        .hasMessage("reading of 0..9 has an empty reason");
    assertThatThrownBy(() -> new RatingAdvice(2, "", null))
        .hasMessage("advice of rating 2 has an empty reason");
    assertThatThrownBy(() -> new RatingAdvice(2, "why", " "))
        .hasMessage("advice of rating 2 has an empty next step");
    assertThatThrownBy(() -> new Band("Warm", "Warm", 3, Verification.PARTLY, List.of()))
        .hasMessage("band \"Warm\" is not a code" + rule);
    assertThatThrownBy(() -> new Band("warm", "", 3, Verification.PARTLY, List.of()))
        .hasMessage("band warm has an empty label");
  }

  private static FidelityScale.Builder like(FidelityScale scale) {
    FidelityScale.Builder builder = FidelityScale.builder();
    builder.from(scale);
    return builder;
  }

  @Test
  void aScaleHasACodeATitleAPracticeAndBands() {
    FidelityScale scale = ScaleText.read(ScaleText.SMALL);
    assertThat(like(scale).build()).isEqualTo(scale);
    assertThatThrownBy(like(scale).id("Cafe")::build)
        .hasMessage("scale \"Cafe\" is not a code: lower-case words or numbers joined by hyphens");
    assertThatThrownBy(like(scale).title("")::build).hasMessage("scale cafe-3 has an empty title");
    assertThatThrownBy(like(scale).practice(" ")::build)
        .hasMessage("scale cafe-3 has an empty practice");
    assertThatThrownBy(like(scale).bands(List.of())::build).hasMessage("scale cafe-3 has no bands");
    assertThat(scale.section("people").items()).hasSize(2);
    assertThat(scale.band("hot").minTotal()).isEqualTo(7);
  }

  @Test
  void theNumberForInsufficientDataIsOutsideTheRatings() {
    FidelityScale scale = ScaleText.read(ScaleText.SMALL);
    assertThat(like(scale).insufficientData(0).build().insufficientData()).isZero();
    assertThat(like(scale).insufficientData(4).build().insufficientData()).isEqualTo(4);
    for (int rating = 1; rating <= 3; rating++) {
      assertThatThrownBy(like(scale).insufficientData(rating)::build)
          .hasMessage(
              "scale cafe-3: " + rating + " stands for insufficient data and is also a rating");
    }
  }

  @Test
  void ratingsMayBeginAtZeroAndTheHighestBandAtTheHighestTotal() {
    String fromZero =
        ScaleText.SMALL
            .replace("\"rating\": 1", "\"rating\": 0")
            .replace("\"rating\": 2", "\"rating\": 1")
            .replace("\"rating\": 3", "\"rating\": 2")
            .replace("\"minRating\": 1", "\"minRating\": 0")
            .replace("\"maxRating\": 3", "\"maxRating\": 2")
            .replace("\"minTotal\": 3", "\"minTotal\": 0")
            .replace("\"minTotal\": 7", "\"minTotal\": 6");
    FidelityScale scale = ScaleText.read(fromZero);
    assertThat(scale.minTotal()).isZero();
    assertThat(scale.band(scale.maxTotal()).code()).isEqualTo("hot");
    assertThatThrownBy(
            () -> ScaleText.read(fromZero.replace("\"minRating\": 0", "\"minRating\": -1")))
        .hasMessageEndingWith("scale cafe-3: ratings -1..2 are not a range from 0 or more upwards");
  }
}
