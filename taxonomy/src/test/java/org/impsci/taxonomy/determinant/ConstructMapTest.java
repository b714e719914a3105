package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Verification;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstructMapTest {

  private static final ConstructMap MAP = ConstructCatalogues.cfir2022To2009();

  private static final String SMALL =
      """
      {"catalogue": "cfir-2022", "counterpart": "cfir-2009",
       "publication": {"authors": ["Doe J"], "title": "A table"},
       "links": [{"construct": "doing", "counterpart": "executing", "published": true,
                  "verification": "unverified"},
                 {"construct": "need", "counterpart": "planning", "published": false,
                  "verification": "unverified", "note": "For an example."}]}
      """;

  private static ConstructMap read(String json) {
    return ConstructMap.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        "map.json",
        ConstructCatalogues.cfir2022(),
        ConstructCatalogues.cfir2009());
  }

  @Test
  void oneOf33PublishedLinksWasReadAnd25AreProposed() {
    assertThat(MAP.publication().inText())
        .isEqualTo("Damschroder LJ et al. (2022), Additional File 4");
    assertThat(MAP.links()).hasSize(58);
    assertThat(MAP.published()).hasSize(33);
    assertThat(MAP.published())
        .filteredOn(link -> link.verification() != Verification.UNVERIFIED)
        .containsExactly(
            ConstructLink.builder()
                .construct("innovation-source")
                .counterpart("intervention-source")
                .published(true)
                .verification(Verification.VERIFIED)
                .build());
    assertThat(MAP.links())
        .filteredOn(link -> !link.published())
        .hasSize(25)
        .allSatisfy(link -> assertThat(link.findNote()).isPresent());
  }

  @Test
  void aConstructMayComeFromSeveralOrNone() {
    assertThat(MAP.counterpartsOf("doing"))
        .extracting(ConstructLink::counterpart)
        .containsExactly("executing");
    assertThat(MAP.counterpartsOf("motivation"))
        .extracting(ConstructLink::counterpart)
        .containsExactly(
            "knowledge-and-beliefs-about-the-intervention",
            "individual-stage-of-change",
            "individual-identification-with-organization",
            "other-personal-attributes");
    assertThat(
            ConstructCatalogues.cfir2022().constructs().stream()
                .map(Construct::code)
                .filter(code -> MAP.counterpartsOf(code).isEmpty()))
        .containsExactly(
            "critical-incidents",
            "local-attitudes",
            "local-conditions",
            "societal-pressure",
            "human-equality-centeredness",
            "deliverer-centeredness",
            "implementation-team-members",
            "other-implementation-support",
            "innovation-deliverers",
            "innovation-recipients",
            "opportunity",
            "teaming",
            "assessing-needs-of-deliverers",
            "assessing-context",
            "tailoring-strategies",
            "adapting");
  }

  @Test
  void aConstructMayHaveBecomeSeveralOrNone() {
    assertThat(MAP.constructsFor("networks-and-communications"))
        .extracting(ConstructLink::construct)
        .containsExactly("relational-connections", "communications");
    assertThat(
            ConstructCatalogues.cfir2009().constructs().stream()
                .map(Construct::code)
                .filter(code -> MAP.constructsFor(code).isEmpty()))
        .containsExactly("implementation-climate", "readiness-for-implementation");
  }

  @Test
  void travelsThroughPlainMappersAndItsOwnDoor() {
    JsonRoundTrip.check(MAP);
    JsonRoundTrip.check(MAP.links().get(0));
    JsonRoundTrip.checkSerialization(MAP);
    assertThat(read(JsonRoundTrip.json(MAP))).isEqualTo(MAP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"cfir-2009\"|\"cfir-2010\"| map.json, /counterpart: this map has no \"cfir-2010\"; known:"
            + " cfir-2009",
        "\"construct\": \"need\"|\"construct\": \"doing\"|",
        "\"counterpart\": \"planning\"|\"counterpart\": \"teaming\"|",
        "\"verification\": \"unverified\", \"note\"|\"verification\": \"verified\", \"note\"| map.json,"
            + " /links/1: link from need to planning is verified but not published: what is"
            + " proposed has nothing to be checked against",
        "\"published\": false|\"published\": 0| map.json, /links/1/published: must be true or false,"
            + " is 0",
      })
  void saysWhereAFileIsWrong(String right, String wrong, String message) {
    assertThat(SMALL).contains(right);
    String changed = SMALL.replace(right, wrong);
    if (message != null) {
      assertThatThrownBy(() -> read(changed))
          .isInstanceOf(InvalidDataException.class)
          .hasMessage(message);
    } else if (wrong.contains("teaming")) {
      assertThatThrownBy(() -> read(changed))
          .hasMessageStartingWith(
              "map.json, /links/1/counterpart: catalogue cfir-2009 has no \"teaming\"; known:"
                  + " intervention-source,");
    } else {
      assertThat(read(changed).counterpartsOf("doing")).hasSize(2);
    }
  }

  @Test
  void aLinkTwiceIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    SMALL
                        .replace("\"need\"", "\"doing\"")
                        .replace(
                            "\"counterpart\": \"planning\"", "\"counterpart\": \"executing\"")))
        .hasMessage(
            "map.json: map from cfir-2022 to cfir-2009: link from doing to executing is there"
                + " twice");
  }
}
